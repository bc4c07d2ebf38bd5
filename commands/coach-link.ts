import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { accountKey } from '../src/bot/identities.ts';
import { UserError } from '../src/bot/user-error.ts';
import { accountOf } from '../src/coaches/links.ts';
import { en } from '../src/locales/en.ts';
import { reply, say } from '../src/reply/simple.ts';
import { askToBeLinked, decideRequest, listRequests } from './roster/link-requests.ts';

async function offer({ services, personId, locale, newCode }: Context) {
  const code = newCode();
  await services.identities.offer(code, personId);
  return reply(locale.views.linkSummary(code), [
    { type: 'text', text: locale.views.linkOffer(code) },
    { type: 'code', text: `/coach-link ${code}` },
    { type: 'note', text: locale.roster.linkHint },
  ]);
}

async function accept(code: string, { services, person, personId, locale }: Context) {
  const other = await services.identities.accept(code.toUpperCase());
  if (other === undefined) throw new UserError(locale.views.linkUnknown);
  if (other === personId) throw new UserError(locale.views.linkSame);
  // The record that this account is linked to comes along.
  await services.register.accounts.remember(other, accountOf(person));
  await services.identities.join(accountKey(person), other);
  return say(locale.views.linkDone);
}

/** Codes are one word; names have two, and e-mail addresses an @. */
const isWho = (text: string) => /[@\s]/.test(text);

export const coachLink = defineCommand({
  name: 'coach-link',
  summary: en.commands.link,
  audience: 'everyone',
  options: [{ name: 'code', description: en.roster.linkOption, type: 'text' }],
  async run({ code = '' }, context) {
    const text = code.trim();
    if (text === '') return offer(context);
    if (text.toLowerCase() === 'list') return listRequests(context);
    return isWho(text) ? askToBeLinked(text, context) : accept(text, context);
  },
  actions: {
    confirm: ({ args: [id = '', record = ''] }, context) => decideRequest(id, record, context),
    decline: ({ args: [id = ''] }, context) => decideRequest(id, undefined, context),
  },
});
