import type { KeyvStoreAdapter } from 'keyv';
import type { StoreTarget } from './store-url.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One statement with `$1`, `$2` …; resolves to its rows (empty for none) and rejects when the database is down. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * What SQLite and Postgres offer alike. Both hold the same two tables, keys in order of code points:
 * values(key, value, expires) for Keyv and claims(key, expires); `expires` in epoch milliseconds.
 */
export interface Database {
  /** Where it is, for messages; no password. */
  readonly shown: string;
  readonly tables: { readonly values: string; readonly claims: string };
  /** Added to a SELECT that picks rows to delete, so that two processes purging at once do not deadlock. */
  readonly skipLocked: string;
  /** Columns an insert into `values` fills; Postgres derives `expires` from the value itself. */
  readonly writable: readonly ('key' | 'value' | 'expires')[];
  readonly query: Query;
  /** Keyv's storage adapter on the same connection or pool. @param now epoch milliseconds. */
  adapter(now: () => number): KeyvStoreAdapter;
  /**
   * Runs `work` in one transaction; rolled back when it rejects. `read` sees one state throughout, `write` keeps other
   * writers out. In SQLite nothing else may run on this Database meanwhile (there is one connection).
   */
  transaction<T>(kind: 'read' | 'write', work: (query: Query) => Promise<T>): Promise<T>;
  /** Rejects when the file behind it has been moved away: what is written then is lost at exit. */
  stillThere(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `store`: made when missing, then read and written. `source`: must be there; SQLite opens it read-only, so that
 * even a back-up on a write-protected medium can be read.
 */
export type OpenMode = 'store' | 'source';

/**
 * Opens either kind; the driver is loaded only when asked for, so that SQLite users do not wait for `pg`.
 * @throws UserError when it cannot be opened, with what to do.
 */
export async function openDatabase(target: StoreTarget, mode: OpenMode): Promise<Database> {
  if (target.kind === 'sqlite') {
    const { openSqlite } = await import('./sqlite/open-sqlite.ts');
    return openSqlite(target.path, mode);
  }
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  return openPostgres(target, mode);
}
