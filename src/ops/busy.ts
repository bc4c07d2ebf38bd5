import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '../bot/bot.ts';
import { localeFor } from '../locales/locale-for.ts';
import { say } from '../reply/simple.ts';
import { markOutcome } from './request.ts';

/** How much is worked on at once, and how much may wait for its turn. */
export interface Limits {
  readonly concurrent: number;
  readonly queue: number;
}

/** A bot that takes no more than it can bear. */
export interface LimitedBot extends Bot {
  /** Events worked on, and events waiting. */
  load(): { readonly running: number; readonly waiting: number };
  /**
   * Takes no new events (they are told "busy") and finishes what is in hand, also what waits.
   * @param within milliseconds
   * @returns how much was left undone
   */
  stop(within: number): Promise<number>;
}

/**
 * A bounded queue before `bot.handle`: who comes when it is full is told so at once and can try again, instead of
 * waiting beyond what Slack and Discord allow while memory grows. First come, first served.
 */
export function withLimits(bot: Bot, { concurrent, queue }: Limits): LimitedBot {
  const waiting: (() => void)[] = [];
  let running = 0;
  let stopping = false;
  let idle: (() => void) | undefined;

  function finish(): void {
    const next = waiting.shift();
    // The place goes over to who waits, so that nobody slips in between. In a new turn of the event loop: SQLite
    // answers without one, and a long queue would keep heartbeats and health checks from running.
    if (next) setImmediate(next);
    else running--;
    if (running === 0) idle?.();
  }

  async function turn(): Promise<boolean> {
    if (stopping) return false;
    if (running < concurrent) {
      running++;
      return true;
    }
    if (waiting.length >= queue) return false;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return true;
  }

  return {
    ...bot,
    handle: async (incoming) => {
      if (!(await turn())) {
        markOutcome('busy');
        return say(localeFor(incoming.person.language).locale.bot.busy);
      }
      try {
        return await bot.handle(incoming);
      } finally {
        finish();
      }
    },
    load: () => ({ running, waiting: waiting.length }),
    stop: async (within) => {
      stopping = true;
      if (running === 0) return 0;
      const timer = new AbortController();
      const empty = new Promise<void>((resolve) => {
        idle = resolve;
      });
      await Promise.race([empty, pause(within, undefined, timer).catch(() => undefined)]);
      timer.abort();
      return running + waiting.length;
    },
  };
}
