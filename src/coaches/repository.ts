import { UserError } from '../bot/user-error.ts';
import { importTexts } from '../locales/en/import.ts';
import type { Store } from '../storage/store.ts';
import { openCollections, type RegisterCollections } from './collections.ts';
import { keyOf, partsOf } from './keys.ts';
import type { CoachRecord, RegisterHead, RegisterSnapshot } from './record.ts';
import { readSnapshot, removeSnapshot, type SnapshotReader, writeSnapshot } from './snapshots.ts';

/** Long enough for a large register on a slow disk; after a crash the region can import again this much later. */
const LOCK_MS = 60_000;
/** A snapshot this young may be about to be pointed to, when a lock ran out. */
const YOUNG_MS = 3_600_000;

/** A region's register in the store. Every change is one move of one pointer: old or new, never half. */
export interface Repository {
  /** Which snapshot counts; `null`: none. */
  currentId(region: string): Promise<string | null>;
  /** Undefined: nothing was imported. */
  head(region: string): Promise<RegisterHead | undefined>;
  /** All of it; undefined: nothing was imported. For one person use `findById` or `findByEmail`. */
  loadRegister(region: string): Promise<RegisterSnapshot | undefined>;
  /** Streams the records, sorted by id, without holding them all. */
  records(region: string): AsyncGenerator<CoachRecord>;
  /** Also finds a record by the id it had before it was joined into another. */
  findById(region: string, id: string): Promise<CoachRecord | undefined>;
  /** All who have this e-mail as their own: only when there is exactly one is it a person. */
  findByEmail(region: string, email: string): Promise<CoachRecord[]>;
  /**
   * Stores a new register and makes it the current one.
   * @param base what `next` was made from (`currentId`).
   * @throws UserError when another import came between, or runs right now; then nothing has changed.
   */
  saveSnapshot(next: RegisterSnapshot, base: string | null): Promise<void>;
  /** Makes the previous register the current one. @throws UserError when there is none. */
  undo(region: string): Promise<void>;
  /** Removes all snapshots but the current and the previous one. @returns how many. */
  pruneOldSnapshots(region: string): Promise<number>;
}

export interface RepositoryOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A text that never came before, for keys: e.g. 8 random letters. */
  readonly unique: () => string;
}

type Locked = <T>(region: string, work: () => Promise<T>) => Promise<T>;

function locked(store: Store): Locked {
  return async (region, work) => {
    const key = `register/${region}`;
    if (!(await store.claim(key, LOCK_MS))) throw new UserError(importTexts.importRunning());
    try {
      return await work();
    } finally {
      await store.release(key);
    }
  };
}

/** Finds the snapshot that counts; undefined: there is none. */
function currentOf(collections: RegisterCollections) {
  return async (region: string): Promise<SnapshotReader | undefined> => {
    const id = (await collections.pointers.get(region))?.current;
    if (!id) return undefined;
    const stored = await collections.heads.get(keyOf(region, id));
    if (!stored) throw new Error(`register snapshot ${region}/${id} is missing`);
    return readSnapshot(collections, region, id, stored);
  };
}

/** Snapshots are named by the time they were written, so that old ones can be told. */
const timeOf = (snapshotId: string) => Number.parseInt(snapshotId.split('-')[0] ?? '', 36);

function writers(store: Store, collections: RegisterCollections, { now, unique }: RepositoryOptions) {
  const { pointers } = collections;
  const lock = locked(store);
  return {
    saveSnapshot: (next: RegisterSnapshot, base: string | null) =>
      lock(next.region, async () => {
        const current = (await pointers.get(next.region))?.current ?? null;
        if (current !== base) throw new UserError(importTexts.registerMoved());
        const id = `${now().toString(36)}-${unique()}`;
        await writeSnapshot(collections, id, next);
        await pointers.set(next.region, { current: id, previous: current });
      }),
    undo: (region: string) =>
      lock(region, async () => {
        const pointer = await pointers.get(region);
        if (pointer?.previous === undefined) throw new UserError(importTexts.nothingToUndo());
        await pointers.set(region, { current: pointer.previous });
      }),
    pruneOldSnapshots: (region: string) =>
      lock(region, async () => {
        const pointer = await pointers.get(region);
        const snapshots = new Set<string>();
        for (const collection of [collections.heads, collections.records, collections.index]) {
          for await (const [key] of collection.entries(`${keyOf(region)}/`))
            snapshots.add(partsOf(key)[1] ?? '');
        }
        const isKept = (id: string) =>
          id === pointer?.current || id === pointer?.previous || timeOf(id) > now() - YOUNG_MS;
        const old = [...snapshots].filter((id) => !isKept(id));
        for (const id of old) await removeSnapshot(collections, region, id);
        return old.length;
      }),
  };
}

/** Opens the registers of a store; nothing is read yet. */
export function createRepository(store: Store, options: RepositoryOptions): Repository {
  const collections = openCollections(store);
  const current = currentOf(collections);
  return {
    ...writers(store, collections, options),
    currentId: async (region) => (await collections.pointers.get(region))?.current ?? null,
    head: async (region) => (await current(region))?.stored.head,
    async loadRegister(region) {
      const snapshot = await current(region);
      if (!snapshot) return undefined;
      const records: CoachRecord[] = [];
      for await (const record of snapshot.records()) records.push(record);
      return { ...snapshot.stored.head, records };
    },
    async *records(region) {
      const snapshot = await current(region);
      if (snapshot) yield* snapshot.records();
    },
    findById: async (region, id) => (await current(region))?.byId(id),
    findByEmail: async (region, email) => (await current(region))?.byEmail(email) ?? [],
  };
}
