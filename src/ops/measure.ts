import type { Bot } from '../bot/bot.ts';
import type { Collection, Store } from '../storage/store.ts';
import type { Metrics } from './metrics.ts';
import { currentRequest } from './request.ts';

/**
 * Counts and times every event; inside of `withRequests`, which knows the command and the outcome.
 * @param now milliseconds, monotonic
 */
export function withMetrics(bot: Bot, metrics: Pick<Metrics, 'command'>, now: () => number): Bot {
  return {
    ...bot,
    handle: async (incoming) => {
      const begun = now();
      const reply = await bot.handle(incoming);
      const { command = 'none', outcome = 'answered' } = currentRequest() ?? {};
      metrics.command(command, outcome, (now() - begun) / 1000);
      return reply;
    },
  };
}

/** Times every call to the store and counts those that fail; collections included. @param now milliseconds, monotonic */
export function withStoreMetrics(store: Store, metrics: Pick<Metrics, 'store'>, now: () => number): Store {
  async function timed<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const begun = now();
    let outcome: 'ok' | 'failed' = 'failed';
    try {
      const result = await work();
      outcome = 'ok';
      return result;
    } finally {
      metrics.store(operation, outcome, (now() - begun) / 1000);
    }
  }
  const timedCollection = <T>(inner: Collection<T>): Collection<T> => ({
    get: (key) => timed('get', () => inner.get(key)),
    getMany: (keys) => timed('get-many', () => inner.getMany(keys)),
    set: (key, value, ttl) => timed('set', () => inner.set(key, value, ttl)),
    delete: (key) => timed('delete', () => inner.delete(key)),
    // How long a walk takes depends on who walks: only its pages' calls would tell, and those are not seen here.
    entries: (prefix) => inner.entries(prefix),
  });
  return {
    collection: (name, options) => timedCollection(store.collection(name, options)),
    claim: (key, ttl) => timed('claim', () => store.claim(key, ttl)),
    release: (key) => timed('release', () => store.release(key)),
    ping: () => timed('ping', () => store.ping()),
    close: () => store.close(),
  };
}
