import { isInSet } from './divisions.ts';
import type { DivisionId, IsoDay, RoleId } from './schema/primitives.ts';
import type { Audience } from './schema/requirement.ts';

/** What is known about a volunteer; what is absent is unknown, never "no". */
export interface Situation {
  readonly division?: DivisionId;
  readonly role?: RoleId;
  /** Under 18. */
  readonly isYouth?: boolean;
  /** In years. */
  readonly age?: number;
  readonly state?: string;
  readonly on: IsoDay;
}

/** A fact without which a rule cannot be decided. */
export type Fact = 'division' | 'role' | 'age' | 'state' | 'completion-date';

export type Applies =
  | { readonly applies: boolean }
  | { readonly applies: 'unknown'; readonly lacks: readonly Fact[] };

const ADULT = 18;

function ageTest(situation: Situation, passes: (age: number) => boolean, bound: number): boolean | undefined {
  if (situation.age !== undefined) return passes(situation.age);
  if (situation.isYouth === undefined) return undefined;
  // "Under 18" decides the bounds that lie on its side: a youth is 17 at most, an adult 18 at least.
  const oldest = situation.isYouth ? ADULT - 1 : Number.POSITIVE_INFINITY;
  const youngest = situation.isYouth ? 0 : ADULT;
  if (youngest >= bound) return passes(bound);
  if (oldest < bound) return passes(bound - 1);
  return undefined;
}

/** Does a rule concern this volunteer? One "no" decides; otherwise what is unknown is named. */
export function appliesTo(audience: Audience | undefined, situation: Situation): Applies {
  if (!audience) return { applies: true };
  const { divisions, roles, states, ageFrom, ageUnder } = audience;
  const { division, role, state } = situation;
  const tests: [Fact, boolean | undefined][] = [];
  if (divisions) tests.push(['division', division && isInSet(division, divisions)]);
  if (roles) tests.push(['role', role && roles.includes(role)]);
  if (states) tests.push(['state', state === undefined ? undefined : states.includes(state)]);
  if (ageFrom !== undefined) tests.push(['age', ageTest(situation, (age) => age >= ageFrom, ageFrom)]);
  if (ageUnder !== undefined) tests.push(['age', ageTest(situation, (age) => age < ageUnder, ageUnder)]);
  if (tests.some(([, result]) => result === false)) return { applies: false };
  const lacks = tests.filter(([, result]) => result === undefined).map(([fact]) => fact);
  return lacks.length > 0 ? { applies: 'unknown', lacks } : { applies: true };
}
