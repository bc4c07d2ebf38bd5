import type { Locale } from '../locales/en.ts';
import { encodeAction } from '../reply/action.ts';
import type { Block, ChecklistItem, Reply } from '../reply/reply.ts';
import { reply } from '../reply/simple.ts';
import { regionName, sourceNote } from '../reply/views/sources.ts';
import { addDays, type Rulebook, type Rulebooks, say, stepText } from '../requirements/index.ts';
import type { OpenItem } from './open-items.ts';
import type { Policy } from './policy.ts';

/** In whose words and from whose rules a message is made. */
export interface Wording {
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly policy: Policy;
  readonly locale: Locale;
  readonly language: string;
}

/** What a person knows an item as. */
export function titleOf({ item, assessment }: OpenItem, { rulebook, language }: Wording): string {
  const certification = rulebook.certifications.get(item)?.title;
  return say(certification ?? assessment.title, language);
}

/** How an item stands today, in a sentence. */
export function stateText(open: OpenItem, wording: Wording): string {
  const { reminders, steps } = wording.locale;
  const title = titleOf(open, wording);
  const { track, offset, cycle, division } = open;
  if (track === 'missing') {
    return division ? reminders.missingFor(title, steps.divisionLabel(division)) : reminders.missing(title);
  }
  if (offset === 0) return reminders.endsToday(title, cycle);
  return offset < 0 ? reminders.ends(title, cycle, -offset) : reminders.ended(title, cycle, offset);
}

function whatToDo(open: OpenItem, { rulebook, language }: Wording): string | undefined {
  const { assessment, division } = open;
  const step = rulebook.own.steps.find(
    ({ requirement, part }) => requirement === assessment.requirement && !part,
  );
  if (step) return stepText(rulebook, step, division, language).do;
  return assessment.rule.where && say(assessment.rule.where, language);
}

function timeText({ assessment }: OpenItem, { locale, language }: Wording): string {
  const { takes } = assessment.rule;
  const { common, steps } = locale;
  if (!takes) return steps.timeNotStated;
  const { minutes, days, note } = takes;
  const parts = [
    typeof minutes === 'number'
      ? common.minutes(minutes)
      : minutes && `${common.range(minutes.min, minutes.max)} min`,
    days === undefined ? undefined : common.count(days, 'day'),
    note && say(note, language),
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

/** Undefined: the page names none, or it has passed, which the first sentence says. */
function deadlineText({ track, cycle, offset, assessment }: OpenItem, { locale, language }: Wording) {
  if (track !== 'missing') return offset > 0 ? undefined : locale.common.day(cycle);
  return assessment.rule.deadline && say(assessment.rule.deadline, language);
}

function renewable({ track, cycle, offset }: OpenItem, { locale, policy }: Wording): string | undefined {
  if (track !== 'background-check' || offset > 0) return undefined;
  const from = addDays(cycle, -policy.renewableDays);
  return -offset <= policy.renewableDays
    ? locale.reminders.renewableSince(from)
    : locale.reminders.renewableFrom(from);
}

function facts(open: OpenItem, wording: Wording): Block {
  const { reminders, steps, common } = wording.locale;
  const { wait } = open.assessment.rule;
  const waits =
    wait &&
    steps.days(
      typeof wait.days === 'number' ? String(wait.days) : common.range(wait.days.min, wait.days.max),
    );
  const rows: [string, string | undefined][] = [
    [reminders.next, whatToDo(open, wording)],
    [reminders.time, timeText(open, wording)],
    [reminders.by, deadlineText(open, wording)],
    [reminders.wait, waits],
  ];
  return {
    type: 'fields',
    fields: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
  };
}

/** One line about an item, with its mark. */
export function itemLine(open: OpenItem, wording: Wording): ChecklistItem {
  const { words } = wording.locale.reminders;
  const label = titleOf(open, wording);
  const detail = stateText(open, wording);
  if (open.isPending) return { mark: 'pending', word: words.pending, label, detail };
  if (open.track === 'missing') return { mark: 'missing', word: words.missing, label, detail };
  return open.offset > 0
    ? { mark: 'expired', word: words.ended, label, detail }
    : { mark: 'expiring', word: words.ends, label, detail };
}

/** The buttons under a message; each carries region, item and cycle. */
export function buttonsFor(open: OpenItem, { rulebook, locale }: Wording): Block {
  const { reminders } = locale;
  const action = (name: string, opensForm = false) =>
    encodeAction({
      command: 'coach-reminders',
      name,
      args: [rulebook.id, open.item, open.cycle],
      opensForm,
    });
  return {
    type: 'actions',
    buttons: [
      { label: reminders.done, action: action('done', true), style: 'primary' },
      { label: reminders.snooze, action: action('snooze', true) },
      { label: reminders.mute, action: action('mute') },
      { label: reminders.why, action: action('why') },
    ],
  };
}

/** What is shown of one item: how it stands, the next action, where the rule comes from. */
export function itemBlocks(open: OpenItem, wording: Wording): Block[] {
  const { rulebook, rulebooks, locale } = wording;
  const renew = renewable(open, wording);
  const { source, courseSource } = open.assessment;
  return [
    { type: 'text', text: stateText(open, wording) },
    ...(renew === undefined ? [] : [{ type: 'text' as const, text: renew }]),
    facts(open, wording),
    sourceNote(rulebook, rulebooks, source, locale),
    ...(courseSource ? [sourceNote(rulebook, rulebooks, courseSource, locale)] : []),
  ];
}

/**
 * A direct message: the first item with its next action, the others named after it.
 * @param items most urgent first, at least one
 */
export function reminderReply(
  items: readonly OpenItem[],
  kind: 'reminder' | 'ping',
  wording: Wording,
): Reply {
  const [first, ...others] = items;
  if (!first) throw new RangeError('a reminder names at least one item');
  const { reminders } = wording.locale;
  const region = regionName(wording.rulebook, wording.locale);
  const rest: Block[] = [
    { type: 'text', text: reminders.alsoOpen },
    { type: 'checklist', items: others.map((open) => itemLine(open, wording)) },
  ];
  return reply(stateText(first, wording), [
    { type: 'heading', text: kind === 'ping' ? reminders.pingHeading(region) : reminders.heading(region) },
    ...itemBlocks(first, wording),
    ...(others.length > 0 ? rest : []),
    buttonsFor(first, wording),
  ]);
}
