import type { IsoDay } from '../../requirements/schema/primitives.ts';

/** What a cell of a report may hold. */
export type Cell = string | number | boolean | Date | null | undefined;

const DAY = 86_400_000;
/** Day 0 of Excel's serial numbers, which take 1900 for a leap year. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** 1920 to 2100: other numbers in a date column are not dates. */
const SERIALS = { first: 7306, last: 73_415 };
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,].*)?$/;
const SERIAL = /^\d{4,5}(?:\.\d+)?$/;

function calendarDay(year: number, month: number, day: number): IsoDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

function fromSerial(serial: number): IsoDay | undefined {
  if (serial < SERIALS.first || serial > SERIALS.last) return undefined;
  return new Date(EXCEL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/**
 * One day from any of the shapes that stand side by side in AYSO's files: `MM/DD/YYYY`, ISO, Excel serials.
 * @returns undefined: the cell is empty; `unreadable`: it is none of these, or a day that does not exist.
 */
export function readDay(cell: Cell): IsoDay | undefined | 'unreadable' {
  if (cell instanceof Date) {
    const [year, month, day] = [cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate()];
    return calendarDay(year, month, day) ?? 'unreadable';
  }
  if (typeof cell === 'number') return fromSerial(cell) ?? 'unreadable';
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (text === '') return undefined;
  const iso = ISO.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? 'unreadable';
  const us = US.exec(text);
  if (us) return calendarDay(Number(us[3]), Number(us[1]), Number(us[2])) ?? 'unreadable';
  return (SERIAL.test(text) ? fromSerial(Number(text)) : undefined) ?? 'unreadable';
}

/** @returns whether someone born on `birth` is under 18 on `asOf`. Born on 29 February: 18 on 1 March. */
export function isUnder18(birth: IsoDay, asOf: IsoDay): boolean {
  const eighteenth = `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`;
  return asOf < eighteenth;
}
