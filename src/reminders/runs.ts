import { z } from 'zod';
import { keyOf, partsOf } from '../coaches/keys.ts';
import type { IsoDay } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

/** What a run did. */
export const Counts = z.strictObject({
  people: z.int(),
  /** People to whom something was due and could go out. */
  due: z.int(),
  sent: z.int(),
  unreachable: z.int(),
  /** Not sent, or not known: comes again with the next tick. */
  failed: z.int(),
  /** Items that were due and held back, by reason. */
  held: z.record(z.string(), z.int()),
});
export type Counts = z.infer<typeof Counts>;

/** The personal reminders of one region on one day. */
export const Run = z.strictObject({
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  finishedAt: z.number().exactOptional(),
  /** Everything that could go out this day has gone out. */
  isComplete: z.boolean(),
  counts: Counts,
  /** Why it is not complete, for the operator. */
  problem: z.string().exactOptional(),
});
export type Run = z.infer<typeof Run>;

/** How the whole sweep went last. */
export const LastSweep = z.strictObject({
  startedAt: z.number(),
  finishedAt: z.number(),
  regions: z.int(),
  sent: z.int(),
  /** A sentence each; empty: all is well. At most 20. */
  problems: z.array(z.string()),
});
export type LastSweep = z.infer<typeof LastSweep>;

export const noCounts = (): Counts => ({ people: 0, due: 0, sent: 0, unreachable: 0, failed: 0, held: {} });

/** History of the runs, a key per region and day. */
export interface Runs {
  get(region: string, day: IsoDay): Promise<Run | undefined>;
  set(region: string, day: IsoDay, run: Run): Promise<void>;
  /** The newest runs of a region, newest first. */
  last(region: string, count: number): Promise<{ day: IsoDay; run: Run }[]>;
  lastSweep(): Promise<LastSweep | undefined>;
  setLastSweep(sweep: LastSweep): Promise<void>;
}

/** Long enough to look back on a season. */
const KEPT = 400 * 24 * 60 * 60_000;

/** Opens it; nothing is read yet. */
export function createRuns(store: Store): Runs {
  const runs = store.collection('reminder-runs', { schema: Run, version: 1 });
  const sweeps = store.collection('reminder-sweeps', { schema: LastSweep, version: 1 });
  return {
    get: (region, day) => runs.get(keyOf(region, day)),
    set: (region, day, run) => runs.set(keyOf(region, day), run, KEPT),
    async last(region, count) {
      const found: { day: IsoDay; run: Run }[] = [];
      for await (const [key, run] of runs.entries(`${keyOf(region)}/`)) {
        found.push({ day: partsOf(key)[1] ?? '', run });
        if (found.length > count) found.shift();
      }
      return found.reverse();
    },
    lastSweep: () => sweeps.get('last'),
    setLastSweep: (sweep) => sweeps.set('last', sweep),
  };
}
