import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformHealth } from '../bot/platform.ts';
import type { Store } from '../storage/store.ts';

/** A part that knows how it is, such as a platform or the reminders. */
export interface Part {
  readonly name: string;
  health(): PlatformHealth;
}

export interface HealthOptions {
  readonly store: Pick<Store, 'ping'>;
  /** Without them no event can be answered. */
  readonly platforms: readonly Part[];
  /**
   * Shown, but no reason to take a bot out of service: if a failed sweep for reminders did that, one region's trouble
   * would silence every replica for everybody. Their alarm is `touchline_well` in the metrics.
   */
  readonly others?: readonly Part[];
  /** Milliseconds that the store may take to answer. */
  readonly storeWithin?: number;
}

/** One part of the bot; `detail` is a sentence that says what to do when it is not well. */
export interface Check extends PlatformHealth {
  readonly name: string;
}

/** `ok`: events can be answered now. */
export interface Readiness {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export interface Health {
  ready(): Promise<Readiness>;
  /** From now on not ready: the load balancer is to send nothing more. */
  stopping(): void;
}

/** Looks when asked; nothing runs by itself. */
export function createHealth({ store, platforms, others = [], storeWithin = 2000 }: HealthOptions): Health {
  let isStopping = false;
  const look = ({ name, health }: Part): Check => ({ name, ...health() });
  return {
    stopping: () => {
      isStopping = true;
    },
    ready: async () => {
      const stopping = {
        name: 'bot',
        ok: false,
        detail: 'The bot is stopping and takes no new events.',
      };
      const needed = [
        ...(isStopping ? [stopping] : []),
        { name: 'store', ...(await checkStore(store, storeWithin)) },
        ...platforms.map(look),
      ];
      return { ok: needed.every(({ ok }) => ok), checks: [...needed, ...others.map(look)] };
    },
  };
}

async function checkStore(store: Pick<Store, 'ping'>, within: number): Promise<PlatformHealth> {
  const timer = new AbortController();
  const late = pause(within, 'late' as const, timer).catch(() => undefined);
  try {
    const end = await Promise.race([store.ping(), late]);
    if (end !== 'late') return { ok: true, detail: 'The store can be read and written.' };
    const detail = `The store gave no answer within ${within} milliseconds: check the database and the network.`;
    return { ok: false, detail };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    timer.abort();
  }
}
