import { type Rulebook, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { sumOf } from './compare.ts';

type Course = Rulebook['own']['courses'][number];
type Form = Course['parts'][number]['form'];

const FORMS: readonly (readonly [RegExp, readonly Form[]])[] = [
  [/ (?:online|computer|internet) /, ['online', 'pre-work']],
  [/ (?:classroom|class room) /, ['classroom']],
  [/ (?:field|outdoors?|in person|outside) /, ['field']],
];
const COMPARED =
  / (?:longer|shorter|longest|shortest|equally|equal|same (?:length|time|amount)|as long|more (?:time|hours)|less time|fewer hours|bigger|takes more|takes less) /;

interface Portion {
  readonly form: Form;
  readonly hours: number;
}

/** Two parts of a course with their hours; undefined where a course lacks one of them or gives no single number. */
function portions(course: Course, wanted: readonly (readonly Form[])[]): Portion[] | undefined {
  const found = wanted.flatMap((forms) => {
    const parts = course.parts.filter(({ form }) => forms.includes(form));
    const sum = parts.length > 0 ? sumOf([{ ...course, parts }]) : undefined;
    const [first] = parts;
    return first && sum && sum.min === sum.max && !sum.orMore ? [{ form: first.form, hours: sum.min }] : [];
  });
  return found.length === 2 ? found : undefined;
}

/** "Which is longer, the online or the field part?" of each course. @returns '' when two parts are not set against each other */
export function partsCompared({ asked, locale: t }: Context, courses: readonly Course[]): string {
  const wanted = FORMS.filter(([words]) => words.test(asked.question)).map(([, forms]) => forms);
  if (wanted.length !== 2 || !COMPARED.test(asked.question)) return '';
  return t.sentences(
    ...courses.flatMap((course) => {
      const [one, other] = portions(course, wanted) ?? [];
      if (!one || !other) return [];
      const [long, short] = one.hours >= other.hours ? [one, other] : [other, one];
      const title = say(course.title);
      return [
        long.hours === short.hours
          ? t.courses.partsEqual(title, long.form, short.form, String(long.hours))
          : t.courses.partLonger(title, long.form, String(long.hours), short.form, String(short.hours)),
      ];
    }),
  );
}
