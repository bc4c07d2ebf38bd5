import { acceptedFor, divisionCourse } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { heldCourses, type Target, targetsOf } from './targets.ts';
import { courseText } from './which.ts';

/** "One of us": the asker is among those who count, but what the asker holds was not understood. */
const isOneMissing = ({ asked }: Context, names: readonly string[]) =>
  !names.includes('You') && / (?:of us|us both|we both|between us) /.test(asked.words);

/** "Which of us is missing it?" asks for those who do not have it. */
const ASKS_LACKING =
  / (?:missing|lack|lacks|lacking|not ready|not (?:ok|okay|qualified|certified|covered|allowed|good)|needs? (?:another|something|more|to|a|the|an)|(?:still|also) (?:has|have|needs?)|has to|have to|can not|may not|without|short) /;

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
  const headline = isOneMissing(context, names)
    ? ''
    : has.length === 0
      ? t.courses.nobody
      : lacks.length === 0
        ? t.courses.everybody(t.list(names.map(t.courses.person)))
        : t.courses.onlyThese(t.list(has.map(({ name }) => t.courses.person(name))));
  const tell = (phrase: typeof t.courses.personLacks) =>
    lacks.map(({ name, held }) =>
      phrase(t.courses.person(name), needed, t.list(held.map((id) => titleOf(rulebook, id)))),
    );
  const isAboutLack = lacks.length > 0 && ASKS_LACKING.test(context.asked.question);
  const told = isAboutLack
    ? [...tell(t.courses.personNeeds), ...has.map(({ name }) => t.courses.personFits(t.courses.person(name)))]
    : [headline, ...tell(t.courses.personLacks)];
  return {
    text: t.sentences(...told, courseText(context, target).text),
    has: has.map(({ name }) => name),
    named: target.named,
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
    const courses = heldCourses(context);
    if (names.size < 2 || targetsOf(context).length === 0 || courses.length === 0) return 0;
    // With other certifications in the lists it may be all that is lacking that is asked for.
    return context.asked.held.every(({ certification }) => courses.includes(certification)) ? 0.97 : 0.91;
  },
  answer: (context): Part | undefined => {
    const { asked, rulebook, locale: t } = context;
    const targets = targetsOf(context);
    const names = [...new Set(asked.held.flatMap((entry) => entry.who ?? []))];
    const told = targets.flatMap((target) => whoOf(context, target, names) ?? []);
    const [first] = told;
    if (!first) return undefined;
    const each = names.map((name) => {
      const takes = told.flatMap(({ named, has }) => (has.includes(name) ? [named] : []));
      const held = heldCourses(context, name).map((id) => titleOf(rulebook, id));
      const person = t.courses.person(name);
      return takes.length > 0
        ? t.courses.mayTake(person, t.list(takes))
        : t.courses.fitsNone(person, t.list(held));
    });
    const open = told
      .filter(({ has }) => has.length === 0)
      .map(({ named }) => t.courses.takenByNobody(named));
    return {
      // One division: who may and why not the others; several: who takes which.
      text: told.length === 1 ? first.text : t.sentences(...each, ...open, ...told.map(({ asks }) => asks)),
      mode: 'answer',
      sources: told.map((entry) => entry.source),
      division: first.division,
    };
  },
};
