import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { divisionFrom } from '../src/bot/read-choice.ts';
import { UserError } from '../src/bot/user-error.ts';
import { isLacking, isRisk, type RosterEntry } from '../src/coaches/roster.ts';
import { en } from '../src/locales/en.ts';
import { namer } from '../src/reply/views/marks.ts';
import { regionName } from '../src/reply/views/sources.ts';
import type { DivisionId } from '../src/requirements/index.ts';
import { listActions, listReply, type RosterList } from './roster/list.ts';
import { loadRoster } from './roster/load.ts';

interface Wanted {
  readonly division?: DivisionId | undefined;
  readonly certification?: string | undefined;
}

function lackingOf({ assessments }: RosterEntry, certification: string | undefined) {
  return assessments.filter(
    (item) =>
      isLacking(item) &&
      (certification === undefined ||
        item.requirement === certification ||
        item.accepts.includes(certification)),
  );
}

async function missing({ division, certification }: Wanted, context: Context): Promise<RosterList> {
  const { rulebook, locale, language, standing } = context;
  const { roster, steps } = locale;
  if (
    certification !== undefined &&
    isRisk({ requirement: certification, accepts: [] }) &&
    !standing.seesRisk
  ) {
    throw new UserError(roster.askCvpaError);
  }
  const { entries, asOf } = await loadRoster(
    context,
    division,
    (entry) => lackingOf(entry, certification).length > 0,
  );
  const name = namer(rulebook, language);
  return {
    command: 'coach-missing',
    args: [division ?? '', certification ?? ''],
    heading: roster.missingHeading(regionName(rulebook, locale)),
    filter: roster.filter(
      division === undefined ? '' : steps.divisionLabel(division),
      certification === undefined ? '' : name(certification),
    ),
    asOf,
    lines: entries.map((entry) => ({ entry, items: lackingOf(entry, certification) })),
    summary: roster.missingSummary,
  };
}

async function fromButton([division, certification, ...rest]: readonly string[], context: Context) {
  const wanted = {
    division: division ? divisionFrom(division, context) : undefined,
    certification: certification || undefined,
  };
  return { list: await missing(wanted, context), rest };
}

export const coachMissing = defineCommand({
  name: 'coach-missing',
  summary: en.roster.missing,
  audience: 'coordinator',
  options: [
    { name: 'division', description: en.commands.divisionOption, type: 'division' },
    { name: 'certification', description: en.roster.certificationOption, type: 'certification' },
  ],
  run: async (input, context) => listReply(await missing(input, context), context),
  actions: listActions(fromButton),
});
