import type { Context, Intent, Part } from '../../part.ts';
import { periodText } from '../rules/period.ts';
import { type PageStep, pageSteps } from './page-steps.ts';

const STEP_OF = / (?:which|what|is there an?|any) (?:\w+ )?steps? /;
const LISTS =
  / (?:steps? (?:\w+ ){0,2}(?:left|remain|missing|after|before|next|need|take)|still|done|optional) /;
const PICKS = / (?:choose|choosing|pick|picking|select|decide|lets? you|by division|for the division) /;

/** The steps for a named certification, or the one for the division's own course. */
function stepsOf(context: Context): PageStep[] {
  const { asked } = context;
  const ids = new Set(asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  const isDivision = asked.divisions.length > 0 && PICKS.test(asked.question);
  // The step for every division is told without one.
  const general = isDivision ? { ...context, asked: { ...asked, divisions: [], ages: [] } } : context;
  return pageSteps(general).filter(({ state: { assessment } }) => {
    if (assessment === undefined) return false;
    return isDivision ? assessment.rule.accepts === 'division-course' : ids.has(assessment.requirement);
  });
}

/** "Which step has the referee, and how often?", "the step where I choose my division?" */
export const stepOfIntent: Intent = {
  id: 'step-of',
  score: (context) => {
    const { asked, has } = context;
    if (!STEP_OF.test(asked.question) || LISTS.test(asked.question) || asked.held.length > 0) return 0;
    if (has('heading', 'crossCert')) return 0;
    return stepsOf(context).length > 0 ? 0.93 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t } = context;
    const steps = stepsOf(context);
    const texts = steps.map(({ title, number, how, state: { assessment } }) =>
      t.sentences(
        number === undefined ? t.region.stepOf(title) : t.region.stepNumber(number, title),
        steps.length === 1 && !how.startsWith(title) ? how : '',
        assessment ? `${t.capital(periodText(context, assessment.rule.howOften))}.` : '',
      ),
    );
    return { text: t.sentences(...texts), mode: 'answer', sources: steps.map(({ state }) => state.source) };
  },
};
