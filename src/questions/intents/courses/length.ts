import { type Rulebook, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { sumOf } from './compare.ts';

type Course = Rulebook['own']['courses'][number];
type Hours = Course['parts'][number]['hours'];

function hoursText(hours: Hours): string | undefined {
  if (hours === undefined) return undefined;
  if (typeof hours === 'number') return String(hours);
  const { min, max, orMore } = hours;
  return max === undefined ? `${min}${orMore ? '+' : ''}` : `${min}–${max}`;
}

/** Hours of all parts together: "7", "10–12+". */
export function sumText(courses: readonly Course[]): string | undefined {
  const sum = sumOf(courses);
  return sum && `${sum.min === sum.max ? sum.min : `${sum.min}–${sum.max}`}${sum.orMore ? '+' : ''}`;
}

/** How long a course takes and what it is made of. */
export function lengthText({ locale: t }: Pick<Context, 'locale'>, course: Course): string {
  const total = sumText([course]);
  const parts = course.parts.map((part) => t.courses.part(part.form, hoursText(part.hours), part.days));
  const title = say(course.title);
  const least = sumOf([course]);
  const head =
    total === undefined || !least
      ? t.courses.totalOf(title)
      : least.min === least.max
        ? t.courses.total(title, total)
        : t.courses.totalAtLeast(title, String(least.min), total);
  return `${head}${t.courses.partsAfter(parts)}`;
}
