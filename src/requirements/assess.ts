import { type Applies, appliesTo, type Fact, type Situation } from './applies.ts';
import { coachingCourses } from './courses.ts';
import type { Credential } from './credential.ts';
import { inForce, type PreparedRule, preparedRules } from './prepare.ts';
import type { Rulebook } from './rulebook.ts';
import type { IsoDay, Text } from './schema/primitives.ts';
import type { Alternative, Requirement } from './schema/requirement.ts';
import type { Source } from './sources.ts';
import { type Reason, type Status, type Verdict, verdictOf } from './validity.ts';

/** How one requirement stands for one volunteer on one day, and why. */
export interface Assessment {
  readonly requirement: string;
  readonly title: Text;
  readonly level: 'required' | 'recommended';
  readonly status: Status;
  /** Last day of validity, also of an expired one; undefined when it does not end or nothing is held. */
  readonly expires?: IsoDay;
  readonly reason: Reason;
  /** What would have to be known to decide; empty unless `unknown`. */
  readonly lacks: readonly Fact[];
  /** The certifications any of which meets it. */
  readonly accepts: readonly string[];
  readonly source: Source;
  /** Set when the course that the division asks for is stated elsewhere than the requirement. */
  readonly courseSource?: Source;
  /** The rule itself, for where, how long, cost, waiting time and deadline. */
  readonly rule: Requirement;
}

export interface AssessInput extends Situation {
  readonly credentials: readonly Credential[];
}

const BEST_FIRST: readonly Status[] = ['met', 'expiring', 'pending', 'unknown', 'expired', 'missing'];

function better(a: Verdict, b: Verdict): Verdict {
  const rank = BEST_FIRST.indexOf(a.status) - BEST_FIRST.indexOf(b.status);
  if (rank !== 0) return rank < 0 ? a : b;
  return (b.expires ?? '9999') > (a.expires ?? '9999') ? b : a;
}

function worse(a: Verdict, b: Verdict): Verdict {
  const rank = BEST_FIRST.indexOf(a.status) - BEST_FIRST.indexOf(b.status);
  if (rank !== 0) return rank > 0 ? a : b;
  return (b.expires ?? '9999') < (a.expires ?? '9999') ? b : a;
}

/** The rules in force on a day: of several with one id the one that began last. */
export function requirementsOn(rulebook: Rulebook, on: IsoDay): readonly Requirement[] {
  return inForce(rulebook.own.requirements, (rule) => rule, on);
}

function verdictOfAlternative(
  way: Alternative,
  rule: Requirement,
  { credentials, on }: AssessInput,
): Verdict {
  if (typeof way === 'string') return verdictOf(way, rule.howOften, credentials, on);
  if ('all' in way) return way.all.map((id) => verdictOf(id, rule.howOften, credentials, on)).reduce(worse);
  return verdictOf(way.certification, way.howOften ?? rule.howOften, credentials, on);
}

/** A coach who holds some other coaching course should read why it does not count. */
function explainMissing(
  rulebook: Rulebook,
  rule: Requirement,
  verdict: Verdict,
  input: AssessInput,
): Verdict {
  if (rule.accepts !== 'division-course' || verdict.reason.kind !== 'nothing-held') return verdict;
  const courses = new Set(coachingCourses(rulebook));
  const held = [...new Set(input.credentials.map((c) => c.certification))].filter((id) => courses.has(id));
  return held.length === 0 ? verdict : { ...verdict, reason: { kind: 'held-does-not-count', held } };
}

function judge(
  rulebook: Rulebook,
  { rule, ways }: PreparedRule,
  applies: Applies,
  input: AssessInput,
): Verdict & { lacks: readonly Fact[] } {
  const unknown = (kind: 'fact-missing' | 'no-rule', lacks: readonly Fact[]) =>
    ({ status: 'unknown', reason: { kind }, lacks }) as const;
  if (!ways) return unknown('fact-missing', ['division']);
  if (ways.length === 0) return unknown('no-rule', []);
  const verdict = ways.map((way) => verdictOfAlternative(way, rule, input)).reduce(better);
  // Held is held: whether it concerns the person need not be known then.
  const isMet = verdict.status === 'met' || verdict.status === 'expiring';
  if (applies.applies === 'unknown' && !isMet) return unknown('fact-missing', applies.lacks);
  const lacks: readonly Fact[] = verdict.reason.kind === 'date-missing' ? ['completion-date'] : [];
  return { ...explainMissing(rulebook, rule, verdict, input), lacks };
}

function assessOne(rulebook: Rulebook, prepared: PreparedRule, input: AssessInput): Assessment | undefined {
  const { rule, title, source, accepts, courseSource } = prepared;
  const applies = appliesTo(rule.for, input);
  if (applies.applies === false) return undefined;
  const { status, expires, reason, lacks } = judge(rulebook, prepared, applies, input);
  const assessment = {
    requirement: rule.id,
    title,
    level: rule.level,
    status,
    reason,
    lacks,
    accepts,
    rule,
    source,
    ...(expires === undefined ? undefined : { expires }),
  };
  return courseSource === undefined ? assessment : { ...assessment, courseSource };
}

/**
 * How a volunteer stands against every requirement of the region that concerns them, in the rulebook's order.
 * Pure: the same input gives the same answer. What is not known makes a status `unknown`, never `met`.
 */
export function assess(rulebook: Rulebook, input: AssessInput): Assessment[] {
  const situation = { state: rulebook.region.state, ...input };
  return inForce(preparedRules(rulebook, input.division), ({ rule }) => rule, input.on)
    .map((prepared) => assessOne(rulebook, prepared, situation))
    .filter((assessment) => assessment !== undefined);
}

/** Every required one is met (or met and soon to end). */
export function isReady(assessments: readonly Assessment[]): boolean {
  return assessments.every(
    ({ level, status }) => level === 'recommended' || status === 'met' || status === 'expiring',
  );
}
