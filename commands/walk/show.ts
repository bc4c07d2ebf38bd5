import { type Changes, changesSince, sayings } from '../../src/coaches/progress.ts';
import type { Block, Button, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { stepCard, walkTitle } from '../../src/reply/views/step-card.ts';
import { stepList } from '../../src/reply/views/step-list.ts';
import { type StepState, say, stepText } from '../../src/requirements/index.ts';
import type { LoadedWalk } from './load.ts';

export interface Showing {
  /** The answer to a button: takes the place of the message. */
  readonly replaces?: boolean;
  /** Show this step; undefined: the one in front. */
  readonly step?: string | undefined;
  /** The person came back: tell what changed. */
  readonly resumed?: boolean;
}

function titles(states: readonly StepState[], { view }: LoadedWalk): string[] {
  return states.map(({ step }) => stepText(view.rulebook, step, view.division, view.language).title);
}

function changeNotes(changes: Changes | undefined, loaded: LoadedWalk): Block[] {
  if (!changes) return [];
  const { steps } = loaded.view.locale;
  const lines = [
    steps.changedSince,
    ...(changes.added.length > 0 ? [steps.changedNew(titles(changes.added, loaded))] : []),
    ...(changes.changed.length > 0 ? [steps.changedText(titles(changes.changed, loaded))] : []),
    ...(changes.gone > 0 ? [steps.changedGone(changes.gone)] : []),
  ];
  return [{ type: 'note', text: lines.join(' ') }];
}

/** Whether the rule concerns this person turns on their age, and they have not said whether they are under 18. */
function asksAge({ lacks }: StepState, { isYouth }: LoadedWalk['view']): boolean {
  return isYouth === undefined && lacks.includes('age');
}

function buttonsFor(state: StepState, { button, view, progress }: LoadedWalk): Button[] {
  const { steps } = view.locale;
  const isReported =
    state.done &&
    (progress.reported.has(state.id) ||
      (state.assessment?.accepts ?? []).some((id) => progress.reported.has(id)));
  const age = asksAge(state, view)
    ? [
        { label: steps.adult, action: button('adult', state.id) },
        { label: steps.youth, action: button('youth', state.id) },
      ]
    : [];
  const url = state.step.url ?? state.assessment?.rule.url;
  return [
    ...age,
    ...(state.done
      ? []
      : [{ label: steps.done, action: button('done', state.id, true), style: 'primary' as const }]),
    { label: state.done ? steps.backToStep : steps.notYet, action: button('not-yet', state.id) },
    { label: steps.back, action: button('back', state.id) },
    { label: steps.all, action: button('all', state.id) },
    { label: steps.askPerson, action: button('ask', state.id) },
    ...(isReported ? [{ label: steps.undo, action: button('undo', state.id) }] : []),
    ...(url ? [{ label: steps.link, url }] : []),
    { label: steps.change, action: button('change', state.id, true) },
  ];
}

/** Keeps where the person is and what the steps said, in one write. */
async function remember({ context, walk, progress }: LoadedWalk, step: string | undefined): Promise<void> {
  const { step: _old, ...rest } = walk;
  await context.services.walks.set(context.personId, context.rulebook.id, {
    ...rest,
    seen: sayings(progress.steps),
    ...(step === undefined ? {} : { step }),
  });
}

/** The step in front, or the end of the walk. */
export async function stepReply(loaded: LoadedWalk, showing: Showing): Promise<Reply> {
  const { progress, view, before, walk } = loaded;
  const { locale, division, role } = view;
  const state = progress.steps.find(({ id }) => id === showing.step) ?? progress.current;
  const isSame = before?.region === walk.region && before.division === division && before.role === role;
  const notes = changeNotes(
    showing.resumed && isSame ? changesSince(before, progress.steps) : undefined,
    loaded,
  );
  await remember(loaded, state?.id);
  if (!state) return finished(loaded, showing.replaces ?? false, notes);
  const { title } = stepText(view.rulebook, state.step, division, view.language);
  const number = progress.steps.indexOf(state) + 1;
  const summary = `${walkTitle({ ...view, role })}. ${locale.steps.stepOf(number, progress.steps.length, title)}`;
  const buttons = buttonsFor(state, loaded);
  const question = asksAge(state, view) ? [{ type: 'text' as const, text: locale.steps.ageQuestion }] : [];
  return reply(summary, [...notes, ...question, ...stepCard(view, state, buttons)], showing.replaces);
}

function finished({ view, progress, button }: LoadedWalk, replaces: boolean, notes: readonly Block[]): Reply {
  const { steps, common } = view.locale;
  const text = steps.finished(steps.divisionLabel(view.division), common.roles[view.role]);
  return reply(
    text,
    [
      ...notes,
      { type: 'text', text },
      ...stepList(view, undefined),
      ...(progress.reported.size > 0 ? [{ type: 'note' as const, text: steps.finishedNote }] : []),
      {
        type: 'actions',
        buttons: [
          { label: steps.all, action: button('all', '') },
          { label: steps.change, action: button('change', '', true) },
        ],
      },
    ],
    replaces,
  );
}

/** Every step at a glance, with a way to each. */
export function listReply({ view, progress, button, at }: LoadedWalk): Reply {
  const { steps } = view.locale;
  const options = progress.steps.map(({ id, step }) => ({
    label: stepText(view.rulebook, step, view.division, view.language).title || say(step.title),
    value: id,
  }));
  const done = progress.steps.filter((state) => state.done).length;
  return reply(
    `${walkTitle(view)}. ${steps.progress(done, progress.steps.length)}`,
    [
      ...stepList(view, progress.current?.id),
      { type: 'select', placeholder: steps.goTo, action: button('show', ''), options },
      { type: 'actions', buttons: [{ label: steps.backToStep, action: button('show', at) }] },
    ],
    true,
  );
}
