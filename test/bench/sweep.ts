import { spawnSync } from 'node:child_process';
import { NODE_24, type Row, row, runDirectly } from './table.ts';

/** Coaches of a sweep of everything, a thousand to a region, and the smaller ones it is compared with. */
const COACHES = 1_000_000;
const PER_REGION = 1000;
const PARTS = [4, 2, 1] as const;
/** Twice the coaches in at most 2.1 times the time is an exponent of log2(2.1). */
const LIMIT = { seconds: 60, megabytes: 300, exponent: Math.log2(2.1) };

/** One sweep in a process of its own, so that its memory is its own. */
interface Run {
  readonly coaches: number;
  /** Of one core. */
  readonly seconds: number;
  /** Messages that went out. */
  readonly sent: number;
  /** Largest resident set of the process, in MB. */
  readonly megabytes: number;
  /** The same process before it opened the store. */
  readonly idleMegabytes: number;
  /** Seconds for judging the same coaches once and nothing else. */
  readonly bareSeconds: number;
}

function measure(coaches: number): Run {
  const worker = new URL('./workers/sweep-once.ts', import.meta.url).pathname;
  const args = [worker, String(coaches), String(coaches / PER_REGION)];
  // As `npm start` runs it.
  const options = ['--disable-warning=ExperimentalWarning', '--import', NODE_24, ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`sweep of ${coaches} coaches failed: ${stderr}`);
  return { coaches, ...(JSON.parse(stdout) as Omit<Run, 'coaches'>) };
}

/**
 * One look at every coach of every region on a day like others; what is due that day goes to a platform that takes no
 * time, through a store in memory.
 */
export async function run(): Promise<Row[]> {
  const runs = PARTS.map((part) => measure(COACHES / part));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) throw new Error('nothing was measured');
  const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.coaches / first.coaches);
  return [
    ...runs.map(({ coaches, sent, seconds, bareSeconds }) =>
      row(
        `sweep, ${coaches.toLocaleString('en-US')} coaches, ${sent.toLocaleString('en-US')} messages`,
        seconds,
        's of a core',
        bareSeconds,
        coaches === COACHES ? { atMost: LIMIT.seconds } : undefined,
      ),
    ),
    row('sweep: growth of time with coaches, exponent', exponent, '', 1, { atMost: LIMIT.exponent }),
    row('sweep: memory', last.megabytes, 'MB', last.idleMegabytes, { atMost: LIMIT.megabytes }),
  ];
}

await runDirectly(import.meta.main, run);
