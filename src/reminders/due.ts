import type { IsoDay } from '../requirements/index.ts';
import type { Message, SentItem } from './ledger.ts';
import { itemKey } from './ledger.ts';
import { daysFrom, seasonOf } from './local-time.ts';
import { isExempt, milestoneAt } from './milestones.ts';
import { type OpenItem, openItemsOf } from './open-items.ts';
import type { ReminderPerson } from './person.ts';
import type { Policy } from './policy.ts';
import { type PersonPreferences, snoozedUntil } from './preferences.ts';
import { isStale, type RegionDay } from './standing.ts';

/** An open item with the milestone that makes it due. */
export interface DueItem extends OpenItem {
  /** Days as in the policy; undefined: the return of a snooze. */
  readonly milestone: number | undefined;
  readonly sent: SentItem;
}

/** Why something that is due is not sent today. */
export type HeldBecause =
  | 'pending'
  | 'snoozed'
  | 'not-linked'
  | 'not-confirmed'
  | 'stale'
  | 'muted'
  | 'season-cap'
  | 'cooldown';

export interface HeldItem extends DueItem {
  readonly because: HeldBecause;
}

/** What becomes of a person today: one bundled message, or none. */
export interface Due {
  readonly person: ReminderPerson;
  /** Most urgent first; empty: nothing is to be sent. */
  readonly send: readonly DueItem[];
  /** Due, but held back. */
  readonly held: readonly HeldItem[];
}

/** All that decides about one person on one day. */
export interface DueInput extends RegionDay {
  readonly person: ReminderPerson;
  /** `openItemsOf`, when it is known already. */
  readonly open?: readonly OpenItem[];
  /** All messages to this person, in any order. */
  readonly messages: readonly Message[];
  readonly preferences: PersonPreferences;
  /** An admin has confirmed personal reminders under the present rules. */
  readonly isConfirmed: boolean;
}

function withMilestone(open: OpenItem, milestone: number): DueItem {
  const { item, cycle } = open;
  return { ...open, milestone, sent: { item, cycle, milestone: String(milestone) } };
}

/** A snooze that has run out brings its item back once, unless a message named it since. */
function snoozeReturn(open: OpenItem, input: DueInput): DueItem | undefined {
  const { item, cycle } = open;
  const { day, policy, messages } = input;
  const until = snoozedUntil(input.preferences, open);
  if (until === undefined || until > day || daysFrom(until, day) > policy.catchUpDays) return undefined;
  const isNamed = messages.some(
    (message) =>
      message.day >= until && message.items.some((sent) => sent.item === item && sent.cycle === cycle),
  );
  if (isNamed) return undefined;
  return { ...open, milestone: undefined, sent: { item, cycle, milestone: `snooze-${until}` } };
}

function dueItem(open: OpenItem, input: DueInput, done: ReadonlySet<string>): DueItem | undefined {
  const milestone = milestoneAt(open.track, open.offset, input.policy);
  if (milestone !== undefined) {
    const due = withMilestone(open, milestone);
    if (!done.has(itemKey(due.sent))) return due;
  }
  return snoozeReturn(open, input);
}

/** Longest expired first, then what ends first, then what is missing; ties stay in the rulebook's order. */
function urgency({ track, offset }: OpenItem): number {
  return track === 'missing' ? -1000 : offset;
}

const byUrgency = (a: OpenItem, b: OpenItem) => urgency(b) - urgency(a);

function itemHeld(due: DueItem, { preferences, day }: DueInput): HeldBecause | undefined {
  if (due.isPending) return 'pending';
  const until = snoozedUntil(preferences, due);
  return until !== undefined && day < until ? 'snoozed' : undefined;
}

/** Days since the last message, and how many this season had; one that reached nobody does not count. */
function countMessages(messages: readonly Message[], day: IsoDay) {
  const season = seasonOf(day);
  let [inSeason, last] = [0, ''];
  for (const message of messages) {
    if (message.state === 'unreachable') continue;
    if (seasonOf(message.day) === season) inSeason += 1;
    if (message.day > last) last = message.day;
  }
  return { inSeason, since: last === '' ? Number.POSITIVE_INFINITY : daysFrom(last, day) };
}

/** May this person get a message today? @returns why not */
export function personHeld(
  input: Omit<DueInput, 'open'>,
  isUrgent: boolean,
): Exclude<HeldBecause, 'pending' | 'snoozed'> | undefined {
  const { person, policy, messages, preferences, day } = input;
  if (!person.account) return 'not-linked';
  if (!input.isConfirmed) return 'not-confirmed';
  if (isStale(input)) return 'stale';
  if (preferences.isMuted) return 'muted';
  const { inSeason, since } = countMessages(messages, day);
  if (inSeason >= policy.mostPerSeason) return 'season-cap';
  return since < policy.cooldownDays && !isUrgent ? 'cooldown' : undefined;
}

const isUrgent = (policy: Policy) => (due: DueItem) =>
  due.milestone !== undefined && isExempt(due.track, due.milestone, policy);

/**
 * What is due to one person and not yet sent, and what of it is held back and why. Pure: the question is never "what
 * is due at this minute", so a missed run is caught up by asking again.
 */
export function dueFor(input: DueInput): Due {
  const { person, policy } = input;
  const open = input.open ?? openItemsOf(person, input);
  const done = new Set(input.messages.flatMap(({ items }) => items.map(itemKey)));
  const due = open.map((item) => dueItem(item, input, done)).filter((item) => item !== undefined);
  const held: HeldItem[] = [];
  const send: DueItem[] = [];
  for (const item of due.toSorted(byUrgency)) {
    const because = itemHeld(item, input);
    if (because) held.push({ ...item, because });
    else send.push(item);
  }
  const because = send.length > 0 ? personHeld(input, send.some(isUrgent(policy))) : undefined;
  if (!because) return { person, send, held };
  return { person, send: [], held: [...send.map((item) => ({ ...item, because })), ...held] };
}

/** The order of a run: whose most urgent item is the most urgent of all. */
export function byMostUrgent(a: Due, b: Due): number {
  const [first, second] = [a.send[0], b.send[0]];
  return (second ? urgency(second) : -2000) - (first ? urgency(first) : -2000);
}
