import { appliesTo, type Fact, type Situation } from './applies.ts';
import { type AssessInput, type Assessment, assess } from './assess.ts';
import { divisionCourse, type Rulebook } from './rulebook.ts';
import type { IsoDay } from './schema/primitives.ts';
import type { Step } from './schema/region.ts';
import type { Source } from './sources.ts';
import { fill, say } from './text.ts';

/** One thing to do on the way to becoming a coach, and how it stands. */
export interface StepState {
  readonly id: string;
  readonly step: Step;
  readonly done: boolean;
  /** The assessment of the requirement it belongs to; undefined for a step nobody's records show. */
  readonly assessment?: Assessment;
  /** The day the person said it was done; only where no requirement shows it. */
  readonly markedOn?: IsoDay;
  /** What would have to be known to tell whether it concerns the person; mostly empty. */
  readonly lacks: readonly Fact[];
  readonly source: Source;
}

/** Steps without a requirement (a meeting, an on-line half) that the person has reported, by step id. */
export type Marks = Readonly<Record<string, IsoDay>>;

function stepFromRequirement({ rule, title }: Assessment): Step {
  return {
    id: rule.id,
    title,
    do: rule.where ?? title,
    requirement: rule.id,
    part: false,
    optional: rule.level === 'recommended',
    source: rule.source,
    ...(rule.takes ? { takes: rule.takes } : {}),
    ...(rule.url ? { url: rule.url } : {}),
  };
}

function isMet(assessment: Assessment | undefined): boolean {
  return assessment?.status === 'met' || assessment?.status === 'expiring';
}

function stateOf(
  rulebook: Rulebook,
  step: Step,
  assessment: Assessment | undefined,
  marks: Marks,
  situation: Situation,
): StepState {
  const applies = appliesTo(step.for, situation);
  const markedOn = marks[step.id];
  const marked = markedOn !== undefined && (assessment === undefined || step.part);
  return {
    id: step.id,
    step,
    done: isMet(assessment) || marked,
    lacks: [...(applies.applies === 'unknown' ? applies.lacks : []), ...(assessment?.lacks ?? [])],
    source: rulebook.source(step.source),
    ...(assessment ? { assessment } : {}),
    ...(marked ? { markedOn } : {}),
  };
}

/**
 * Every step of the region for this volunteer, in the rulebook's order; a requirement that no step of the rulebook
 * mentions gets one of its own at the end, so that nothing required is missing from the walk.
 */
export function stepsFor(rulebook: Rulebook, input: AssessInput, marks: Marks): StepState[] {
  const assessments = new Map(assess(rulebook, input).map((entry) => [entry.requirement, entry]));
  const situation = { state: rulebook.region.state, ...input };
  const written = rulebook.own.steps.filter((step) => {
    if (step.requirement !== undefined && !assessments.has(step.requirement)) return false;
    return appliesTo(step.for, situation).applies !== false;
  });
  const covered = new Set(written.filter(({ part }) => !part).map((step) => step.requirement));
  const added = [...assessments.values()]
    .filter((entry) => !covered.has(entry.requirement))
    .map(stepFromRequirement);
  return [...written, ...added].map((step) =>
    stateOf(
      rulebook,
      step,
      step.requirement === undefined ? undefined : assessments.get(step.requirement),
      marks,
      situation,
    ),
  );
}

/** What stands for {course} and {division} in a step's texts. */
export function stepWords(
  rulebook: Rulebook,
  division: AssessInput['division'],
  language: string,
): Record<string, string> {
  const course = division && divisionCourse(rulebook, division);
  const certification = course && rulebook.certifications.get(course.value.certification);
  return {
    ...(certification ? { course: say(certification.title, language) } : {}),
    ...(division ? { division } : {}),
  };
}

/** A step's title and instruction in the person's language, placeholders filled. */
export function stepText(
  rulebook: Rulebook,
  step: Step,
  division: AssessInput['division'],
  language: string,
): { title: string; do: string } {
  const words = { course: '', division: '', ...stepWords(rulebook, division, language) };
  const tidy = (text: string) => fill(text, words).replace(/ {2,}/g, ' ');
  return { title: tidy(say(step.title, language)), do: tidy(say(step.do, language)) };
}
