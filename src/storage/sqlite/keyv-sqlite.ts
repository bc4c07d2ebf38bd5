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

type Statements = ReturnType<typeof prepare>;
type Part<Name extends keyof KeyvStoreAdapter> = Required<Pick<KeyvStoreAdapter, Name>>;

function readers(
  statements: Statements,
  { path, now }: KeyvSqliteOptions,
): Part<'get' | 'getMany' | 'has' | 'hasMany' | 'iterator'> {
  const one = (key: string) => attempt(path, () => statements.get.get(key, now())?.value);
  const many = (keys: string[]) =>
    attempt(path, () => {
      const rows = statements.getMany.all(JSON.stringify(keys), now());
      return new Map<unknown, unknown>(rows.map((row) => [row.key, row.value]));
    });
  return {
    get: async <Value>(key: string) => (await one(key)) as StoredData<Value> | undefined,
    getMany: async <Value>(keys: string[]) => {
      const found = await many(keys);
      return keys.map((key) => found.get(key) as StoredData<Value | undefined>);
    },
    has: async (key) => (await one(key)) !== undefined,
    hasMany: async (keys) => {
      const found = await many(keys);
      return keys.map((key) => found.has(key));
    },
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
}

function writers(
  statements: Statements,
  { db, path, now }: KeyvSqliteOptions,
): Part<'set' | 'setMany' | 'delete' | 'deleteMany'> {
  const put = (key: string, value: SQLInputValue, ttl?: number) =>
    void statements.set.run(key, value, ttl === undefined ? null : Math.ceil(now() + ttl));
  return {
    set: (key, value, ttl) => attempt(path, () => put(key, value, ttl)),
    setMany: (entries) =>
      attempt(path, () =>
        withinTransaction(db, () => {
          for (const { key, value, ttl } of entries) put(key, value, ttl);
        }),
      ),
    delete: (key) => attempt(path, () => statements.delete.get(key, now())?.live === 1),
    deleteMany: (keys) => attempt(path, () => statements.deleteMany.run(JSON.stringify(keys)).changes > 0),
  };
}

/**
 * Keyv's storage adapter on a database that has the table `keyv(key, value, expires)`. A row past its time is never
 * given out; every failure rejects.
 */
export function createKeyvSqlite(options: KeyvSqliteOptions): KeyvStoreAdapter {
  const statements = prepare(options.db);
  const adapter: KeyvStoreAdapter = {
    opts: { dialect: 'sqlite' },
    // Part of Keyv's contract. There is nothing to listen to: what goes wrong rejects.
    on: () => adapter,
    ...readers(statements, options),
    ...writers(statements, options),
    clear: () =>
      attempt(options.path, () => {
        const { namespace } = adapter;
        if (namespace) statements.clearNamespace.run(namespace, namespace);
        else statements.clear.run();
      }),
  };
  return adapter;
}
