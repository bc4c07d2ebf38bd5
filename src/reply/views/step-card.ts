import type { Locale } from '../../locales/en.ts';
import {
  type DivisionId,
  type Requirement,
  type RoleId,
  type Rulebook,
  type Rulebooks,
  type StepState,
  say,
  stepText,
} from '../../requirements/index.ts';
import type { Block, Button } from '../reply.ts';
import { conflictNotes } from './conflict-notes.ts';
import { namer } from './marks.ts';
import { regionName, sourceNote } from './sources.ts';

/** What a view of the walk needs to know. */
export interface WalkView {
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly division: DivisionId;
  readonly role: RoleId;
  readonly steps: readonly StepState[];
  readonly locale: Locale;
  readonly language: string;
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

/** How long something takes; undefined: the page does not say. */
export function takesText(
  takes: Requirement['takes'],
  { steps, common }: Locale,
  language: string,
): string | undefined {
  if (!takes) return undefined;
  const { minutes, days, of, note } = takes;
  const parts = [
    typeof minutes === 'number'
      ? common.minutes(minutes)
      : minutes && `${common.range(minutes.min, minutes.max)} min`,
    days === undefined ? undefined : common.count(days, 'day'),
  ].filter((part) => part !== undefined);
  const time = [parts.join(', '), note ? say(note, language) : ''].filter(Boolean).join('; ');
  if (of === 'renewal') return steps.timeOfRenewal(time);
  return of === 'first' ? steps.timeOfFirst(time) : time;
}

function timeText(state: StepState, { locale, language }: WalkView): string {
  const takes = state.step.takes ?? state.assessment?.rule.takes;
  return takesText(takes, locale, language) ?? locale.steps.timeNotStated;
}

function whyText(state: StepState, { rulebook, locale, language }: WalkView): string {
  const { steps, common } = locale;
  const rule = state.assessment?.rule;
  const about =
    state.step.why ??
    rule?.why ??
    (rule && rulebook.own.certifications.find(({ id }) => id === rule.id)?.about);
  if (!rule) return about ? say(about, language) : steps.whyStep;
  const required =
    rule.level === 'required' ? steps.whyRequired(common.howOften(rule.howOften)) : steps.whyRecommended;
  return about ? `${required} ${say(about, language)}` : required;
}

function waitText(rule: Requirement, { locale, language }: WalkView): string | undefined {
  if (!rule.wait) return undefined;
  const { days, note } = rule.wait;
  const text = locale.steps.days(
    typeof days === 'number' ? String(days) : locale.common.range(days.min, days.max),
  );
  return note ? `${text}; ${say(note, language)}` : text;
}

function costText(rule: Requirement, language: string): string | undefined {
  if (!rule.cost) return undefined;
  const { amount, currency, note } = rule.cost;
  const money = new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  return note ? `${money}; ${say(note, language)}` : money;
}

function facts(state: StepState, view: WalkView): Block {
  const { steps, common } = view.locale;
  const rule = state.assessment?.rule;
  const standing =
    state.assessment && common.reason(state.assessment.reason, namer(view.rulebook, view.language));
  const mine =
    view.reported.has(state.id) || (state.assessment?.accepts ?? []).some((id) => view.reported.has(id));
  const rows: [string, string | undefined][] = [
    [steps.why, whyText(state, view)],
    [steps.time, timeText(state, view)],
    [steps.deadline, rule?.deadline && say(rule.deadline, view.language)],
    [steps.wait, rule && waitText(rule, view)],
    [steps.cost, rule && costText(rule, view.language)],
    [
      steps.standing,
      state.done && mine ? [standing, steps.reportedByYou].filter(Boolean).join('; ') : standing,
    ],
  ];
  return {
    type: 'fields',
    fields: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
  };
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
    facts(state, view),
    ...(note ? [{ type: 'note' as const, text: say(note, language) }] : []),
    ...conflictNotes(rulebook, [...new Set(touched)], locale, language),
    sourceNote(rulebook, view.rulebooks, state.source, locale),
    ...(state.assessment?.courseSource
      ? [sourceNote(rulebook, view.rulebooks, state.assessment.courseSource, locale)]
      : []),
    { type: 'actions', buttons },
  ];
}
