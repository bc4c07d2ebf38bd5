import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Ask, Measured } from './load/messages.ts';
import { type Row, row, runDirectly } from './table.ts';

const AT_A_TIME = [1, 10, 100] as const;
const RATE = 200;
/** Seconds of each measurement; the sustained load can be made longer with `--seconds 60`. */
const SHORT = 1.5;
const SUSTAINED = 8;
/** The constant bot shows nothing new after this long. */
const LONGEST_BASELINE = 60;
const WORKER = join(import.meta.dirname, 'load', 'worker.ts');
/** What compose.yaml and the systemd unit give it. */
const MEMORY_LIMIT = 512;
const MEGABYTES_KEPT = 20;

type Program = 'ours' | 'constant';

/** Asks a worker of its own one thing after the other. The first is for warming up and is left out. */
async function measure(program: Program, storeUrl: string, asks: readonly Ask[]): Promise<Measured[]> {
  const child = fork(WORKER, [storeUrl, program], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  });
  try {
    await once(child, 'message');
    const answers: Measured[] = [];
    for (const ask of [{ people: 10, seconds: 1 }, ...asks]) {
      child.send(ask);
      const [answer] = await once(child, 'message');
      answers.push(answer);
    }
    return answers.slice(1);
  } finally {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  }
}

function latencyRows(store: string, ours: readonly Measured[], constant: readonly Measured[]): Row[] {
  return AT_A_TIME.flatMap((people, i) => {
    const [our, base] = [ours[i], constant[i]];
    if (!our || !base) return [];
    const name = `${store}, ${people} at a time`;
    return [
      row(`${name}: p50`, our.p50, 'ms', base.p50),
      row(`${name}: p99`, our.p99, 'ms', base.p99),
      row(`${name}: answered`, our.perSecond, '/s', base.perSecond),
    ];
  });
}

function sustainedRows(store: string, our: Measured, base: Measured): Row[] {
  const name = `${store}, ${RATE} a second`;
  const events = our.count.toLocaleString('en-US');
  return [
    row(`${name}: p99`, our.p99, 'ms', base.p99, { atMost: 100 }),
    row(`${name}: not answered`, our.failed, `of ${events}`, our.count, { atMost: 0 }),
    row(`${name}: resident memory`, our.megabytes, 'MB', base.megabytes, { atMost: MEMORY_LIMIT }),
    row(`${name}: heap after it, beside before`, our.heapAfter, 'MB', our.heapBefore, {
      atMost: our.heapBefore + MEGABYTES_KEPT,
    }),
  ];
}

async function onStore(store: string, newUrl: () => string, seconds: number): Promise<Row[]> {
  const asks = (sustained: number): Ask[] => [
    ...AT_A_TIME.map((people) => ({ people, seconds: SHORT })),
    { rate: RATE, seconds: sustained },
  ];
  const constant = await measure('constant', newUrl(), asks(Math.min(seconds, LONGEST_BASELINE)));
  const ours = await measure('ours', newUrl(), asks(seconds));
  const [our, base] = [ours.at(-1), constant.at(-1)];
  return [...latencyRows(store, ours, constant), ...(our && base ? sustainedRows(store, our, base) : [])];
}

async function onPostgres(server: string, seconds: number): Promise<Row[]> {
  const schemas: string[] = [];
  const newUrl = () => {
    const url = new URL(server);
    const schema = `bench_${process.pid}_${schemas.length}`;
    schemas.push(schema);
    url.searchParams.set('schema', schema);
    return url.href;
  };
  try {
    return await onStore('Postgres', newUrl, seconds);
  } finally {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
  }
}

/**
 * How long people wait for an answer, alone and together, and under a load that does not wait for answers, in SQLite
 * and Postgres; beside a bot that recognises repeated events in the same kind of store and answers a constant.
 * Postgres is left out, and that is said, without `TEST_POSTGRES_URL`.
 */
export async function run(seconds: number = SUSTAINED): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-load-'));
  let files = 0;
  try {
    const sqlite = await onStore('SQLite', () => `sqlite://${join(folder, `${files++}.db`)}`, seconds);
    const server = process.env.TEST_POSTGRES_URL;
    if (server) return [...sqlite, ...(await onPostgres(server, seconds))];
    process.stderr.write('The load on Postgres was left out: set TEST_POSTGRES_URL to a server.\n');
    return sqlite;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const secondsOfOption = () =>
  Number(parseArgs({ options: { seconds: { type: 'string', default: String(SUSTAINED) } } }).values.seconds);
await runDirectly(import.meta.main, () => run(secondsOfOption()));
