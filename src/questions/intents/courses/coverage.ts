import {
  acceptedFor,
  courseRule,
  divisionCourse,
  ladder,
  type Source,
  say,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { isNamed, type Target } from './targets.ts';

/** What is held, set against one division. */
export interface Coverage {
  readonly target: Target;
  readonly isCovered: boolean;
  readonly text: string;
  /** The same, as an answer to whether another certificate is needed. */
  readonly needText: string;
  readonly sources: readonly Source[];
}

/** Does what is held count for a division, and why not? */
export function coverage(context: Context, held: readonly string[], target: Target): Coverage | undefined {
  const { rulebook, locale: t, page } = context;
  const course = divisionCourse(rulebook, target.division);
  if (!course) return undefined;
  const asked = course.value.certification;
  const accepted = held.find((id) => acceptedFor(rulebook, target.division).includes(id));
  const titles = t.list(held.map((id) => titleOf(rulebook, id)));
  const label = isNamed(rulebook, target) ? target.named : target.division;
  const note = label === target.named ? '' : t.courses.notNamed(page, target.named);
  if (accepted !== undefined) {
    const title = titleOf(rulebook, accepted);
    const text =
      accepted === asked
        ? t.courses.counts(title, label)
        : t.courses.countsFor(title, label, titleOf(rulebook, asked));
    const rung = accepted === asked ? undefined : ladder(rulebook)?.source;
    return {
      target,
      isCovered: true,
      text: t.sentences(note, text),
      needText: t.sentences(note, t.courses.noneElse(label), text),
      sources: [course.source, ...(rung ? [rung] : [])],
    };
  }
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const higher = rungs.includes(asked) ? undefined : courseRule(rulebook, 'higherDoesNotCount');
  const isHigher = held.some((id) => order(context, id) > order(context, asked));
  const text = t.courses.doesNotCount(titles, label, titleOf(rulebook, asked), held.length === 1);
  const needed = t.courses.alsoNeed(titles, label, titleOf(rulebook, asked), held.length === 1);
  const why = higher && isHigher ? say(higher.value.text) : '';
  return {
    target,
    isCovered: false,
    text: t.sentences(note, text, why),
    needText: t.sentences(note, needed, why),
    sources: [course.source, ...(higher && isHigher ? [higher.source] : [])],
  };
}

function order({ rulebook }: Context, id: string): number {
  return [...rulebook.certifications.keys()].indexOf(id);
}
