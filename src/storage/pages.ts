import { z } from 'zod';
import type { Query } from './database.ts';

/** Few enough that a page of large values (a register is one) stays small, many enough to be quick. */
const PAGE = 100;

// Postgres gives 64-bit integers as text.
const expiry = z.union([z.number(), z.string()]).transform(Number);
const pageSchema = z.array(z.object({ key: z.string(), value: z.string(), expires: expiry.nullable() }));

export type Page = z.infer<typeof pageSchema>;

/**
 * A table's rows in key order from `from` on, one statement per page: what is written meanwhile neither stops the
 * walk nor makes a key come twice. Claims have no value: an empty text stands for it.
 */
export async function* readPages(
  query: Query,
  table: string,
  from = '',
  value = 'value',
): AsyncGenerator<Page> {
  let [after, last] = ['>=', from];
  for (;;) {
    const rows = await query(
      `SELECT key, ${value} AS value, expires FROM ${table} WHERE key ${after} $1 ORDER BY key LIMIT ${PAGE}`,
      [last],
    );
    const page = pageSchema.parse(rows);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    [after, last] = ['>', end.key];
  }
}
