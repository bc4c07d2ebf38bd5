import type { Locale } from '../../locales/en.ts';
import {
  type DivisionId,
  type RoleId,
  type Rulebook,
  type Rulebooks,
  type StepState,
  say,
  stepText,
} from '../../requirements/index.ts';
import type { Block, Button } from '../reply.ts';
import { conflictNotes } from './conflict-notes.ts';
import { regionName, sourceNote } from './sources.ts';
import { stepFacts } from './step-facts.ts';

/** What a view of the walk needs to know. */
export interface WalkView {
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly division: DivisionId;
  readonly role: RoleId;
  readonly steps: readonly StepState[];
  readonly locale: Locale;
  readonly language: string;
  /** Under 18; undefined: not known. */
  readonly isYouth?: boolean;
  /** Certification ids and step ids that only the person's own word shows. */
  readonly reported: ReadonlySet<string>;
}

export function walkTitle(view: WalkView): string {
  const { locale, division, role } = view;
  return locale.steps.title(
    locale.steps.divisionLabel(division),
    locale.common.roles[role],
    regionName(view.rulebook, locale),
  );
}

/** One step in front: where one is, what to do, why, how long, the source, what the page leaves open. */
export function stepCard(view: WalkView, state: StepState, buttons: readonly Button[]): Block[] {
  const { locale, rulebook, division, language, steps } = view;
  const { title, do: instruction } = stepText(rulebook, state.step, division, language);
  const number = steps.indexOf(state) + 1;
  const done = steps.filter((entry) => entry.done).length;
  const touched = [
    state.id,
    ...(state.assessment?.accepts.slice(0, 1) ?? []),
    `division-${division.toLowerCase()}`,
  ];
  const optional = state.step.optional ? ` (${locale.steps.optional})` : '';
  const note = state.assessment?.rule.note;
  return [
    { type: 'heading', text: walkTitle(view) },
    { type: 'note', text: locale.steps.progress(done, steps.length) },
    { type: 'text', text: `${locale.steps.stepOf(number, steps.length, title)}${optional}` },
    { type: 'text', text: instruction },
    stepFacts(state, view),
    ...(note ? [{ type: 'note' as const, text: say(note, language) }] : []),
    ...conflictNotes(rulebook, [...new Set(touched)], locale, language),
    sourceNote(rulebook, view.rulebooks, state.source, locale),
    ...(state.assessment?.courseSource
      ? [sourceNote(rulebook, view.rulebooks, state.assessment.courseSource, locale)]
      : []),
    { type: 'actions', buttons },
  ];
}
