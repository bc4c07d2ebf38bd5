import { type Rulebook, type StepState, stepsFor, stepText } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { situationOf, targetDivision } from '../rules/situation.ts';

/** One step as a page tells it. */
export interface PageStep {
  readonly state: StepState;
  readonly title: string;
  readonly how: string;
  /** The page's own number for it ("Step 2"); undefined where the page does not number its steps. */
  readonly number?: number;
  /** Equal for steps whose order the page leaves open; a later part of one requirement comes half a step after it. */
  readonly rank: number;
}

function numberOf({ source }: StepState): number | undefined {
  const number = /\bStep (\d+)/.exec(source.section)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Does the page number its steps, so that their order is its own? */
export function isNumbered(rulebook: Rulebook): boolean {
  return rulebook.own.steps.some(({ source }) => /\bStep \d/.test(source));
}

/** The steps for whoever asks, each title once when the division is not known. */
export function pageSteps(context: Context): PageStep[] {
  const { rulebook } = context;
  const division = targetDivision(context);
  const states = stepsFor(rulebook, { ...situationOf(context), credentials: [] }, {});
  const seen = new Set<string>();
  const begun = new Set<string>();
  return states.flatMap((state) => {
    const { step } = state;
    const key = step.requirement && !step.part ? step.requirement : step.id;
    // Without a division the same step stands there once per age group; its first wording is enough.
    if (!division && seen.has(key)) return [];
    seen.add(key);
    const number = numberOf(state);
    const isLaterPart = step.requirement !== undefined && begun.has(step.requirement);
    if (step.requirement !== undefined) begun.add(step.requirement);
    const { title, do: how } = stepText(rulebook, step, division, 'en');
    return [
      {
        state,
        title: title.replace(/ the course$/, ' your division’s coach course'),
        how,
        ...(number === undefined ? {} : { number }),
        rank: (number ?? 0) + (isLaterPart ? 0.5 : 0),
      },
    ];
  });
}
