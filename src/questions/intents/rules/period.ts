import {
  DIVISIONS,
  divisionCourse,
  type HowOften,
  type Requirement,
  type Rulebook,
  requirementsOn,
  say,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';

/** "every 3 years", "one-time". */
export function periodText({ locale }: Pick<Context, 'locale'>, howOften: HowOften): string {
  const t = locale.rules.period;
  if (howOften === 'once') return t.once;
  if (howOften === 'yearly') return t.yearly;
  if (howOften === 'not-stated') return t.notStated;
  if ('everyYears' in howOften) return t.everyYears(howOften.everyYears);
  if ('everyMonths' in howOften) return t.everyMonths(howOften.everyMonths);
  if ('yearlyUntil' in howOften) return t.yearlyUntil(howOften.yearlyUntil);
  return t.refresher(howOften.refresher.everyYears);
}

/** In years; 0: once; undefined: the page does not say. */
export function periodYears(howOften: HowOften): number | undefined {
  if (howOften === 'once') return 0;
  if (howOften === 'yearly') return 1;
  if (howOften === 'not-stated') return undefined;
  if ('everyYears' in howOften) return howOften.everyYears;
  if ('everyMonths' in howOften) return howOften.everyMonths / 12;
  return 'yearlyUntil' in howOften ? 1 : howOften.refresher.everyYears;
}

export function titleOf(rulebook: Rulebook, certification: string): string {
  const title = rulebook.certifications.get(certification)?.title;
  return title ? say(title) : certification;
}

export function ruleTitle(rulebook: Rulebook, rule: Requirement): string {
  return rule.title ? say(rule.title) : titleOf(rulebook, rule.id);
}

function acceptsCertification(rule: Requirement, certification: string, isCourse: boolean): boolean {
  if (rule.accepts === undefined) return rule.id === certification;
  if (rule.accepts === 'division-course' || rule.accepts === 'any-coaching-course') return isCourse;
  return [rule.accepts].flat().some((way) => {
    if (typeof way === 'string') return way === certification;
    return 'all' in way ? way.all.includes(certification) : way.certification === certification;
  });
}

/** A course some division asks for by name; National counts on the ladder, but no division asks for it. */
function isAskedFor(rulebook: Rulebook, certification: string): boolean {
  return DIVISIONS.some(
    (division) => divisionCourse(rulebook, division)?.value.certification === certification,
  );
}

/** The region's requirements a certification has to do with. */
export function rulesFor(context: Context, certification: string): Requirement[] {
  const { rulebook, on } = context;
  const isCourse = isAskedFor(rulebook, certification);
  return requirementsOn(rulebook, on).filter(
    (rule) =>
      rule.id === certification ||
      acceptsCertification(rule, certification, isCourse) ||
      (typeof rule.howOften === 'object' &&
        'refresher' in rule.howOften &&
        rule.howOften.refresher.with.includes(certification)),
  );
}
