import { type DivisionId, type HeadingRules, headingRules, isInSet } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { type AgeRead, divisionsOfPlayer } from '../../read/divisions.ts';

/** A division the question is about, with what the rules say for it. */
export interface HeadingFor {
  readonly division: DivisionId;
  readonly named: string;
  readonly rules: HeadingRules;
}

/** The divisions that are named; else those a player of the named age may be in. */
export function whoHeads({ asked, rulebook }: Context): { divisions: HeadingFor[]; fromAge?: number } {
  const playerAges = asked.ages.filter(({ of }) => of === 'player').map(({ age }) => age);
  const named = asked.divisions.map(({ division, named: as }) => ({ division, named: as }));
  const byAge = playerAges.flatMap((age) =>
    divisionsOfPlayer(age).map((division) => ({ division, named: division })),
  );
  const chosen = named.length > 0 ? named : byAge;
  const unique = [...new Map(chosen.map((entry) => [entry.named, entry])).values()];
  const divisions = unique.flatMap((entry) => {
    const rules = headingRules(rulebook, entry.division);
    return rules ? [{ ...entry, rules: statusByNumber(entry.named, rules) }] : [];
  });
  const [age] = playerAges;
  return { divisions, ...(named.length === 0 && age !== undefined ? { fromAge: age } : {}) };
}

/** 13U falls into 14U for courses, but a limit that is written for one division does not silently hold for another. */
function statusByNumber(named: string, rules: HeadingRules): HeadingRules {
  const number = Number.parseInt(named, 10);
  const limit = rules.limit && Number.parseInt(rules.limit.division, 10);
  if (limit === undefined || Number.isNaN(number) || number === limit) return rules;
  return { ...rules, status: 'not-stated' };
}

const BY_THEN = / (?:by then|then|from then on|at that point) /;

/** How old the players who headed the ball were, where it is said: one who is to turn 11 is 10. */
export function playerAges({ asked }: Context): (AgeRead & { readonly now: number })[] {
  return asked.ages
    .filter(({ of }) => of === 'player')
    .map((read) => ({
      ...read,
      now: read.isToCome && !BY_THEN.test(asked.question) ? read.age - 1 : read.age,
    }));
}

/** Age of the player who headed the ball, when it is said. */
export const playerAge = (context: Context): number | undefined => playerAges(context)[0]?.now;

/** Whether all players of the divisions are young enough for the restart, as far as its name tells. */
export function restartReach(
  found: readonly HeadingFor[],
  maxAge: number,
): 'all' | 'some' | 'none' | 'unknown' {
  const reaches = new Set(
    found.map(({ division, named, rules }) => {
      if (division === 'schoolyard' || Number.parseInt(named, 10) - 1 <= maxAge) return 'all';
      return isInSet(division, { to: rules.heading.ban.upTo }) ? 'some' : 'none';
    }),
  );
  const [first] = reaches;
  if (first === undefined) return 'unknown';
  return reaches.size === 1 ? first : 'some';
}
