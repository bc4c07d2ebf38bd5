import {
  appliesTo,
  DIVISIONS,
  divisionCourse,
  ladder,
  type Requirement,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import type { Statement } from '../../stance.ts';
import { periodText } from './period.ts';
import { roleOf, situationOf } from './situation.ts';
import { listedOn, type Subject } from './subjects.ts';

/** "coaches from 10U up", "volunteers aged 18 and older". */
export function audienceText(
  { locale: { rules: t, list } }: Context,
  audience: NonNullable<Requirement['for']>,
): string {
  const { divisions, roles, states, ageFrom, ageUnder } = audience;
  const parts: string[] = [];
  if (divisions && 'includes' in divisions) parts.push(t.divisionsOf(list(divisions)));
  else if (divisions?.from && divisions.to) parts.push(t.divisionsBetween(divisions.from, divisions.to));
  else if (divisions?.from) parts.push(t.divisionsFrom(divisions.from));
  else if (divisions?.to) parts.push(t.divisionsTo(divisions.to));
  if (roles) parts.push(list(roles.map((role) => t.roles[role] ?? role)));
  if (states) parts.push(t.inStates(list(states)));
  if (ageFrom !== undefined) parts.push(t.fromAge(ageFrom));
  if (ageUnder !== undefined) parts.push(t.underAge(ageUnder));
  return list(parts);
}

const isMinor = ({ asked, has }: Context) =>
  has('minor') || asked.ages.some(({ of, age }) => of === 'volunteer' && age < 18);

/** What the page says for the role that is named; empty for a coach. */
export function roleText(context: Context): string {
  const { rulebook, locale: t, page, has } = context;
  const role = roleOf(context);
  const named = rulebook.own.role?.namedFor ?? [];
  if (isMinor(context)) {
    return t.rules.roleNotNamed(page, t.rules.roles.youth ?? '');
  }
  if (role === undefined || role === 'head-coach') return has('optional') ? t.rules.noWaiver(page) : '';
  const words = t.rules.roles[role] ?? role;
  if (role === 'assistant-coach' ? named.includes(role) : named.includes('volunteer'))
    return t.rules.roleNamed(page, named.includes(role) ? words : (t.rules.roles.volunteer ?? ''));
  return t.rules.roleNotNamed(page, words);
}

export interface Said extends Statement {
  readonly isStated: boolean;
  /** What "yes" or "no" would be, for a yes/no question. */
  readonly isTrue?: boolean;
  /** The claim itself is a "not": who agrees says "that is right". */
  readonly isNegated?: boolean;
}

/** Not asked for by this region: says so, names who lists it, and never the other region's rule. */
export function notListed(context: Context, subject: Subject): Said {
  const { locale: t, page } = context;
  const pages = subject.certification === undefined ? [] : listedOn(context, subject.certification);
  const elsewhere = pages.length > 0 ? t.rules.listedElsewhere(t.list(pages)) : '';
  return {
    text: t.sentences(t.rules.notListed(page, subject.title), elsewhere),
    isStated: false,
    stance: 'denies',
  };
}

/** A single course is asked for by its divisions, not of every coach. */
function divisionCourseText(
  { rulebook, locale: t }: Context,
  { rule, certification, title }: Subject,
): Said | undefined {
  if (rule?.accepts !== 'division-course' || certification === undefined) return undefined;
  const divisions = DIVISIONS.filter(
    (division) => divisionCourse(rulebook, division)?.value.certification === certification,
  );
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const phrase = rungs.includes(certification) ? t.courses.asksForAtLeast : t.courses.asksFor;
  return { text: phrase(t.list(divisions), title), isStated: true };
}

/** Is it required, of this volunteer? */
export function requiredText(context: Context, subject: Subject): Said {
  const { locale: t, page } = context;
  const { rule, title } = subject;
  if (!rule) return notListed(context, subject);
  const course = divisionCourseText(context, subject);
  if (course) return course;
  const applies = appliesTo(rule.for, situationOf(context));
  const claim = !claimsNotNeeded(context.asked);
  const isHedged =
    / (?:only|enough(?! refs| referees| coaches| of)|count|counts|accepted|suffice|suffices) /.test(
      context.asked.question,
    );
  if (applies.applies === false) {
    const whom = rule.for ? t.rules.requiredOf(title, page, audienceText(context, rule.for)) : '';
    return {
      text: t.sentences(t.rules.notForYou(title, page), whom),
      isStated: true,
      isTrue: !claim,
      stance: 'denies',
    };
  }
  if (rule.level === 'recommended')
    return { text: t.rules.recommended(title, page), isStated: true, isTrue: !claim, stance: 'denies' };
  const role = roleText(context);
  const isOpen =
    role !== '' &&
    (isMinor(context) ||
      (roleOf(context) !== undefined &&
        !['head-coach', 'assistant-coach'].includes(roleOf(context) ?? '') &&
        role === t.rules.roleNotNamed(page, t.rules.roles[roleOf(context) ?? ''] ?? '')));
  const text = rule.for
    ? t.rules.requiredOf(title, page, audienceText(context, rule.for))
    : t.rules.required(title, page);
  const said = t.sentences(text, t.capital(t.rules.andAlso(title, periodText(context, rule.howOften))), role);
  return isOpen || rule.for
    ? {
        text: said,
        isStated: !isOpen,
        stance: 'affirms',
        ...(rule.for && applies.applies === true ? { isTrue: claim } : {}),
      }
    : { text: said, isStated: true, stance: 'affirms', ...(isHedged ? {} : { isTrue: claim }) };
}
