import { stepText } from '../../requirements/index.ts';
import type { Block, ChecklistItem } from '../reply.ts';
import { assessmentItem } from './marks.ts';
import { regionName } from './sources.ts';
import type { WalkView } from './step-card.ts';

function items(view: WalkView): ChecklistItem[] {
  const { steps, locale, rulebook, language, division, reported } = view;
  const seen = new Set<string>();
  return steps.flatMap((state): ChecklistItem[] => {
    const { assessment } = state;
    if (!assessment) {
      const { title: label } = stepText(rulebook, state.step, division, language);
      return state.done
        ? [{ mark: 'done', word: locale.steps.statusDone, label, detail: locale.steps.reportedByYou }]
        : [{ mark: 'missing', word: locale.steps.statusTodo, label }];
    }
    if (seen.has(assessment.requirement)) return [];
    seen.add(assessment.requirement);
    const isOwnWord = assessment.status !== 'missing' && assessment.accepts.some((id) => reported.has(id));
    return [
      assessmentItem(rulebook, assessment, locale, language, isOwnWord ? locale.steps.reportedByYou : ''),
    ];
  });
}

/** How a person stands in one division, requirement by requirement. */
export function statusBlocks(view: WalkView): { summary: string; blocks: Block[] } {
  const { locale, division, role, rulebook } = view;
  const label = locale.steps.divisionLabel(division);
  const all = items(view);
  const open = all.filter(({ mark }) => mark !== 'done' && mark !== 'expiring').length;
  const summary = open === 0 ? locale.views.statusReady(label) : locale.views.statusNotReady(open, label);
  const name = locale.views.statusDivision(label, locale.common.roles[role], regionName(rulebook, locale));
  return {
    summary,
    blocks: [
      { type: 'text', text: name },
      { type: 'text', text: summary },
      { type: 'checklist', items: all },
      ...(view.reported.size > 0 ? [{ type: 'note' as const, text: locale.views.statusReported }] : []),
    ],
  };
}
