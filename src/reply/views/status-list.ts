import { type Assessment, type IsoDay, stepText } from '../../requirements/index.ts';
import type { Block, ChecklistItem } from '../reply.ts';
import { assessmentItem } from './marks.ts';
import { regionName } from './sources.ts';
import type { WalkView } from './step-card.ts';

/** Day on which the person told something, by certification; what is not in it is told without the day. */
export type ToldOn = ReadonlyMap<string, IsoDay>;

function ownWord(assessment: Assessment, { reported, locale }: WalkView, toldOn: ToldOn): string {
  const told = assessment.status === 'missing' ? [] : assessment.accepts.filter((id) => reported.has(id));
  const day = told.map((id) => toldOn.get(id)).find((on) => on !== undefined);
  if (day !== undefined) return locale.roster.reportedOn(locale.common.day(day));
  return told.length > 0 ? locale.steps.reportedByYou : '';
}

function items(view: WalkView, toldOn: ToldOn): ChecklistItem[] {
  const { steps, locale, rulebook, language, division } = view;
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
    return [assessmentItem(rulebook, assessment, locale, language, ownWord(assessment, view, toldOn))];
  });
}

/** How a person stands in one division, requirement by requirement. */
export function statusBlocks(
  view: WalkView,
  toldOn: ToldOn = new Map(),
): { summary: string; blocks: Block[] } {
  const { locale, division, role, rulebook } = view;
  const label = locale.steps.divisionLabel(division);
  const all = items(view, toldOn);
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
