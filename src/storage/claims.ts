import type { Database } from './database.ts';
import { checkKey, expiryAfter } from './keys.ts';
import type { Store } from './store.ts';

/** Expired rows are a nuisance, not an error: ten minutes is often enough. */
const PURGE_EVERY = 10 * 60 * 1000;

async function purge({ query, skipLocked, tables }: Database, at: number): Promise<void> {
  for (const table of [tables.claims, tables.values]) {
    const expired = `SELECT key FROM ${table} WHERE expires <= $1${skipLocked}`;
    await query(`DELETE FROM ${table} WHERE key IN (${expired})`, [at]);
  }
}

/** One statement: of several at once the database lets exactly one through. */
async function take(database: Database, key: string, expires: number, at: number): Promise<boolean> {
  const rows = await database.query(
    `INSERT INTO ${database.tables.claims} AS held (key, expires) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE held.expires <= $3 RETURNING key`,
    [key, expires, at],
  );
  return rows.length === 1;
}

/**
 * Claims on one database. Across machines they are as exact as the machines' clocks agree.
 * @param now epoch milliseconds, whole
 */
export function createClaims(
  database: Database,
  now: () => number,
): Pick<Store, 'claim' | 'release' | 'ping'> {
  let purgedAt = Number.NEGATIVE_INFINITY;
  return {
    async claim(key, ttl) {
      checkKey(key);
      const at = now();
      const expires = expiryAfter(ttl, at);
      // Before the claim, never after: if it rejects, nobody holds a claim they do not know of.
      if (at - purgedAt >= PURGE_EVERY) {
        // Noted first: whoever claims while the rows go would else remove them too, and all would wait for all.
        purgedAt = at;
        await purge(database, at);
      }
      // The prefix keeps every claim apart from the row that ping() writes.
      return take(database, `claim:${key}`, expires, at);
    },
    async release(key) {
      checkKey(key);
      await database.query(`DELETE FROM ${database.tables.claims} WHERE key = $1`, [`claim:${key}`]);
    },
    /** A claim that has expired when it is made: a real write, which leaves nothing that counts. */
    async ping() {
      await database.stillThere();
      await take(database, 'ping', 0, now());
    },
  };
}
