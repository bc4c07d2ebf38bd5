import type { Context } from '../../src/bot/context.ts';
import { mayUse } from '../../src/bot/permissions.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { accountFrom } from '../../src/coaches/accounts.ts';
import { type LinkRequest, mayBe } from '../../src/coaches/link-requests.ts';
import { accountOf } from '../../src/coaches/links.ts';
import type { CoachRecord } from '../../src/coaches/record.ts';
import { maySee, postsOf } from '../../src/coaches/roster.ts';
import { localTime } from '../../src/reminders/local-time.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { postText } from '../../src/reply/views/roster-list.ts';

/** Requests in one message; the next ones come when these are decided. */
const SHOWN = 4;
/** Candidates of a request that get a button. */
const CANDIDATES = 4;

interface Waiting {
  readonly id: string;
  readonly request: LinkRequest;
  readonly candidates: readonly CoachRecord[];
}

/**
 * Keeps a request without looking anybody up. Known or not, it takes the same way and gets the same answer.
 * @param said the e-mail or name the person says the records have
 */
export async function askToBeLinked(said: string, context: Context): Promise<Reply> {
  const { services, rulebook, person, personId, locale, now } = context;
  const { register } = services;
  await register.linkByEmail(person, personId, rulebook.id);
  const { linkAsked, linkIsLinked } = locale.roster;
  if (await register.ownRecord(personId, rulebook.id)) {
    return reply(linkIsLinked, [{ type: 'text', text: linkIsLinked }]);
  }
  const account = accountOf(person);
  await register.linkRequests.ask(rulebook.id, { personId, account, name: person.name, said, at: now });
  return reply(linkAsked, [{ type: 'text', text: linkAsked }]);
}

/** Whom the requests may be about, as far as this coordinator may see them; the records are read once for all. */
async function waiting(context: Context): Promise<Waiting[]> {
  const { services, rulebook, standing } = context;
  const { linkRequests, repository } = services.register;
  const open: { id: string; request: LinkRequest; candidates: CoachRecord[] }[] = [];
  for await (const { id, request } of linkRequests.all(rulebook.id))
    open.push({ id, request, candidates: [] });
  if (open.length === 0) return [];
  for await (const record of repository.records(rulebook.id)) {
    if (!maySee(standing, record)) continue;
    for (const { request, candidates } of open) if (mayBe(record, request.said)) candidates.push(record);
  }
  // A division's coordinator hears of a request only when it may be about somebody of theirs.
  return open
    .filter(({ candidates }) => standing.divisions === 'all' || candidates.length > 0)
    .toSorted((a, b) => a.request.at - b.request.at);
}

function requestBlocks({ id, request, candidates }: Waiting, { locale, rulebook }: Context): Block[] {
  const { roster, common } = locale;
  const platform = accountFrom(request.account)?.platform ?? '';
  const day = common.day(localTime(request.at, rulebook.region.timezone).day);
  const lines = candidates.map(({ firstName, lastName, email = '', ...record }) => {
    const posts = postsOf({ ...record, firstName, lastName }).map((post) => postText(post, locale));
    return `• ${roster.linkCandidate(roster.name(firstName, lastName), email, posts)}`;
  });
  const said = roster.linkRequest(request.name, platform, request.said, day);
  const found = lines.length > 0 ? lines : [roster.linkNoCandidate];
  const action = (name: string, ...args: readonly string[]) =>
    encodeAction({ command: 'coach-link', name, args: [id, ...args] });
  const buttons = candidates.slice(0, CANDIDATES).map((record) => ({
    label: roster.linkConfirm(roster.name(record.firstName, record.lastName)),
    action: action('confirm', record.id),
  }));
  return [
    { type: 'text', text: [said, ...found].join('\n') },
    { type: 'actions', buttons: [...buttons, { label: roster.linkDecline, action: action('decline') }] },
  ];
}

/** Who asks to be linked, for coordinators. @param said what was done a moment ago */
export async function listRequests(context: Context, said?: string): Promise<Reply> {
  const { locale, standing } = context;
  const { roster, bot } = locale;
  if (!mayUse('coordinator', standing)) throw new UserError(bot.notAllowed);
  const all = await waiting(context);
  const summary = roster.linkListSummary(all.length);
  return reply(
    said ?? summary,
    [
      { type: 'heading', text: roster.linkListHeading },
      ...(said === undefined ? [] : [{ type: 'text' as const, text: said }]),
      { type: 'text', text: summary },
      ...all.slice(0, SHOWN).flatMap((entry) => requestBlocks(entry, context)),
      ...(all.length > SHOWN ? [{ type: 'note' as const, text: roster.linkMore(all.length - SHOWN) }] : []),
    ],
    said !== undefined,
  );
}

/** A coordinator's answer to a request; `record` undefined: it is none of the candidates. */
export async function decideRequest(
  id: string,
  record: string | undefined,
  context: Context,
): Promise<Reply> {
  const { services, rulebook, standing, personId, person, locale, now } = context;
  const { roster, bot } = locale;
  const { linkRequests, links, accounts, audit } = services.register;
  if (!mayUse('coordinator', standing)) throw new UserError(bot.notAllowed);
  const found = (await waiting(context)).find((entry) => entry.id === id);
  if (!found) throw new UserError(roster.linkGone);
  const { request } = found;
  // Else a coordinator could read anybody's background check as their own.
  if (request.personId === personId) throw new UserError(roster.linkNotOwn);
  const by = accountOf(person);
  if (record === undefined) {
    await linkRequests.remove(rulebook.id, id);
    await audit({ region: rulebook.id, by, action: 'link-declined', ids: [id] });
    return listRequests(context, roster.linkDeclined);
  }
  const chosen = found.candidates.find((candidate) => candidate.id === record);
  if (!chosen) throw new UserError(roster.linkGone);
  await accounts.remember(request.personId, request.account);
  await links.link(rulebook.id, request.account, { record, via: 'coordinator', by, at: now });
  await linkRequests.remove(rulebook.id, id);
  await audit({ region: rulebook.id, by, action: 'link-confirmed', ids: [request.account, record] });
  return listRequests(context, roster.linkConfirmed(roster.name(chosen.firstName, chosen.lastName)));
}
