import type { RegisterCollections, StoredHead } from './collections.ts';
import { keyOf, sortable } from './keys.ts';
import { fold, shortHash } from './person-key.ts';
import type { CoachRecord, RegisterSnapshot } from './record.ts';

const RECORDS_PER_CHUNK = 200;
const PEOPLE_PER_BUCKET = 500;

/** What a lookup by e-mail or by an older id looks for. */
const emailEntry = (email: string) => `email ${fold(email)}`;
const idEntry = (id: string) => `id ${id}`;
const bucketOf = (entry: string, buckets: number) =>
  Number.parseInt(shortHash(entry).slice(0, 8), 16) % buckets;

function indexBuckets(records: readonly CoachRecord[], buckets: number): Record<string, string[]>[] {
  const index = Array.from({ length: buckets }, (): Record<string, string[]> => ({}));
  for (const { id, email, formerIds } of records) {
    const entries = [...(email === undefined ? [] : [emailEntry(email)]), ...formerIds.map(idEntry)];
    for (const entry of entries) {
      const bucket = index[bucketOf(entry, buckets)] ?? {};
      bucket[entry] = [...(bucket[entry] ?? []), id];
    }
  }
  return index;
}

/** Writes a snapshot under its own keys, the head last. Nothing points to it yet. */
export async function writeSnapshot(
  collections: RegisterCollections,
  snapshotId: string,
  snapshot: RegisterSnapshot,
): Promise<void> {
  const { records, ...head } = snapshot;
  const { region } = head;
  const firstIds: string[] = [];
  for (let at = 0; at < records.length; at += RECORDS_PER_CHUNK) {
    const chunk = records.slice(at, at + RECORDS_PER_CHUNK);
    await collections.records.set(keyOf(region, snapshotId, sortable(firstIds.length)), chunk);
    firstIds.push(chunk[0]?.id ?? '');
  }
  const buckets = Math.ceil(records.length / PEOPLE_PER_BUCKET);
  for (const [number, bucket] of indexBuckets(records, buckets).entries()) {
    await collections.index.set(keyOf(region, snapshotId, sortable(number)), bucket);
  }
  await collections.heads.set(keyOf(region, snapshotId), { head, people: records.length, firstIds, buckets });
}

/** One snapshot, read piece by piece. */
export interface SnapshotReader {
  readonly stored: StoredHead;
  /** Sorted by id. */
  records(): AsyncGenerator<CoachRecord>;
  /** Also by the id of a record that was joined into another. */
  byId(id: string): Promise<CoachRecord | undefined>;
  /** All with this e-mail as their own; aliases do not count. */
  byEmail(email: string): Promise<CoachRecord[]>;
}

/** @throws Error when a part is missing: the store was changed by other hands. */
export function readSnapshot(
  collections: RegisterCollections,
  region: string,
  snapshotId: string,
  stored: StoredHead,
): SnapshotReader {
  async function chunk(number: number): Promise<CoachRecord[]> {
    const records = await collections.records.get(keyOf(region, snapshotId, sortable(number)));
    if (!records) throw new Error(`part ${number} of register snapshot ${region}/${snapshotId} is missing`);
    return records;
  }
  async function lookUp(entry: string): Promise<string[]> {
    if (stored.buckets === 0) return [];
    const key = keyOf(region, snapshotId, sortable(bucketOf(entry, stored.buckets)));
    return (await collections.index.get(key))?.[entry] ?? [];
  }
  async function own(id: string): Promise<CoachRecord | undefined> {
    const number = stored.firstIds.findLastIndex((first) => first <= id);
    return number < 0 ? undefined : (await chunk(number)).find((record) => record.id === id);
  }
  return {
    stored,
    async *records() {
      for (const number of stored.firstIds.keys()) yield* await chunk(number);
    },
    async byId(id) {
      const [joinedInto] = await lookUp(idEntry(id));
      return own(joinedInto ?? id);
    },
    async byEmail(email) {
      const found = await Promise.all((await lookUp(emailEntry(email))).map(own));
      return found.filter((record) => record !== undefined);
    },
  };
}

/** Removes a snapshot, the head first: a half removed one is not found any more. */
export async function removeSnapshot(
  collections: RegisterCollections,
  region: string,
  snapshotId: string,
): Promise<void> {
  const own = keyOf(region, snapshotId);
  await collections.heads.delete(own);
  for (const collection of [collections.records, collections.index]) {
    const keys: string[] = [];
    for await (const [key] of collection.entries(`${own}/`)) keys.push(key);
    for (const key of keys) await collection.delete(key);
  }
}
