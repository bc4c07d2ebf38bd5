import { deflateRawSync } from 'node:zlib';
import { zip } from './zip.ts';

/** A day to be written as Excel does: a serial number with a date format. */
export interface ExcelDay {
  readonly serial: number;
}

/** `formula` is written as a formula cell with its cached text. */
export type XlsxCell =
  | string
  | number
  | ExcelDay
  | { readonly formula: string; readonly text: string }
  | undefined;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** @returns the serial of an ISO day in Excel's 1900 system. */
export function excelSerial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @returns `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Gives a text its place among the workbook's shared ones; undefined: texts stand in their cells. */
type Share = ((text: string) => number) | undefined;

function textXml(text: string, at: string, share: Share): string {
  if (share) return `<c r="${at}" t="s"><v>${share(text)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function cellXml(cell: XlsxCell, at: string, share: Share): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, at, share);
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="str"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.text)}</v></c>`;
}

function sheetXml(rows: readonly (readonly XlsxCell[])[], share: Share): string {
  const body = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, share)).join('');
    return `<row r="${r + 1}">${cells}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** The files of a workbook of one sheet, so that a test may spoil one of them. */
export function workbookFiles(sheet: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
}

/**
 * @param shared texts stand in the workbook's list of shared ones, as Excel itself writes them.
 * @returns the bytes of an .xlsx workbook with one sheet.
 */
export function writeXlsx(rows: readonly (readonly XlsxCell[])[], shared = false): Uint8Array {
  if (!shared) return zip(workbookFiles(sheetXml(rows, undefined)), deflateRawSync);
  const places = new Map<string, number>();
  const files = workbookFiles(
    sheetXml(rows, (text) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    }),
  );
  const items = [...places.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const list = `${HEAD}<sst xmlns="${MAIN}">${items.join('')}</sst>`;
  const relation = `<Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const relations = files['xl/_rels/workbook.xml.rels']?.replace('</Relationships>', relation) ?? '';
  return zip(
    { ...files, 'xl/_rels/workbook.xml.rels': relations, 'xl/sharedStrings.xml': list },
    deflateRawSync,
  );
}
