import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { accountKey } from '../src/bot/identities.ts';
import { UserError } from '../src/bot/user-error.ts';
import { en } from '../src/locales/en.ts';
import { reply, say } from '../src/reply/simple.ts';

async function offer({ services, personId, locale, newCode }: Context) {
  const code = newCode();
  await services.identities.offer(code, personId);
  return reply(locale.views.linkSummary(code), [
    { type: 'text', text: locale.views.linkOffer(code) },
    { type: 'code', text: `/coach-link ${code}` },
  ]);
}

async function accept(code: string, { services, person, personId, locale }: Context) {
  const other = await services.identities.accept(code.trim().toUpperCase());
  if (other === undefined) throw new UserError(locale.views.linkUnknown);
  if (other === personId) throw new UserError(locale.views.linkSame);
  await services.identities.join(accountKey(person), other);
  return say(locale.views.linkDone);
}

export const coachLink = defineCommand({
  name: 'coach-link',
  summary: en.commands.link,
  audience: 'everyone',
  options: [{ name: 'code', description: en.commands.codeOption, type: 'text' }],
  run: ({ code }, context) => (code ? accept(code, context) : offer(context)),
});
