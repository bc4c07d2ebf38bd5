import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDay } from '../requirements/index.ts';

/** A moment as a region's clocks show it. */
export interface LocalTime {
  readonly day: IsoDay;
  readonly hour: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** `2026-03-08T09:00` */
  readonly minute: string;
}

/**
 * @param at milliseconds since 1970
 * @param zone IANA name
 * @throws RangeError for a zone that does not exist
 */
export function localTime(at: number, zone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  return {
    day: local.toPlainDate().toString(),
    hour: local.hour,
    weekday: local.dayOfWeek,
    minute: local.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The first day of the membership year (1 August to 31 July) a day belongs to. */
export function seasonOf(day: IsoDay): IsoDay {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return `${year}-08-01`;
}

/** The last day on or before `day` that is this weekday (1 is Monday). */
export function lastWeekday({ day, weekday }: LocalTime, wanted: number): IsoDay {
  return addDays(day, -((weekday - wanted + 7) % 7));
}

/** Whole days from one day to another, negative backwards. Quick: a sweep asks it millions of times. */
export function daysFrom(start: IsoDay, end: IsoDay): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}
