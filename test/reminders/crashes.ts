import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { random } from '../coaches/people.ts';
import { startWorker, type Worker } from '../storage/workers/start.ts';
import { startCounter } from './counter.ts';

export interface Crashes {
  readonly url: string;
  readonly coaches: number;
  /** Processes at a time. */
  readonly replicas: number;
  /** At least so many are killed while messages go out, as long as any are left. */
  readonly kills: number;
  /** Milliseconds; must be far longer than a message takes when several processes live at once. */
  readonly lease: number;
  readonly seed: number;
}

const SCRIPT = join('..', '..', 'reminders', 'workers', 'sweeper.ts');

/**
 * Kills replicas with SIGKILL at random moments of a run and starts them again, until everything is sent.
 * @returns how many were killed in the middle of their work
 */
export async function crash({ url, coaches, replicas, kills, lease, seed }: Crashes): Promise<number> {
  const dice = random(seed);
  const counter = await startCounter(() => dice() * 6);
  const args = [url, counter.url, String(coaches), String(lease), String(Date.now())];
  const begin = () => startWorker(SCRIPT, args);
  let workers: Worker[] = Array.from({ length: replicas }, begin);
  let killed = 0;
  const isDone = ({ lines }: Worker) => lines().includes('done');
  const someEnd = () => Promise.race(workers.map(({ ended }) => ended));
  while (killed < kills && !workers.some(isDone)) {
    await Promise.race([counter.requests(1 + Math.floor(dice() * 12)), someEnd()]);
    await sleep(dice() * 8);
    const [victim, ...others] = workers.toSorted(() => dice() - 0.5);
    if (!victim || isDone(victim)) break;
    victim.child.kill('SIGKILL');
    await victim.ended;
    killed += 1;
    workers = [...others, begin()];
  }
  await Promise.all(workers.map(({ ended }) => ended));
  expect(workers.every(isDone)).toBe(true);
  expect([...counter.made.values()].filter((times) => times !== 1)).toEqual([]);
  expect(counter.made.size).toBe(coaches);
  await counter.close();
  return killed;
}
