import type { z } from 'zod';

/** Values of one kind under string keys; each write is one key's `set`. */
export interface Collection<T> {
  /** @returns undefined: no such key. @throws when the store is down, never "not found" instead. */
  get(key: string): Promise<T | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(T | undefined)[]>;
  /** @param ttl milliseconds, only where forgetting is meant. */
  set(key: string, value: T, ttl?: number): Promise<void>;
  /** @returns whether there was one. */
  delete(key: string): Promise<boolean>;
  /** Streams in key order; `prefix` of the key as given to `set`. */
  entries(prefix?: string): AsyncIterable<readonly [key: string, value: T]>;
}

export interface CollectionOptions<T> {
  /** Checked on every read: a value that does not fit is an error that names the key. */
  readonly schema: z.ZodType<T>;
  /** Raised when the shape changes. */
  readonly version: number;
  /** Brings a value written under an older version to the newest shape. */
  readonly migrate?: (value: unknown, from: number) => unknown;
}

/** One store behind one `STORE_URL`: `sqlite://path`, `sqlite://:memory:` or `postgres://…`. */
export interface Store {
  collection<T>(name: string, options: CollectionOptions<T>): Collection<T>;
  /**
   * `true` for exactly one caller across processes until `ttl` milliseconds have passed or it is released.
   * INSERT … ON CONFLICT DO NOTHING, in SQLite and Postgres alike.
   */
  claim(key: string, ttl: number): Promise<boolean>;
  /** Gives a claim back, e.g. when the work could not be begun. */
  release(key: string): Promise<void>;
  /** One round trip; rejects when the store cannot read and write. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
