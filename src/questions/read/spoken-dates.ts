import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from '../../requirements/index.ts';

/** A day or a stretch of days that somebody wrote: "Aug 10 2024", "2019", "two months ago". */
export interface DateRead {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Written without a year: the year is a guess. */
  readonly yearless?: boolean;
  /** Whose, where several people are named. */
  readonly who?: string;
}

/** First and last month of a season. */
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
  winter: [1, 2],
};

/** A single day; undefined when the calendar has no such day. */
export function day(year: number, month: number, dayOfMonth: number): DateRead | undefined {
  try {
    const date = Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString();
    return { from: date, to: date };
  } catch {
    return undefined;
  }
}

/** Whole months of one year. */
export function months(year: number, first: number, last: number): DateRead | undefined {
  if (first < 1 || last > 12) return undefined;
  const from = Temporal.PlainDate.from({ year, month: first, day: 1 });
  const end = Temporal.PlainDate.from({ year, month: last, day: 1 }).add({ months: 1 }).subtract({ days: 1 });
  return { from: from.toString(), to: end.toString() };
}

/** "Three years ago": roughly for months and years, exact for days and weeks. */
export function ago(today: IsoDay, amount: number, unit: string): DateRead | undefined {
  if (amount > 100) return undefined;
  const now = Temporal.PlainDate.from(today);
  if (unit.startsWith('year')) {
    const then = now.subtract({ years: amount });
    // "Three years ago" is meant roughly, so the day is open by half a year either way.
    return { from: then.subtract({ months: 6 }).toString(), to: then.add({ months: 6 }).toString() };
  }
  if (unit.startsWith('month')) {
    const then = now.subtract({ months: amount });
    return { from: then.subtract({ days: 15 }).toString(), to: then.add({ days: 15 }).toString() };
  }
  const days = unit.startsWith('week') ? 7 * amount : amount;
  const then = now.subtract({ days }).toString();
  return { from: then, to: then };
}

/** "Last spring", "earlier this year". */
export function last(today: IsoDay, which: string, unit: string): DateRead | undefined {
  const now = Temporal.PlainDate.from(today);
  if (unit === 'year') {
    const year = which === 'earlier this' ? now.year : now.year - 1;
    const span = months(year, 1, 12);
    return span && { from: span.from, to: span.to < today ? span.to : today };
  }
  if (unit === 'month') {
    const then = now.subtract({ months: which === 'earlier this' ? 0 : 1 });
    return months(then.year, then.month, then.month);
  }
  if (unit === 'week') return ago(today, which === 'earlier this' ? 0 : 1, 'week');
  const span = SEASONS[unit];
  if (!span) return undefined;
  const year = which === 'earlier this' || now.month > span[1] ? now.year : now.year - 1;
  return months(year, span[0], span[1]);
}

/** "2 years and 11 months ago", "3.5 years ago", "more than 3 years ago": as exact as it is said. */
export function longAgo(m: readonly string[], today: IsoDay): DateRead | undefined {
  const [whole = ''] = m;
  const [years = 0, more = 0] = (whole.match(/\d+/g) ?? []).map(Number);
  const now = Temporal.PlainDate.from(today);
  if (years > 60 || more > 60) return undefined;
  const then = now.subtract({ years, months: /half/i.test(whole) ? 6 : more });
  if (/^(?:more than|over|at least)/i.test(whole))
    return { from: then.subtract({ years: 2 }).toString(), to: then.subtract({ days: 1 }).toString() };
  if (/^(?:less than|under|almost|nearly|not quite)/i.test(whole))
    return { from: then.add({ days: 1 }).toString(), to: then.add({ months: 6 }).toString() };
  return { from: then.subtract({ days: 15 }).toString(), to: then.add({ days: 15 }).toString() };
}

/** "Last November", said in November, is the one a year ago. */
export function lastMonth(today: IsoDay, month: number): DateRead | undefined {
  const now = Temporal.PlainDate.from(today);
  const span = months(month < now.month ? now.year : now.year - 1, month, month);
  return span && { ...span, yearless: true };
}

/** The same days a year on. */
export function yearLater(read: DateRead): DateRead {
  const later = (date: IsoDay) => Temporal.PlainDate.from(date).add({ years: 1 }).toString();
  return { ...read, from: later(read.from), to: later(read.to) };
}
