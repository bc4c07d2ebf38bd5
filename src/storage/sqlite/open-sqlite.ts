import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../bot/user-error.ts';
import type { Database, OpenMode } from '../database.ts';
import { examine, makeReady } from './prepare-file.ts';
import { createSqliteDatabase } from './sqlite-database.ts';
import { sqliteSentence } from './sqlite-errors.ts';

/** Milliseconds a statement waits for another process that is writing. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens or makes a file (and its folder). Several processes may have it open.
 * @param path absolute, or `:memory:`
 * @throws UserError when it is missing (`source`), damaged, read-only, another program's, or from a newer Touchline;
 * in none of these cases is the file changed.
 */
export function openSqlite(path: string, mode: OpenMode): Database {
  const readOnly = mode === 'source' && path !== ':memory:';
  if (path !== ':memory:') {
    if (readOnly) requireFile(path);
    else makeFile(path);
  }
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT });
    const holdsStore = examine(db, path);
    if (readOnly && !holdsStore) throw new UserError(`${path} is empty, there is no Touchline store in it.`);
    if (!readOnly) makeReady(db);
    return createSqliteDatabase(db, path);
  } catch (error) {
    db?.close();
    throw asUserError(error, path);
  }
}

function asUserError(error: unknown, path: string): unknown {
  const sentence = sqliteSentence(error, path);
  return sentence === undefined ? error : new UserError(sentence, { cause: error });
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new UserError(`There is no file ${path}: check the path.`);
}

/** Readable by this account only: it holds names and e-mail addresses. SQLite gives its side files the same rights. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The store ${path} cannot be made (${reason}): name a place in the store's URL where this account may write.`,
      { cause: error },
    );
  }
}
