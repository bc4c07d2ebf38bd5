import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createImports } from '../../src/coaches/imports.ts';
import { createOverrides } from '../../src/coaches/overrides.ts';
import { readReport } from '../../src/coaches/reports/read-report.ts';
import { createRepository } from '../../src/coaches/repository.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { inventPeople } from './people.ts';
import { credentialsCsv } from './write-reports.ts';

const WORKER = fileURLToPath(new URL('./workers/confirm.ts', import.meta.url));
const KILLS = 8;
/** Later than the last process's lock lasts. */
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

async function inStore<T>(work: (opened: ReturnType<typeof parts>) => Promise<T>): Promise<T> {
  const store = await openStore(url, { now: () => time });
  try {
    return await work(parts(store));
  } finally {
    await store.close();
  }
}

function parts(store: Awaited<ReturnType<typeof openStore>>) {
  const options = { now: () => time, unique: () => `parent-${time}` };
  const repository = createRepository(store, options);
  return { repository, imports: createImports(store, repository, createOverrides(store), options) };
}

/** @param delay milliseconds into the confirmation; undefined: it may finish. @returns how long it took if it did. */
async function confirm(token: string, delay?: number): Promise<number | undefined> {
  child = fork(WORKER, [url, String(time), token], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  await once(child, 'message');
  const started = performance.now();
  const done = once(child, 'message').then(() => performance.now() - started);
  const exited = once(child, 'exit').then(() => undefined);
  child.send('go');
  if (delay !== undefined) {
    await wait(delay);
    child.kill('SIGKILL');
    await exited;
    return undefined;
  }
  const took = await Promise.race([done, exited]);
  await exited;
  return took;
}

it('leaves the old or the new register, whole, when it is killed at any moment of a confirmation', async () => {
  const people = inventPeople(800).filter(({ certificates }) => certificates.length > 0);
  const outcomes = new Set<string>();
  let took = 0;
  for (let kill = 0; kill <= KILLS; kill++) {
    time += STEP;
    const report = await readReport(credentialsCsv(people.slice(kill)), {
      name: 'r.csv',
      asOf: '2024-11-01',
    });
    const made = await inStore(async ({ repository, imports }) => {
      const before = await repository.loadRegister('60');
      return { before, ...(await imports.preview('60', report)) };
    });
    const duration = await confirm(made.token, kill === 0 ? undefined : (took * 1.2 * kill) / KILLS);
    if (kill === 0) expect(duration).toBeGreaterThan(0);
    took = duration ?? took;
    time += STEP;
    const found = await inStore(({ repository }) => repository.loadRegister('60'));
    const isNew = found?.records.length === made.preview.next.records.length;
    expect(found?.records).toEqual(isNew ? made.preview.next.records : made.before?.records);
    outcomes.add(isNew ? 'new' : 'old');
    await inStore(({ repository }) => repository.pruneOldSnapshots('60'));
  }
  expect(outcomes).toEqual(new Set(['old', 'new']));
}, 60_000);
