import { type Due, dueFor } from './due.ts';
import type { Ledger, Message } from './ledger.ts';
import { openItemsOf } from './open-items.ts';
import { ledgerIds, type People, type ReminderPerson } from './person.ts';
import { NO_PREFERENCES, type Preferences } from './preferences.ts';
import type { RegionDay } from './standing.ts';

/** Where a plan is read from. */
export interface PlanSources {
  readonly people: Pick<People, 'of'>;
  readonly ledger: Pick<Ledger, 'of'>;
  readonly preferences: Pick<Preferences, 'of'>;
}

/** Someone of the region, with what is due to them if anything is. */
export interface Planned {
  readonly person: ReminderPerson;
  readonly due: Due | undefined;
}

const NO_MESSAGES: readonly Message[] = [];

/** Reads the store only where the answer depends on it: most people have nothing open on most days. */
async function planOne(
  sources: PlanSources,
  person: ReminderPerson,
  place: RegionDay,
  isConfirmed: boolean,
): Promise<Due | undefined> {
  const open = openItemsOf(person, place);
  if (open.length === 0) return undefined;
  const input = { ...place, person, open, isConfirmed, preferences: NO_PREFERENCES, messages: NO_MESSAGES };
  // Nobody without an account was ever sent anything.
  if (!person.account || !person.personId) return dueFor(input);
  const messages = await sources.ledger.of(place.rulebook.id, ledgerIds(person));
  const plain = dueFor({ ...input, messages });
  // Who was never written to has snoozed nothing, and nothing due needs no look at what is muted.
  if (messages.length === 0 && plain.send.length === 0) return plain;
  return dueFor({ ...input, messages, preferences: await sources.preferences.of(person.personId) });
}

/** Streams a region's people with what is due to each; holds one at a time. */
export async function* planRegion(
  sources: PlanSources,
  place: RegionDay,
  isConfirmed: boolean,
): AsyncGenerator<Planned> {
  for await (const person of sources.people.of(place.rulebook.id)) {
    yield { person, due: await planOne(sources, person, place, isConfirmed) };
  }
}

/** A person without the account, when that account's platform does not run here. */
export function reachable(person: ReminderPerson, knows: (platform: string) => boolean): ReminderPerson {
  if (!person.account || knows(person.account.platform)) return person;
  const { account: _, ...rest } = person;
  return rest;
}
