import { acceptedFor, divisionCourse } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { heldCourses, type Target, targetsOf } from './targets.ts';
import { courseText } from './which.ts';

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
        ? t.courses.everybody(t.list(names.map(t.courses.person)))
        : t.courses.onlyThese(t.list(has.map(({ name }) => t.courses.person(name))));
  const why = lacks.map(({ name, held }) =>
    t.courses.personLacks(t.courses.person(name), needed, t.list(held.map((id) => titleOf(rulebook, id)))),
  );
  return {
    text: t.sentences(headline, ...why, courseText(context, target).text),
    has: has.map(({ name }) => name),
    takes: t.courses.takes(target.named, t.list(has.map(({ name }) => t.courses.person(name)))),
    asks: courseText(context, target).text,
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
    const { asked, rulebook, locale: t } = context;
    const targets = targetsOf(context);
    const names = [...new Set(asked.held.flatMap((entry) => entry.who ?? []))];
    const told = targets
      .map((target) => whoOf(context, target, names))
      .filter((entry) => entry !== undefined);
    const [first] = told;
    if (!first) return undefined;
    const none = names
      .filter((name) => told.every(({ has }) => !has.includes(name)))
      .map((name) => {
        const held = heldCourses(context, name).map((id) => titleOf(rulebook, id));
        return t.courses.fitsNone(t.courses.person(name), t.list(held));
      });
    return {
      // One division: who may and why not the others; several: who takes which.
      text:
        told.length === 1
          ? first.text
          : t.sentences(...told.map(({ takes }) => takes), ...none, ...told.map(({ asks }) => asks)),
      mode: 'answer',
      sources: told.map((entry) => entry.source),
      division: first.division,
    };
  },
};
