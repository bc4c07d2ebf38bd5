import type { HowOften, IsoDay, Reason, RoleId, Source, Status } from '../../requirements/index.ts';

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const LIST = new Intl.ListFormat('en-US', { type: 'conjunction' });
const CHOICE = new Intl.ListFormat('en-US', { type: 'disjunction' });

const day = (iso: IsoDay) => DAY.format(new Date(`${iso}T00:00:00Z`));
const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

const roles: Readonly<Record<RoleId, string>> = {
  'head-coach': 'head coach',
  'assistant-coach': 'assistant coach',
  referee: 'referee',
  'team-manager': 'team manager',
  volunteer: 'volunteer',
};

function howOften(often: HowOften): string {
  if (often === 'once') return 'once';
  if (often === 'yearly') return 'every year';
  if (often === 'not-stated') return 'the page does not say how often';
  if ('everyYears' in often) return often.everyYears === 1 ? 'every year' : `every ${often.everyYears} years`;
  if ('everyMonths' in often)
    return often.everyMonths === 1 ? 'every month' : `every ${often.everyMonths} months`;
  if ('yearlyUntil' in often) return `every year, valid until ${monthDay(often.yearlyUntil)}`;
  const { everyYears: years, until, fullEveryYears: full } = often.refresher;
  const course = full === undefined ? 'the full course once' : `the full course every ${full} years`;
  const end = until === undefined ? '' : `, valid until ${monthDay(until)}`;
  return `${course}, then a refresher ${years === 1 ? 'every year' : `every ${years} years`}${end}`;
}

function monthDay(text: string): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`2000-${text}T00:00:00Z`),
  );
}

/** @param name turns a certification id into its title */
function reason(why: Reason, name: (id: string) => string): string {
  switch (why.kind) {
    case 'done':
      return why.on ? `done on ${day(why.on)}` : 'done';
    case 'done-period-not-stated':
      return `${why.on ? `done on ${day(why.on)}` : 'done'}; the page does not say when it must be renewed`;
    case 'valid':
      return `valid through ${day(why.expires)} (${why.days === 0 ? 'today is the last day' : `${count(why.days, 'day')} left`})`;
    case 'ended':
      return `ran out on ${day(why.expires)}`;
    case 'not-verified-yet':
      return 'handed in, not verified yet';
    case 'not-cleared':
      return 'not cleared';
    case 'date-missing':
      return 'the day of completion is not known, so it cannot be told whether it still counts';
    case 'refresher-without-course':
      return 'a refresher is on record, but not the full course it refreshes';
    case 'nothing-held':
      return 'nothing on record';
    case 'held-does-not-count':
      return `${LIST.format(why.held.map(name))} does not count for this division`;
    case 'dated-after':
      return `dated ${day(why.on)}, which is still to come`;
    case 'fact-missing':
      return 'not enough is known to decide';
    case 'no-rule':
      return 'no page says what this division asks for';
  }
}

const statuses: Readonly<Record<Status, string>> = {
  met: 'done',
  expiring: 'ends soon',
  expired: 'expired',
  pending: 'pending',
  missing: 'missing',
  unknown: 'unknown',
};

function source({ page, section, asOf, statedBy }: Source): string {
  const whose = statedBy ? 'AYSO-wide, as another region states it: ' : '';
  return `${whose}${page}, ${section} (read ${day(asOf)})`;
}

/** Words that many replies share. */
export const common = {
  day,
  monthDay,
  count,
  list: (items: readonly string[]) => LIST.format(items),
  choice: (items: readonly string[]) => CHOICE.format(items),
  roles,
  statuses,
  howOften,
  reason,
  source: (from: Source) => `Source: ${source(from)}`,
  regionName: (number: number, name: string) => `Region ${number} (${name})`,
  required: 'required',
  recommended: 'recommended',
  minutes: (n: number) => (n % 60 === 0 ? count(n / 60, 'hour') : count(n, 'minute')),
  /** From and to as HH:MM; empty: no time is given. */
  times: (from: string | undefined, to: string | undefined) =>
    from === undefined ? '' : to === undefined ? from : `${from}–${to}`,
  range: (min: number | string, max: number | string | undefined) =>
    max === undefined ? `${min} or more` : `${min}–${max}`,
  ask: (who: string) => `Ask: ${who}`,
  elsewhere: (region: string, own: string) =>
    `AYSO-wide, as ${region}'s page states it; ${own}'s own page does not say.`,
} as const;
