import type { Context, Intent, Part } from '../../part.ts';
import { isNumbered, type PageStep, pageSteps } from './page-steps.ts';

const ORDER =
  / (?:before or after|after or before|before|after|prior to|first|earlier|later|sooner|order|sequence|precede|precedes|wait until|beforehand) /;
/** Becoming a volunteer, not signing up for a class. */
const SIGNS_UP =
  / (?:(?:sign|signing|signed|register|registering|registered|apply|applying|become|becoming|be) (?:up )?(?:as )?(?:an? )?(?:\w+ )?(?:volunteer|coach)|(?:sign|signing|register|registering) (?:up )?(?:first|or|before|after|and)|(?:or|before|after) (?:i |we )?(?:signing|sign|registering|register|volunteering|volunteer) (?:up )?(?!for )|volunteer (?:first|or|before|after)) /;
const TRAINING = / (?:training|trainings|course|courses|class|classes|certs|certifications|certificates) /;

/** Which of the page's steps a question names. */
function namedSteps(context: Context): PageStep[] {
  const { asked, has } = context;
  const steps = pageSteps(context);
  const certs = new Set(asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  const isField = has('fieldSession') || asked.things.includes('meeting:field-session');
  const chosen = steps.filter(({ state: { step }, rank }) => {
    const isLater = !Number.isInteger(rank);
    if (isLater) return isField;
    if (step.meeting !== undefined) return asked.things.includes(`meeting:${step.meeting}`);
    if (step.requirement === undefined) return SIGNS_UP.test(asked.words);
    return certs.has(step.requirement) || (step.part && has('onlinePart', 'online'));
  });
  const hasTraining = chosen.some(({ state: { step } }) => step.requirement !== undefined);
  const all = steps.filter(({ state: { step }, rank }) => step.requirement && Number.isInteger(rank));
  return hasTraining || !TRAINING.test(asked.words)
    ? chosen
    : steps.filter((step) => chosen.includes(step) || all.includes(step));
}

/** The named steps in the page's order, those of one rank together. */
function ranks(context: Context): PageStep[][] {
  if (!isNumbered(context.rulebook)) return [];
  const named = namedSteps(context).filter(({ number }) => number !== undefined);
  return [...Map.groupBy(named, ({ rank }) => rank).entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, steps]) => steps);
}

/** "Do I sign up before or after the training?", "what comes first, the online course or the field session?" */
export const stepOrderIntent: Intent = {
  id: 'step-order',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert', 'validity', 'duration') || asked.held.length > 0) return 0;
    return ORDER.test(asked.asking.words) && ranks(context).length > 1 ? 0.92 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t } = context;
    const [first = '', ...later] = ranks(context).map((steps) => t.list(steps.map(({ title }) => title)));
    const all = ranks(context).flat();
    return {
      text: t.region.inOrder(first, later),
      mode: 'answer',
      sources: all.map(({ state }) => state.source),
    };
  },
};
