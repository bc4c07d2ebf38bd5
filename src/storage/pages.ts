import { z } from 'zod';
import type { Query } from './database.ts';

/** Few enough that a page of large values (a register is one) stays small, many enough to be quick. */
const PAGE = 100;

// Postgres gives 64-bit integers as text.
const expiry = z.union([z.number(), z.string()]).transform(Number);
const pageSchema = z.array(z.object({ key: z.string(), value: z.string(), expires: expiry.nullable() }));

export type Page = z.infer<typeof pageSchema>;

const HIGHEST = 0x10ffff;

/** The first text that sorts after every text with this prefix. @returns undefined: none does */
function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix.slice(-2), (character) => character.codePointAt(0) ?? 0);
  const last = points.at(-1);
  if (last === undefined) return undefined;
  const before = prefix.slice(0, -String.fromCodePoint(last).length);
  if (last === HIGHEST) return afterPrefix(before);
  // Half surrogate pairs are no characters; the next one comes after them.
  return before + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1);
}

/**
 * A table's rows in key order, one statement per page: what is written meanwhile neither stops the walk nor makes a
 * key come twice. Claims have no value: an empty text stands for it.
 * @param prefix only keys that begin with it are read at all, so that a walk over few keys costs few rows
 */
export async function* readPages(
  query: Query,
  table: string,
  prefix = '',
  value = 'value',
): AsyncGenerator<Page> {
  const end = afterPrefix(prefix);
  const bound = end === undefined ? '' : ' AND key < $2';
  let [after, from] = ['>=', prefix];
  for (;;) {
    const rows = await query(
      `SELECT key, ${value} AS value, expires FROM ${table} WHERE key ${after} $1${bound} ORDER BY key LIMIT ${PAGE}`,
      end === undefined ? [from] : [from, end],
    );
    const page = pageSchema.parse(rows);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    [after, from] = ['>', last.key];
  }
}
