import { hash } from 'node:crypto';
import { z } from 'zod';
import { keyOf } from '../coaches/keys.ts';
import type { Collection, Store } from '../storage/store.ts';

const Account = z.strictObject({ platform: z.string(), workspace: z.string(), id: z.string() });

/** One item of a message: enough to name it again after a crash. */
export const SentItem = z.strictObject({
  /** Certification or requirement. */
  item: z.string(),
  cycle: z.string(),
  /** `-7`, or `snooze-2026-01-31` for the return of a snoozed one. */
  milestone: z.string(),
});
export type SentItem = z.infer<typeof SentItem>;

/**
 * One message to one person. `claimed`: it may have been sent. `sent`: the platform has it. `unreachable`: the platform
 * refused for good. `dropped`: it stayed claimed until it was no longer right to send it.
 */
export const Message = z.strictObject({
  state: z.enum(['claimed', 'sent', 'unreachable', 'dropped']),
  kind: z.enum(['reminder', 'ping']),
  region: z.string(),
  /** `ledgerId` of the person. */
  person: z.string(),
  account: Account,
  items: z.array(SentItem).min(1),
  /** The region's day on which it was claimed. */
  day: z.iso.date(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Why it is unreachable or dropped. */
  reason: z.string().exactOptional(),
});
export type Message = z.infer<typeof Message>;

export const itemKey = ({ item, cycle, milestone }: SentItem) => `${item}/${cycle}/${milestone}`;

/** The duplicate key of a message: person and leading item. The same for every attempt, on every replica. */
export function idempotencyKey({ region, person, kind, items: [first] }: Message): string {
  const key = [kind, region, person, first ? itemKey(first) : ''].join('/');
  return key.length <= 200 ? key : `${kind}/${hash('sha256', key)}`;
}

/**
 * What was sent to whom. Open messages stand in one collection, settled ones in another; a message is claimed before it
 * is sent and settled after, so that one which a crash cut off is found among the open ones.
 */
export interface Ledger {
  /** Everything kept under these ids, open messages first; clears away what a crash while settling left open. */
  of(region: string, persons: readonly string[]): Promise<readonly Message[]>;
  /** Only the settled ones, for whoever has read all open ones already. */
  settledOf(region: string, persons: readonly string[]): Promise<readonly Message[]>;
  /** Messages of a region that are claimed and not settled. */
  open(region: string): AsyncIterable<Message>;
  /** From now on the message counts as sent, whatever happens. */
  claim(message: Message): Promise<void>;
  settle(message: Message, state: Exclude<Message['state'], 'claimed'>, reason?: string): Promise<void>;
  /** Every settled message of a region, person by person. */
  settled(region: string): AsyncIterable<Message>;
  /** Deletes what is kept about a person. @returns how many messages. */
  forget(region: string, person: string): Promise<number>;
}

const keyOfMessage = ({ region, person, kind, items: [first] }: Message) =>
  keyOf(region, person, kind, first ? itemKey(first) : '');

async function* valuesOf<T>(entries: AsyncIterable<readonly [string, T]>): AsyncGenerator<T> {
  for await (const [, value] of entries) yield value;
}

/** @returns how many keys began with the prefix in any of them. */
async function forgetAll(collections: readonly Collection<Message>[], prefix: string): Promise<number> {
  const keys = new Set<string>();
  for (const collection of collections) {
    for await (const [key] of collection.entries(prefix)) keys.add(key);
  }
  for (const key of keys) for (const collection of collections) await collection.delete(key);
  return keys.size;
}

/** Opens it; nothing is read yet. */
export function createLedger(store: Store): Ledger {
  const options = { schema: Message, version: 1 };
  const open = store.collection('reminders-open', options);
  const settled = store.collection('reminders-sent', options);
  return {
    async of(region, persons) {
      const found = new Map<string, Message>();
      for (const person of persons) {
        const prefix = `${keyOf(region, person)}/`;
        for await (const [key, message] of open.entries(prefix)) found.set(key, message);
        for await (const [key, message] of settled.entries(prefix)) {
          // A crash between the two writes of settling leaves the open one behind: now it goes.
          if (found.has(key)) await open.delete(key);
          found.set(key, message);
        }
      }
      return [...found.values()];
    },
    async settledOf(region, persons) {
      const found: Message[] = [];
      for (const person of persons) {
        for await (const [, message] of settled.entries(`${keyOf(region, person)}/`)) found.push(message);
      }
      return found;
    },
    open: (region) => valuesOf(open.entries(`${keyOf(region)}/`)),
    claim: (message) => open.set(keyOfMessage(message), message),
    async settle(message, state, reason) {
      const key = keyOfMessage(message);
      await settled.set(key, { ...message, state, ...(reason === undefined ? {} : { reason }) });
      await open.delete(key);
    },
    settled: (region) => valuesOf(settled.entries(`${keyOf(region)}/`)),
    forget: (region, person) => forgetAll([open, settled], `${keyOf(region, person)}/`),
  };
}
