import { setTimeout as pause } from 'node:timers/promises';

/** Trouble for the next requests that match. */
export interface Fault {
  /** Matched with `METHOD /path` (without `/api/v10`). */
  readonly on: RegExp;
  /**
   * A status: answered at once (429 with `after` seconds). `drop`: the socket dies before the request is done;
   * `lost`: it is done, and then the socket dies; `slow`: it is done after `delay` milliseconds; `late`: it is done,
   * and answered after `delay` milliseconds.
   */
  readonly with: number | 'drop' | 'lost' | 'slow' | 'late';
  readonly times?: number;
  readonly delay?: number;
  readonly after?: number;
}

/** What a fault makes of a request. */
export interface Verdict {
  readonly status?: number;
  readonly after?: number;
  readonly dropBefore: boolean;
  readonly dropAfter: boolean;
  /** Milliseconds that the answer is held back. */
  readonly lateBy?: number;
}

/** Faults waiting to happen. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  next(request: string): Promise<Verdict>;
}

/** None yet. */
export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      waiting.length = 0;
    },
    async next(request) {
      const found = waiting.find(({ fault, left }) => left > 0 && fault.on.test(request));
      if (!found) return { dropBefore: false, dropAfter: false };
      found.left -= 1;
      const { with: what, delay = 0, after } = found.fault;
      if (delay > 0 && what !== 'late') await pause(delay);
      return {
        ...(what === 'late' ? { lateBy: delay } : {}),
        ...(typeof what === 'number' ? { status: what } : {}),
        ...(after === undefined ? {} : { after }),
        dropBefore: what === 'drop',
        dropAfter: what === 'lost',
      };
    },
  };
}
