import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import type { IsoDay } from '../../requirements/schema/primitives.ts';
import { collectBytes } from './bytes.ts';
import { gatherReport } from './gather.ts';
import { LIMITS } from './limits.ts';
import { READERS } from './readers.ts';
import type { ReportContent } from './report.ts';
import { findHeader, HEADER_SEARCH_ROWS, type Header, type SheetRow } from './table.ts';

/** What is known of a report beside its bytes. */
export interface ReadOptions {
  /** The file's name: for sentences only, never to recognise the report. */
  readonly name: string;
  /** The day the report tells about: under 18 or not, and expired or not, are judged on it. */
  readonly asOf: IsoDay;
  /** Called now and then with the number of rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 1000;

const readerFor = (names: ReadonlySet<string>) => READERS.find((reader) => reader.matches(names));

/** Takes rows until there are enough to look for the header in. */
async function firstRows(rows: AsyncIterator<SheetRow>): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  while (first.length < HEADER_SEARCH_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  return first;
}

async function readRows(
  rows: AsyncGenerator<SheetRow>,
  options: ReadOptions,
  mayBeCut: boolean,
): Promise<ReportContent> {
  const { name, onProgress } = options;
  const first = await firstRows(rows);
  const header = findHeader(first, (names) => readerFor(names) !== undefined);
  const reader = header && readerFor(new Set(header.names));
  if (!header || !reader) throw new UserError(importTexts.unknownReport(name));
  const report = gatherReport(reader, header, options);
  for (const row of first.slice(header.index + 1)) report.add(row);
  let last = first.at(-1);
  for await (const row of rows) {
    report.add(row);
    last = row;
    if (row.number > LIMITS.rows) throw new UserError(importTexts.tooManyRows(name, LIMITS.rows));
    if (row.number % PROGRESS_EVERY === 0) onProgress?.(report.rows());
  }
  if (mayBeCut && isShort(last, header)) throw new UserError(importTexts.truncated(name));
  const content = report.finish();
  onProgress?.(content.rows);
  return content;
}

const isShort = (row: SheetRow | undefined, header: Header) =>
  row !== undefined && row.cells.length < header.names.length;

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * Reads any of AYSO's reports, recognised by its columns. What is not understood is collected, never fatal.
 * @param bytes the file; at most `LIMITS.file`
 * @throws UserError with a sentence for the sender: empty, too large, binary, cut off, damaged, in another encoding,
 * laden with formulas, or none of the known reports.
 */
export async function readReport(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<ReportContent> {
  const { name } = options;
  const file = await collectBytes(bytes, name);
  if (file.length === 0) throw new UserError(importTexts.empty(name));
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw new UserError(importTexts.oldExcel(name));
  const isZip = startsWith(file, 0x50, 0x4b, 0x03, 0x04);
  // Loaded when a file comes: a bot that reads none starts sooner and is smaller.
  if (isZip) {
    const { xlsxRows } = await import('./xlsx.ts');
    return readRows(xlsxRows(file, name), options, false);
  }
  const { csvRows, endsWithLineBreak } = await import('./csv.ts');
  return readRows(csvRows(file, name), options, !endsWithLineBreak(file));
}
