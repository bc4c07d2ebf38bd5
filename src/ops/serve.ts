import type { EventEmitter } from 'node:events';
import type { Bot } from '../bot/bot.ts';
import type { Platform } from '../bot/platform.ts';
import type { Store } from '../storage/store.ts';
import type { LimitedBot } from './busy.ts';
import { createHealth, type Health, type Part } from './health.ts';
import { type HealthServer, startHealthServer } from './http.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type StopStep, stopInOrder, stopOnSignal } from './stop.ts';

/** Milliseconds each part may take to end: 10 s in all, which is what Docker waits before it kills. */
export const STOP_WITHIN = { schedule: 1000, platforms: 6500, bot: 1000, health: 500, store: 1000 } as const;

export interface ServeOptions {
  /** What platforms call. */
  readonly bot: Bot;
  /** The one inside of it that holds the queue. */
  readonly limited: Pick<LimitedBot, 'stop' | 'load'>;
  readonly platforms: readonly Platform[];
  readonly store: Store;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** undefined: nothing is shown to the outside. */
  readonly healthPort?: number;
  readonly healthHost?: string;
  /** Begins to look for due reminders; its `stop` lets a sweep in hand come to its end. */
  readonly startSchedule?: () => { stop(): Promise<void> };
  /** Shown beside store and platforms, such as the reminders. */
  readonly others?: readonly Part[];
  /** `process`, or a stand-in. */
  readonly signals: Pick<EventEmitter, 'on' | 'off'>;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
  /** Told once events flow. @param healthPort as it came to be when 0 was asked for */
  readonly onReady?: (healthPort: number | undefined) => void;
}

/**
 * Runs the bot on its platforms until SIGTERM or SIGINT, then stops in order within 10 s; a second signal ends at once.
 * @returns 0, the exit code of a bot that was asked to stop
 * @throws StartError when a platform or the health port cannot be had; what had begun is stopped.
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { signals, exit, log } = options;
  const health = createHealth(options);
  showLoad(options);
  const begun: { server?: HealthServer; schedule?: { stop(): Promise<void> } } = {};
  const steps = stopSteps(options, health, begun);
  const { stopped } = stopOnSignal({ signals, steps, log, exit });
  try {
    if (options.healthPort !== undefined) {
      const { healthPort: port, healthHost: host = '127.0.0.1', metrics } = options;
      begun.server = await startHealthServer({ port, host, health, metrics });
    }
    await Promise.all(options.platforms.map((platform) => platform.start(options.bot)));
  } catch (error) {
    await stopInOrder(steps, log);
    throw error;
  }
  const schedule = options.startSchedule?.();
  if (schedule) begun.schedule = schedule;
  options.onReady?.(begun.server?.port);
  await stopped;
  return 0;
}

function showLoad({ metrics, limited, platforms, others = [] }: ServeOptions): void {
  metrics.gauge('events_running', 'Events worked on.', () => limited.load().running);
  metrics.gauge('events_waiting', 'Events in the queue.', () => limited.load().waiting);
  metrics.well(() => [...platforms, ...others].map(({ name, health }) => ({ name, ok: health().ok })));
}

/** From the outside in: nothing new comes, what is in hand is finished, then what it stands on goes. */
function stopSteps(
  { platforms, limited, store }: ServeOptions,
  health: Health,
  begun: { readonly server?: HealthServer; readonly schedule?: { stop(): Promise<void> } },
): StopStep[] {
  const step = (name: keyof typeof STOP_WITHIN, run: () => Promise<unknown>): StopStep => ({
    name,
    within: STOP_WITHIN[name],
    run,
  });
  return [
    step('schedule', async () => {
      health.stopping();
      await begun.schedule?.stop();
    }),
    step('platforms', async () => {
      const ends = await Promise.allSettled(platforms.map((platform) => platform.stop()));
      const failed = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason);
      if (failed.length > 0) throw new AggregateError(failed, 'platforms did not stop cleanly');
    }),
    step('bot', async () => {
      const left = await limited.stop(STOP_WITHIN.bot - 100);
      if (left > 0) throw new Error(`${left} events were left undone`);
    }),
    step('health', async () => begun.server?.close()),
    step('store', () => store.close()),
  ];
}
