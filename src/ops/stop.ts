import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** One thing to end, in its turn. */
export interface StopStep {
  readonly name: string;
  /** Milliseconds; after that the next step begins all the same. */
  readonly within: number;
  run(): Promise<unknown>;
}

interface StopLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Runs the steps one after the other. A step that fails or takes too long is logged and holds up nothing. */
export async function stopInOrder(steps: readonly StopStep[], log: StopLog): Promise<void> {
  for (const { name, within, run } of steps) {
    const timer = new AbortController();
    const late = pause(within, 'late' as const, timer).catch(() => undefined);
    try {
      const end = await Promise.race([run(), late]);
      if (end === 'late') log.error({ step: name, within }, 'a step of the stop took too long and was left');
    } catch (error) {
      log.error({ step: name, err: error }, 'a step of the stop failed');
    } finally {
      timer.abort();
    }
  }
}

export interface StopOptions {
  /** `process`, or a stand-in. */
  readonly signals: Pick<EventEmitter, 'on' | 'off'>;
  readonly steps: readonly StopStep[];
  readonly log: StopLog;
  /** Ends the process at once: at the second signal. */
  readonly exit: (code: number) => void;
}

/** What a running bot is stopped with. */
export interface Stopping {
  /** Stops in order, once; later calls wait for the same stop. */
  stop(reason: string): Promise<void>;
  /** Resolves when a signal or a call of `stop` has come, and every step is done. */
  readonly stopped: Promise<void>;
}

/**
 * The first SIGTERM or SIGINT stops in order; the second, from someone who does not want to wait, exits at once with 1.
 */
export function stopOnSignal({ signals, steps, log, exit }: StopOptions): Stopping {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let begun = false;
  const stop = (reason: string): Promise<void> => {
    if (!begun) {
      begun = true;
      log.info({ reason }, 'stopping');
      void stopInOrder(steps, log).then(() => {
        for (const signal of ['SIGTERM', 'SIGINT']) signals.off(signal, onSignal);
        log.info({}, 'stopped');
        resolve();
      });
    }
    return stopped;
  };
  const onSignal = (signal: string) => {
    if (begun) exit(1);
    else void stop(signal);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) signals.on(signal, onSignal);
  return { stop, stopped };
}
