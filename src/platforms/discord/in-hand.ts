import { setTimeout as pause } from 'node:timers/promises';

/** Work that has begun and must be finished before the connection goes. */
export interface InHand {
  /** Begins work, unless draining has begun: then another process, or the next start, takes the events. */
  take(work: () => Promise<void>): void;
  /** Counts a promise as work and gives it back. */
  hold<T>(work: Promise<T>): Promise<T>;
  /** Takes no new work and waits, `within` milliseconds at most. @returns how much was left undone. */
  drain(within: number): Promise<number>;
}

/** Nothing in hand yet. */
export function createInHand(): InHand {
  const pending = new Set<Promise<unknown>>();
  let draining = false;
  const hold: InHand['hold'] = (work) => {
    pending.add(work);
    const done = () => pending.delete(work);
    work.then(done, done);
    return work;
  };
  return {
    hold,
    take(work) {
      if (!draining) void hold(work());
    },
    async drain(within) {
      draining = true;
      const timer = new AbortController();
      const late = pause(within, 'late', timer);
      while (pending.size > 0 && (await Promise.race([Promise.allSettled(pending), late])) !== 'late');
      timer.abort();
      late.catch(() => {});
      return pending.size;
    },
  };
}
