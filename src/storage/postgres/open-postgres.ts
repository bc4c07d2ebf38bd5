import pg from 'pg';
import { UserError } from '../../bot/user-error.ts';
import type { Database, OpenMode, Query } from '../database.ts';
import type { PostgresTarget } from '../store-url.ts';
import { examineSchema, makeTables } from './prepare-schema.ts';
import { createKeyvPostgres } from './shared-keyv-postgres.ts';

/** Milliseconds throughout. The client's own limit stands above the server's: it is for a server that fell silent. */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  query_timeout: 15_000,
  keepAlive: true,
  application_name: 'touchline',
};

/**
 * Connects, makes the tables when there are none (`store`), or requires them (`source`).
 * @throws UserError when it cannot be reached or used.
 */
export async function openPostgres(target: PostgresTarget, mode: OpenMode): Promise<Database> {
  const pool = new pg.Pool({ connectionString: target.url, ...LIMITS });
  // A connection lost while idle. The pool has dropped it already and the next statement opens another (or rejects);
  // without a listener Node would end the process.
  pool.on('error', () => {});
  const database = createPostgresDatabase(pool, target);
  try {
    await database.transaction('read', async (query) => {
      if (!(await examineSchema(query, target)) && mode === 'source') {
        throw new UserError(
          `There is no Touchline store in ${target.shown}, schema "${target.schema}": check the URL.`,
        );
      }
    });
    if (mode === 'store') await withClient(pool, target, 'BEGIN', (query) => makeTables(query, target));
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${failure(error, target).message} Check the store's URL, and that the server runs and lets us in.`,
      { cause: error },
    );
  }
}

/** When a host has several addresses, Node's error has an empty message and the reasons inside. */
function failure(error: unknown, target: PostgresTarget): Error {
  if (error instanceof StoreFailure) return error;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const why = first instanceof Error ? first.message : String(first);
  return new StoreFailure(`Postgres (${target.shown}) failed: ${why}.`, { cause: error });
}

/** Already says which server it was. */
class StoreFailure extends Error {
  override name = 'StoreFailure';
}

function queryOn(runner: pg.Pool | pg.PoolClient, target: PostgresTarget): Query {
  return async (text, values = []) => {
    try {
      return (await runner.query(text, [...values])).rows;
    } catch (error) {
      throw failure(error, target);
    }
  };
}

async function withClient<T>(
  pool: pg.Pool,
  target: PostgresTarget,
  begin: string,
  work: (query: Query) => Promise<T>,
) {
  const client = await pool.connect().catch((error: unknown) => {
    throw failure(error, target);
  });
  // While a client is out, the pool does not listen for the loss of its connection: its query rejects, that is enough.
  const ignore = (): void => {};
  client.on('error', ignore);
  const query = queryOn(client, target);
  let broken = true;
  try {
    await query(begin);
    const result = await work(query);
    await query('COMMIT');
    broken = false;
    return result;
  } finally {
    // A connection in the middle of a transaction is closed, which rolls it back.
    client.release(broken);
    client.off('error', ignore);
  }
}

function createPostgresDatabase(pool: pg.Pool, target: PostgresTarget): Database {
  const query = queryOn(pool, target);
  const tables = { values: `${target.schema}.keyv`, claims: `${target.schema}.claims` };
  return {
    shown: `${target.shown} (schema ${target.schema})`,
    tables,
    skipLocked: ' FOR UPDATE SKIP LOCKED',
    writable: ['key', 'value'],
    query,
    adapter: (now) => createKeyvPostgres(query, target.schema, 'keyv', now),
    transaction: (kind, work) => {
      if (kind === 'read')
        return withClient(pool, target, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
      return withClient(pool, target, 'BEGIN', async (inside) => {
        await inside(`LOCK TABLE ${tables.values}, ${tables.claims} IN SHARE ROW EXCLUSIVE MODE`);
        return work(inside);
      });
    },
    // The server is somewhere else: every statement tells.
    stillThere: async () => {},
    close: () => pool.end(),
  };
}
