import { statSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Database, Query } from '../database.ts';
import { createKeyvSqlite } from './keyv-sqlite.ts';
import { attempt } from './sqlite-errors.ts';
import { rollBack } from './transaction.ts';

/** The inode, to notice that a file was moved or replaced. @returns undefined: there is none. */
function fileId(path: string): bigint | undefined {
  return path === ':memory:' ? undefined : statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}

function createQuery(db: DatabaseSync, path: string): Query {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    // SQLite numbers its parameters ?1, ?2 where Postgres has $1, $2.
    const statement = prepared.get(text) ?? db.prepare(text.replaceAll(/\$(\d+)/g, '?$1'));
    prepared.set(text, statement);
    return statement;
  };
  return (text, values = []) => attempt(path, () => prepare(text).all(...values.map(toSqlite)));
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}

/** A Database on an open, prepared file. */
export function createSqliteDatabase(db: DatabaseSync, path: string): Database {
  const query = createQuery(db, path);
  const opened = fileId(path);
  return {
    shown: path,
    tables: { values: 'keyv', claims: 'claims' },
    skipLocked: '',
    writable: ['key', 'value', 'expires'],
    query,
    adapter: (now) => createKeyvSqlite({ db, path, now }),
    async transaction(kind, work) {
      await attempt(path, () => db.exec(kind === 'read' ? 'BEGIN' : 'BEGIN IMMEDIATE'));
      try {
        const result = await work(query);
        await attempt(path, () => db.exec('COMMIT'));
        return result;
      } catch (error) {
        rollBack(db);
        throw error;
      }
    },
    async stillThere() {
      if (fileId(path) === opened) return;
      throw new Error(
        `The store ${path} was moved or replaced while in use: put it back, then restart Touchline.`,
      );
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}
