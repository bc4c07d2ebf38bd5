import { z } from 'zod';
import type { Store } from '../../src/storage/store.ts';

/** One opened store, and the clock it reads. */
export interface Opened {
  readonly store: Store;
  readonly clock: { now: number };
}

/** The time on a test's clock when it begins, epoch milliseconds. */
export const START = Date.UTC(2025, 8, 1);
/** Options of a collection that takes every value. */
export const anything = { schema: z.unknown(), version: 1 };

/** Keys and values of an async iterable. */
export async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}
