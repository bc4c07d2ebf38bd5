import { z } from 'zod';
import { DIVISIONS, ROLES } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

/** Where a person stands in the walk through the onboarding steps. */
export const Walk = z.strictObject({
  /** Rulebook id. */
  region: z.string(),
  division: z.enum(DIVISIONS),
  role: z.enum(ROLES),
  /** The step in front; undefined: the first one that is not done. */
  step: z.string().optional(),
  /** What the steps said when they were last shown, by step id, to tell what has changed since. */
  seen: z.record(z.string(), z.string()).default({}),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
});
export type Walk = z.infer<typeof Walk>;

/** One walk a person, kept until they start another or ask to be forgotten. */
export interface Walks {
  get(personId: string): Promise<Walk | undefined>;
  set(personId: string, walk: Walk): Promise<void>;
  delete(personId: string): Promise<boolean>;
  all(): AsyncIterable<readonly [personId: string, walk: Walk]>;
}

export function createWalks(store: Store): Walks {
  const walks = store.collection('walks', { schema: Walk, version: 1 });
  return {
    get: (personId) => walks.get(personId),
    set: (personId, walk) => walks.set(personId, walk),
    delete: (personId) => walks.delete(personId),
    all: () => walks.entries(),
  };
}
