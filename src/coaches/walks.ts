import { z } from 'zod';
import { DIVISIONS, ROLES } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

/** Where a person stands in the walk through the onboarding steps. */
export const Walk = z.strictObject({
  /** Rulebook id; the home region's own unless the person switched. */
  region: z.string(),
  division: z.enum(DIVISIONS),
  role: z.enum(ROLES),
  /** The step in front; undefined: the first one that is not done. */
  step: z.string().optional(),
  /** What the steps said when they were last shown, by step id, to tell what has changed since. */
  seen: z.record(z.string(), z.string()).default({}),
  /** Under 18, by their own word; absent: never asked, because no rule turned on it. */
  isYouth: z.boolean().exactOptional(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
});
export type Walk = z.infer<typeof Walk>;

/** One walk a person and home region (the region of the workspace they walk in), kept until they are forgotten. */
export interface Walks {
  get(personId: string, home: string): Promise<Walk | undefined>;
  set(personId: string, home: string, walk: Walk): Promise<void>;
  /** @returns how many walks of this person were deleted. */
  forget(personId: string): Promise<number>;
  all(): AsyncIterable<{ readonly personId: string; readonly home: string; readonly walk: Walk }>;
}

const key = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

export function createWalks(store: Store): Walks {
  const walks = store.collection('walks', { schema: Walk, version: 1 });
  return {
    get: (personId, home) => walks.get(key(personId, home)),
    set: (personId, home, walk) => walks.set(key(personId, home), walk),
    async forget(personId) {
      const keys: string[] = [];
      for await (const [path] of walks.entries(`${key(personId)}/`)) keys.push(path);
      return (await Promise.all(keys.map((path) => walks.delete(path)))).filter(Boolean).length;
    },
    async *all() {
      for await (const [path, walk] of walks.entries()) {
        const [personId = '', home = ''] = path.split('/').map(decodeURIComponent);
        yield { personId, home, walk };
      }
    },
  };
}
