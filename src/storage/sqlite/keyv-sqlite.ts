import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import { attempt } from './sqlite-errors.ts';
import { withinTransaction } from './transaction.ts';

const LIVE = '(expires IS NULL OR expires > ?)';
const PAGE = 100;

/** The statements, prepared once. `keys` is a JSON array: any number of keys in one statement. */
function prepare(db: DatabaseSync) {
  const keys = 'key IN (SELECT value FROM json_each(?))';
  return {
    get: db.prepare(`SELECT value FROM keyv WHERE key = ? AND ${LIVE}`),
    getMany: db.prepare(`SELECT key, value FROM keyv WHERE ${keys} AND ${LIVE}`),
    set: db.prepare(
      `INSERT INTO keyv (key, value, expires) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    ),
    delete: db.prepare(`DELETE FROM keyv WHERE key = ? RETURNING ${LIVE} AS live`),
    deleteMany: db.prepare(`DELETE FROM keyv WHERE ${keys}`),
    clear: db.prepare('DELETE FROM keyv'),
    // ";" is the character after ":": the range holds exactly the keys of one namespace, whatever signs it has.
    clearNamespace: db.prepare(`DELETE FROM keyv WHERE key >= ? || ':' AND key < ? || ';'`),
    page: db.prepare(`SELECT key, value FROM keyv WHERE key > ? AND ${LIVE} ORDER BY key LIMIT ${PAGE}`),
  };
}

export interface KeyvSqliteOptions {
  readonly db: DatabaseSync;
  /** For messages. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Keyv's storage adapter on a database that has the table `keyv(key, value, expires)`. A row past its time is never
 * given out; every failure rejects.
 */
export function createKeyvSqlite({ db, path, now }: KeyvSqliteOptions): KeyvStoreAdapter {
  const statements = prepare(db);
  const expiry = (ttl: number | undefined): SQLInputValue =>
    ttl === undefined ? null : Math.ceil(now() + ttl);
  const getMany = (keys: string[]): Map<unknown, unknown> =>
    new Map(statements.getMany.all(JSON.stringify(keys), now()).map((row) => [row.key, row.value]));

  const adapter: KeyvStoreAdapter = {
    opts: { dialect: 'sqlite' },
    // Part of Keyv's contract. There is nothing to listen to: what goes wrong rejects.
    on: () => adapter,
    get: <Value>(key: string) =>
      attempt(path, () => statements.get.get(key, now())?.value as StoredData<Value> | undefined),
    getMany: <Value>(keys: string[]) =>
      attempt(path, () => {
        const found = getMany(keys);
        return keys.map((key) => found.get(key) as StoredData<Value | undefined>);
      }),
    set: (key, value, ttl) => attempt(path, () => void statements.set.run(key, value, expiry(ttl))),
    setMany: (entries) =>
      attempt(path, () =>
        withinTransaction(db, () => {
          for (const { key, value, ttl } of entries) statements.set.run(key, value, expiry(ttl));
        }),
      ),
    delete: (key) => attempt(path, () => statements.delete.get(key, now())?.live === 1),
    deleteMany: (keys) => attempt(path, () => statements.deleteMany.run(JSON.stringify(keys)).changes > 0),
    clear: () =>
      attempt(path, () => {
        const { namespace } = adapter;
        if (namespace) statements.clearNamespace.run(namespace, namespace);
        else statements.clear.run();
      }),
    has: (key) => attempt(path, () => statements.get.get(key, now()) !== undefined),
    hasMany: (keys) =>
      attempt(path, () => {
        const found = getMany(keys);
        return keys.map((key) => found.has(key));
      }),
    async *iterator<Value>(namespace?: string) {
      const prefix = namespace ? `${namespace}:` : '';
      for (let last = prefix; ; ) {
        const page = await attempt(path, () => statements.page.all(last, now()));
        for (const row of page) {
          last = String(row.key);
          if (!last.startsWith(prefix)) return;
          yield [last, row.value as Awaited<Value>];
        }
        if (page.length < PAGE) return;
      }
    },
  };
  return adapter;
}
