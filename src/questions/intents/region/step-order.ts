import { type Context, type Intent, type Part, silent } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { isNumbered, type PageStep, pageSteps } from './page-steps.ts';

const ORDER =
  / (?:before or after|after or before|before|after|prior to|first|earlier|later|sooner|order|sequence|precede|precedes|wait until|beforehand) /;
/** Becoming a volunteer, not signing up for a class. */
const SIGNS_UP =
  / (?:(?:sign|signing|signed|register|registering|registered|apply|applying|become|becoming|be) (?:up )?(?:as )?(?:an? )?(?:\w+ )?(?:volunteer|coach)|(?:sign|signing|register|registering) (?:up )?(?:first|or|before|after|and)|(?:or|before|after) (?:i |we )?(?:signing|sign|registering|register|volunteering|volunteer) (?:up )?(?!for )|volunteer (?:first|or|before|after)) /;
/** Two things are set against each other in time. */
const WHICH_FIRST =
  / (?:first|in (?:what|which|a certain|any|that) order|the order|right order|sequence|before or after|after or before|earlier|sooner) /;
/** For the first time, or once more: not before one another. */
const OTHER_FIRST = / (?:first (?:time|season|game|year|practice|aid)|every|again|renew|redo) /;
const TRAINING = / (?:training|trainings|course|courses|class|classes|certs|certifications|certificates) /;

/** "Which online courses come first?": all of them, not the one of the division alone. */
const ASKS_ALL =
  / (?:which|what|how many) (?:\w+ ){0,3}(?:trainings|courses|classes|certs|certifications|certificates|modules) /;

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
  const hasTraining =
    !ASKS_ALL.test(asked.question) && chosen.some(({ state: { step } }) => step.requirement !== undefined);
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

/** The steps whose certifications are named. */
function namedCerts(context: Context): PageStep[] {
  const certs = new Set(context.asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  return pageSteps(context).filter(
    ({ rank, state: { step } }) =>
      step.requirement !== undefined && certs.has(step.requirement) && (rank === 0 || Number.isInteger(rank)),
  );
}

/** "SCA before Safe Haven": the word stands between the two. */
function isBetween({ asked }: Context): boolean {
  const certs = asked.certs.filter(({ sure }) => sure === 'yes');
  return asked.tokens.some(
    ({ text }, at) =>
      /^(?:before|after)$/.test(text) &&
      certs.some(({ end }) => end <= at) &&
      certs.some((cert) => cert.at > at && cert.at - at < 5),
  );
}

/** "Safe Haven or Concussion first?": which of two, where the page leaves their order open. */
function isUnordered(context: Context): boolean {
  const { question } = context.asked;
  if (OTHER_FIRST.test(question) || ranks(context).length > 1) return false;
  return (WHICH_FIRST.test(question) || isBetween(context)) && namedCerts(context).length > 1;
}

/** "Do I sign up before or after the training?", "what comes first, the online course or the field session?" */
export const stepOrderIntent: Intent = {
  id: 'step-order',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert', 'validity', 'duration') || asked.held.length > 0) return 0;
    if (!ORDER.test(asked.asking.words)) return 0;
    return ranks(context).length > 1 || isUnordered(context) ? 0.92 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t, page, rulebook } = context;
    if (isUnordered(context)) {
      const steps = namedCerts(context);
      const titles = steps.map(({ state: { step }, title }) =>
        step.requirement ? titleOf(rulebook, step.requirement) : title,
      );
      const text = t.region.noOrderOf(page, t.list(titles));
      return silent(
        text,
        ['anything'],
        steps.map(({ state }) => state.source),
      );
    }
    const [first = '', ...later] = ranks(context).map((steps) => t.list(steps.map(({ title }) => title)));
    const all = ranks(context).flat();
    return {
      text: t.region.inOrder(first, later),
      mode: 'answer',
      sources: all.map(({ state }) => state.source),
    };
  },
};
