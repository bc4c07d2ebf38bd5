import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from './schema/primitives.ts';

/**
 * The day as `YYYY-MM-DD` when it exists in the calendar.
 * @returns undefined for anything else, 31 February included.
 */
export function toDay(text: string): IsoDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/**
 * The same day so many months on; where that month is shorter, its last day (29 February → 28 February).
 * Plain UTC days: this runs for every certificate of every coach, and Temporal's polyfill takes ten times as long.
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), lastOfMonth);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const DAY = 24 * 60 * 60_000;

/** Whole days from `start` to `end`; negative when `end` is earlier. Days in UTC are all equally long. */
export function daysBetween(start: IsoDay, end: IsoDay): number {
  return (Date.parse(end) - Date.parse(start)) / DAY;
}

/** The first `MM-DD` on or after the day. */
export function nextAnniversary(day: IsoDay, monthDay: string): IsoDay {
  const year = Number(day.slice(0, 4)) + (day.slice(5) <= monthDay ? 0 : 1);
  return Temporal.PlainDate.from({
    year,
    month: Number(monthDay.slice(0, 2)),
    day: Number(monthDay.slice(3)),
  }).toString();
}
