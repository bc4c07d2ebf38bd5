import { divisionCourse, ladder, type Rulebook } from './rulebook.ts';
import type { DivisionId } from './schema/primitives.ts';

/** Certification ids that are coaching courses, in the rulebooks' order. */
export function coachingCourses(rulebook: Rulebook): string[] {
  return [...rulebook.certifications.values()].filter((c) => c.kind === 'coaching-course').map((c) => c.id);
}

/**
 * The certifications that count for a division: the one it asks for, and on the ladder every higher one too.
 * @returns an empty list when no page says what the division asks for.
 */
export function acceptedFor(rulebook: Rulebook, division: DivisionId): readonly string[] {
  const asked = divisionCourse(rulebook, division)?.value.certification;
  if (asked === undefined) return [];
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const rung = rungs.indexOf(asked);
  return rung === -1 ? [asked] : rungs.slice(rung);
}

/** The divisions a certification counts for, youngest first. */
export function divisionsOf(
  rulebook: Rulebook,
  certification: string,
  divisions: readonly DivisionId[],
): DivisionId[] {
  return divisions.filter((division) => acceptedFor(rulebook, division).includes(certification));
}
