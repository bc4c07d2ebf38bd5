import {
  type DivisionId,
  divisionCourse,
  type Requirement,
  ROLES,
  type RoleId,
  type Situation,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';

/** "I do not want to ref, can I just coach?": a coach, who asks about the referee course. */
const NO_REFEREE =
  / (?:not|never|no|hate|rather not|without|refuse|instead of|skip) (?:\w+ ){0,3}?(?:ref|reff|reffing|referee|refereeing|officiate) /;

/** Somebody who only referees. */
export const isOnlyReferee = ({ has, asked }: Context): boolean =>
  has('referee') &&
  !NO_REFEREE.test(asked.words) &&
  !/ (?:to|just|only|i|and) coach(?:ing)? /.test(asked.words);

/** The role somebody names for themselves or another; undefined: none named, so a coach. */
export function roleOf(context: Context): RoleId | undefined {
  const { has } = context;
  if (has('teamManager')) return 'team-manager';
  if (isOnlyReferee(context)) return 'referee';
  if (has('assistant')) return 'assistant-coach';
  if (has('headCoach')) return 'head-coach';
  if (has('volunteerRole') && !has('coachPerson')) return ROLES.find((role) => role === 'volunteer');
  return undefined;
}

/** The division the question is about: the last that is not just the name of a course held. */
export function targetDivision({ asked }: Context): DivisionId | undefined {
  const courses = new Set([
    ...asked.held.map(({ at }) => at),
    ...asked.certs.filter(({ sure }) => sure === 'yes').map(({ at }) => at),
  ]);
  const free = asked.divisions.filter(({ at }) => !courses.has(at));
  return (free.at(-1) ?? asked.divisions.at(-1))?.division;
}

export function situationOf(context: Context): Situation {
  const division = targetDivision(context);
  const age = context.asked.ages.find(({ of }) => of === 'volunteer')?.age;
  return {
    on: context.on,
    state: context.rulebook.region.state,
    role: roleOf(context) ?? 'head-coach',
    ...(division ? { division } : {}),
    ...(age === undefined ? (context.has('minor') ? { isYouth: true } : {}) : { age }),
  };
}

/** What meets a requirement: its certification, or the course of the division. */
export function certificationFor(context: Context, rule: Requirement): string | undefined {
  if (rule.accepts === undefined) return rule.id;
  const division = targetDivision(context);
  return division && divisionCourse(context.rulebook, division)?.value.certification;
}
