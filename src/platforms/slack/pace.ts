import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a turn. */
export interface Pacer {
  /** Resolves when a call under `key` may go out. */
  turn(key: string, rate: Rate): Promise<void>;
  /** Slack refused: nothing under `key` goes out for `ms`. */
  hold(key: string, ms: number): void;
}

export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/** Keys that are quiet again are forgotten when there are more than this many. */
const MOST_KEYS = 1000;

/**
 * Spreads calls per key: `burst` at once, then `perMinute`. Each key holds one number, the moment when it would be
 * quiet again (the generic cell rate algorithm).
 * @param now milliseconds
 */
export function createPacer(now: () => number): Pacer {
  const quietAt = new Map<string, number>();
  const heldUntil = new Map<string, number>();

  function forget(times: Map<string, number>): void {
    if (times.size > MOST_KEYS) for (const [key, at] of times) if (at < now()) times.delete(key);
  }

  /** @returns milliseconds to wait for the turn that is now taken. */
  function reserve(key: string, { perMinute, burst }: Rate): number {
    const interval = 60_000 / perMinute;
    const held = heldUntil.get(key) ?? 0;
    const start = Math.max(quietAt.get(key) ?? 0, now(), held);
    forget(quietAt);
    quietAt.set(key, start + interval);
    return Math.max(start - (burst - 1) * interval, held) - now();
  }

  return {
    turn: async (key, rate) => {
      const wait = reserve(key, rate);
      if (wait > 0) await sleep(wait);
    },
    hold: (key, ms) => {
      forget(heldUntil);
      heldUntil.set(key, Math.max(heldUntil.get(key) ?? 0, now() + ms));
    },
  };
}
