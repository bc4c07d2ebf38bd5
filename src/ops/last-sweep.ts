import { z } from 'zod';
import type { Store } from '../storage/store.ts';

const Sweep = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  ok: z.boolean(),
});
/** When reminders were last looked for, and whether that came to its end. */
export type Sweep = z.infer<typeof Sweep>;

/** The newest sweep of all replicas; only one of them runs each. */
export interface LastSweep {
  note(sweep: Sweep): Promise<void>;
  /** @returns undefined: there was none yet. */
  read(): Promise<Sweep | undefined>;
}

export function createLastSweep(store: Store): LastSweep {
  const collection = store.collection('operations', { schema: Sweep, version: 1 });
  return {
    note: (sweep) => collection.set('last-sweep', sweep),
    read: () => collection.get('last-sweep'),
  };
}
