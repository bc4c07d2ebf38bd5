import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../bot/user-error.ts';
import { type CopyCount, copyDatabase, copyTarget, countRows } from './copy-store.ts';
import { type Database, openDatabase } from './database.ts';
import { parseLastingUrl, type StoreTarget } from './store-url.ts';

const MEMORY: StoreTarget = { kind: 'sqlite', path: ':memory:' };

/**
 * Writes one state of the store, which may be in use, into a new SQLite file; of a Postgres store too. The file
 * appears under its name only when it is whole and on the disk.
 * @returns how much the file holds, counted in the file itself.
 * @throws UserError when the file is there already or the store cannot be read.
 */
export async function backUp(url: string, toFile: string): Promise<CopyCount> {
  const file = resolve(toFile);
  if (await exists(file))
    throw new UserError(`${file} is there already and was left as it is: name a new file.`);
  const source = await openDatabase(parseLastingUrl(url), 'source');
  try {
    return await writeWhole(source, file);
  } finally {
    await source.close();
  }
}

async function writeWhole(source: Database, file: string): Promise<CopyCount> {
  const partial = `${file}.partial`;
  const handle = await makePartial(partial);
  try {
    await vacuumInto(source, partial);
    await handle.sync();
    const count = await countFile(partial);
    await rename(partial, file);
    return count;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Opening it as a store also proves that it can be restored from. */
async function countFile(path: string): Promise<CopyCount> {
  const written = await openDatabase({ kind: 'sqlite', path }, 'source');
  try {
    return await countRows(written.query, written);
  } finally {
    await written.close();
  }
}

/** Empty, and readable by this account only. One left by a back-up that was cut short is replaced. */
async function makePartial(partial: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(partial), { recursive: true });
    await rm(partial, { force: true });
    return await open(partial, 'wx', 0o600);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `The back-up cannot be written (${why}): name a place where this account may write.`,
      {
        cause,
      },
    );
  }
}

/** SQLite's own way to a compact copy of one state. A Postgres store goes through memory: it is small. */
async function vacuumInto(source: Database, file: string): Promise<void> {
  if (source.writable.includes('expires')) {
    await source.query('VACUUM INTO $1', [file]);
    return;
  }
  const memory = await openDatabase(MEMORY, 'store');
  try {
    await copyDatabase(source, memory, { replace: false });
    await memory.query('VACUUM INTO $1', [file]);
  } finally {
    await memory.close();
  }
}

/**
 * Brings a back-up into a store of either kind, in one transaction: all or nothing.
 * @param options.force what the store holds is replaced; without it a store that holds data is refused.
 * @throws UserError when refused, or when the back-up is missing, damaged, or from a newer Touchline.
 */
export async function restore(
  fromFile: string,
  url: string,
  options: { force?: boolean } = {},
): Promise<CopyCount> {
  const source: StoreTarget = { kind: 'sqlite', path: resolve(fromFile) };
  const target = parseLastingUrl(url);
  if (target.kind === 'sqlite' && target.path === source.path) {
    throw new UserError(`${source.path} is the store itself: name the back-up to restore from.`);
  }
  return copyTarget(source, target, { replace: options.force === true });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
