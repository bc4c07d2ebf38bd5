import { acceptedFor, divisionCourse } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { heldCourses, type Target, targetsOf } from './targets.ts';

/** Who of them holds what the division asks for. */
function whoOf(context: Context, target: Target, names: readonly string[]) {
  const { rulebook, locale: t } = context;
  const course = divisionCourse(rulebook, target.division);
  if (!course) return undefined;
  const needed = titleOf(rulebook, course.value.certification);
  const people = names.map((name) => ({ name, held: heldCourses(context, name) }));
  const has = people.filter(({ held }) =>
    held.some((id) => acceptedFor(rulebook, target.division).includes(id)),
  );
  const lacks = people.filter((person) => !has.includes(person));
  const headline =
    has.length === 0
      ? t.courses.nobody
      : lacks.length === 0
        ? t.courses.everybody(t.list(names))
        : t.courses.onlyThese(t.list(has.map(({ name }) => name)));
  const why = lacks.map(({ name, held }) =>
    t.courses.personLacks(name, needed, t.list(held.map((id) => titleOf(rulebook, id)))),
  );
  return {
    text: t.sentences(headline, ...why, t.courses.asksForAtLeast(target.named, needed)),
    source: course.source,
    division: target.division,
  };
}

/** "Ana has 8U and 12U, Ben has Intermediate: who may coach 10U?" */
export const peopleIntent: Intent = {
  id: 'people-course',
  score: (context) => {
    const names = new Set(context.asked.held.flatMap((entry) => entry.who ?? []));
    return names.size >= 2 && targetsOf(context).length > 0 && heldCourses(context).length > 0 ? 0.91 : 0;
  },
  answer: (context): Part | undefined => {
    const { asked } = context;
    const targets = targetsOf(context);
    const names = [...new Set(asked.held.flatMap((entry) => entry.who ?? []))];
    const told = targets
      .map((target) => whoOf(context, target, names))
      .filter((entry) => entry !== undefined);
    const [first] = told;
    if (!first) return undefined;
    return {
      text: told.map((entry) => entry.text).join(' '),
      mode: 'answer',
      sources: told.map((entry) => entry.source),
      division: first.division,
    };
  },
};
