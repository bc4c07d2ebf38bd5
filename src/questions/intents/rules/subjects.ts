import { type Requirement, requirementsOn } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { rulesFor, ruleTitle, titleOf } from './period.ts';
import { isOnlyReferee } from './situation.ts';

/** What a question about requirements is about: a rule of the region, or a certification it does not ask for. */
export interface Subject {
  readonly title: string;
  readonly certification?: string;
  /** Absent: the region does not ask for it. */
  readonly rule?: Requirement;
}

function ofCertification(context: Context, id: string): Subject[] {
  const rules = rulesFor(context, id);
  const title = titleOf(context.rulebook, id);
  if (rules.length === 0) return [{ title, certification: id }];
  const isCourse = context.rulebook.certifications.get(id)?.kind === 'coaching-course';
  return rules.map((rule) => ({
    title: isCourse
      ? rule.accepts === 'division-course'
        ? title
        : ruleTitle(context.rulebook, rule)
      : ruleTitle(context.rulebook, rule),
    certification: id,
    rule,
  }));
}

/** Coaching courses are one subject, whichever is named. */
export function courseSubjects(context: Context): Subject[] {
  return requirementsOn(context.rulebook, context.on)
    .filter((rule) => rule.accepts === 'division-course' || rule.accepts === 'any-coaching-course')
    .map((rule) => ({ title: ruleTitle(context.rulebook, rule), rule }));
}

/** "A course every two years": which course, it does not say. */
const COURSE_EACH = / (?:an?|the|new|another) (?:\w+ )?(?:course|class) (?:every|each|once) /;

/** Every certification and requirement the question names, each once, in the order of the words. */
export function subjectsOf(context: Context): Subject[] {
  const { asked, rulebook, has } = context;
  const ids = asked.certs
    .filter(
      (cert) =>
        cert.sure === 'yes' &&
        !(isOnlyReferee(context) && rulebook.certifications.get(cert.id)?.kind === 'referee'),
    )
    .map((cert) => cert.id);
  const named = asked.things.filter((thing) => thing.startsWith('req:')).map((thing) => thing.slice(4));
  const rules = requirementsOn(rulebook, context.on).filter((rule) => named.includes(rule.id));
  const subjects: Subject[] = [
    ...[...new Set(ids)].flatMap((id) => ofCertification(context, id)),
    ...rules.map((rule) => ({ title: ruleTitle(rulebook, rule), rule })),
  ];
  const isAboutCourses = subjects.length === 0 && (has('coachCourse') || COURSE_EACH.test(asked.words));
  const all: Subject[] = isAboutCourses ? courseSubjects(context) : subjects;
  return [...new Map(all.map((subject) => [subject.rule?.id ?? subject.certification, subject])).values()];
}

/** Other regions whose page asks for it. */
export function listedOn({ rulebooks, rulebook, on }: Context, certification: string): string[] {
  return [...rulebooks.values()]
    .filter((other) => other.id !== rulebook.id)
    .filter((other) => requirementsOn(other, on).some((rule) => rule.id === certification))
    .map((other) => Object.values(other.own.pages)[0]?.title ?? other.id);
}
