import { KeyvPostgres } from '@keyv/postgres';
import type { KeyvStoreAdapter } from 'keyv';
import type { Query } from '../database.ts';

/**
 * `@keyv/postgres` on our own pool. By itself it keeps one pool per process in a module variable, without limits that
 * can differ, without an error listener (a connection lost while idle would end the process), and `disconnect()` ends
 * whichever pool came last. Its methods all go through `connect()`, which is replaced here.
 * @param table without the schema; it must exist.
 */
export function createKeyvPostgres(
  query: Query,
  schema: string,
  table: string,
  now: () => number,
): KeyvStoreAdapter {
  const onSharedPool = class extends KeyvPostgres {
    override async connect() {
      return async (text: string, values?: readonly unknown[]) => [...(await query(text, values))];
    }

    /** One statement: the inherited one looks first and deletes then, so two callers could both be told "there was one". */
    override async delete(key: string): Promise<boolean> {
      const rows = await query(
        `DELETE FROM ${schema}.${table} WHERE key = $1 RETURNING (expires IS NULL OR expires > $2) AS live`,
        [key, now()],
      );
      return rows[0]?.live === true;
    }

    /** The pool is not ours to end: the store does that. */
    override async disconnect(): Promise<void> {}
  };
  return new onSharedPool({ schema, table });
}
