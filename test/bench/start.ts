import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, row, runDirectly } from './table.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 5;
const BARE = ['-e', '0'];
const CACHE = mkdtempSync(join(tmpdir(), 'touchline-bench-'));

/** The words after `node` of `npm start`, from package.json itself. */
async function wordsOfStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return String(scripts.start).split(' ').slice(1);
}

function start(args: readonly string[], cache: string): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: cache,
      STORE_URL: 'sqlite://:memory:',
      LOG_LEVEL: 'silent',
    },
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

async function startOfBot(words: readonly string[], cache: string): Promise<Start> {
  const began = performance.now();
  const child = start(words, cache);
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
  await once(start(BARE, CACHE), 'exit');
  const ms = performance.now() - began;
  const waiting = start(['-e', 'process.stdin.resume(); console.log()'], CACHE);
  if (waiting.stdout) await once(waiting.stdout, 'data');
  const memory = await memoryOf(waiting);
  waiting.stdin?.end();
  await once(waiting, 'exit');
  return { ms, megabytes: memory?.now ?? Number.NaN, peak: memory?.peak ?? Number.NaN };
}

/** The best of several runs: other work on the machine only ever adds to it. */
async function best(measure: () => Promise<Start>): Promise<Start> {
  const found: Start[] = [];
  for (let i = 0; i < RUNS; i++) found.push(await measure());
  const least = (pick: (one: Start) => number) => Math.min(...found.map(pick));
  return { ms: least((x) => x.ms), megabytes: least((x) => x.megabytes), peak: least((x) => x.peak) };
}

/** What `npm ci` leaves behind: the compiled code of one start, made by its `prepare` script. */
function installed(): string {
  const cache = mkdtempSync(join(CACHE, 'installed-'));
  spawnSync(process.execPath, [join(ROOT, 'deploy', 'compile-ahead.js')], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: cache },
  });
  return cache;
}

/**
 * From the shell to the first answered line, and the memory then, beside a bare `node -e 0`: the first start after
 * `npm ci`, and one that finds nothing compiled, as after `npm ci --ignore-scripts`.
 */
export async function run(): Promise<Row[]> {
  try {
    const words = await wordsOfStart();
    const bare = await best(startOfNode);
    const first = await best(() => startOfBot(words, installed()));
    const uncompiled = await best(() => startOfBot(words, mkdtempSync(join(CACHE, 'empty-'))));
    return [...rows('first start', first, bare), ...rows('start with nothing compiled', uncompiled, bare)];
  } finally {
    rmSync(CACHE, { recursive: true, force: true });
  }
}

function rows(name: string, bot: Start, bare: Start): Row[] {
  return [
    row(`${name}: to the first answer`, bot.ms, 'ms', bare.ms, { atMost: 1000 }),
    row(`${name}: resident memory`, bot.megabytes, 'MB', bare.megabytes, { atMost: 120 }),
    row(`${name}: resident memory, peak`, bot.peak, 'MB', bare.peak),
  ];
}

await runDirectly(import.meta.main, run);
