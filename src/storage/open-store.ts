import Keyv from 'keyv';
import { createClaims } from './claims.ts';
import { createCollection } from './collection.ts';
import { openDatabase } from './database.ts';
import type { Store } from './store.ts';
import { parseStoreUrl } from './store-url.ts';

/**
 * Opens the store behind a URL and makes it when there is none: `sqlite://data/touchline.db` (with its folder),
 * `sqlite:///absolute/path`, `sqlite://:memory:`, `postgres://…` (with `?schema=name` to stand beside others).
 * @param options.now epoch milliseconds; expiry of values and claims follows it.
 * @throws UserError when the URL is wrong, the file damaged, read-only or from a newer Touchline, or Postgres cannot
 * be reached; the sentence says what to do.
 */
export async function openStore(url: string, options: { now: () => number }): Promise<Store> {
  // Postgres keeps whole milliseconds.
  const now = () => Math.floor(options.now());
  const database = await openDatabase(parseStoreUrl(url), 'store');
  const keyv = new Keyv<string>({
    store: database.adapter(now),
    // Keyv hides errors by default: "database down" would look like "no such key".
    throwOnErrors: true,
    // Collections put their own prefix (see createCollection).
    namespace: '',
    useKeyPrefix: false,
    // Texts go through as they are. Keyv's own form carries an expiry by the machine's clock; ours follows `now`.
    serialize: (data) => String(data.value),
    deserialize: <Value>(text: string) => ({ value: text as Value }),
  });
  const { claim, release, ping } = createClaims(database, now);
  let closing: Promise<void> | undefined;
  return {
    collection: (name, collectionOptions) =>
      createCollection(name, collectionOptions, { keyv, database, now }),
    claim,
    release,
    ping,
    close: () => {
      closing ??= database.close();
      return closing;
    },
  };
}
