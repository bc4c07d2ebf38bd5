import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import { decodeText } from './decode.ts';
import { LIMITS } from './limits.ts';
import type { SheetRow } from './table.ts';

/** Excel saves a "Unicode text" with tabs, and in some countries a CSV with semicolons. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000);
  const count = (delimiter: string) => lines.split(delimiter).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function* withFirst(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

/**
 * Rows of a CSV file; empty rows are counted but left out.
 * @throws UserError when it is no text table, or ends inside a quoted value.
 */
export async function* csvRows(bytes: Uint8Array, name: string): AsyncGenerator<SheetRow> {
  const pieces = decodeText(bytes, name);
  const first = pieces.next();
  if (first.done) return;
  const parser = parse({
    delimiter: delimiterOf(first.value),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.row,
  });
  const source = Readable.from(withFirst(first.value, pieces));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const cells of parser) {
      number += 1;
      if (cells.some((cell: string) => cell !== '')) yield { number, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UserError(sentenceFor(error, name), { cause: error }) : error;
  } finally {
    source.destroy();
  }
}

const sentenceFor = (error: CsvError, name: string) =>
  error.code === 'CSV_QUOTE_NOT_CLOSED' ? importTexts.truncated(name) : importTexts.damaged(name);

/** @returns whether the last line is ended (also in UTF-16); if it is not, it may be cut off. */
export function endsWithLineBreak(bytes: Uint8Array): boolean {
  const last = bytes.at(-1) === 0 ? bytes.at(-2) : bytes.at(-1);
  return last === 0x0a || last === 0x0d;
}
