import { acceptedFor, coachingCourses } from './courses.ts';
import { divisionCourse, type Rulebook } from './rulebook.ts';
import type { DivisionId, IsoDay, Text } from './schema/primitives.ts';
import type { Alternative, Requirement } from './schema/requirement.ts';
import type { Source } from './sources.ts';

/** A rule with all that is the same for every volunteer of a division. */
export interface PreparedRule {
  readonly rule: Requirement;
  readonly title: Text;
  readonly source: Source;
  /** Set when the course that the division asks for is stated elsewhere than the requirement. */
  readonly courseSource?: Source;
  /** The alternatives, any of which meets it. Undefined: the division is not known. */
  readonly ways: readonly Alternative[] | undefined;
  /** Every certification named in `ways`. */
  readonly accepts: readonly string[];
}

/** What meets a requirement, as a flat list of alternatives. @returns undefined: the division is not known. */
function alternativesOf(
  rulebook: Rulebook,
  rule: Requirement,
  division: DivisionId | undefined,
): readonly Alternative[] | undefined {
  if (rule.accepts === 'division-course') return division && acceptedFor(rulebook, division);
  if (rule.accepts === 'any-coaching-course') return coachingCourses(rulebook);
  if (rule.accepts === undefined) return [rule.id];
  return Array.isArray(rule.accepts) ? rule.accepts : [rule.accepts];
}

function certificationsIn(ways: readonly Alternative[]): string[] {
  return ways.flatMap((way) =>
    typeof way === 'string' ? [way] : 'all' in way ? way.all : [way.certification],
  );
}

function prepare(rulebook: Rulebook, rule: Requirement, division: DivisionId | undefined): PreparedRule {
  const ways = alternativesOf(rulebook, rule, division);
  const course =
    rule.accepts === 'division-course' && division ? divisionCourse(rulebook, division) : undefined;
  return {
    rule,
    title: rule.title ?? rulebook.certifications.get(rule.id)?.title ?? { en: rule.id },
    source: rulebook.source(rule.source),
    ways,
    accepts: ways ? certificationsIn(ways) : [],
    ...(course?.source.statedBy === undefined ? {} : { courseSource: course.source }),
  };
}

// Rulebooks are immutable, and a sweep judges hundreds of coaches of a few divisions: worked out once for each.
const PREPARED = new WeakMap<Rulebook, Map<DivisionId | undefined, readonly PreparedRule[]>>();

/** Every rule of the region as it stands for a division, in the rulebook's order, in force or not. */
export function preparedRules(rulebook: Rulebook, division: DivisionId | undefined): readonly PreparedRule[] {
  const byDivision = PREPARED.get(rulebook) ?? new Map<DivisionId | undefined, readonly PreparedRule[]>();
  PREPARED.set(rulebook, byDivision);
  const known = byDivision.get(division);
  if (known) return known;
  const rules = rulebook.own.requirements.map((rule) => prepare(rulebook, rule, division));
  byDivision.set(division, rules);
  return rules;
}

const isDated = ({ from, until }: Requirement) => from !== undefined || until !== undefined;

/**
 * The rules in force on a day. Of several with one id those that began last; several that began together stand side by
 * side (for different people).
 */
export function inForce<T>(rules: readonly T[], ruleOf: (entry: T) => Requirement, on: IsoDay): readonly T[] {
  if (!rules.some((entry) => isDated(ruleOf(entry)))) return rules;
  const active = rules.filter((entry) => {
    const { from, until } = ruleOf(entry);
    return (from === undefined || from <= on) && (until === undefined || on <= until);
  });
  const began = new Map<string, string>();
  for (const entry of active) {
    const { id, from = '' } = ruleOf(entry);
    if (from >= (began.get(id) ?? '')) began.set(id, from);
  }
  return active.filter((entry) => (ruleOf(entry).from ?? '') === began.get(ruleOf(entry).id));
}
