import type { Cell } from './day.ts';

/** One row of a sheet, numbered as a spreadsheet shows it (the first row is 1). */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** How many rows may stand above the header: banners, the report's title, groups of columns. */
const BANNER_ROWS = 10;
/** The parts of a certificate in the wide report; a row may give them below the certificate's name. */
const SUB_HEADER = /^(uploaded|verified|verified by|verified date|expire date)$/;

/** @returns a cell as text, trimmed; Excel's way to force text (`="0123"`) is taken off. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}

/** Headers compare without case, line breaks and the digits that AYSO's report designer appends. */
export function headerName(cell: Cell): string {
  const text = textOf(cell).toLowerCase().replace(/\s+/g, ' ').trim();
  return text.replace(/(?<=[a-z_)])\d+$/, '').trim();
}

/** Where the header stands and what it says. */
export interface Header {
  /** Index into the rows given, of the header's last row. */
  readonly index: number;
  /** By column; empty where the column has none. */
  readonly names: readonly string[];
  /** As written, for showing. */
  readonly labels: readonly string[];
}

function groupLabels(row: readonly Cell[], width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    group = textOf(row[column]) || group;
    return group;
  });
}

/** Puts the certificate's name, which stands in the row above, before each of its parts. */
function withGroups(groups: readonly Cell[], row: readonly Cell[]): string[] {
  const width = Math.max(groups.length, row.length);
  const labels = groupLabels(groups, width);
  return Array.from({ length: width }, (_, column) => {
    const own = textOf(row[column]);
    if (own === '') return textOf(groups[column]);
    return SUB_HEADER.test(headerName(own)) ? `${labels[column]} ${own}`.trim() : own;
  });
}

const isSubHeaderRow = (row: readonly Cell[]) => {
  const filled = row.map(headerName).filter((name) => name !== '');
  return filled.length > 0 && filled.every((name) => SUB_HEADER.test(name));
};

function headerOf(index: number, cells: readonly Cell[]): Header {
  return {
    index,
    names: cells.map(headerName),
    labels: cells.map((cell) => textOf(cell).replace(/\s+/g, ' ')),
  };
}

function candidate(rows: readonly SheetRow[], index: number): Header {
  const cells = rows[index]?.cells ?? [];
  const below = rows[index + 1]?.cells ?? [];
  if (isSubHeaderRow(below)) return headerOf(index + 1, withGroups(cells, below));
  const hasSubHeaders = cells.some((cell) => SUB_HEADER.test(headerName(cell)));
  const above = rows[index - 1]?.cells;
  return headerOf(index, hasSubHeaders && above ? withGroups(above, cells) : cells);
}

/**
 * Looks for a report's header in the first rows.
 * @param isHeader whether these names are a header that is known.
 * @returns undefined: none of the first rows is.
 */
export function findHeader(
  rows: readonly SheetRow[],
  isHeader: (names: ReadonlySet<string>) => boolean,
): Header | undefined {
  for (let index = 0; index < Math.min(rows.length, BANNER_ROWS); index++) {
    const header = candidate(rows, index);
    if (isHeader(new Set(header.names))) return header;
  }
  return undefined;
}

/** Rows to look at before the header must have been found; one more for its second row. */
export const HEADER_SEARCH_ROWS = BANNER_ROWS + 1;
