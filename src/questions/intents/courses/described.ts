import { divisionCourse, ladder, type Rulebook, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { namedCourses, targetsOf } from './targets.ts';

type Course = Rulebook['own']['courses'][number];

const COURSE = / (?:course|courses|class|classes|one|1|training|trainings|cert|certification) /;
const RESIDENTIAL =
  / (?:residential|overnight|sleep over|sleepover|sleep away|stay over|live in|away from home) /;
const DAYS = / (?:(\d+) (?:- )?days?|(?:week long|weeklong|whole week|full week|a week|1 week|one week)) /;
/** Points of the compass tell no place. */
const COMPASS = /^(?:southern|northern|eastern|western|central|south|north|east|west)$/;
/** "The one in California", "the California course"; not "I moved from California". */
function isAt({ place }: Course, words: string): boolean {
  if (place === undefined) return false;
  const names = say(place)
    .toLowerCase()
    .split(' ')
    .filter((word) => !COMPASS.test(word));
  const all = words.trim().split(' ');
  return all.some((word, at) => {
    const before = all.slice(Math.max(0, at - 3), at).join(' ');
    const isHeldThere =
      /\b(?:in|at|to)\b/.test(before) &&
      /\b(?:one|1|course|class|training|it|held)\b/.test(all.slice(Math.max(0, at - 6), at).join(' '));
    return names.includes(word) && (isHeldThere || COURSE.test(` ${all[at + 1] ?? ''} `));
  });
}

/** Courses meant by where they are held or how long one stays: "the one in California", "the 7-day course". */
export function describedCourses({ rulebook, asked }: Context): string[] {
  const { words } = asked;
  if (!COURSE.test(words)) return [];
  const days = DAYS.exec(words);
  const wanted = days ? Number(days[1] ?? 7) : undefined;
  return rulebook.own.courses
    .filter(({ parts, ...course }) => {
      const stay = parts.find((part) => part.form === 'residential');
      const isStay = stay !== undefined && (RESIDENTIAL.test(words) || stay.days === wanted);
      return isStay || isAt({ parts, ...course }, words);
    })
    .map((course) => course.certification);
}

/** Named by their titles, else by where they are held or how long one stays. */
export function namedOrDescribed(context: Context): string[] {
  const named = namedCourses(context);
  return named.length > 0 ? named : describedCourses(context);
}

/** The highest course is taken elsewhere than the others. */
export function isTop(context: Context): boolean {
  const top = ladder(context.rulebook)?.value.certifications.at(-1);
  return top !== undefined && namedOrDescribed(context).includes(top);
}

/** The courses a question is about: named ones, else those of the named divisions. */
export function coursesOf(context: Context): string[] {
  const { rulebook, asked } = context;
  const byDivision = [...targetsOf(context), ...asked.divisions].flatMap(
    ({ division }) => divisionCourse(rulebook, division)?.value.certification ?? [],
  );
  return [...new Set([...namedOrDescribed(context), ...byDivision])];
}
