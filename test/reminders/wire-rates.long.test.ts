import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startWorker } from '../storage/workers/start.ts';

const SCRIPT = join('..', '..', 'reminders', 'workers', 'wire-rates.ts');
const FAST = new URL('workers/wire-fast.ts', import.meta.url).href;
const MESSAGES = 2000;

interface Result {
  readonly sent: number;
  readonly seconds: number;
  readonly perSecond: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly refusedAgain: number;
}

/** @param speed so many times as fast as by the clock */
async function sendAll(platform: string, people: number, speed: number): Promise<Result> {
  const env = { PATH: process.env.PATH ?? '', NODE_OPTIONS: `--import=${FAST}`, TEST_SPEED: String(speed) };
  const worker = startWorker(SCRIPT, [platform, String(MESSAGES), String(people)], { env });
  await worker.ended;
  return JSON.parse(worker.lines().at(-1) ?? '');
}

// `perMinute`: what the server allows of the calls that meet its limit first.
it.each([
  {
    to: 'another person each',
    platform: 'slack',
    people: MESSAGES,
    call: 'conversations.open',
    perMinute: 50,
  },
  { to: 'open conversations', platform: 'slack', people: 20, call: 'chat.postMessage', perMinute: 300 },
  { to: 'another person each', platform: 'discord', people: MESSAGES, call: 'all', perMinute: 3000 },
])(
  '2,000 messages through $platform to $to use 90 % of the allowed rate, and no request is refused twice',
  async ({ to, platform, people, call, perMinute }) => {
    const result = await sendAll(platform, people, platform === 'discord' ? 4 : 40);
    const share = ((result.perSecond[call] ?? 0) * 60) / perMinute;
    const figures = `${share.toFixed(3)} of the allowed ${perMinute} a minute (${call})`;
    const minutes = (result.seconds / 60).toFixed(1);
    console.log(`${platform}, ${to}: ${figures} in ${minutes} minutes; refused once: ${result.refused}`);
    expect(result).toMatchObject({ sent: MESSAGES, refusedAgain: 0 });
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(share).toBeLessThan(1.02);
  },
);
