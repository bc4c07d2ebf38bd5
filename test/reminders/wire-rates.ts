import { join } from 'node:path';
import { startWorker } from '../storage/workers/start.ts';

const SCRIPT = join('..', '..', 'reminders', 'workers', 'wire-rates.ts');
const FAST = new URL('workers/wire-fast.ts', import.meta.url).href;
export const MESSAGES = 2000;

export interface Result {
  readonly sent: number;
  readonly seconds: number;
  readonly perSecond: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly refusedAgain: number;
}

/** Sends 2,000 messages through a server that enforces the platform's limits. @param speed so many times as fast as by the clock */
export async function sendAll(platform: string, people: number, speed: number): Promise<Result> {
  const env = { PATH: process.env.PATH ?? '', NODE_OPTIONS: `--import=${FAST}`, TEST_SPEED: String(speed) };
  const worker = startWorker(SCRIPT, [platform, String(MESSAGES), String(people)], { env });
  await worker.ended;
  return JSON.parse(worker.lines().at(-1) ?? '');
}
