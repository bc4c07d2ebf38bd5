import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../bot/user-error.ts';
import { damaged } from './sqlite-errors.ts';
import { withinTransaction } from './transaction.ts';

/** `PRAGMA user_version` of the files this Touchline writes. */
export const FILE_VERSION = 1;

const TABLES = `
  CREATE TABLE keyv (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, expires INTEGER);
  CREATE INDEX keyv_expires ON keyv (expires) WHERE expires IS NOT NULL;
  CREATE TABLE claims (key TEXT NOT NULL PRIMARY KEY, expires INTEGER NOT NULL);
  PRAGMA user_version = ${FILE_VERSION};
`;

const versionOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.user_version);
const isEmpty = (db: DatabaseSync): boolean => db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;

/**
 * Looks before anything is written: damage, a newer Touchline, another program's database.
 * @returns whether it holds a store already; false: it is empty.
 * @throws UserError
 */
export function examine(db: DatabaseSync, path: string): boolean {
  const version = versionOf(db);
  if (version > FILE_VERSION) {
    throw new UserError(
      `The store ${path} was written by a newer Touchline (format ${version}, this one knows ${FILE_VERSION}): upgrade Touchline.`,
    );
  }
  if (db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') throw new UserError(damaged(path));
  if (version === FILE_VERSION) return true;
  if (isEmpty(db)) return false;
  // Another process may have made the tables since the version was read.
  if (versionOf(db) === FILE_VERSION) return true;
  throw new UserError(
    `${path} is another program's database, not a Touchline store: name another file in the store's URL.`,
  );
}

/** Durable settings, tables when there are none, and one real write: a read-only file must be noticed now, not at the first import. */
export function makeReady(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  withinTransaction(db, () => {
    if (versionOf(db) === 0) db.exec(TABLES);
    db.prepare('INSERT INTO claims (key, expires) VALUES (?, 0) ON CONFLICT (key) DO NOTHING').run('ping');
    db.prepare('UPDATE claims SET expires = 0 WHERE key = ?').run('ping');
  });
}
