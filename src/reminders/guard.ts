import { hash } from 'node:crypto';
import { z } from 'zod';
import { keyOf } from '../coaches/keys.ts';
import type { IsoDay, Rulebook } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import type { Register } from './person.ts';

const DAY = 24 * 60 * 60_000;

const Confirmed = z.strictObject({
  /** `rulesOf` what was confirmed, with `+records` when there were any. */
  rules: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Account of the admin. */
  by: z.string(),
});

/** Keeps a first import, or changed rules, from writing to hundreds of people unseen. */
export interface Guard {
  /** An admin has confirmed personal reminders under these rules, and with records if there are any. */
  isConfirmed(rulebook: Rulebook, register: Register | undefined): Promise<boolean>;
  confirm(rulebook: Rulebook, register: Register | undefined, by: string, at: number): Promise<void>;
  /** The backlog that was there when they confirmed is worked off: runs have no limit any more. */
  isCaughtUp(rulebook: Rulebook, register: Register | undefined): Promise<boolean>;
  setCaughtUp(rulebook: Rulebook, register: Register | undefined): Promise<void>;
  /**
   * Takes one of the day's places for a message while there is a backlog.
   * @returns false: that one is taken, by another replica or before a crash
   */
  takeSlot(region: string, day: IsoDay, number: number): Promise<boolean>;
}

const fingerprints = new WeakMap<Rulebook, string>();

/** A fingerprint of all that decides who must hold what and for how long. */
export function rulesOf(rulebook: Rulebook): string {
  const known = fingerprints.get(rulebook);
  if (known !== undefined) return known;
  const { requirements, divisionCourses, ladder } = rulebook.own;
  const shared = [rulebook.ayso.divisionCourses, rulebook.ayso.ladder];
  const rules = hash('sha256', JSON.stringify([requirements, divisionCourses, ladder, shared])).slice(0, 16);
  fingerprints.set(rulebook, rules);
  return rules;
}

/** What was confirmed covers what is there now: the same rules, and no first import since. */
function covers(stored: string | undefined, rulebook: Rulebook, register: Register | undefined): boolean {
  const rules = rulesOf(rulebook);
  return stored === `${rules}+records` || (stored === rules && register === undefined);
}

const basis = (rulebook: Rulebook, register: Register | undefined) =>
  register ? `${rulesOf(rulebook)}+records` : rulesOf(rulebook);

/** Opens it; nothing is read yet. */
export function createGuard(store: Store): Guard {
  const confirmed = store.collection('reminder-confirmations', { schema: Confirmed, version: 1 });
  const caughtUp = store.collection('reminder-caught-up', { schema: z.string(), version: 1 });
  return {
    isConfirmed: async (rulebook, register) =>
      covers((await confirmed.get(rulebook.id))?.rules, rulebook, register),
    confirm: (rulebook, register, by, at) =>
      confirmed.set(rulebook.id, { rules: basis(rulebook, register), at, by }),
    isCaughtUp: async (rulebook, register) => covers(await caughtUp.get(rulebook.id), rulebook, register),
    setCaughtUp: (rulebook, register) => caughtUp.set(rulebook.id, basis(rulebook, register)),
    takeSlot: (region, day, number) =>
      store.claim(`reminder-slot/${keyOf(region, day, String(number))}`, 2 * DAY),
  };
}
