/** What makes a spreadsheet run a cell instead of showing it. */
const RUNS = /^\s*[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && RUNS.test(value) ? `'${value}` : String(value);
  return /[",;\t\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A CSV file that a spreadsheet opens as plain text: UTF-8 with a byte-order mark, CRLF, and no cell that would run
 * as a formula (an apostrophe stands before it).
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}
