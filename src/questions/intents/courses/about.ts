import { coachingCourses, courseRule, ladder, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { namedCourses } from './targets.ts';

const FOCUS =
  / (?:focus|focuses|focused|emphasis|emphasize|emphasizes|centered on|revolve|revolves|philosophy of|point of|idea of|idea behind|purpose of|aim|aims|aim of|goal of|goals of|get out of|learn in|learn at|taught in|taught at|teach me|teach us|teach coaches) /;
const COURSES =
  / (?:course|courses|class|classes|training|trainings|cert|certs|certification|certifications) /;
const OF_AGES =
  / (?:age specific|age - specific|age appropriate|age - appropriate|age group|age groups|age level|divisions?|\d+u|schoolyard|ages?) /;

const UPPER =
  / (?:(?:support|help|helps|helping|serve|give back to|mentor|develop) (?:\w+ ){0,3}region|(?:further|sharpen|deepen|advance|improve|polish|develop|grow) (?:\w+ ){0,4}(?:skills?|coaching|knowledge|craft|more|further)) /;
const ASKS_WHICH =
  / (?:which|what|any|is there an?) (?:\w+ ){0,3}(?:cert|certs|course|courses|class|classes|level|license|training|one|1) /;

/** What the course for an age group is about. */
function ageGroups({ rulebook }: Context): Part | undefined {
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const [about] = coachingCourses(rulebook)
    .filter((id) => !rungs.includes(id))
    .map((id) => rulebook.certifications.get(id)?.about)
    .filter((text) => text !== undefined);
  const order = courseRule(rulebook, 'order');
  return about && order ? { text: say(about), mode: 'answer', sources: [order.source] } : undefined;
}

/** What the courses for the age groups are about; which course is for those who want to go further. */
export const courseAboutIntent: Intent = {
  id: 'course-about',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert', 'duration', 'cost', 'where', 'online') || asked.held.length > 0) return 0;
    if (!COURSES.test(asked.question)) return 0;
    if (UPPER.test(asked.words) && ASKS_WHICH.test(asked.words) && asked.divisions.length === 0)
      return namedCourses(context).length > 0 ? 0 : 0.9;
    const isOther = asked.certs.some(({ sure, division }) => sure === 'yes' && division === undefined);
    return FOCUS.test(asked.question) && OF_AGES.test(asked.question) && !isOther ? 0.91 : 0;
  },
  answer: (context): Part | undefined => {
    if (!UPPER.test(context.asked.words)) return ageGroups(context);
    const rule = courseRule(context.rulebook, 'national');
    return rule && { text: say(rule.value.text), mode: 'answer', sources: [rule.source] };
  },
};
