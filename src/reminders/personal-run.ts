import { type Delivered, deliverTo, type Office } from './deliver.ts';
import { byMostUrgent, type Due } from './due.ts';
import { each } from './each.ts';
import type { Guard } from './guard.ts';
import type { Message } from './ledger.ts';
import { localTime } from './local-time.ts';
import { ledgerIds, type People, type ReminderPerson } from './person.ts';
import { planRegion, reachable } from './plan.ts';
import type { Log, Postman } from './postman.ts';
import { type Counts, noCounts } from './runs.ts';
import { isStale, type RegionDay } from './standing.ts';

/** What a run of personal reminders needs. */
export interface RunParts extends Office {
  readonly people: Pick<People, 'of'>;
  readonly guard: Guard;
  readonly log: Log;
  /** Messages under way at once. */
  readonly width: number;
}

export interface RunResult {
  readonly counts: Counts;
  /** Nothing is left for another tick of this day. */
  readonly isComplete: boolean;
}

/** It is an hour in which messages go out. */
export function isSendingTime(now: number, { zone, policy, day }: RegionDay): boolean {
  const local = localTime(now, zone);
  return local.day === day && local.hour >= policy.sendFromHour && local.hour < policy.sendUntilHour;
}

interface Queue {
  readonly due: Due[];
  /** People with a message that a crash or an outage left open. */
  readonly left: ReminderPerson[];
  /** Open messages of people who are not in the region's records any more. */
  readonly orphans: readonly Message[];
}

async function openMessages({ ledger }: RunParts, region: string): Promise<Map<string, Message[]>> {
  const open = new Map<string, Message[]>();
  for await (const message of ledger.open(region)) {
    open.set(message.person, [...(open.get(message.person) ?? []), message]);
  }
  return open;
}

function count(held: Record<string, number>, because: string): void {
  held[because] = (held[because] ?? 0) + 1;
}

/** Everybody once; of those who get nothing only the numbers are kept. */
async function lookThrough(
  parts: RunParts,
  postman: Postman,
  place: RegionDay,
  isConfirmed: boolean,
  counts: Counts,
): Promise<Queue> {
  const open = await openMessages(parts, place.rulebook.id);
  const queue = { due: [] as Due[], left: [] as ReminderPerson[] };
  const people = {
    async *of(region: string) {
      for await (const person of parts.people.of(region)) yield reachable(person, postman.knows);
    },
  };
  const ledger = {
    of: async (region: string, ids: readonly string[]) => [
      ...ids.flatMap((id) => open.get(id) ?? []),
      ...(await parts.ledger.settledOf(region, ids)),
    ],
  };
  for await (const { person, due } of planRegion({ ...parts, people, ledger }, place, isConfirmed)) {
    counts.people += 1;
    const ids = ledgerIds(person).filter((id) => open.delete(id));
    for (const { because } of due?.held ?? []) count(counts.held, because);
    if (ids.length > 0) queue.left.push(person);
    else if (due && due.send.length > 0) queue.due.push(due);
  }
  queue.due.sort(byMostUrgent);
  return { ...queue, orphans: [...open.values()].flat() };
}

function tally(counts: Counts, outcome: Delivered): void {
  if (outcome === 'sent' || outcome === 'unreachable') counts[outcome] += 1;
  else if (outcome === 'stopped') count(counts.held, 'run-limit');
  else if (outcome !== 'nothing') counts.failed += 1;
}

/** How many new messages may still begin: all, or the day's few while there is a backlog. */
async function limiter({ guard }: RunParts, { rulebook, register, day, policy }: RegionDay) {
  const isCaughtUp = await guard.isCaughtUp(rulebook, register);
  let number = 0;
  return {
    isCaughtUp,
    async takes(): Promise<boolean> {
      while (!isCaughtUp && number < policy.firstRunMessages) {
        number += 1;
        if (await guard.takeSlot(rulebook.id, day, number)) return true;
      }
      return isCaughtUp;
    },
  };
}

/** What a message needs to begin, and what became of the run meanwhile. */
interface Desk {
  readonly isConfirmed: boolean;
  readonly mayBegin: () => Promise<boolean>;
  readonly isSending: () => boolean;
}

async function bringOut(
  parts: RunParts,
  postman: Postman,
  place: RegionDay,
  people: readonly ReminderPerson[],
  desk: Desk,
  counts: Counts,
): Promise<void> {
  const logged = new Set<string>();
  await each(people, parts.width, async (person) => {
    if (!desk.isSending()) {
      counts.failed += 1;
      return;
    }
    try {
      tally(counts, await deliverTo(parts, postman, { person, place, ...desk }));
    } catch (error) {
      counts.failed += 1;
      const text = error instanceof Error ? error.message : String(error);
      if (logged.has(text)) return;
      logged.add(text);
      parts.log('error', `A reminder of ${place.rulebook.id} failed; the others go on.`, error);
    }
  });
}

/**
 * The personal reminders of one region on one day: looks at everybody, then sends, the most urgent first.
 * @throws when the people cannot be read; then nothing was sent
 */
export async function personalRun(parts: RunParts, postman: Postman, place: RegionDay): Promise<RunResult> {
  const counts = noCounts();
  const { rulebook, register } = place;
  const isConfirmed = await parts.guard.isConfirmed(rulebook, register);
  const queue = await lookThrough(parts, postman, place, isConfirmed, counts);
  counts.due = queue.due.length + queue.left.length;
  for (const orphan of queue.orphans)
    await parts.ledger.settle(orphan, 'dropped', 'not in the records any more');
  const limit = await limiter(parts, place);
  const desk = {
    isConfirmed,
    mayBegin: limit.takes,
    isSending: () => isSendingTime(parts.now(), place),
  };
  await bringOut(
    parts,
    postman,
    place,
    [...queue.left, ...queue.due.map(({ person }) => person)],
    desk,
    counts,
  );
  const isComplete = counts.failed === 0;
  const hasBacklog = counts.held['run-limit'] !== undefined || isStale(place);
  if (isConfirmed && isComplete && !limit.isCaughtUp && !hasBacklog) {
    await parts.guard.setCaughtUp(rulebook, register);
  }
  return { counts, isComplete };
}
