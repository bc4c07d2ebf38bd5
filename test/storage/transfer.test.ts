import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/bot/user-error.ts';
import { backUp, restore } from '../../src/storage/backup.ts';
import { copyStore } from '../../src/storage/copy-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { all, anything, START } from './opened.ts';
import { freshSchema, postgresTitle, temporaryFolder, testPostgres } from './places.ts';
import { startWorker } from './workers/start.ts';

const folder = temporaryFolder();
const clock = { now: START };
const open = (url: string) => openStore(url, { now: () => clock.now });
let files = 0;
const newFile = (): string => join(folder, `store-${files++}.db`);
const newSqlite = (): string => `sqlite://${newFile()}`;

/** 250 values, one that expires, one claim. */
async function fill(url: string): Promise<void> {
  const store = await open(url);
  const keys = store.collection('keys', anything);
  for (let i = 0; i < 250; i++) await keys.set(`k${i} "é%😀"`, { i, odd: ['\0', "'", null] });
  await keys.set('brief', 'soon gone', 1000);
  await store.claim('sweep', 1000);
  await store.close();
}

async function contents(url: string): Promise<unknown[]> {
  const store = await open(url);
  const found = await all(store.collection('keys', anything).entries());
  await store.close();
  return found;
}

/** All that fill() wrote is there, with its times. */
async function expectFilled(url: string, like: string): Promise<void> {
  clock.now = START;
  expect(await contents(url)).toHaveLength(251);
  expect(await contents(url)).toEqual(await contents(like));
  const store = await open(url);
  expect(await store.claim('sweep', 1000)).toBe(false);
  clock.now = START + 1000;
  expect(await store.collection('keys', anything).get('brief')).toBeUndefined();
  expect(await store.claim('sweep', 1000)).toBe(true);
  clock.now = START;
  await store.close();
}

function transfers(from: () => string, to: () => string): void {
  it('copies every value and claim with its expiry, and refuses a target that holds data', async () => {
    const [source, target] = [from(), to()];
    await fill(source);
    expect(await copyStore(source, target)).toEqual({ values: 251, claims: 1 });
    await expectFilled(target, source);
    await expect(copyStore(source, target)).rejects.toThrow(/already holds 25\d values/);
    await expect(copyStore(source, source)).rejects.toThrow(UserError);
  });

  it('backs up into one file, and restores from it: into an empty store, or over another when forced', async () => {
    const [source, target, backup] = [from(), to(), newFile()];
    await fill(source);
    await backUp(source, backup);
    expect(statSync(backup).mode & 0o077).toBe(0);
    const before = readFileSync(backup);
    expect(await restore(backup, target)).toEqual({ values: 251, claims: 1 });
    await expectFilled(target, source);

    const store = await open(target);
    await store.collection('keys', anything).set('written after', 1);
    await expect(restore(backup, target)).rejects.toThrow(UserError);
    expect(await store.collection('keys', anything).get('written after')).toBe(1);
    await restore(backup, target, { force: true });
    expect(await store.collection('keys', anything).get('written after')).toBeUndefined();
    await store.close();
    await expectFilled(target, source);
    expect(readFileSync(backup)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('refuses a source that is not there, and makes none', async () => {
    const [source, target] = [from(), to()];
    await expect(copyStore(source, target)).rejects.toThrow(/There is no /);
    await expect(backUp(source, newFile())).rejects.toThrow(/There is no /);
    await expect(copyStore(source, target)).rejects.toThrow(/There is no /);
  });
}

describe('from SQLite to SQLite', () => transfers(newSqlite, newSqlite));
describe.skipIf(testPostgres === undefined)(postgresTitle('with Postgres'), () => {
  const schemas = Array.from({ length: 12 }, () => freshSchema().url);
  const newPostgres = (): string => schemas.pop() ?? '';
  describe('from SQLite to Postgres', () => transfers(newSqlite, newPostgres));
  describe('from Postgres to SQLite', () => transfers(newPostgres, newSqlite));
});

describe('a store in memory', () => {
  it('is neither copied nor backed up nor restored into: it is gone with its process', async () => {
    const memory = 'sqlite://:memory:';
    await expect(copyStore(memory, newSqlite())).rejects.toThrow('A store in memory');
    await expect(backUp(memory, newFile())).rejects.toThrow('A store in memory');
    await expect(restore(newFile(), memory)).rejects.toThrow('A store in memory');
  });
});

describe('a back-up', () => {
  it('never overwrites a file', async () => {
    const [source, file] = [newSqlite(), newFile()];
    await fill(source);
    writeFileSync(file, 'mine');
    await expect(backUp(source, file)).rejects.toThrow('is there already and was left as it is');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await expect(backUp(source, join(file, 'x.db'))).rejects.toThrow('The back-up cannot be written');
  });

  it('that is damaged, empty or missing is refused and the store is left alone', async () => {
    const [target, bad, empty] = [newSqlite(), newFile(), newFile()];
    await fill(target);
    writeFileSync(bad, 'x'.repeat(5000));
    writeFileSync(empty, '');
    await expect(restore(bad, target, { force: true })).rejects.toThrow('is damaged');
    await expect(restore(empty, target, { force: true })).rejects.toThrow('is empty');
    await expect(restore(newFile(), target, { force: true })).rejects.toThrow('There is no file');
    await expect(restore(target.slice('sqlite://'.length), target, { force: true })).rejects.toThrow(
      'is the store itself',
    );
    expect(await contents(target)).toHaveLength(251);
  });

  it('made while another process writes holds one moment: no number is missing before its last', async () => {
    const url = newSqlite();
    const worker = startWorker('writer.ts', [url, 'a']);
    await worker.printed(50);
    const written = worker.lines().length;
    const backup = newFile();
    await backUp(url, backup);
    worker.child.kill('SIGKILL');
    await worker.ended;
    const store = await open(`sqlite://${backup}`);
    const numbers = (await all(store.collection('numbers', anything).entries())).map(([key]) =>
      Number(key.slice(1)),
    );
    await store.close();
    expect(numbers.length).toBeGreaterThanOrEqual(written);
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i));
    expect(existsSync(`${backup}.partial`)).toBe(false);
  });
});
