import { UserError } from '../bot/user-error.ts';
import type { Database, Query } from './database.ts';
import { openDatabase } from './database.ts';
import { type Page, readPages } from './pages.ts';
import { parseLastingUrl, type StoreTarget } from './store-url.ts';

/** How many rows were copied. */
export interface CopyCount {
  readonly values: number;
  readonly claims: number;
}

/**
 * Copies every value and claim with its expiry, between SQLite and Postgres either way: one state of the source (it
 * may be in use), one transaction in the target (all or nothing), counts compared before it is committed.
 * @throws UserError when the target holds data already or one of the two cannot be opened.
 */
export async function copyStore(from: string, to: string): Promise<CopyCount> {
  return copyTarget(parseLastingUrl(from), parseLastingUrl(to), { replace: false });
}

/** The same, with `replace`: what the target holds is deleted in the same transaction. */
export async function copyTarget(
  from: StoreTarget,
  to: StoreTarget,
  options: { replace: boolean },
): Promise<CopyCount> {
  const source = await openDatabase(from, 'source');
  try {
    const target = await openDatabase(to, 'store');
    try {
      return await copyDatabase(source, target, options);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** The same on open databases; nothing else may use `target` meanwhile. */
export function copyDatabase(
  source: Database,
  target: Database,
  options: { replace: boolean },
): Promise<CopyCount> {
  return source.transaction('read', (read) =>
    target.transaction('write', async (write) => {
      await makeRoom(target, write, options.replace);
      for (const table of ['values', 'claims'] as const) {
        const value = table === 'values' ? 'value' : "''";
        for await (const page of readPages(read, source.tables[table], '', value)) {
          await insert(
            write,
            target.tables[table],
            table === 'values' ? target.writable : ['key', 'expires'],
            page,
          );
        }
      }
      const [expected, copied] = [await countRows(read, source), await countRows(write, target)];
      if (expected.values !== copied.values || expected.claims !== copied.claims) {
        throw new Error(`Nothing was copied: of ${expected.values} values only ${copied.values} arrived.`);
      }
      return copied;
    }),
  );
}

async function makeRoom(target: Database, write: Query, replace: boolean): Promise<void> {
  const { values, claims } = await countRows(write, target);
  if (values + claims > 0 && !replace) {
    throw new UserError(
      `${target.shown} already holds ${values} values: name an empty store, or move that one away first.`,
    );
  }
  for (const table of Object.values(target.tables)) await write(`DELETE FROM ${table}`);
}

/** Counts what a store holds. Without the row that ping() writes: it is no data. */
export async function countRows(query: Query, { tables }: Database): Promise<CopyCount> {
  const [row] = await query(
    `SELECT (SELECT count(*) FROM ${tables.values}) AS "values", (SELECT count(*) FROM ${tables.claims} WHERE key <> 'ping') AS claims`,
  );
  return { values: Number(row?.values), claims: Number(row?.claims) };
}

async function insert(write: Query, table: string, columns: Database['writable'], page: Page): Promise<void> {
  const rows = page.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  const values = page.flatMap((row) => columns.map((column) => row[column]));
  await write(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.join(', ')}`, values);
}
