import { caveats, type Rulebook, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { GOOD_FOR } from '../rules/details.ts';
import { titleOf } from '../rules/period.ts';
import { BOTH_PARTS, compareText, extreme } from './compare.ts';
import { coursesOf, describedCourses, isTop, namedOrDescribed } from './described.ts';
import { lengthText, sumText } from './length.ts';
import { partsCompared } from './part-lengths.ts';
import { namedCourses } from './targets.ts';

type Course = Rulebook['own']['courses'][number];

function describe(context: Context, course: Course): string {
  const { locale: t, rulebook, has } = context;
  const conflict = caveats(rulebook, [course.certification]).conflicts[0];
  const dispute = conflict
    ? t.courses.conflict(
        say(conflict.summary),
        conflict.sides.map((side) => say(side.text)),
      )
    : '';
  const isSplit =
    course.parts[0]?.form === 'online' && course.parts.some((part) => part.form === 'field') && !conflict;
  return t.sentences(
    lengthText(context, course),
    course.place ? t.courses.place(titleOf(rulebook, course.certification), say(course.place)) : '',
    course.when && (has('when', 'where') || course.place) ? say(course.when) : '',
    isSplit && has('online', 'order', 'onlinePart', 'fieldSession', 'inPerson') ? t.courses.firstOnline : '',
    has('where') && course.signUp ? say(course.signUp) : '',
    dispute,
  );
}

/** "How many hours on the field?" of several courses. */
function partSum(context: Context, courses: readonly Course[]): string {
  const { locale: t, asked } = context;
  const form =
    / field /.test(asked.words) && / hours? /.test(asked.words)
      ? 'field'
      : / online /.test(asked.words) && / hours? /.test(asked.words)
        ? 'online'
        : undefined;
  if (form === undefined || courses.length < 2) return '';
  const parts = courses.map((course) => ({
    ...course,
    parts: course.parts.filter((part) => part.form === form),
  }));
  const total = sumText(parts);
  return total ? t.courses.partSum(t.courses.part(form, total, undefined)) : '';
}

function known(context: Context, ids: readonly string[]): Part {
  const { rulebook, locale: t } = context;
  const ends = namedOrDescribed(context).length === 0 ? extreme(context, rulebook.own.courses) : undefined;
  const courses = ends ?? rulebook.own.courses.filter((course) => ids.includes(course.certification));
  const total = courses.length > 1 && !ends ? sumText(courses) : undefined;
  const compared = partsCompared(context, courses) || compareText(context, courses, ids);
  const together =
    total && !compared ? t.courses.together(total, t.list(courses.map((course) => say(course.title)))) : '';
  const disputed = caveats(
    rulebook,
    courses.map((course) => course.certification),
  ).conflicts[0];
  return {
    text: t.sentences(
      compared,
      partSum(context, courses),
      together,
      ...courses.map((course) => describe(context, course)),
    ),
    mode: 'answer',
    sources: courses.map((course) => rulebook.source(course.source)),
    ...(disputed ? { ask: [disputed.ask] } : {}),
  };
}

const STAY =
  / (?:residential|week|weeks|days|overnight|away|camp|travel|fly|sleep|hotel|stay|held|run|runs|offered|hosted|given|place) /;

const TRAVEL = / (?:travel|fly|flight|hotel|overnight|out of state) /;

/** Where the page says how courses are taken, but not for one: its conflict, or its fact. */
function placeText(context: Context): Part | undefined {
  const { rulebook, locale: t, has } = context;
  if (!has('online', 'inPerson') || has('duration') || isTop(context)) return undefined;
  // "Where are the classroom courses held?": the meetings tell.
  if (has('where') && coursesOf(context).length === 0) return undefined;
  const conflict = caveats(rulebook, ['course-place']).conflicts[0];
  if (!conflict) return undefined;
  const names = t.list(coursesOf(context).map((id) => titleOf(rulebook, id)));
  const text = t.sentences(
    has('fieldSession') && names ? t.courses.noFormat(context.page, names) : '',
    t.courses.conflict(
      say(conflict.summary),
      conflict.sides.map((side) => say(side.text)),
    ),
  );
  return {
    text,
    mode: 'answer',
    sources: [rulebook.source(conflict.sides[0]?.source ?? '')],
    ask: [conflict.ask],
  };
}

/** How often a course takes place, not how often one must take it. */
const IS_HELD =
  / (?:held|run|runs|offered|given|hosted|come round|comes? around|come along|happen|happens|take place|takes place|put on|organized|scheduled|is (?:the )?national (?:\w+ ){0,2}(?:every|each|once|yearly|annual)) /;
const PROGRAM = / (?:program|activities|activity|weeks) /;

function isAboutCourse(context: Context): boolean {
  const { has, asks, asked } = context;
  if (namedOrDescribed(context).length > 0) return true;
  const isTaken = / (?:hours?|take|takes|taking|course|courses|class|training|spend|cert|online|field) /.test(
    asked.words,
  );
  const isPlayed = / (?:games?|match|matches|practice|practices|season|play|half|halves) /.test(asked.words);
  if (has('duration') && asked.divisions.length > 0 && isTaken && !isPlayed) return true;
  const isOther = asked.certs.some((cert) => cert.sure === 'yes');
  if (asked.divisions.length > 0 && !isOther && asks('online') && !asks('steps', 'order')) return true;
  const isComparing =
    / (?:longer|shorter|longest|shortest|equally long|as long|same (?:time|length|hours|amount of time)) /.test(
      asked.words,
    );
  if (isComparing && (asked.divisions.length > 1 || has('certificate'))) return true;
  return (
    has('coachCourse', 'fieldSession', 'onlinePart', 'coursePart') ||
    (has('certificate') && asked.divisions.length > 0)
  );
}

/** Another certification is meant: "how long is the SafeSport class?" */
const isOtherCert = (context: Context) =>
  context.asked.certs.some(({ sure }) => sure === 'yes') &&
  namedCourses(context).length === 0 &&
  context.asked.divisions.length === 0;

function isHeldSomewhere(context: Context): boolean {
  const ids = coursesOf(context);
  return context.rulebook.own.courses.some((course) => course.place && ids.includes(course.certification));
}

/** A course is named and nothing else is asked that we know: what taking it is like is the likeliest. */
function isOpen(context: Context): boolean {
  const { has, asked, rulebook } = context;
  if (
    has(
      'require',
      'covers',
      'which',
      'why',
      'cost',
      'where',
      'validity',
      'steps',
      'optional',
      'list',
      'missing',
      'order',
    )
  )
    return false;
  if (asked.held.length > 0 || asked.lacking.length > 0 || asked.tokens.length <= 5) return false;
  const ids = namedCourses(context);
  return rulebook.own.courses.some((course) => ids.includes(course.certification));
}

/** "Is it done with any online work?": whether there is such a part, not whether somebody did it. */
const ANY_PART =
  / (?:with|have|has|include|includes|involve|involves|is there|are there|contain|contains|without) any (?:online|field|classroom) /;

/** How long a course takes, what is online, what is on the field, where it is held. */
export const formatIntent: Intent = {
  id: 'course-format',
  score: (context) => {
    const { has, asked } = context;
    const isProgram = asked.things.some((thing) => thing.startsWith('program:')) && PROGRAM.test(asked.words);
    if (has('heading', 'crossCert') || isProgram || !isAboutCourse(context)) return 0;
    if (isOtherCert(context) && !has('fieldSession', 'onlinePart')) return 0;
    if (describedCourses(context).length > 0 && !has('require', 'covers')) return 0.92;
    if (isTop(context) && TRAVEL.test(asked.words)) return 0.92;
    if (isTop(context) && STAY.test(asked.words) && !has('require', 'covers')) return 0.91;
    const isPlace = has('where', 'when') || / (?:in|held|at|near|travel) /.test(asked.words);
    if (isPlace && isHeldSomewhere(context) && !has('covers', 'require', 'why')) return 0.85;
    if (has('frequency') && IS_HELD.test(asked.question) && isHeldSomewhere(context)) return 0.92;
    const isAboutEnd = has('frequency') && !/ (?:hours|how long|minutes) /.test(asked.words);
    if (isAboutEnd || GOOD_FOR.test(asked.words)) return 0;
    const isList = has('missing') && asked.held.length > 0;
    if (
      / (?:longer|longest|shorter|shortest|same length|same time|same hours|same amount of (?:time|hours)|equally long|as long as|total hours|hours total|hours altogether|hours together) /.test(
        asked.words,
      )
    )
      return 0.93;
    if (has('coursePart') && namedCourses(context).length > 0 && asked.held.length === 0) return 0.91;
    if (ANY_PART.test(asked.question) && coursesOf(context).length > 0) return 0.96;
    if (BOTH_PARTS.test(asked.words) && has('online') && coursesOf(context).length > 0) return 0.91;
    const isDay =
      / (?:half a day|a day|one day|weekend|afternoon|evening) /.test(asked.words) && has('covers');
    // How long a field session lasts is told with the meetings, once for all courses.
    if (has('fieldSession') && !has('online', 'coursePart') && coursesOf(context).length === 0) return 0.7;
    if (isDay || has('duration', 'onlinePart', 'coursePart')) return isList ? 0 : 0.87;
    if (has('fieldSession') && has('online', 'order')) return 0.87;
    const isCount = has('count') && / (?:hours?|time|minutes) /.test(asked.words);
    if (has('online', 'inPerson') || isCount) return isList ? 0 : 0.84;
    if (isOpen(context)) return context.isYesNo ? 0.83 : 0.81;
    return has('fieldSession') && has('order', 'when') && coursesOf(context).length > 0 ? 0.79 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page, has } = context;
    const ids =
      / (?:longest|shortest|most time|most hours|least time|fewest hours|quickest|lengthiest) /.test(
        context.asked.words,
      )
        ? rulebook.own.courses.map((course) => course.certification)
        : coursesOf(context);
    const isKnown = rulebook.own.courses.some((course) => ids.includes(course.certification));
    if (isKnown) return known(context, ids);
    if (ids.length === 0 && rulebook.own.courses.length > 0 && has('duration'))
      return known(
        context,
        rulebook.own.courses.map((course) => course.certification),
      );
    const split = rulebook.own.courses.filter(
      (course) => course.parts[0]?.form === 'online' && course.parts[1]?.form === 'field',
    );
    const [firstSplit] = split;
    if (ids.length === 0 && firstSplit && has('fieldSession') && has('online', 'order')) {
      return {
        text: t.sentences(t.courses.firstOnline, firstSplit.signUp ? say(firstSplit.signUp) : ''),
        mode: 'answer',
        sources: [rulebook.source(firstSplit.source)],
      };
    }
    const place = placeText(context);
    if (place) return place;
    if (ids.length === 0 && !has('duration')) return undefined;
    const names = t.list(ids.map((id) => titleOf(rulebook, id)));
    return silent(
      names ? t.courses.noFormat(page, names) : t.courses.noFormatAny(page),
      ['course-format'],
      [pageSource(rulebook)],
    );
  },
};
