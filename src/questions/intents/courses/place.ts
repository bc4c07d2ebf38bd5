import { say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';

/** The fact that tells how the trainings in general are taken. */
const factOf = ({ rulebook }: Context) => rulebook.own.facts.find(({ topic }) => topic === 'courses-online');

/** "Are the lessons on the internet or must I travel?": trainings in general, none of them named. */
export const coursePlaceIntent: Intent = {
  id: 'course-place',
  score: (context) => {
    const { asked, asks, has } = context;
    if (!asks('online', 'inPerson') || has('heading', 'crossCert', 'duration', 'cost')) return 0;
    if (asked.certs.length > 0 || asked.divisions.length > 0 || asked.held.length > 0) return 0;
    if (asked.things.length > 0 || has('receive', 'fieldSession', 'covers') || !factOf(context)) return 0;
    if (asks('online') && asks('inPerson')) return 0.9;
    if (has('where', 'when')) return 0;
    return has('certificate') ? 0.855 : asks('online') ? 0.55 : 0;
  },
  answer: (context): Part | undefined => {
    const fact = factOf(context);
    return fact && { text: say(fact.text), mode: 'answer', sources: [context.rulebook.source(fact.source)] };
  },
};
