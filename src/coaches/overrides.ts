import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import { keyOf, partsOf } from './keys.ts';
import type { Decision } from './match.ts';

const Stored = z.strictObject({
  decision: z.union([
    z.strictObject({ kind: z.literal('same'), record: z.string() }),
    z.strictObject({ kind: z.literal('distinct') }),
  ]),
  /** Chat account of the coordinator. */
  by: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** Coordinators' decisions about who is who; they outlive imports and go before every other sign. */
export interface Overrides {
  /** @param person `ReviewItem.key` */
  decide(region: string, person: string, decision: Decision, made: { by: string; at: number }): Promise<void>;
  /** Takes a decision back. @returns whether there was one. */
  withdraw(region: string, person: string): Promise<boolean>;
  /** All of a region, by person. */
  forRegion(region: string): Promise<Map<string, Decision>>;
}

/** Opens them; nothing is read yet. */
export function createOverrides(store: Store): Overrides {
  const decisions = store.collection('match-decisions', { schema: Stored, version: 1 });
  return {
    decide: (region, person, decision, { by, at }) =>
      decisions.set(keyOf(region, person), { decision: { ...decision }, by, at }),
    withdraw: (region, person) => decisions.delete(keyOf(region, person)),
    async forRegion(region) {
      const all = new Map<string, Decision>();
      for await (const [key, { decision }] of decisions.entries(`${keyOf(region)}/`)) {
        all.set(partsOf(key)[1] ?? '', decision);
      }
      return all;
    },
  };
}
