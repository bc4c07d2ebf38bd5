// An independent truth table for `check`, written from the two pages and design §6 only: no code of src/ is used, and
// days are counted with plain UTC milliseconds. Where it and `assess` differ, one of them misreads the pages.

export interface Held {
  readonly certification: string;
  readonly on?: string;
  readonly expires?: string;
}

export interface Case {
  readonly id: string;
  readonly region: '60' | '104';
  readonly division: string;
  readonly held: readonly Held[];
  readonly on: string;
}

export interface Expected {
  readonly id: string;
  readonly status: 'met' | 'expiring' | 'expired' | 'missing';
  readonly expires: string | null;
}

const DAY = 86_400_000;

export const COURSES = [
  'schoolyard-coach',
  '6u-coach',
  '8u-coach',
  '10u-coach',
  '12u-coach',
  'intermediate-coach',
  'advanced-coach',
  'national-coach',
] as const;

/** Exact below 14U; from Intermediate up a higher course counts for a lower one, never the other way. */
export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  schoolyard: ['schoolyard-coach'],
  '5U': ['6u-coach'],
  '6U': ['6u-coach'],
  '7U': ['8u-coach'],
  '8U': ['8u-coach'],
  '9U': ['10u-coach'],
  '10U': ['10u-coach'],
  '12U': ['12u-coach'],
  '14U': ['intermediate-coach', 'advanced-coach', 'national-coach'],
  '16U': ['advanced-coach', 'national-coach'],
  '19U': ['advanced-coach', 'national-coach'],
};

interface Rule {
  readonly id: string;
  /** `division`: the division's course; `any`: any coaching course; else the certification of the same name. */
  readonly by?: 'division' | 'any';
  /** Years one completion lasts; absent: the page sets no end. */
  readonly years?: number;
}

/** The lists as the pages print them: eight items in Region 60, three and the two-year rule in Region 104. */
export const RULES: Readonly<Record<Case['region'], readonly Rule[]>> = {
  '60': [
    { id: 'safe-haven' },
    { id: 'concussion' },
    { id: 'sudden-cardiac-arrest' },
    { id: 'safesport', years: 3 },
    { id: 'background-check', years: 1 },
    { id: 'live-scan' },
    { id: 'regional-referee' },
    { id: 'division-coach', by: 'division' },
  ],
  '104': [
    { id: 'safe-haven' },
    { id: 'concussion' },
    { id: 'division-coach', by: 'division' },
    { id: 'coaching-course-recency', by: 'any', years: 2 },
  ],
};

const time = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Moves a day by so many days. */
export const shift = (day: string, days: number) =>
  new Date(time(day) + days * DAY).toISOString().slice(0, 10);

/** The same day years later; 29 February falls to 28 February where the year has none. */
export function yearsLater(day: string, years: number): string {
  const year = +day.slice(0, 4) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day.slice(5) === '02-29' && !isLeap ? `${year}-02-28` : `${year}-${day.slice(5)}`;
}

/** What tells which of two is later: its day, else its printed end; of equal ones the dated, then the longer one. */
const lateness = ({ on, expires }: Held) => `${on ?? expires ?? ''} ${on ? 1 : 0} ${expires ?? ''}`;

/** Of several the latest counts; one dated after `on` is not held yet. */
function latest(held: readonly Held[], certification: string, on: string): Held | undefined {
  return held
    .filter((one) => one.certification === certification && (one.on ?? '') <= on)
    .toSorted((a, b) => lateness(b).localeCompare(lateness(a)))[0];
}

function standing(held: Held, years: number | undefined, on: string): Omit<Expected, 'id'> {
  const computed = years === undefined || held.on === undefined ? undefined : yearsLater(held.on, years);
  const expires = held.expires ?? computed;
  if (expires === undefined) return { status: 'met', expires: null };
  if (time(expires) < time(on)) return { status: 'expired', expires };
  return { status: time(expires) - time(on) <= 30 * DAY ? 'expiring' : 'met', expires };
}

const ORDER = ['met', 'expiring', 'expired', 'missing'];

function judge(rule: Rule, { division, held, on }: Case): Expected {
  const own = rule.by === 'division' ? (ACCEPTED[division] ?? []) : rule.by === 'any' ? COURSES : [rule.id];
  const [best] = own
    .map((certification) => latest(held, certification, on))
    .filter((one) => one !== undefined)
    .map((one) => standing(one, rule.years, on))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        (b.expires ?? '9999').localeCompare(a.expires ?? '9999'),
    );
  return { id: rule.id, ...(best ?? { status: 'missing', expires: null }) };
}

/** What the pages say about one case, by requirement id. */
export function expected(one: Case): { ready: boolean; requirements: Expected[] } {
  const requirements = RULES[one.region].map((rule) => judge(rule, one));
  return {
    ready: requirements.every(({ status }) => status === 'met' || status === 'expiring'),
    requirements: requirements.toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}
