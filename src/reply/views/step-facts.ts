import type { Locale } from '../../locales/en.ts';
import { isInSet, type Meeting, type Requirement, type StepState, say } from '../../requirements/index.ts';
import type { Block } from '../reply.ts';
import { namer } from './marks.ts';
import type { WalkView } from './step-card.ts';

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

/** The parts of the course that the division asks for, where the region's page gives their lengths. */
function courseTime({ assessment }: StepState, { rulebook, locale, language }: WalkView): string | undefined {
  if (assessment?.rule.accepts !== 'division-course') return undefined;
  const course = rulebook.own.courses.find(({ certification }) => certification === assessment.accepts[0]);
  const parts = course?.parts.map(({ form, hours, days, note }) => {
    const { steps, common } = locale;
    const length =
      days !== undefined
        ? common.count(days, 'day')
        : typeof hours === 'number'
          ? common.count(hours, 'hour')
          : hours && `${common.range(hours.min, hours.max)} hours`;
    return [length, steps.courseForms[form], note ? `(${say(note, language)})` : '']
      .filter(Boolean)
      .join(' ');
  });
  return parts?.join(', ');
}

function timeText(state: StepState, view: WalkView): string {
  const takes = state.step.takes ?? state.assessment?.rule.takes;
  return (
    takesText(takes, view.locale, view.language) ?? courseTime(state, view) ?? view.locale.steps.timeNotStated
  );
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

/** How long it takes until it counts; undefined: the page does not say. */
export function waitText(
  rule: Requirement,
  { locale, language }: Pick<WalkView, 'locale' | 'language'>,
): string | undefined {
  if (!rule.wait) return undefined;
  const { days, note } = rule.wait;
  const text = locale.steps.days(
    typeof days === 'number' ? String(days) : locale.common.range(days.min, days.max),
  );
  return note ? `${text}; ${say(note, language)}` : text;
}

/** What it costs; undefined: the page does not say. */
export function costText(
  rule: Requirement,
  { locale, language }: Pick<WalkView, 'locale' | 'language'>,
): string | undefined {
  if (!rule.cost) return undefined;
  const { amount, currency, note } = rule.cost;
  const money = (n: number) => new Intl.NumberFormat(language, { style: 'currency', currency }).format(n);
  const text =
    typeof amount === 'number'
      ? money(amount)
      : locale.common.range(money(amount.min), amount.max === undefined ? undefined : money(amount.max));
  return note ? `${text}; ${say(note, language)}` : text;
}

/** One line a date of a meeting; only those for this division. */
function datesOf({ dates }: Meeting, { division, locale, language }: WalkView): string[] {
  return dates
    .filter(({ divisions }) => divisions === undefined || isInSet(division, divisions))
    .map(({ on, from, to, where, note }) => {
      const time = locale.common.times(from, to);
      const more = [where, note].flatMap((text) => (text ? [say(text, language)] : []));
      return [[locale.common.day(on), time].filter(Boolean).join(', '), ...more].join('; ');
    });
}

function meetingRows({ step }: StepState, view: WalkView): [string, string | undefined][] {
  const { rulebook, locale, language } = view;
  const meeting = rulebook.own.meetings.find(({ id }) => id === step.meeting);
  if (!meeting) return [];
  const { when, where, receive, lasts } = meeting;
  const said = [...datesOf(meeting, view), ...(when ? [say(when, language)] : [])];
  const hours =
    typeof lasts?.hours === 'number'
      ? locale.common.count(lasts.hours, 'hour')
      : lasts && `${locale.common.range(lasts.hours.min, lasts.hours.max)} hours`;
  return [
    [locale.steps.meetingWhen, said.length > 0 ? said.join('\n') : undefined],
    [locale.steps.meetingWhere, where && say(where, language)],
    [locale.steps.meetingLasts, hours],
    [
      locale.steps.meetingReceive,
      receive.length > 0 ? locale.common.list(receive.map((text) => say(text, language))) : undefined,
    ],
  ];
}

/** Why, how long, by when, what it costs, and how it stands. */
export function stepFacts(state: StepState, view: WalkView): Block {
  const { steps, common } = view.locale;
  const { assessment } = state;
  const rule = assessment?.rule;
  const standing = assessment && common.reason(assessment.reason, namer(view.rulebook, view.language));
  const mine = view.reported.has(state.id) || (assessment?.accepts ?? []).some((id) => view.reported.has(id));
  const rows: [string, string | undefined][] = [
    [steps.why, whyText(state, view)],
    ...(state.step.meeting ? [] : [[steps.time, timeText(state, view)] as [string, string]]),
    ...meetingRows(state, view),
    [steps.deadline, rule?.deadline && say(rule.deadline, view.language)],
    [steps.wait, rule && waitText(rule, view)],
    [steps.cost, rule && costText(rule, view)],
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
