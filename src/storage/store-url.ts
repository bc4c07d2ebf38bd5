import { resolve } from 'node:path';
import { UserError } from '../bot/user-error.ts';

/** A SQLite file, or one that lives in memory and is gone with the process. */
export interface SqliteTarget {
  readonly kind: 'sqlite';
  /** Absolute, or `:memory:`. */
  readonly path: string;
}

export interface PostgresTarget {
  readonly kind: 'postgres';
  /** For `pg`, password included: never shown. */
  readonly url: string;
  /** Where the tables stand: `?schema=` of the URL, else `public`. */
  readonly schema: string;
  /** `host/database`, without user and password, for messages. */
  readonly shown: string;
}

/** Where a store is. */
export type StoreTarget = SqliteTarget | PostgresTarget;

const EXAMPLES =
  'Write sqlite://data/touchline.db (a file below the current folder), sqlite:///var/lib/touchline.db ' +
  '(an absolute path) or postgres://user:password@host:5432/database.';

/**
 * Reads a `STORE_URL`.
 * @throws UserError that says what to write instead; it never repeats a password.
 */
export function parseStoreUrl(url: string): StoreTarget {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'sqlite') return sqliteTarget(url);
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresTarget(url);
  const problem =
    scheme === undefined ? 'has no scheme' : `begins with "${scheme}:", which is no store we know`;
  throw new UserError(`The store's URL ${problem}. ${EXAMPLES}`);
}

/**
 * The same for a store that is copied, backed up or restored.
 * @throws UserError for one in memory too: no other process can see it.
 */
export function parseLastingUrl(url: string): StoreTarget {
  const target = parseStoreUrl(url);
  if (target.kind === 'sqlite' && target.path === ':memory:') {
    throw new UserError(`A store in memory is gone with its process and cannot be copied. ${EXAMPLES}`);
  }
  return target;
}

function sqliteTarget(url: string): SqliteTarget {
  const path = /^sqlite:\/\/(.*)$/is.exec(url)?.[1];
  if (path === undefined)
    throw new UserError(`The store's URL needs two slashes after "sqlite:". ${EXAMPLES}`);
  if (path === ':memory:') return { kind: 'sqlite', path };
  if (path === '' || path.endsWith('/')) throw new UserError(`The store's URL names no file. ${EXAMPLES}`);
  if (/[?#\0]/.test(path))
    throw new UserError(`A sqlite URL is a path and nothing else: no "?" or "#". ${EXAMPLES}`);
  return { kind: 'sqlite', path: resolve(path) };
}

function postgresTarget(text: string): PostgresTarget {
  const url = URL.parse(text);
  // An "@" or "/" in a password that was not written as %XX moves the rest of it into the path.
  if (url === null || /[@/]/.test(url.pathname.slice(1))) {
    throw new UserError(
      `The postgres URL cannot be read; in user and password write special characters as %XX (@ is %40, / is %2F). ${EXAMPLES}`,
    );
  }
  if (url.pathname.length < 2) throw new UserError(`The postgres URL names no database. ${EXAMPLES}`);
  const schema = url.searchParams.get('schema') ?? 'public';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new UserError(
      'In the postgres URL, "schema" must be lower-case letters, digits and _ (at most 63), for example ?schema=touchline.',
    );
  }
  url.searchParams.delete('schema');
  return { kind: 'postgres', url: url.href, schema, shown: `${url.host}${url.pathname}` };
}
