import type { Database } from './database.ts';
import { checkKey, expiryAfter } from './keys.ts';
import type { Store } from './store.ts';

/** Expired rows are a nuisance, not an error: ten minutes is often enough. */
const PURGE_EVERY = 10 * 60 * 1000;

/**
 * Claims on one database. Across machines they are as exact as the machines' clocks agree.
 * @param now epoch milliseconds
 */
export function createClaims(
  database: Database,
  now: () => number,
): Pick<Store, 'claim' | 'release' | 'ping'> {
  const { query, skipLocked, tables } = database;
  let purgedAt = Number.NEGATIVE_INFINITY;

  /** Before the claim, never after: if it rejects, nobody holds a claim they do not know of. */
  async function purge(at: number): Promise<void> {
    if (at - purgedAt < PURGE_EVERY) return;
    purgedAt = at;
    for (const table of [tables.claims, tables.values]) {
      const expired = `SELECT key FROM ${table} WHERE expires <= $1${skipLocked}`;
      await query(`DELETE FROM ${table} WHERE key IN (${expired})`, [at]);
    }
  }

  async function take(key: string, expires: number, at: number): Promise<boolean> {
    const rows = await query(
      `INSERT INTO ${tables.claims} AS held (key, expires) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE held.expires <= $3 RETURNING key`,
      [key, expires, at],
    );
    return rows.length === 1;
  }

  return {
    async claim(key, ttl) {
      checkKey(key);
      const at = now();
      const expires = expiryAfter(ttl, at);
      await purge(at);
      // The prefix keeps every claim apart from the row that ping() writes.
      return take(`claim:${key}`, expires, at);
    },
    async release(key) {
      checkKey(key);
      await query(`DELETE FROM ${tables.claims} WHERE key = $1`, [`claim:${key}`]);
    },
    /** A claim that has expired when it is made: a real write, which leaves nothing that counts. */
    async ping() {
      await database.stillThere();
      await take('ping', 0, now());
    },
  };
}
