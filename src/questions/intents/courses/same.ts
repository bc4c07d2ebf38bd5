import { divisionCourse } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { asksSame } from '../../read/compared.ts';
import { titleOf } from '../rules/period.ts';
import { isNamed, type Target, targetsOf } from './targets.ts';

/** "Apart from the course, is the paperwork different?" */
const OTHERWISE =
  / (?:apart from|besides|other than|aside from|except|paperwork|requirements|background|referee|ref|list|meeting|rest of) /;

/** The divisions whose courses are set beside each other, named as teams or as courses. */
export function comparedTargets(context: Context): Target[] {
  const targets = targetsOf(context);
  if (targets.length > 1 || context.asked.held.length > 0) return targets;
  const named = context.asked.divisions.map(({ division, named: as }) => ({ division, named: as }));
  return [...new Map(named.map((target) => [target.named, target])).values()];
}

/** Is it asked whether divisions ask for the same course or for different ones? */
export function comparesCourses(context: Context): boolean {
  const { has, asked } = context;
  if (!asksSame(asked) || OTHERWISE.test(asked.words) || !has('coachCourse', 'certificate', 'require'))
    return false;
  if (has('duration', 'cost', 'where', 'online', 'when', 'coursePart', 'frequency', 'why')) return false;
  return asked.held.length === 0 && comparedTargets(context).length > 1;
}

/** "Is 5U the same class as 6U?" @returns undefined when that is not asked */
export function sameText(
  context: Context,
  targets: readonly Target[],
): { text: string; isOne: boolean } | undefined {
  const { rulebook, locale: t } = context;
  if (!comparesCourses(context) || !targets.every((target) => isNamed(rulebook, target))) return undefined;
  const ids = targets.flatMap(
    ({ division }) => divisionCourse(rulebook, division)?.value.certification ?? [],
  );
  const titles = [...new Set(ids)].map((id) => titleOf(rulebook, id));
  const [only, ...others] = titles;
  if (only === undefined) return undefined;
  return others.length === 0
    ? { text: t.courses.sameCourse(t.list(targets.map(({ named }) => named)), only), isOne: true }
    : { text: t.courses.differentCourses(t.list(titles)), isOne: false };
}
