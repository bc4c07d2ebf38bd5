import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../bot/platform.ts';
import type { Store } from '../storage/store.ts';
import type { Sweep } from './last-sweep.ts';

export interface HealthOptions {
  readonly store: Pick<Store, 'ping'>;
  readonly platforms: readonly Pick<Platform, 'name' | 'health'>[];
  /** The newest sweep for reminders, by whichever replica; undefined: this bot sends none. */
  readonly lastSweep?: () => Promise<Sweep | undefined>;
  /** Milliseconds after which a sweep is missed. */
  readonly sweepWithin?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that the store may take to answer. */
  readonly storeWithin?: number;
}

/** One part of the bot; `detail` is a sentence that says what to do when it is not well. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Whether events can be answered now. */
export interface Readiness {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export interface Health {
  ready(): Promise<Readiness>;
  /** From now on not ready: the load balancer is to send nothing more. */
  stopping(): void;
}

const check = (name: string, ok: boolean, detail: string): Check => ({ name, ok, detail });
const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Looks at the store, each platform and the last sweep when asked; nothing runs by itself. */
export function createHealth(options: HealthOptions): Health {
  const begun = options.now();
  let isStopping = false;
  return {
    stopping: () => {
      isStopping = true;
    },
    ready: async () => {
      const checks = [
        ...(isStopping ? [check('bot', false, 'The bot is stopping and takes no new events.')] : []),
        await checkStore(options),
        ...options.platforms.map((platform) => {
          const { ok, detail } = platform.health();
          return check(platform.name, ok, detail);
        }),
        ...(options.lastSweep ? [await checkSweep(options.lastSweep, options, begun)] : []),
      ];
      return { ok: checks.every(({ ok }) => ok), checks };
    },
  };
}

async function checkStore({ store, storeWithin = 2000 }: HealthOptions): Promise<Check> {
  const timer = new AbortController();
  const late = pause(storeWithin, 'late' as const, timer).catch(() => undefined);
  try {
    const end = await Promise.race([store.ping(), late]);
    if (end !== 'late') return check('store', true, 'The store can be read and written.');
    return check(
      'store',
      false,
      `The store gave no answer within ${storeWithin} milliseconds: check the database and the network.`,
    );
  } catch (error) {
    return check('store', false, reason(error));
  } finally {
    timer.abort();
  }
}

async function checkSweep(
  lastSweep: () => Promise<Sweep | undefined>,
  { now, sweepWithin }: HealthOptions,
  begun: number,
): Promise<Check> {
  try {
    const sweep = await lastSweep();
    const at = sweep ? new Date(sweep.at).toISOString() : 'never';
    const since = now() - Math.max(begun, sweep?.at ?? 0);
    if (sweepWithin !== undefined && since > sweepWithin) {
      return check('reminders', false, `Reminders were last looked for: ${at}; look for errors in the log.`);
    }
    if (sweep && !sweep.ok) {
      return check('reminders', false, `The last sweep for reminders (${at}) failed; see the log.`);
    }
    return check('reminders', true, `Reminders were last looked for: ${at}.`);
  } catch (error) {
    return check('reminders', false, `The last sweep is not known: ${reason(error)}`);
  }
}
