import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Child, startChild } from './platforms/child.ts';
import type { Memory } from './platforms/memory.ts';
import { discordStage } from './platforms/on-discord.ts';
import { slackStage } from './platforms/on-slack.ts';
import type { Burst, Stage } from './platforms/stage.ts';
import { type Row, row, runDirectly } from './table.ts';

/** Interactions that begin at the same time. */
const AT_ONCE = 200;
/** Bursts before anything is measured: code is compiled and caches are filled. */
const WARM_UP = 5;
const ROUNDS = 15;
/** Milliseconds that both platforms wait for an acknowledgement. */
const PATIENCE = 3000;

/** Memory in MB of the smallest machine that deploy/README.md names. */
const MACHINE = 512;

interface Runner {
  readonly stage: Stage;
  readonly child: Child;
}

interface Found {
  readonly bursts: readonly Burst[];
  readonly before: Memory;
  readonly after: Memory;
  readonly refused: readonly string[];
}

async function begin(open: () => Promise<Stage>, program: 'ours' | 'bare-slack' | 'bare-discord', env = {}) {
  const stage = await open();
  const child = await startChild(program, { ...stage.env, ...env }, stage.isConnected);
  return { stage, child };
}

async function end({ stage, child }: Runner): Promise<void> {
  await child.stop();
  await stage.close();
}

/** Each in turn goes first, so that what the machine does besides counts for both. */
async function sideBySide(runners: readonly [Runner, Runner], rounds: number): Promise<[Burst[], Burst[]]> {
  const bursts: [Burst[], Burst[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      bursts[at].push(await runners[at].stage.burst(AT_ONCE));
    }
  }
  return bursts;
}

/** Memory is measured from the end of the first tenth on: until then burst after burst still raises its high water. */
async function long({ stage, child }: Runner, interactions: number): Promise<Found> {
  let before: Memory | undefined;
  const bursts: Burst[] = [];
  for (let left = interactions; left > 0; left -= AT_ONCE) {
    if (!before && left <= 0.9 * interactions) before = await child.memory();
    bursts.push(await stage.burst(Math.min(left, AT_ONCE)));
  }
  const after = await child.memory();
  return { bursts, before: before ?? after, after, refused: stage.refused() };
}

/** @param of 0 to 1 */
function quantile(values: readonly number[], of: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * of)] ?? Number.NaN;
}

/** The middle burst's: one burst that something else on the machine held up decides nothing. */
function typical(bursts: readonly Burst[], of: number): number {
  return quantile(
    bursts.map(({ acknowledged }) => quantile(acknowledged, of)),
    0.5,
  );
}

const slowest = (bursts: readonly Burst[]) => Math.max(...bursts.flatMap(({ acknowledged }) => acknowledged));

/** The baseline is what was asked. */
function answeredRow(name: string, bursts: readonly Burst[]): Row {
  const sum = (pick: (burst: Burst) => number) => bursts.reduce((total, burst) => total + pick(burst), 0);
  const asked = sum((burst) => burst.asked);
  return row(`${name}: answered`, asked - sum((burst) => burst.lost), 'of all', asked, { atLeast: asked });
}

function rows(name: string, ours: readonly Burst[], bare: readonly Burst[]): Row[] {
  const p = (of: number) => [typical(ours, of), typical(bare, of)] as const;
  const [[p50, bare50], [p99, bare99]] = [p(0.5), p(0.99)];
  const took = (bursts: readonly Burst[]) =>
    bursts.reduce((sum, burst) => sum + burst.took, 0) / bursts.length;
  return [
    row(`${name}: acknowledgement p50`, p50, 'ms', bare50),
    row(`${name}: acknowledgement p99`, p99, 'ms', bare99, { atMost: 1.2 * bare99 }),
    row(`${name}: acknowledgement, slowest`, slowest(ours), 'ms', slowest(bare), { atMost: PATIENCE }),
    row(`${name}: ${AT_ONCE} answers`, took(ours), 'ms', took(bare)),
    answeredRow(name, ours),
  ];
}

/** Our bot and the least that the platform's library allows, on the same platform, in one run. */
async function measure(
  name: 'Slack' | 'Discord',
  open: () => Promise<Stage>,
  folder: string,
  interactions: number,
): Promise<Row[]> {
  const bare = await begin(open, name === 'Slack' ? 'bare-slack' : 'bare-discord');
  const ours = await begin(open, 'ours', { STORE_URL: `sqlite://${join(folder, `${name}.db`)}` });
  try {
    await sideBySide([ours, bare], WARM_UP);
    const [mine, plain] = await sideBySide([ours, bare], ROUNDS);
    const found = await long(ours, interactions);
    if (found.refused.length > 0) throw new Error(`${name} refused: ${found.refused.slice(0, 3).join('; ')}`);
    return [...rows(name, mine, plain), ...memoryRows(name, found, interactions)];
  } finally {
    await end(ours);
    await end(bare);
  }
}

/**
 * The baseline is the same process after a tenth of the interactions. What it holds must stay; the resident memory
 * around that follows the busiest moment so far, because V8 seldom gives pages back.
 */
function memoryRows(name: string, { bursts, before, after }: Found, interactions: number): Row[] {
  const title = `${name}, after ${interactions.toLocaleString('en-US')} more`;
  return [
    answeredRow(title, bursts),
    row(`${title}: slowest acknowledgement`, slowest(bursts), 'ms', PATIENCE, { atMost: PATIENCE }),
    row(`${title}: heap`, after.heap, 'MB', before.heap, { atMost: before.heap * 1.15 }),
    row(`${title}: resident memory`, after.resident, 'MB', before.resident, { atMost: MACHINE }),
  ];
}

/**
 * Acknowledgements of 200 interactions at a time, beside a bare Bolt app and a bare discord.js client, and memory
 * over many of them.
 * @param interactions how many for the memory; 50,000 is the promise
 */
export async function run(interactions = 5000): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  try {
    return [
      ...(await measure('Slack', slackStage, folder, interactions)),
      ...(await measure('Discord', discordStage, folder, interactions)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = import.meta.main
  ? parseArgs({ options: { interactions: { type: 'string', default: '50000' } } })
  : { values: { interactions: '' } };
await runDirectly(import.meta.main, () => run(Number(values.interactions)));
