import type { Command } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { toCsv } from '../../src/coaches/csv-export.ts';
import type { RosterEntry } from '../../src/coaches/roster.ts';
import { localTime } from '../../src/reminders/local-time.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Block, Button, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import {
  itemTitle,
  type RosterLine,
  requirementTitle,
  rosterItem,
} from '../../src/reply/views/roster-list.ts';
import type { Assessment, IsoDay } from '../../src/requirements/index.ts';
import { knownPing } from './known-ping.ts';
import { accountFor } from './load.ts';
import { copyTexts, groupsOf, pingGroups } from './ping.ts';

/** Short enough for one message on every platform. */
const PAGE = 8;

/** One coach with what the list is about. */
export interface ListLine {
  readonly entry: RosterEntry;
  readonly items: readonly Assessment[];
}

/** A coordinator's list; it is worked out again for every button, so that an old message shows what is true now. */
export interface RosterList {
  readonly command: string;
  /** What the command was given; stands in every button. */
  readonly args: readonly string[];
  readonly heading: string;
  readonly filter: string;
  readonly asOf: IsoDay;
  readonly lines: readonly ListLine[];
  summary(n: number): string;
}

const dayOf = (at: number, { rulebook }: Context) => localTime(at, rulebook.region.timezone).day;

function buttonOf({ command, args }: RosterList) {
  return (name: string, ...more: readonly string[]) =>
    encodeAction({ command, name, args: [...args, ...more] });
}

async function shownLines(lines: readonly ListLine[], context: Context): Promise<RosterLine[]> {
  const { services, rulebook, language } = context;
  const ids = lines.map(({ entry }) => entry.record.id);
  const pings = await services.register.pinger.last(rulebook.id, ids);
  return Promise.all(
    lines.map(async ({ entry, items }, index) => {
      const last = knownPing(pings[index], context);
      const titles = last?.items.map((id) => requirementTitle(rulebook, id, language));
      return {
        firstName: entry.record.firstName,
        lastName: entry.record.lastName,
        division: entry.division,
        role: entry.role,
        items,
        isLinked: (await accountFor(entry.record, context)) !== undefined,
        pinged: last && { day: dayOf(last.at, context), items: titles ?? [] },
      };
    }),
  );
}

function controls(list: RosterList, page: number, pages: number, context: Context): Block[] {
  const { roster } = context.locale;
  const button = buttonOf(list);
  const groups = groupsOf(list.lines.slice((page - 1) * PAGE, page * PAGE));
  const everybody = groupsOf(list.lines).length;
  const paging: Button[] = [
    ...(page > 1 ? [{ label: roster.previous, action: button('page', String(page - 1)) }] : []),
    ...(page < pages ? [{ label: roster.next, action: button('page', String(page + 1)) }] : []),
  ];
  const pinging: Button[] =
    everybody > 0 ? [{ label: roster.pingAll(everybody), action: button('ping-all') }] : [];
  const files: Button[] = [
    { label: roster.copy, action: button('copy') },
    { label: roster.csv, action: button('csv') },
  ];
  return [
    {
      type: 'select',
      placeholder: roster.pingOne,
      action: button('ping'),
      options: groups.map(({ record }) => ({
        label: roster.name(record.firstName, record.lastName),
        value: record.id,
      })),
    },
    { type: 'actions', buttons: [...paging, ...pinging, ...files] },
  ];
}

/** One page of a list, for nobody but the person who asked. */
export async function listReply(
  list: RosterList,
  context: Context,
  wanted = 1,
  replaces = false,
): Promise<Reply> {
  const { locale, standing } = context;
  const { roster, common } = locale;
  const pages = Math.max(1, Math.ceil(list.lines.length / PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const lines = await shownLines(list.lines.slice((page - 1) * PAGE, page * PAGE), context);
  const summary = list.summary(list.lines.length);
  return reply(
    summary,
    [
      { type: 'heading', text: list.heading },
      { type: 'text', text: [summary, list.filter].filter(Boolean).join(' ') },
      { type: 'checklist', items: lines.map((line) => rosterItem(line, context)) },
      ...(pages > 1 ? [{ type: 'note' as const, text: roster.page(page, pages) }] : []),
      { type: 'note', text: roster.asOf(common.day(list.asOf)) },
      ...(standing.seesRisk ? [] : [{ type: 'note' as const, text: roster.askCvpa }]),
      ...(lines.length > 0 ? controls(list, page, pages, context) : []),
    ],
    replaces,
  );
}

async function csvReply(list: RosterList, context: Context): Promise<Reply> {
  const { locale, services, rulebook } = context;
  const { roster, common } = locale;
  const ids = list.lines.map(({ entry }) => entry.record.id);
  const pings = await services.register.pinger.last(rulebook.id, ids);
  const rows = list.lines.flatMap(({ entry, items }, index) => {
    const { firstName, lastName, email = '' } = entry.record;
    const last = knownPing(pings[index], context);
    const who = [entry.division ?? '', common.roles[entry.role], firstName, lastName, email];
    return items.map((item) => [
      ...who,
      itemTitle(item, context),
      common.statuses[item.status],
      item.expires ?? '',
      last ? dayOf(last.at, context) : '',
    ]);
  });
  const content = toCsv(roster.csvHeader, rows);
  return reply(roster.csvSummary, [
    { type: 'text', text: roster.csvSummary },
    { type: 'file', content, name: `${list.command}.csv`, mediaType: 'text/csv' },
  ]);
}

/**
 * The actions behind a list's buttons.
 * @param from makes the list anew of what stands in a button; it refuses what the person may not see
 */
export function listActions(
  from: (args: readonly string[], context: Context) => Promise<{ list: RosterList; rest: readonly string[] }>,
): NonNullable<Command['actions']> {
  return {
    async page({ args }, context) {
      const { list, rest } = await from(args, context);
      return listReply(list, context, Number(rest[0]) || 1, true);
    },
    async ping({ args, values }, context) {
      const { list } = await from(args, context);
      const groups = groupsOf(list.lines).filter(({ record }) => record.id === values[0]);
      // Gone from the list, or never on it: the answer is the same.
      if (groups.length === 0) throw new UserError(context.locale.roster.pingNobody);
      return pingGroups(groups, context);
    },
    async 'ping-all'({ args }, context) {
      const { list } = await from(args, context);
      return pingGroups(groupsOf(list.lines), context);
    },
    async copy({ args }, context) {
      const { list } = await from(args, context);
      return copyTexts(groupsOf(list.lines), context);
    },
    async csv({ args }, context) {
      const { list } = await from(args, context);
      return csvReply(list, context);
    },
  };
}
