import type Keyv from 'keyv';
import type { z } from 'zod';
import type { Database } from './database.ts';
import { checkKey, expiryAfter } from './keys.ts';
import { readPages } from './pages.ts';
import { decodeRecord, encodeRecord } from './record.ts';
import type { Collection, CollectionOptions } from './store.ts';

interface Parts {
  readonly keyv: Keyv<string>;
  readonly database: Database;
  readonly now: () => number;
}

/** Checks and migrates stored texts of one collection; its errors name collection and key, never the value (it may be personal). */
function createReader<T>(name: string, options: CollectionOptions<T>, now: () => number) {
  const fail = (key: string, problem: string, cause?: unknown): never => {
    throw new Error(`The stored value "${key}" of "${name}" ${problem}`, { cause });
  };

  function migrated(key: string, value: unknown, from: number): unknown {
    if (from === options.version || options.migrate === undefined) return value;
    try {
      return options.migrate(value, from);
    } catch (cause) {
      return fail(key, `cannot be brought from version ${from} to ${options.version}.`, cause);
    }
  }

  /** @returns undefined: there is none, or it has expired. */
  return (key: string, text: string | undefined): T | undefined => {
    if (text === undefined) return undefined;
    const record = decodeRecord(text) ?? fail(key, 'is damaged: restore the last back-up.');
    if (record.expires !== undefined && record.expires <= now()) return undefined;
    if (record.v > options.version) {
      fail(key, `has version ${record.v}, this Touchline knows ${options.version}: upgrade Touchline.`);
    }
    const result = options.schema.safeParse(migrated(key, record.value, record.v));
    return result.success
      ? result.data
      : fail(key, `does not have the expected shape: ${where(result.error)}.`);
  };
}

const where = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.code} at "${issue.path.join('.')}"`).join(', ');

/**
 * A collection on Keyv. Keys stand in the database as `name:key`, put there here and not by Keyv: its own prefixing
 * leaves out the prefix when a key happens to begin with it (but not in getMany), so two keys would become one.
 * @throws TypeError when the name is not `[a-z][a-z0-9-]*` (at most 60 characters).
 */
export function createCollection<T>(
  name: string,
  options: CollectionOptions<T>,
  parts: Parts,
): Collection<T> {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new TypeError(`"${name}" cannot be a collection's name`);
  const { keyv, database, now } = parts;
  const read = createReader(name, options, now);
  const full = (key: string): string => {
    checkKey(key);
    return `${name}:${key}`;
  };
  return {
    get: async (key) => read(key, await keyv.get(full(key))),
    getMany: async (keys) => {
      const texts = await keyv.getMany<string>(keys.map(full));
      return keys.map((key, index) => read(key, texts[index]));
    },
    set: async (key, value, ttl) => {
      const expires = ttl === undefined ? undefined : expiryAfter(ttl, now());
      await keyv.set(full(key), encodeRecord(value, options.version, expires), ttl);
    },
    delete: async (key) => keyv.delete(full(key)),
    async *entries(prefix = '') {
      const from = full(prefix);
      for await (const page of readPages(database.query, database.tables.values, from)) {
        for (const row of page) {
          // In key order all keys with the prefix stand together: the first other one ends the walk.
          if (!row.key.startsWith(from)) return;
          const key = row.key.slice(name.length + 1);
          const value = read(key, row.value);
          if (value !== undefined) yield [key, value] as const;
        }
      }
    },
  };
}
