import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/bot/user-error.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { anything } from './opened.ts';
import { temporaryFolder } from './places.ts';
import { startWorker } from './workers/start.ts';

const folder = temporaryFolder();
const now = () => Date.now();

/** The sentence with which opening is refused. */
async function refusal(path: string): Promise<string> {
  const error = await openStore(`sqlite://${path}`, { now }).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(UserError);
  return String(error);
}

async function filledFile(name: string): Promise<string> {
  const path = join(folder, name);
  const store = await openStore(`sqlite://${path}`, { now });
  const keys = store.collection('keys', anything);
  for (let i = 0; i < 200; i++) await keys.set(`k${i}`, 'x'.repeat(500));
  await store.close();
  return path;
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

describe('a SQLite file', () => {
  it('that is no database is refused, with the way out, and left as it is', async () => {
    const path = join(folder, 'text.db');
    writeFileSync(path, 'These are not the bytes you are looking for. '.repeat(50));
    const before = readFileSync(path);
    const sentence = await refusal(path);
    expect(sentence).toContain(`The store ${path} is damaged and was left as it is.`);
    expect(sentence).toContain('restore the last back-up: touchline store restore BACKUP STORE_URL.');
    expect(readFileSync(path)).toEqual(before);
  });

  it('with a damaged page is refused at the start and left as it is', async () => {
    const path = await filledFile('page.db');
    overwrite(path, 4096 * 8, Buffer.alloc(4096 * 4, 0x5a));
    const before = readFileSync(path);
    expect(await refusal(path)).toContain('is damaged and was left as it is');
    expect(readFileSync(path)).toEqual(before);
  });

  it('that was cut short is refused', async () => {
    const path = await filledFile('short.db');
    writeFileSync(path, readFileSync(path).subarray(0, 4096 * 5));
    expect(await refusal(path)).toContain('is damaged and was left as it is');
  });

  it('from a newer Touchline is refused and left as it is', async () => {
    const path = await filledFile('newer.db');
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toContain(
      'written by a newer Touchline (format 99, this one knows 1): upgrade Touchline.',
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it('of another program is refused and left as it is', async () => {
    const path = join(folder, 'other.db');
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE songs (title)');
    db.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toContain("is another program's database");
    expect(readFileSync(path)).toEqual(before);
  });

  it('whose name is a folder, or whose folder is a file, is refused', async () => {
    mkdirSync(join(folder, 'folder.db'));
    expect(await refusal(join(folder, 'folder.db'))).toContain('cannot be opened: check that it is a file');
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(join(folder, 'file', 'store.db'))).toContain('cannot be made');
  });

  it('that this account may read but not write is refused at the start', async () => {
    const path = await filledFile('read-only.db');
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    // Root may write everything: then an account without rights tries it.
    const ids = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const worker = startWorker('opener.ts', [`sqlite://${path}`], ids);
    await worker.ended;
    chmodSync(folder, 0o755);
    expect(worker.lines()).toEqual([
      `UserError: The store ${path} cannot be written: give the account that runs Touchline write access to the file and its folder.`,
    ]);
  });

  it('damaged while in use makes reads reject and name the file', async () => {
    const path = await filledFile('later.db');
    const store = await openStore(`sqlite://${path}`, { now });
    // What another process commits makes SQLite read the pages anew instead of from its memory.
    const other = new DatabaseSync(path);
    other.exec("UPDATE claims SET expires = 1 WHERE key = 'ping'");
    overwrite(path, 4096, Buffer.alloc(readFileSync(path).length - 4096, 0x5a));
    await expect(store.collection('keys', anything).get('k1')).rejects.toThrow(
      `The store ${path} is damaged`,
    );
    await store.close();
    other.close();
  });

  it('with a value that is no record: the error names collection and key', async () => {
    const path = await filledFile('value.db');
    const db = new DatabaseSync(path);
    db.exec(`UPDATE keyv SET value = '{"v":1,"val' WHERE key = 'keys:k7'`);
    db.close();
    const store = await openStore(`sqlite://${path}`, { now });
    await expect(store.collection('keys', anything).get('k7')).rejects.toThrow(
      'The stored value "k7" of "keys" is damaged: restore the last back-up.',
    );
    expect(await store.collection('keys', anything).get('k8')).toBe('x'.repeat(500));
    await store.close();
  });

  it('held by another writer for too long rejects and says so', async () => {
    const path = await filledFile('busy.db');
    const store = await openStore(`sqlite://${path}`, { now });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.collection('keys', anything).set('a', 1)).rejects.toThrow(
      'held by another process for too long',
    );
    other.exec('ROLLBACK');
    other.close();
    await store.collection('keys', anything).set('a', 1);
    await store.close();
  });
});
