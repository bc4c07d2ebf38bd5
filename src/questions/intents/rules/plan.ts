import type { Context, Intent, Part } from '../../part.ts';
import { periodText, periodYears } from './period.ts';
import { courseSubjects, type Subject, subjectsOf } from './subjects.ts';

const COUNTS =
  / how many (?!(?:hours|minutes|headers|days|weeks|people|kids|players|months|certs|requirements|courses|things|steps|meetings|trainings)) ?/;
/** "How many courses by 2025?", "… in total, counting the first". */
const COUNTS_COURSES =
  / how many (?:\w+ )?(?:courses|classes|times|trainings|certs|renewals|checks) | (?:do the math|do the maths|count them|add (?:it|them) up) /;
const WHICH_YEARS = / (?:in )?(?:what|which) (?:years|seasons|calendar years) /;
const SPAN =
  / (?:over |in |for |of |next |through |about |all |those |coming )*(?<count>\d{1,2}) (?:[a-z]+ )?(?:seasons|years|falls|springs) (?!old |of age )/;
/** So many years ahead are counted. */
const MOST_YEARS = 30;

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The years a question goes over: the first and the last it names, or the number of seasons. */
function spanOf({ asked, on }: Context): { first: number; count: number; isNamed: boolean } | undefined {
  const years = asked.dates.map(({ from }) => yearOf(from)).toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first !== undefined && last !== undefined && last > first)
    return { first, count: last - first + 1, isNamed: true };
  const count = Number(SPAN.exec(asked.words)?.groups?.count ?? 0);
  return count > 1 ? { first: first ?? yearOf(on), count, isNamed: first !== undefined } : undefined;
}

/** "Three seasons, how many background checks?", "from 2025 through 2031, in which years?" */
function planText(context: Context, { rule, title }: Subject): string | undefined {
  const span = spanOf(context);
  const years = rule && periodYears(rule.howOften);
  if (!rule || !span || years === undefined || span.count > MOST_YEARS) return undefined;
  const { rules: t, list } = context.locale;
  if (years === 0) return t.planOnce(title, span.count);
  const times: number[] = [];
  for (let year = 0; year < span.count; year += Math.max(1, years)) times.push(span.first + year);
  const named = span.isNamed ? list(times.map(String)) : '';
  return t.plan(title, periodText(context, rule.howOften), span.count, times.length, named);
}

const COURSE = / (?:course|courses|class|classes) /;
const isOfCourses = ({ asked, has }: Context) => has('coachCourse') || COURSE.test(asked.words);

/** "First course 2019, how many by 2025?": a first and a last year, and what lies between is counted. */
function countsCourses({ asked }: Context): boolean {
  const years = new Set(asked.dates.map(({ from }) => yearOf(from)));
  return (years.size > 1 || SPAN.test(asked.words)) && COUNTS_COURSES.test(asked.words);
}

/** What is counted: what is named, else the courses the region wants again and again. */
function counted(context: Context): Subject[] {
  const named = subjectsOf(context).filter(({ rule }) => rule);
  const subjects = named.length > 0 || !isOfCourses(context) ? named : courseSubjects(context);
  const repeated = subjects.filter(({ rule }) => rule && rule.howOften !== 'once');
  return repeated.length > 0 && isOfCourses(context) ? repeated : subjects;
}

/** How many times something is due over several seasons, and in which years. */
export const planIntent: Intent = {
  id: 'plan',
  score: (context) => {
    const { asked } = context;
    const isCounted =
      COUNTS.test(asked.question) || WHICH_YEARS.test(asked.question) || countsCourses(context);
    if (!isCounted || !spanOf(context) || context.has('heading')) return 0;
    return asked.certs.some(({ sure }) => sure === 'yes') || isOfCourses(context) ? 0.95 : 0;
  },
  answer: (context): Part | undefined => {
    const subjects = counted(context);
    const texts = subjects.flatMap((subject) => planText(context, subject) ?? []);
    const sources = subjects.flatMap(({ rule }) => (rule ? [context.rulebook.source(rule.source)] : []));
    return texts.length > 0 ? { text: texts.join(' '), mode: 'answer', sources } : undefined;
  },
};
