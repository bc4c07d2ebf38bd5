import { type StepState, stepText } from '../../requirements/index.ts';
import type { Block, ChecklistItem } from '../reply.ts';
import { conflictNotes } from './conflict-notes.ts';
import { markOf, namer } from './marks.ts';
import { type WalkView, walkTitle } from './step-card.ts';

function item(state: StepState, view: WalkView, isNext: boolean): ChecklistItem {
  const { locale, rulebook, division, language } = view;
  const { assessment } = state;
  const { title } = stepText(rulebook, state.step, division, language);
  const why = assessment && locale.common.reason(assessment.reason, namer(rulebook, language));
  const optional = state.step.optional ? [locale.steps.optional] : [];
  const detail = [...optional, ...(why && assessment.status !== 'missing' ? [why] : [])].join('; ');
  const label = { label: title, ...(detail ? { detail } : {}) };
  if (isNext) return { mark: 'next', word: locale.steps.statusNext, ...label };
  if (state.done) return { mark: 'done', word: locale.steps.statusDone, ...label };
  if (!assessment || assessment.status === 'missing')
    return { mark: 'missing', word: locale.steps.statusTodo, ...label };
  return { mark: markOf(assessment.status), word: locale.common.statuses[assessment.status], ...label };
}

/** All steps at a glance, with what the page disagrees about as a whole. */
export function stepList(view: WalkView, current: string | undefined): Block[] {
  const { locale, steps, rulebook, language } = view;
  const done = steps.filter((state) => state.done).length;
  return [
    { type: 'heading', text: walkTitle(view) },
    { type: 'note', text: locale.steps.progress(done, steps.length) },
    {
      type: 'checklist',
      items: steps.map((state) => item(state, view, state.id === current && !state.done)),
    },
    ...conflictNotes(rulebook, ['steps'], locale, language),
  ];
}
