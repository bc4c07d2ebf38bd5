import type { IsoDay } from '../../requirements/index.ts';
import { ago, type DateRead, day, last, lastMonth, longAgo, months, SEASONS } from './spoken-dates.ts';

export type { DateRead } from './spoken-dates.ts';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "((?:19|20)\\d\\d|'\\d\\d)";
const ORDINAL = '(?:st|nd|rd|th)?';
const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fullYear = (year: string) => {
  const digits = Number(year.replace("'", ''));
  if (digits >= 100) return digits;
  return digits < 70 ? 2000 + digits : 1900 + digits;
};

/** A day without a year is the nearest one: half a year back, half a year ahead. */
function nearest(today: IsoDay, month: number, dayOfMonth: number): DateRead | undefined {
  const now = Date.parse(today);
  const distance = ({ from }: DateRead) => Math.abs(Date.parse(from) - now);
  const year = Number(today.slice(0, 4));
  const [found] = [year - 1, year, year + 1]
    .map((near) => day(near, month, dayOfMonth))
    .filter((read) => read !== undefined)
    .toSorted((a, b) => distance(a) - distance(b));
  return found && { ...found, yearless: true };
}

function nearestMonth(today: IsoDay, month: number): DateRead | undefined {
  const middle = nearest(today, month, 15);
  const span = middle && months(Number(middle.from.slice(0, 4)), month, month);
  return span && { ...span, yearless: true };
}

/** The same day of the year that lies nearest to another day: what "March 12" means beside "it is March 2025". */
export function reyear(read: DateRead, near: IsoDay): DateRead {
  if (!read.yearless) return read;
  const from = nearest(near, Number(read.from.slice(5, 7)), Number(read.from.slice(8)));
  if (!from || read.from === read.to) return from ?? read;
  const span = months(
    Number(from.from.slice(0, 4)),
    Number(read.from.slice(5, 7)),
    Number(read.to.slice(5, 7)),
  );
  return span ?? read;
}

/** Days people name instead of numbers; some move within a week. */
const HOLIDAYS: readonly (readonly [string, number, number, number])[] = [
  ["new year'?s day", 1, 1, 1],
  ["valentine'?s(?: day)?", 2, 14, 14],
  ['leap day', 2, 29, 29],
  ['memorial day', 5, 25, 31],
  ['(?:4th|fourth) of july|independence day', 7, 4, 4],
  ['labor day', 9, 1, 7],
  ['halloween', 10, 31, 31],
  ['thanksgiving', 11, 22, 28],
  ['christmas(?: day)?|xmas', 12, 25, 25],
  ["new year'?s eve", 12, 31, 31],
];

/** "… two years ago", "… of last year", "… this year": the year said by its distance. */
const YEARS_BACK =
  '(?:of |in |from |back )?((?:\\d{1,2}|a|one) (?:years?|yrs?) (?:ago|back)|last year|this year|the year before last)\\b';

function yearBack(today: IsoDay, said: string): number {
  const year = Number(today.slice(0, 4));
  if (/^this/i.test(said)) return year;
  if (/^the year/i.test(said)) return year - 2;
  return year - (/^\d/.test(said) ? Number.parseInt(said, 10) : 1);
}

function holiday(year: number, month: number, first: number, last: number): DateRead | undefined {
  const [from, to] = [day(year, month, first), day(year, month, last)];
  return from && to && { from: from.from, to: to.to };
}

type Reader = readonly [RegExp, (m: readonly string[], today: IsoDay) => DateRead | undefined];
const n = (m: readonly string[], i: number) => Number(m[i]);
const s = (m: readonly string[], i: number) => m[i] ?? '';

const READERS: readonly Reader[] = [
  ...HOLIDAYS.map(
    ([name, month, first, last]): Reader => [
      new RegExp(`\\b(?:${name}),? (?:of |in )?${YEAR}(?!\\d)`, 'gi'),
      (m) => holiday(fullYear(s(m, 1)), month, first, last),
    ],
  ),
  [/\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\b/gi, (m) => day(n(m, 1), n(m, 2), n(m, 3))],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d|\d\d)\b/gi, (m) => day(fullYear(s(m, 3)), n(m, 1), n(m, 2))],
  [
    new RegExp(`\\b${MONTH}\\.? (?:the )?(\\d{1,2})${ORDINAL},? (?:of )?${YEAR}(?!\\d)`, 'gi'),
    (m) => day(fullYear(s(m, 3)), monthNumber(s(m, 1)), n(m, 2)),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})${ORDINAL}[ -](?:of )?${MONTH}\\.?,?[ -]((?:19|20)\\d\\d|'?[0-4]\\d)(?![\\d:/]| ?(?:min|header))`,
      'gi',
    ),
    (m) => day(fullYear(s(m, 3)), monthNumber(s(m, 2)), n(m, 1)),
  ],
  [
    new RegExp(`\\b${MONTH}\\.?,? (?:of )?${YEAR}(?!\\d)`, 'gi'),
    (m) => months(fullYear(s(m, 2)), monthNumber(s(m, 1)), monthNumber(s(m, 1))),
  ],
  [/\b(\d{1,2})\/((?:19|20)\d\d)\b/gi, (m) => months(n(m, 2), n(m, 1), n(m, 1))],
  [
    /\b(spring|summer|fall|autumn|winter)(?: of)? ((?:19|20)\d\d|'?\d\d)(?![\d/u]| ?(?:min|header|hour|team|player|kid))/gi,
    (m) => months(fullYear(s(m, 2)), ...(SEASONS[s(m, 1).toLowerCase()] ?? [1, 12])),
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (?:the )?(\\d{1,2})${ORDINAL},? ${YEARS_BACK}`, 'gi'),
    (m, today) => day(yearBack(today, s(m, 3)), monthNumber(s(m, 1)), n(m, 2)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})${ORDINAL} (?:of )?${MONTH},? ${YEARS_BACK}`, 'gi'),
    (m, today) => day(yearBack(today, s(m, 3)), monthNumber(s(m, 2)), n(m, 1)),
  ],
  [
    new RegExp(`\\b${MONTH}\\.?,? ${YEARS_BACK}`, 'gi'),
    (m, today) => months(yearBack(today, s(m, 2)), monthNumber(s(m, 1)), monthNumber(s(m, 1))),
  ],
  [
    /(?<=\b(?:did|done|took|taken|finished|passed|completed|renewed|got|redid) (?:(?:it|mine|my|the|her|his) )?(?:\w+ ){0,2})today\b/gi,
    (_, today) => ({ from: today, to: today }),
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (\\d{1,2})${ORDINAL}(?! ?(?:min|header|hour|team|player|u\\b)|\\d)`, 'gi'),
    (m, today) => nearest(today, monthNumber(s(m, 1)), n(m, 2)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})${ORDINAL} (?:of )?(?!may\\b)${MONTH}\\b`, 'gi'),
    (m, today) => nearest(today, monthNumber(s(m, 2)), n(m, 1)),
  ],
  [new RegExp(`\\blast ${MONTH}\\b(?! ?\\d)`, 'gi'), (m, today) => lastMonth(today, monthNumber(s(m, 1)))],
  [
    new RegExp(`(?<=\\b(?:in|by|until|since|next|end of|early|late|mid) )${MONTH}\\b(?! ?\\d)`, 'gi'),
    (m, today) => nearestMonth(today, monthNumber(s(m, 1))),
  ],
  [
    /(?<=\b(?:on|by|from|since|did|done|until|expires|dated) )(\d{1,2})\/(\d{1,2})(?![\d/u])/gi,
    (m, today) => nearest(today, n(m, 1), n(m, 2)),
  ],
  [/\b\d{1,2} (?:years?|yrs?),? (?:and )?\d{1,2} (?:months?|mos?) (?:ago|old|back)\b/gi, longAgo],
  [
    /\b\d{1,2} (?:years?|yrs?) old (?=(?:\w+ ){0,2}(?:course|cert|certificate|certification|check|training|scan|safesport|class)\b)/gi,
    longAgo,
  ],
  [/\b\d{1,2}(?: years?)? and a half (?:years? )?(?:ago|old|back)\b/gi, longAgo],
  [
    /\b(?:more than|over|at least|less than|under|almost|nearly|not quite) \d{1,2} (?:years?|yrs?) (?:ago|old|back)\b/gi,
    longAgo,
  ],
  [
    /(?<=\b(?:sport|safesport|check|cert|certificate|certification|course|training|scan|livescan|concussion|haven|license|card) (?:is|was|are)(?: now| already| about)? )\d{1,2} (?:years?|yrs?)(?: old)?\b/gi,
    longAgo,
  ],
  [
    /\b(\d{1,2}|a|an|one) (day|week|month|year|yr|mo)s? (?:ago|back)\b|\b(\d{1,2}|a|an|one) (day|week|month|mo)s? old\b/gi,
    (m, today) =>
      ago(
        today,
        /^\d/.test(s(m, 1)) ? n(m, 1) : 1,
        s(m, 2).toLowerCase().replace('yr', 'year').replace(/^mo$/, 'month'),
      ),
  ],
  [
    /(?<=\bbeen (?:about |almost |over |like |around )?)(\d{1,2}|a|an) (day|week|month|year|yr|mo)s?(?= since\b)/gi,
    (m, today) =>
      ago(
        today,
        /^\d/.test(s(m, 1)) ? n(m, 1) : 1,
        s(m, 2).toLowerCase().replace('yr', 'year').replace(/^mo$/, 'month'),
      ),
  ],
  [/\byesterday\b/gi, (_, today) => ago(today, 1, 'day')],
  [
    /\b(last|past|earlier this) (year|yr|month|week|spring|summer|fall|autumn|winter)\b(?! coach)/gi,
    (m, today) => last(today, s(m, 1).toLowerCase(), s(m, 2).toLowerCase().replace('yr', 'year')),
  ],
  [/(?<![-\d/$:.#])\b((?:19[89]|20[0-4])\d)\b(?![-\d/])/gi, (m) => months(n(m, 1), 1, 12)],
];

/** Finds the dates and puts `datex0`, `datex1`, … in their places. */
export function markDates(text: string, today: IsoDay): { marked: string; dates: DateRead[] } {
  const dates: DateRead[] = [];
  let marked = text;
  for (const [pattern, read] of READERS) {
    marked = marked.replace(pattern, (...args: unknown[]) => {
      const groups = args.filter((arg) => typeof arg === 'string').slice(0, -1);
      const found = dates.length < 40 ? read(groups, today) : undefined;
      if (!found) return String(args[0]);
      dates.push(found);
      return ` datex${dates.length - 1} `;
    });
  }
  return { marked, dates };
}
