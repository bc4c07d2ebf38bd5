import { caveats, type Rulebook, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { sumOf } from './compare.ts';
import { lengthText } from './length.ts';
import { namedCourses } from './targets.ts';

type Course = Rulebook['own']['courses'][number];
type Form = Course['parts'][number]['form'];

interface Wanted {
  readonly words: RegExp;
  readonly forms: readonly Form[];
}

/** What a part of a course is called, and the forms of a rulebook that are meant; the first that fits counts. */
const FORMS: readonly Wanted[] = [
  {
    words:
      / (?:pre (?:- )?(?:class |course )?work|prework|(?:work|homework|anything|stuff) (?:\w+ ){0,3}before|before (?:the )?(?:class|course)) /,
    forms: ['pre-work'],
  },
  {
    words:
      / (?:homework|post (?:- )?(?:class |course )?work|(?:work|anything|stuff) (?:\w+ ){0,3}after|after (?:the )?class|afterwards) /,
    forms: ['post-work'],
  },
  { words: / (?:residential|overnight|sleep\w*|stay over|live in) /, forms: ['residential'] },
  { words: / (?:classroom|class room) /, forms: ['classroom', 'classroom-and-field'] },
  { words: / (?:field|outdoors|outside on) /, forms: ['field', 'classroom-and-field'] },
  { words: / (?:online|computer|internet) /, forms: ['online', 'pre-work'] },
];

const WHICH =
  / (?:which|what|any|some|how many|name|list|there|every|each|all) (?:\w+ ){0,3}(?:course|courses|class|classes|training|trainings|ones?) /;
const HAS =
  / (?:have|has|having|with|without|include|includes|involve|involves|contain|contains|come|comes|got|make|makes|give|gives|there|most|least|fewest|exactly) /;
const HOURS = / (?:exactly |only |just |takes? )(\d+) hours? /;
const WITHOUT = / (?:no|without|lack|lacks) /;

const hoursOf = (course: Course, forms: readonly Form[]) => {
  const parts = course.parts.filter(({ form }) => forms.includes(form));
  return parts.length === 0 ? undefined : sumOf([{ ...course, parts }]);
};

/** The courses with most, or least, hours of a form. */
function utmost(courses: readonly Course[], forms: readonly Form[], isMost: boolean): Course[] {
  const sums = courses.flatMap((course) => {
    const sum = hoursOf(course, forms);
    return sum ? [{ course, hours: sum.min }] : [];
  });
  const all = sums.map(({ hours }) => hours);
  const end = isMost ? Math.max(...all) : Math.min(...all);
  return sums.filter(({ hours }) => hours === end).map(({ course }) => course);
}

/** The courses that fit what is asked; undefined when nothing of the kind is asked. */
function fitting({ asked, rulebook }: Context): Course[] | undefined {
  const { courses } = rulebook.own;
  const { words } = asked;
  const forms = FORMS.find((entry) => entry.words.test(words))?.forms;
  const hours = HOURS.exec(words)?.[1];
  if (hours !== undefined && forms === undefined) {
    return courses.filter((course) => {
      const sum = sumOf([course]);
      return sum && sum.min <= Number(hours) && sum.max >= Number(hours);
    });
  }
  if (forms === undefined || !HAS.test(words)) return undefined;
  const end = / (most|least|fewest) /.exec(words)?.[1];
  if (end !== undefined) return utmost(courses, forms, end === 'most');
  // Which are online at all is a fact of its own: it speaks of more than coach courses.
  if (forms.includes('online')) return undefined;
  const isWithout = WITHOUT.test(words);
  return courses.filter(({ parts }) => parts.some(({ form }) => forms.includes(form)) !== isWithout);
}

/** "Which courses have work after the class?", "how many have a field session?", "any of exactly 3 hours?" */
export const byFormIntent: Intent = {
  id: 'courses-by-form',
  score: (context) => {
    const { asked, has, rulebook } = context;
    if (rulebook.own.courses.length === 0 || !WHICH.test(asked.words)) return 0;
    if (has('heading', 'crossCert', 'require', 'covers') || asked.held.length > 0) return 0;
    if (asked.certs.length > 0 || asked.divisions.length > 0 || namedCourses(context).length > 0) return 0;
    return fitting(context) === undefined ? 0 : 0.93;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page } = context;
    const courses = fitting(context);
    const [any] = rulebook.own.courses;
    if (!courses || !any) return undefined;
    const names = t.list(courses.map(({ title }) => say(title)));
    const ids = courses.map(({ certification }) => certification);
    const disputed = courses.length > 2 ? [] : caveats(rulebook, ids).conflicts.slice(0, 1);
    return {
      text: t.sentences(
        names
          ? t.courses.ofThem(courses.length, rulebook.own.courses.length, names)
          : t.courses.noneOfThem(page),
        ...(courses.length > 2 ? [] : courses.map((course) => lengthText(context, course))),
        ...disputed.map(({ summary }) => say(summary)),
      ),
      mode: 'answer',
      sources: (courses.length > 0 ? courses : [any]).map(({ source }) => rulebook.source(source)),
    };
  },
};
