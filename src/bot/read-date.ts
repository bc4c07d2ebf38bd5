import type { Locale } from '../locales/en.ts';
import { addDays, type IsoDay, toDay } from '../requirements/index.ts';
import { UserError } from './user-error.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (n: string | number) => String(n).padStart(2, '0');
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/** The forms people type: `2026-08-31`, `8/31/2026`, `Aug 31, 2026`, `31 August 2026`. */
function candidate(text: string): string | undefined {
  const us = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
  if (us) return `${fullYear(us[3] ?? '')}-${pad(us[1] ?? '')}-${pad(us[2] ?? '')}`;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return `${iso[1]}-${pad(iso[2] ?? '')}-${pad(iso[3] ?? '')}`;
  const words = /^(?:([a-z]{3,9})\.? (\d{1,2})|(\d{1,2}) ([a-z]{3,9})\.?) (\d{4})$/.exec(text);
  if (!words) return undefined;
  const month = MONTHS.indexOf((words[1] ?? words[4] ?? '').slice(0, 3)) + 1;
  return month === 0 ? undefined : `${words[5]}-${pad(month)}-${pad(words[2] ?? words[3] ?? '')}`;
}

function normal(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 40);
}

/**
 * Any day as a person types it.
 * @throws UserError that says how to write it
 */
export function readDay(typed: string, { steps }: Locale): IsoDay {
  const text = normal(typed);
  const written = candidate(text);
  if (written === undefined) throw new UserError(steps.badDate(text));
  const day = toDay(written);
  if (day === undefined) throw new UserError(steps.noSuchDay(text));
  return day;
}

/**
 * A day of completion as a person types it.
 * @param today ISO day in the region's zone; a later day is refused
 * @throws UserError that says how to write it
 */
export function readPastDay(typed: string, today: IsoDay, locale: Locale): IsoDay {
  const text = normal(typed);
  if (text === 'today') return today;
  if (text === 'yesterday') return addDays(today, -1);
  const day = readDay(text, locale);
  if (day > today) throw new UserError(locale.steps.futureDate(text));
  if (day < '1990-01-01') throw new UserError(locale.steps.longAgo(text));
  return day;
}
