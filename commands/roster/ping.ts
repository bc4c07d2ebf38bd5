import type { Context } from '../../src/bot/context.ts';
import { accountOf } from '../../src/coaches/links.ts';
import type { CoachRecord } from '../../src/coaches/record.ts';
import type { RosterEntry } from '../../src/coaches/roster.ts';
import { localTime } from '../../src/reminders/local-time.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { type PingView, pingMessage, pingText } from '../../src/reply/views/ping-message.ts';
import type { Assessment } from '../../src/requirements/index.ts';
import { knownPing } from './known-ping.ts';
import type { ListLine } from './list.ts';
import { accountFor } from './load.ts';

/** So many texts stand in the message; more of them come as a file. */
const TEXTS_SHOWN = 4;

/** Messages that one press sends: more would keep the person waiting for the platform's pace. */
const AT_ONCE = 50;

/** One person, whatever they coach, with what they themselves can do something about. */
export interface PingGroup {
  readonly record: CoachRecord;
  readonly entry: RosterEntry;
  readonly items: readonly Assessment[];
}

/** Handed in and not verified is the administrator's work; a day nobody knows is the coordinator's. */
const isForCoach = ({ status }: Assessment) => status !== 'pending' && status !== 'unknown';

/** Each person of a list once; those who can do nothing themselves are left out. */
export function groupsOf(lines: readonly ListLine[]): PingGroup[] {
  const groups = new Map<string, PingGroup>();
  for (const { entry, items } of lines) {
    const known = groups.get(entry.record.id);
    const have = new Set(known?.items.map(({ requirement }) => requirement));
    const more = items.filter((item) => isForCoach(item) && !have.has(item.requirement));
    if (more.length === 0) continue;
    groups.set(entry.record.id, {
      record: entry.record,
      entry: known?.entry ?? entry,
      items: [...(known?.items ?? []), ...more],
    });
  }
  return [...groups.values()];
}

function viewOf({ record, entry, items }: PingGroup, context: Context): PingView {
  const { rulebook, rulebooks, locale, language } = context;
  const { division, role } = entry;
  return { rulebook, rulebooks, locale, language, division, role, items, name: record.firstName };
}

function textFor(group: PingGroup, context: Context): string {
  const { roster } = context.locale;
  const { firstName, lastName, email = '' } = group.record;
  return `${roster.copyTo(roster.name(firstName, lastName), email)}\n\n${pingText(viewOf(group, context))}`;
}

function textBlocks(groups: readonly PingGroup[], context: Context): Block[] {
  const texts = groups.map((group) => textFor(group, context));
  const shown = texts.slice(0, TEXTS_SHOWN).map((text): Block => ({ type: 'code', text }));
  if (texts.length <= TEXTS_SHOWN) return shown;
  const content = Buffer.from(`\uFEFF${texts.join(`\n\n${'-'.repeat(40)}\n\n`)}\n`);
  return [
    ...shown,
    { type: 'note', text: context.locale.roster.copyNote },
    { type: 'file', content, name: 'messages.txt', mediaType: 'text/plain' },
  ];
}

type Fate = 'sent' | 'too-soon' | 'unreachable' | 'failed';
interface Result {
  readonly group: PingGroup;
  readonly fate: Fate;
  /** Day of the ping that came before. */
  readonly day: string;
}

async function pingOne(group: PingGroup, context: Context): Promise<Result> {
  const { services, rulebook } = context;
  const account = await accountFor(group.record, context);
  if (!account) return { group, fate: 'unreachable', day: '' };
  const outcome = await services.register.pinger.ping({
    region: rulebook.id,
    record: group.record.id,
    account,
    items: group.items.map(({ requirement }) => requirement),
    message: pingMessage(viewOf(group, context)),
  });
  const last = knownPing(outcome.status === 'too-soon' ? outcome.last : undefined, context);
  const day = last ? context.locale.common.day(localTime(last.at, rulebook.region.timezone).day) : '';
  return { group, fate: outcome.status, day };
}

function resultBlocks(results: readonly Result[], context: Context): Block[] {
  const { roster } = context.locale;
  const of = (fate: Fate) => results.filter((result) => result.fate === fate);
  const name = ({ group: { record } }: Result) => roster.name(record.firstName, record.lastName);
  const lines: [readonly Result[], (names: string[]) => string][] = [
    [of('sent'), (names) => roster.sentTo(names)],
    [of('failed'), (names) => roster.pingFailed(names)],
  ];
  const early = of('too-soon').map((result) => roster.tooSoonOne(name(result), result.day));
  const texts = [
    ...lines.flatMap(([some, say]) => (some.length > 0 ? [say(some.map(name))] : [])),
    ...(early.length > 0 ? [roster.tooSoon(early)] : []),
  ];
  const lost = of('unreachable');
  return [
    ...texts.map((text): Block => ({ type: 'text', text })),
    ...(lost.length > 0 ? [{ type: 'text' as const, text: roster.cannotReach(lost.length) }] : []),
    ...textBlocks(
      lost.map(({ group }) => group),
      context,
    ),
  ];
}

/** Writes to each of them, one after the other at the platform's pace, and says what became of it. */
export async function pingGroups(groups: readonly PingGroup[], context: Context): Promise<Reply> {
  const { roster } = context.locale;
  const results: Result[] = [];
  let left = AT_ONCE;
  for (const group of groups) {
    if (left === 0) break;
    const result = await pingOne(group, context);
    results.push(result);
    if (result.fate === 'sent' || result.fate === 'failed') left--;
  }
  const sent = results.filter(({ fate }) => fate === 'sent');
  if (sent.length > 0) {
    await context.services.register.audit({
      region: context.rulebook.id,
      by: accountOf(context.person),
      action: 'pinged',
      ids: sent.map(({ group }) => group.record.id),
      counts: { sent: sent.length },
    });
  }
  const summary = results.length === 0 ? roster.pingNobody : roster.pingDone(sent.length);
  const more = groups.length - results.length;
  return reply(summary, [
    { type: 'text', text: summary },
    more > 0 ? { type: 'text', text: roster.pingMore(more) } : undefined,
    ...resultBlocks(results, context),
  ]);
}

/** Texts for those whom the bot cannot reach, to be sent by hand. */
export async function copyTexts(groups: readonly PingGroup[], context: Context): Promise<Reply> {
  const { roster } = context.locale;
  const lost: PingGroup[] = [];
  for (const group of groups) if (!(await accountFor(group.record, context))) lost.push(group);
  if (lost.length === 0) return reply(roster.copyNobody, [{ type: 'text', text: roster.copyNobody }]);
  return reply(roster.copySummary, [
    { type: 'text', text: roster.cannotReach(lost.length) },
    ...textBlocks(lost, context),
  ]);
}
