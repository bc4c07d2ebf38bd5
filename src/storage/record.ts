import { z } from 'zod';

const schema = z.object({
  expires: z.number().optional(),
  v: z.number().int().nonnegative(),
  value: z.unknown(),
});

/** What stands in the database for one value. */
export type StoredRecord = z.infer<typeof schema>;

/**
 * As text: `{"expires":…,"v":…,"value":…}`. `expires` (epoch milliseconds, whole) comes first: Postgres takes its
 * column from the beginning of the text, where no value can imitate it.
 * @throws TypeError when the value has no form in JSON.
 */
export function encodeRecord(value: unknown, version: number, expires: number | undefined): string {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError('a value must have a form in JSON; to forget a key use delete');
  const first = expires === undefined ? '' : `"expires":${expires},`;
  return `{${first}"v":${version},"value":${json}}`;
}

/** @returns undefined: the text is no record. */
export function decodeRecord(text: string): StoredRecord | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
