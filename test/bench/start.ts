import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Row, row, runDirectly } from './table.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 5;
const BARE = ['-e', '0'];
const BOT = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  './src/needs-node-24.js',
  'src/cli.ts',
  'start',
];

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, STORE_URL: 'sqlite://:memory:', LOG_LEVEL: 'silent' },
  });
}

/** Resident memory in MB, now and at its highest; Linux only (undefined elsewhere). */
async function memoryOf(child: ChildProcess): Promise<{ now: number; peak: number } | undefined> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return status ? { now: field('VmRSS'), peak: field('VmHWM') } : undefined;
}

interface Start {
  /** Milliseconds until the first answer (a bare Node: until its end). */
  readonly ms: number;
  readonly megabytes: number;
  readonly peak: number;
}

async function startOfBot(): Promise<Start> {
  const began = performance.now();
  const child = start(BOT);
  child.stdin?.write('/coach-steps 10U\n');
  if (child.stdout) await once(child.stdout, 'data');
  const ms = performance.now() - began;
  const memory = await memoryOf(child);
  child.stdin?.end();
  await once(child, 'exit');
  return { ms, megabytes: memory?.now ?? Number.NaN, peak: memory?.peak ?? Number.NaN };
}

async function startOfNode(): Promise<Start> {
  const began = performance.now();
  await once(start(BARE), 'exit');
  const ms = performance.now() - began;
  const waiting = start(['-e', 'process.stdin.resume(); console.log()']);
  if (waiting.stdout) await once(waiting.stdout, 'data');
  const memory = await memoryOf(waiting);
  waiting.stdin?.end();
  await once(waiting, 'exit');
  return { ms, megabytes: memory?.now ?? Number.NaN, peak: memory?.peak ?? Number.NaN };
}

async function median(measure: () => Promise<Start>): Promise<Start> {
  const found: Start[] = [];
  for (let i = 0; i < RUNS; i++) found.push(await measure());
  const middle = (pick: (one: Start) => number) =>
    found.map(pick).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return { ms: middle((x) => x.ms), megabytes: middle((x) => x.megabytes), peak: middle((x) => x.peak) };
}

/** From the shell to the first answered line, and the memory then, beside a bare `node -e 0`. */
export async function run(): Promise<Row[]> {
  const [bare, bot] = [await median(startOfNode), await median(startOfBot)];
  return [
    row('start to first answer', bot.ms, 'ms', bare.ms, { atMost: 1000 }),
    row('resident memory', bot.megabytes, 'MB', bare.megabytes, { atMost: 120 }),
    row('resident memory, peak', bot.peak, 'MB', bare.peak),
  ];
}

await runDirectly(import.meta.main, run);
