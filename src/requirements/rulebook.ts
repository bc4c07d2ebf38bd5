import { isInSet } from './divisions.ts';
import type { Certification, CourseRules, DivisionCourse, Ladder } from './schema/course.ts';
import type { CrossCertification } from './schema/cross-certification.ts';
import type { Heading } from './schema/heading.ts';
import type { DivisionId } from './schema/primitives.ts';
import type { Conflict, Region, Silence } from './schema/region.ts';
import type { RulebookFile } from './schema/rulebook-file.ts';
import { resolveSource, type Source } from './sources.ts';

/** A value with the file it stands in, so that its source can be shown. */
export interface Stated<T> {
  readonly value: T;
  readonly source: Source;
}

/** A region's rules with the AYSO-wide ones behind them; immutable, shared by all callers. */
export interface Rulebook {
  readonly id: string;
  readonly region: Region;
  /** The region's own file: everything without a counterpart AYSO-wide is read from here. */
  readonly own: RulebookFile;
  readonly ayso: RulebookFile;
  readonly certifications: ReadonlyMap<string, Certification>;
  /** Every place that asks for a source goes through here; `from` is the file the reference stands in. */
  source(ref: string, from?: RulebookFile): Source;
}

/** @throws RangeError when `own` has no region: check it with the loader first. */
export function createRulebook(own: RulebookFile, ayso: RulebookFile): Rulebook {
  if (!own.region) throw new RangeError(`${own.id} has no region`);
  return {
    id: own.id,
    region: own.region,
    own,
    ayso,
    certifications: new Map([...ayso.certifications, ...own.certifications].map((c) => [c.id, c])),
    source: (ref, from = own) => resolveSource(ref, from, own.id),
  };
}

function own<T>(
  rulebook: Rulebook,
  pick: (file: RulebookFile) => T | undefined,
): [T, RulebookFile] | undefined {
  for (const file of [rulebook.own, rulebook.ayso]) {
    const value = pick(file);
    if (value !== undefined) return [value, file];
  }
  return undefined;
}

function stated<T>(
  rulebook: Rulebook,
  found: [T, RulebookFile] | undefined,
  ref: (value: T) => string,
): Stated<T> | undefined {
  return found && { value: found[0], source: rulebook.source(ref(found[0]), found[1]) };
}

/** The course a division asks for: the region's own word, else the AYSO-wide one. */
export function divisionCourse(rulebook: Rulebook, division: DivisionId): Stated<DivisionCourse> | undefined {
  const found = own(rulebook, (file) =>
    file.divisionCourses.find((entry) => isInSet(division, entry.divisions)),
  );
  return stated(rulebook, found, (entry) => entry.source);
}

export function ladder(rulebook: Rulebook): Stated<Ladder> | undefined {
  return stated(
    rulebook,
    own(rulebook, (file) => file.ladder),
    (value) => value.source,
  );
}

export function heading(rulebook: Rulebook): Stated<Heading> | undefined {
  return stated(
    rulebook,
    own(rulebook, (file) => file.heading),
    (value) => value.ban.source,
  );
}

export function crossCertification(rulebook: Rulebook): Stated<CrossCertification> | undefined {
  return stated(
    rulebook,
    own(rulebook, (file) => file.crossCertification),
    (value) => value.pathSource,
  );
}

/** How courses relate (`order`, `higherDoesNotCount`, `national`). */
export function courseRule(rulebook: Rulebook, rule: keyof CourseRules) {
  return stated(
    rulebook,
    own(rulebook, (file) => file.courseRules?.[rule]),
    (value) => value.source,
  );
}

/** Conflicts and silences that touch any of these ids, the region's own first. */
export function caveats(
  rulebook: Rulebook,
  ids: readonly string[],
): { conflicts: Conflict[]; silences: Silence[] } {
  const touches = (entry: { about: readonly string[] }) => entry.about.some((id) => ids.includes(id));
  const { own, ayso } = rulebook;
  // What is unclear in the AYSO-wide heading rules says nothing about a region that has its own.
  const concerns = (entry: { about: readonly string[] }) =>
    own.heading === undefined || !entry.about.some((id) => id.startsWith('heading'));
  return {
    conflicts: [...own.conflicts, ...ayso.conflicts.filter(concerns)].filter(touches),
    silences: [...own.silences, ...ayso.silences.filter(concerns)].filter(touches),
  };
}
