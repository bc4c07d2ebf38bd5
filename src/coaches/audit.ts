import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import { keyOf } from './keys.ts';

/** One thing that was done. Ids only: no name, no e-mail, no text of a message. */
export const AuditEntry = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  region: z.string(),
  /** Chat account who did it (`accountOf`), or `cli`. */
  by: z.string(),
  /** `import-confirmed`, `import-undone`, `link-confirmed`, `pinged`, `role-changed`, … */
  action: z.string().regex(/^[a-z-]+$/),
  /** Ids of records, accounts, snapshots or divisions it was done to. */
  ids: z.array(z.string().regex(/^[^\s@]*$/, 'an id, no e-mail or sentence')),
  /** Numbers, e.g. how many people an import held. */
  counts: z.record(z.string(), z.number()).exactOptional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Append-only: entries are written once, each under its own key. */
export interface Audit {
  /** @param suffix makes the key unique within a millisecond, e.g. 8 random letters. @throws on anything but ids. */
  append(entry: AuditEntry, suffix: string): Promise<void>;
  /** Oldest first. @param since milliseconds since 1970, inclusive. */
  list(region: string, since?: number): AsyncGenerator<AuditEntry>;
}

/** Opens it; nothing is read yet. */
export function createAudit(store: Store): Audit {
  const entries = store.collection('audit', { schema: AuditEntry, version: 1 });
  return {
    async append(entry, suffix) {
      const checked = AuditEntry.parse(entry);
      await entries.set(keyOf(checked.region, new Date(checked.at).toISOString(), suffix), checked);
    },
    async *list(region, since = 0) {
      for await (const [, entry] of entries.entries(`${keyOf(region)}/`)) if (entry.at >= since) yield entry;
    },
  };
}
