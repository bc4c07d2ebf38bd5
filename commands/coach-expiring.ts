import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { UserError } from '../src/bot/user-error.ts';
import type { RosterEntry } from '../src/coaches/roster.ts';
import { en } from '../src/locales/en.ts';
import { regionName } from '../src/reply/views/sources.ts';
import { addDays, EXPIRING_DAYS, type IsoDay } from '../src/requirements/index.ts';
import { listActions, listReply, type RosterList } from './roster/list.ts';
import { loadRoster } from './roster/load.ts';

const MOST_DAYS = 400;

/** What is still good today and ends by that day; what has ended already stands in /coach-missing. */
function endingOf({ assessments }: RosterEntry, by: IsoDay) {
  return assessments.filter(
    ({ level, status, expires }) =>
      level === 'required' &&
      (status === 'met' || status === 'expiring') &&
      expires !== undefined &&
      expires <= by,
  );
}

async function expiring(days: number, context: Context): Promise<RosterList> {
  const { rulebook, locale, today } = context;
  const { roster } = locale;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new UserError(roster.tooManyDays);
  const by = addDays(today, days);
  const { entries, asOf } = await loadRoster(context, undefined, (entry) => endingOf(entry, by).length > 0);
  return {
    command: 'coach-expiring',
    args: [String(days)],
    heading: roster.expiringHeading(days, regionName(rulebook, locale)),
    filter: '',
    asOf,
    lines: entries.map((entry) => ({ entry, items: endingOf(entry, by) })),
    summary: roster.expiringSummary,
  };
}

async function fromButton([days, ...rest]: readonly string[], context: Context) {
  return { list: await expiring(Number(days), context), rest };
}

export const coachExpiring = defineCommand({
  name: 'coach-expiring',
  summary: en.roster.expiring,
  audience: 'coordinator',
  options: [{ name: 'days', description: en.roster.daysOption, type: 'number' }],
  run: async ({ days = EXPIRING_DAYS }, context) => listReply(await expiring(days, context), context),
  actions: listActions(fromButton),
});
