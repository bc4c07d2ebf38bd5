import { z } from 'zod';
import { keyOf, partsOf } from '../coaches/keys.ts';
import type { IsoDay } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

const Snoozed = z.strictObject({
  /** No reminder before this day. */
  until: z.iso.date(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** One press of "Snooze". */
export interface Snooze extends z.infer<typeof Snoozed> {
  readonly item: string;
  readonly cycle: string;
}

/** What a person has chosen about their reminders. */
export interface PersonPreferences {
  /** No direct messages. */
  readonly isMuted: boolean;
  readonly snoozes: readonly Snooze[];
}

export const NO_PREFERENCES: PersonPreferences = { isMuted: false, snoozes: [] };

/** Preferences by person (`Context.personId`), one key each: two devices can press at once. */
export interface Preferences {
  of(personId: string): Promise<PersonPreferences>;
  /**
   * @param most so often an item can be snoozed in a cycle
   * @returns false: it was snoozed that often already, nothing has changed
   */
  snooze(personId: string, snooze: Snooze, most: number): Promise<boolean>;
  mute(personId: string, at: number): Promise<void>;
  /** @returns whether they were muted. */
  unmute(personId: string): Promise<boolean>;
  /** @returns how many were deleted. */
  forget(personId: string): Promise<number>;
}

/** Opens them; nothing is read yet. */
export function createPreferences(store: Store): Preferences {
  const mutes = store.collection('reminder-mutes', { schema: z.number(), version: 1 });
  const snoozes = store.collection('reminder-snoozes', { schema: Snoozed, version: 1 });

  async function snoozesOf(personId: string): Promise<Snooze[]> {
    const found: Snooze[] = [];
    for await (const [key, snoozed] of snoozes.entries(`${keyOf(personId)}/`)) {
      const [, item = '', cycle = ''] = partsOf(key);
      found.push({ item, cycle, ...snoozed });
    }
    return found;
  }

  return {
    async of(personId) {
      const mutedAt = await mutes.get(keyOf(personId));
      return { isMuted: mutedAt !== undefined, snoozes: await snoozesOf(personId) };
    },
    async snooze(personId, { item, cycle, until, at }, most) {
      const mine = (await snoozesOf(personId)).filter((old) => old.item === item && old.cycle === cycle);
      // The same button pressed twice in a row is one snooze.
      const same = mine.some((old) => old.until === until);
      if (!same && mine.length >= most) return false;
      // The day is the key: two devices that press at once make the same snooze, or two.
      await snoozes.set(keyOf(personId, item, cycle, until), { until, at });
      return true;
    },
    mute: (personId, at) => mutes.set(keyOf(personId), at),
    unmute: (personId) => mutes.delete(keyOf(personId)),
    async forget(personId) {
      const keys: string[] = [];
      for await (const [key] of snoozes.entries(`${keyOf(personId)}/`)) keys.push(key);
      const deleted = await Promise.all([
        mutes.delete(keyOf(personId)),
        ...keys.map((key) => snoozes.delete(key)),
      ]);
      return deleted.filter(Boolean).length;
    },
  };
}

/** The last day that any snooze of an item holds back; undefined: it never was snoozed. */
export function snoozedUntil(
  { snoozes }: PersonPreferences,
  { item, cycle }: Pick<Snooze, 'item' | 'cycle'>,
): IsoDay | undefined {
  return snoozes
    .filter((snooze) => snooze.item === item && snooze.cycle === cycle)
    .reduce<IsoDay | undefined>((latest, { until }) => (until > (latest ?? '') ? until : latest), undefined);
}
