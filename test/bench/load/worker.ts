// A bot in a process of its own under load. Asked by messages from load.ts; argv: store URL, `ours` or `constant`.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '../../../src/bot/bot.ts';
import { readConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/main.ts';
import { withLimits } from '../../../src/ops/busy.ts';
import { withMetrics } from '../../../src/ops/measure.ts';
import { createMetrics } from '../../../src/ops/metrics.ts';
import { withRequests } from '../../../src/ops/request.ts';
import { say } from '../../../src/reply/simple.ts';
import { typed } from '../../ops/bots.ts';
import type { Ask, Measured } from './messages.ts';

/** What coaches ask for, most often the steps. */
const WORK = [
  ['coach-steps', '10U'],
  ['coach-steps', '12U'],
  ['coach-heading', '10U'],
  ['coach-status', ''],
  ['coach-requirements', '14U'],
] as const;
const PEOPLE = 500;

const [, , storeUrl = '', program = 'ours'] = process.argv;
const app = await createApp(readConfig({ STORE_URL: storeUrl, LOG_LEVEL: 'error' }));

/** Everything that stands before the core in production. */
function wrapped(): Bot {
  const limited = withLimits(app.bot, { concurrent: 64, queue: 2000 });
  const measured = withMetrics(limited, createMetrics({ process: false }), () => performance.now());
  return withRequests(measured, () => randomBytes(4).toString('hex'));
}

/** It recognises repeated events in the same store, which every bot must that answers once; what it says is a constant. */
const constant: Bot = { ...app.bot, handle: async () => say('A constant.') };
const bot = program === 'ours' ? wrapped() : constant;

let count = 0;
let failed = 0;

/** One event from its arrival to its reply. */
async function once(): Promise<void> {
  const number = count++;
  const [name, text] = WORK[number % WORK.length] ?? WORK[0];
  const event = typed(name, text);
  if (!(await bot.isNew(`load/${number}`))) throw new Error(`event ${number} was called a repeated one`);
  const reply = await bot.handle({ ...event, person: { ...event.person, id: `p${number % PEOPLE}` } });
  if (reply.type !== 'reply' || /^(Sorry|I am busy)/.test(reply.summary)) failed++;
}

/** So many people, each asking again when the answer is there. */
async function together(people: number, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      await once();
      times.push(performance.now() - begun);
      // Events come through sockets: between two of them the event loop turns.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: people }, one));
  return times;
}

/** So many a second, whether or not the last ones are answered; time counts from when each was due. */
async function sustained(rate: number, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  for (let i = 0; i < rate * seconds; i++) {
    const due = begun + (i * 1000) / rate;
    // Also when it is late: events come through sockets, and between two of them the event loop turns.
    await pause(Math.max(0, due - performance.now()));
    const answered = once().then(() => {
      times.push(performance.now() - due);
      open.delete(answered);
    });
    open.add(answered);
  }
  await Promise.all(open);
  return times;
}

function quantile(sorted: Float64Array, q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Times in order; numbers without objects around them, so that measuring weighs little beside what is measured. */
async function timesOf({ rate, people = 1, seconds }: Ask): Promise<Float64Array> {
  const times = await (rate ? sustained(rate, seconds) : together(people, seconds));
  return Float64Array.from(times).sort();
}

async function measure(ask: Ask): Promise<Measured> {
  failed = 0;
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const times = await timesOf(ask);
  const elapsed = performance.now() - begun;
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  return {
    count: times.length,
    failed,
    perSecond: (times.length * 1000) / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    megabytes: rss / 2 ** 20,
    heapBefore: heapBefore / 2 ** 20,
    heapAfter: process.memoryUsage().heapUsed / 2 ** 20,
  };
}

process.on('message', (ask: Ask) => {
  void measure(ask).then((measured) => process.send?.(measured));
});
process.on('disconnect', () => void app.store.close());
process.send?.('ready');
