import { readSheet } from 'read-excel-file/node';
import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import type { Cell } from './day.ts';
import { LIMITS } from './limits.ts';
import type { SheetRow } from './table.ts';
import { listZip, storeZip, streamEntry, unpackEntry, type ZipEntry, ZipError } from './zip.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
/** Formats and shared texts: what a sheet's cells refer to. */
const BESIDE_THE_SHEET =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\d*\.xml|sharedStrings\d*\.xml)$/i;
const ROW_END = '</row>';
const SHEET_END = '</sheetData></worksheet>';
/** Characters of sheet handed to the reader at once; shared texts are read anew each time, so more with them. */
const SLICE = 1_000_000;
const SLICE_WITH_SHARED_TEXTS = 8_000_000;
/** Columns past ZZ: nobody's report, but enough to fill the memory with empty cells. */
const FAR_COLUMN = /<c [^>]*?\br="[A-Z]{3,}\d/;
const ROW_NUMBER = /(?<=<row [^>]{0,200}?\br=")\d+(?=")/g;
/** V8 keeps longer substrings as views into the text they were cut from. */
const LONGEST_COPIED = 12;

const textOfBytes = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function pathOfFirstSheet(parts: ReadonlyMap<string, Uint8Array>): string {
  const workbook = textOfBytes(parts.get(WORKBOOK) ?? new Uint8Array());
  const relations = textOfBytes(parts.get(RELATIONS) ?? new Uint8Array());
  const id = /<(?:\w+:)?sheet [^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(` Id="${id}"`));
  const target = / Target="([^"]+)"/.exec(relation ?? '')?.[1];
  if (target === undefined) throw new ZipError('damaged');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function checkSizes(entries: readonly ZipEntry[], name: string): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const beside = entries.filter((entry) => BESIDE_THE_SHEET.test(entry.name));
  const inMemory = beside.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > LIMITS.unpacked) throw new UserError(importTexts.unpacksTooLarge(name, LIMITS.unpacked));
  if (inMemory > LIMITS.sharedTexts)
    throw new UserError(importTexts.unpacksTooLarge(name, LIMITS.sharedTexts));
}

/** Cuts a sheet between rows: each slice is a sheet of its own, with the rows' own numbers. */
async function* slices(sheet: ZipEntry, length: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let head: string | undefined;
  for await (const piece of streamEntry(sheet)) {
    text += decoder.decode(piece, { stream: true });
    const start = head === undefined ? text.indexOf('<sheetData>') : -1;
    if (start >= 0) {
      head = text.slice(0, start + '<sheetData>'.length);
      text = text.slice(head.length);
    }
    const cut = text.length > length ? text.lastIndexOf(ROW_END) + ROW_END.length : 0;
    if (head !== undefined && cut > ROW_END.length) {
      yield head + text.slice(0, cut) + SHEET_END;
      text = text.slice(cut);
    }
  }
  yield (head ?? '') + text;
}

/** The library fills the rows before a slice's first with empty ones: number them from 1 instead. */
function renumber(slice: string, name: string): { slice: string; before: number } {
  if (FAR_COLUMN.test(slice)) throw new ZipError('damaged');
  const before = Math.max(0, Number(slice.match(ROW_NUMBER)?.[0] ?? 1) - 1);
  const renumbered = slice.replace(ROW_NUMBER, (row) => {
    if (Number(row) > LIMITS.rows) throw new UserError(importTexts.tooManyRows(name, LIMITS.rows));
    return String(Number(row) - before);
  });
  return { slice: renumbered, before };
}

async function* sheetRows(bytes: Uint8Array, name: string): AsyncGenerator<SheetRow> {
  const entries = listZip(bytes);
  checkSizes(entries, name);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name: path }) => BESIDE_THE_SHEET.test(path))) {
    parts.set(entry.name, await unpackEntry(entry));
  }
  const path = pathOfFirstSheet(parts);
  const sheet = entries.find((entry) => entry.name === path);
  if (sheet === undefined) throw new ZipError('damaged');
  const hasSharedTexts = [...parts.keys()].some((part) => /sharedStrings/i.test(part));
  for await (const text of slices(sheet, hasSharedTexts ? SLICE_WITH_SHARED_TEXTS : SLICE)) {
    const { slice, before } = renumber(text, name);
    const rows = await readSlice(storeZip(new Map([...parts, [path, Buffer.from(slice)]])));
    for (const [index, cells] of rows.entries()) {
      if (cells.some((cell) => cell !== null)) yield { number: before + index + 1, cells };
    }
  }
}

/** The library's own types name the Date constructor where dates come out. */
async function readSlice(workbook: Buffer): Promise<Cell[][]> {
  const rows: readonly (readonly unknown[])[] = await readSheet(workbook);
  return rows.map((row) => row.map((cell) => (isCell(cell) ? detached(cell) : String(cell))));
}

/** Without this, one kept name would keep its whole slice in memory. */
function detached(cell: Cell): Cell {
  const isView = typeof cell === 'string' && cell.length > LONGEST_COPIED;
  return isView ? Buffer.from(cell, 'utf16le').toString('utf16le') : cell;
}

const isCell = (cell: unknown): cell is Cell =>
  cell === null || cell instanceof Date || ['string', 'number', 'boolean'].includes(typeof cell);

/**
 * Rows of an .xlsx workbook's first sheet; empty rows are left out. Read in slices: a sheet of 50,000 people is
 * more than the library holds in 300 MB. Nothing is unpacked before the sizes are known to be bearable.
 * @throws UserError when it is cut off, damaged, protected, or would unpack to too much.
 */
export async function* xlsxRows(bytes: Uint8Array, name: string): AsyncGenerator<SheetRow> {
  try {
    yield* sheetRows(bytes, name);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cutOff = error instanceof ZipError && error.problem === 'truncated';
    throw new UserError(cutOff ? importTexts.truncated(name) : importTexts.damaged(name), { cause: error });
  }
}
