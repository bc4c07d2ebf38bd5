import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createImports } from '../../src/coaches/imports.ts';
import { createOverrides } from '../../src/coaches/overrides.ts';
import { readReport } from '../../src/coaches/reports/read-report.ts';
import { createRepository } from '../../src/coaches/repository.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { inventPeople } from './people.ts';
import { credentialsCsv } from './write-reports.ts';

const WORKER = fileURLToPath(new URL('./workers/confirm.ts', import.meta.url));
/** Later than the lock of a killed process lasts. */
const STEP = 120_000;

let folder: string;
let url: string;
let child: ChildProcess | undefined;
let time = Date.UTC(2024, 10, 1);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-kill-'));
  url = `sqlite://${join(folder, 'register.db')}`;
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function parts(store: Store) {
  const options = { now: () => time, unique: () => `parent-${time}` };
  const repository = createRepository(store, options);
  return { repository, imports: createImports(store, repository, createOverrides(store), options) };
}

async function inStore<T>(work: (opened: ReturnType<typeof parts>) => Promise<T>): Promise<T> {
  const store = await openStore(url, { now: () => time });
  try {
    return await work(parts(store));
  } finally {
    await store.close();
  }
}

/** @param dieBefore which write it dies before; 0: none. @returns whether it was killed. */
async function confirm(token: string, dieBefore: number): Promise<boolean> {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  child = fork(WORKER, [url, String(time), token, String(dieBefore)], { execArgv });
  const [code, signal] = await once(child, 'exit');
  if (signal === null) expect(code).toBe(0);
  return signal === 'SIGKILL';
}

it('leaves the old or the new register, whole, when it is killed before any write of a confirmation', async () => {
  const people = inventPeople(500).filter(({ certificates }) => certificates.length > 0);
  const file = (leftOut: number) =>
    readReport(credentialsCsv(people.slice(leftOut)), { name: 'r.csv', asOf: '2024-11-01' });
  const outcomes: string[] = [];
  let wasKilled = true;
  for (let write = 0; wasKilled; write++) {
    time += STEP;
    const report = await file(write);
    const made = await inStore(async ({ repository, imports }) => {
      const before = await repository.loadRegister('60');
      return { before, ...(await imports.preview('60', report)) };
    });
    // The first import is left to finish, so that there is an old register.
    wasKilled = (await confirm(made.token, write)) || write === 0;
    time += STEP;
    const found = await inStore(({ repository }) => repository.loadRegister('60'));
    const isNew = found?.records.length === made.preview.next.records.length;
    expect(found?.records).toEqual(isNew ? made.preview.next.records : made.before?.records);
    outcomes.push(isNew ? 'new' : 'old');
  }
  const lastOld = outcomes.lastIndexOf('old');
  expect(lastOld).toBeGreaterThan(4);
  expect(outcomes).toEqual(outcomes.map((_, write) => (write > 0 && write <= lastOld ? 'old' : 'new')));
  time += 60 * STEP;
  await inStore(async ({ repository }) => {
    const whole = await repository.loadRegister('60');
    expect(await repository.pruneOldSnapshots('60')).toBeGreaterThan(3);
    expect(await repository.loadRegister('60')).toEqual(whole);
  });
}, 60_000);
