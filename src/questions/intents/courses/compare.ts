import { type Rulebook, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';

type Course = Rulebook['own']['courses'][number];

/** Hours of all parts; `min` and `max` differ where a part has a range. */
export interface Sum {
  readonly min: number;
  readonly max: number;
  readonly orMore: boolean;
}

/** Lowest and highest sum; undefined when a part gives no hours. */
export function sumOf(courses: readonly Course[]): Sum | undefined {
  let [min, max, orMore] = [0, 0, false];
  for (const { hours } of courses.flatMap((course) => course.parts)) {
    if (hours === undefined) return undefined;
    min += typeof hours === 'number' ? hours : hours.min;
    max += typeof hours === 'number' ? hours : (hours.max ?? hours.min);
    orMore ||= typeof hours !== 'number' && hours.orMore === true;
  }
  return { min, max, orMore };
}

/** "How much is online and how much on the field?" */
export const BOTH_PARTS =
  / how (?:much|many|long) .*(?:online .*(?:field|in person)|(?:field|in person) .*online) /;

const COMPARES =
  / (?:longer|shorter|difference|differ|different|same|more|less|fewer|extra|compared|compare|than|equal|equally|as long) /;
const COMPARES_ALL =
  / (?:equally|equal|as long|same (?:\w+ )?(?:length|time|hours|amount|long|duration)|longer|shorter|differ|different|difference) /;
const SHORTER = / (?:shorter|less|fewer|quicker|faster) /;
const SAME = / (?:same|equal|equally|as long) /;

interface Measured {
  readonly title: string;
  readonly sum: Sum;
}

function measured(courses: readonly Course[]): Measured[] {
  return courses.flatMap((course) => {
    const sum = sumOf([course]);
    return sum ? [{ title: say(course.title), sum }] : [];
  });
}

/** "yes" or "no" to "is the first longer?"; '' when that is not asked or a range leaves it open. */
function verdict({ asked, locale: t, isYesNo }: Context, first: Sum, second: Sum): string {
  if (!isYesNo) return '';
  const isExact = first.min === first.max && second.min === second.max;
  if (SAME.test(asked.question)) return isExact ? (first.min === second.min ? t.yes : t.no) : '';
  const [low, high] = SHORTER.test(asked.question) ? [first, second] : [second, first];
  if (!/ (?:longer|more|shorter|less|fewer|quicker|faster) /.test(asked.question)) return '';
  if (high.min > low.max) return t.yes;
  return high.max <= low.min && !high.orMore ? t.no : '';
}

/** Three courses or more by their hours, those of the same length together. */
function equality({ asked, locale: t, isYesNo }: Context, courses: readonly Course[]): string {
  const exact = measured(courses).filter(({ sum }) => sum.min === sum.max && !sum.orMore);
  if (exact.length !== courses.length) return '';
  const byLength = [...Map.groupBy(exact, ({ sum }) => sum.min)].toSorted(([a], [b]) => a - b);
  const isEqual = byLength.length === 1;
  const asksSame = SAME.test(asked.question) && !/ (?:different|differ|difference) /.test(asked.question);
  return t.sentences(
    isYesNo && asksSame ? (isEqual ? t.yes : t.no) : '',
    isEqual ? t.courses.allEqual : t.courses.notAllEqual,
    ...byLength.map(([length, same]) => {
      const titles = t.list(same.map(({ title }) => title));
      return same.length > 1
        ? t.courses.eachOfThem(titles, String(length))
        : t.courses.oneOfThem(titles, String(length));
    }),
  );
}

/** Two courses beside each other: which takes longer and by how much. @returns '' when they are not compared */
export function compareText(context: Context, courses: readonly Course[], order: readonly string[]): string {
  const { asked, locale: t } = context;
  if (courses.length > 2) return COMPARES_ALL.test(asked.words) ? equality(context, courses) : '';
  if (courses.length < 2 || !COMPARES.test(asked.words)) return '';
  const ordered = courses.toSorted((a, b) => order.indexOf(a.certification) - order.indexOf(b.certification));
  const [first, second] = measured(ordered);
  if (!first || !second) return '';
  const [long, short] = first.sum.min >= second.sum.min ? [first, second] : [second, first];
  const less = long.sum.min - short.sum.max;
  const most = long.sum.max - short.sum.min;
  const by =
    less === most ? `${less}${long.sum.orMore ? '+' : ''}` : `${less}–${most}${long.sum.orMore ? '+' : ''}`;
  return t.sentences(
    verdict(context, first.sum, second.sum),
    most === 0
      ? t.courses.sameLength(long.title, short.title)
      : less <= 0
        ? t.courses.asLongOrLonger(long.title, short.title, `${most}${long.sum.orMore ? '+' : ''}`)
        : t.courses.longerBy(long.title, short.title, by),
  );
}

/** "Which course is longest?": the ones at that end. @returns undefined when it is not asked */
export function extreme({ asked }: Context, courses: readonly Course[]): readonly Course[] | undefined {
  const isLong = / (?:longest|most time|most hours|lengthiest) /.test(asked.words);
  if (!isLong && !/ (?:shortest|least time|fewest hours|quickest) /.test(asked.words)) return undefined;
  const days = courses.filter((course) => course.parts.some((part) => part.days !== undefined));
  if (isLong && days.length > 0) return days;
  const sums = courses.map((course) => ({ course, sum: sumOf([course]) })).filter(({ sum }) => sum);
  const ends = sums.map(({ sum }) => sum?.min ?? 0);
  const end = isLong ? Math.max(...ends) : Math.min(...ends);
  return sums.filter(({ sum }) => sum?.min === end).map(({ course }) => course);
}
