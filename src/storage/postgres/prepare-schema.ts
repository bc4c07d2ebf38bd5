import { UserError } from '../../bot/user-error.ts';
import type { Query } from '../database.ts';
import type { PostgresTarget } from '../store-url.ts';

/** Version of the tables, kept as a comment on the first: it travels with pg_dump and needs no table of its own. */
const TABLE_VERSION = 1;
const MARK = 'Touchline store, version ';

// "C" orders by code points, as SQLite does, whatever the server's language; `text` has no limit of 255 characters.
const tables = (schema: string): string[] => [
  `CREATE TABLE ${schema}.keyv (
     key text COLLATE "C" PRIMARY KEY, value text NOT NULL,
     expires bigint GENERATED ALWAYS AS (substring(value from '^\\{"expires":([0-9]{1,16}),')::bigint) STORED)`,
  `CREATE INDEX keyv_expires ON ${schema}.keyv (expires) WHERE expires IS NOT NULL`,
  `CREATE TABLE ${schema}.claims (key text COLLATE "C" PRIMARY KEY, expires bigint NOT NULL)`,
  `COMMENT ON TABLE ${schema}.keyv IS '${MARK}${TABLE_VERSION}'`,
];

/**
 * Looks at what is there.
 * @returns whether the schema holds a store; false: it has no table `keyv`.
 * @throws UserError when the table is another program's or a newer Touchline's.
 */
export async function examineSchema(query: Query, { schema, shown }: PostgresTarget): Promise<boolean> {
  const rows = await query(
    `SELECT obj_description(c.oid, 'pg_class') AS mark FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = 'keyv'`,
    [schema],
  );
  const [row] = rows;
  if (row === undefined) return false;
  const version = Number(
    String(row.mark).startsWith(MARK) ? String(row.mark).slice(MARK.length) : Number.NaN,
  );
  if (version === TABLE_VERSION) return true;
  if (version > TABLE_VERSION) {
    throw new UserError(
      `The store in ${shown} was written by a newer Touchline (format ${version}, this one knows ${TABLE_VERSION}): upgrade Touchline.`,
    );
  }
  throw new UserError(
    `The schema "${schema}" of ${shown} has a table "keyv" of another program: add a schema of its own to the store's URL, for example ?schema=touchline.`,
  );
}

/**
 * Makes the tables when there are none; nothing is asked of the server when they stand already, so that an account
 * without the right to create can run the bot. Call it inside a transaction.
 */
export async function makeTables(query: Query, target: PostgresTarget): Promise<void> {
  if (await examineSchema(query, target)) return;
  // Several processes may start at once on an empty database: the second waits here and then finds the tables.
  await query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`touchline store ${target.schema}`]);
  if (await examineSchema(query, target)) return;
  const there = await query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [target.schema]);
  if (there.length === 0) await query(`CREATE SCHEMA IF NOT EXISTS ${target.schema}`);
  for (const statement of tables(target.schema)) await query(statement);
}
