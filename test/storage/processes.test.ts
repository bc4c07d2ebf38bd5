import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { anything } from './opened.ts';
import { freshSchema, postgresTitle, temporaryFolder, testPostgres } from './places.ts';
import { startWorker } from './workers/start.ts';

const folder = temporaryFolder();
const now = () => Date.now();

/** Three processes race for the same keys; one is killed on the way. */
async function race(url: string): Promise<void> {
  const count = 200;
  const workers = Array.from({ length: 3 }, () => startWorker('claimer.ts', [url, 'job', String(count)]));
  await Promise.all(workers.map((worker) => worker.printed(1)));
  for (const worker of workers) worker.child.stdin?.write('go\n');
  const [victim] = workers;
  await victim?.printed(10);
  victim?.child.kill('SIGKILL');
  await Promise.all(workers.map((worker) => worker.ended));

  const won = workers.flatMap((worker) => worker.lines().filter((line) => line !== 'ready'));
  expect(new Set(won).size).toBe(won.length);
  // The victim may have died between winning one and printing it; nobody else may have that one either.
  expect(won.length).toBeGreaterThanOrEqual(count - 1);
  const store = await openStore(url, { now });
  for (let i = 0; i < count; i++) expect(await store.claim(`job${i}`, 1000)).toBe(false);
  await store.close();
}

/** Two processes write, both are killed in the middle; every write they acknowledged is there. */
async function killWriters(url: string): Promise<void> {
  const workers = ['a', 'b'].map((name) => ({ name, worker: startWorker('writer.ts', [url, name]) }));
  await Promise.all(workers.map(({ worker }) => worker.printed(150)));
  for (const { worker } of workers) worker.child.kill('SIGKILL');
  await Promise.all(workers.map(({ worker }) => worker.ended));
  const store = await openStore(url, { now });
  const numbers = store.collection('numbers', anything);
  for (const { name, worker } of workers) {
    const acknowledged = worker.lines().map(Number);
    expect(acknowledged.length).toBeGreaterThanOrEqual(150);
    const values = await numbers.getMany(acknowledged.map((i) => `${name}${i}`));
    expect(values).toEqual(acknowledged.map((i) => ({ i, text: 'x'.repeat(i % 5000) })));
  }
  await store.close();
}

describe('processes on one SQLite file', () => {
  it('that all make it at once find one store, and each claim has exactly one winner, also when one is killed', async () => {
    await race(`sqlite://${join(folder, 'race', 'store.db')}`);
  });

  it('killed while writing lose nothing they acknowledged, and the file is sound', async () => {
    const path = join(folder, 'killed.db');
    await killWriters(`sqlite://${path}`);
    const db = new DatabaseSync(path);
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    db.close();
  });

  it('that find the disk full are told so, and what was stored before is intact', async () => {
    const path = join(folder, 'full.db');
    // The largest file the process may write: 600 blocks of 512 bytes. To SQLite that is a disk that takes no more.
    const worker = startWorker('writer.ts', [`sqlite://${path}`, 'a'], { wrapper: 'ulimit -f 600;' });
    await worker.ended;
    expect(worker.child.exitCode).toBe(3);
    expect(worker.lines().at(-1)).toBe(
      `The store ${path} could not be read or written (disk full or failing): free some space or check the disk; what was stored before is intact.`,
    );
    const stored = worker.lines().slice(0, -1).map(Number);
    expect(stored.length).toBeGreaterThan(20);
    const store = await openStore(`sqlite://${path}`, { now });
    const numbers = store.collection('numbers', anything);
    for (const i of stored) expect(await numbers.get(`a${i}`)).toMatchObject({ i });
    await numbers.set('more', 'room again');
    await store.close();
  });
});

describe.skipIf(testPostgres === undefined)(postgresTitle('processes on one Postgres schema'), () => {
  it('that all make it at once find one store, and each claim has exactly one winner, also when one is killed', async () => {
    await race(freshUrl.race);
  });

  it('killed while writing lose nothing they acknowledged', async () => {
    await killWriters(freshUrl.killed);
  });

  const freshUrl = { race: freshSchema().url, killed: freshSchema().url };
});
