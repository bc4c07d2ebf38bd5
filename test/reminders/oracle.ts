// What the policy of reminders.md would send, worked out a second time and apart from src/reminders: plain dates, plain
// loops, and only the facts that the simulation knows. It imports nothing from there.

/** One invented coach as the region's records show them, and what they have told the bot. */
export interface Coach {
  readonly id: string;
  isLinked: boolean;
  isMuted: boolean;
  /** Last valid day of the background check. */
  check?: string;
  /** Day of the last SafeSport. */
  safesport?: string;
  /** A newer SafeSport is handed in and not verified. */
  isSafesportPending: boolean;
  /** Day of the 10U course. */
  course?: string;
  /** Day of `/coach-steps`. */
  walk?: string;
  /** Once-only certifications that they hold. */
  readonly once: Set<string>;
  readonly snoozes: { item: string; cycle: string; until: string }[];
  /** The last "I did it" for each certification. */
  readonly told: Map<string, { on: string; reported: string }>;
}

export interface Expected {
  readonly item: string;
  readonly cycle: string;
  readonly milestone: string;
}

const CHECK = [-60, -30, -14, -7, -1, 0, 7, 14, 21];
const DATED = [-45, -30, -14, -7, -1, 0, 7, 14, 21];
const MISSING = [2, 5, 10, 17, 27, 37];
const PAUSE: Record<string, number> = { 'background-check': 10, 'live-scan': 16 };

const number = (day: string) =>
  Math.round(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / 864e5);
export const plus = (day: string, days: number) =>
  new Date((number(day) + days) * 864e5).toISOString().slice(0, 10);
export const apart = (from: string, to: string) => number(to) - number(from);

/** The same day years later; 29 February becomes 28 February. */
export function years(day: string, count: number): string {
  const year = +day.slice(0, 4) + count;
  const isLeap = year % 4 === 0;
  return `${year}${day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4)}`;
}

/**
 * The day a person named, while the records need not show it yet.
 * @param isShown the records hold what was done on that day
 */
function believed(
  coach: Coach,
  certification: string,
  asOf: string,
  isShown: (on: string) => boolean,
): string | undefined {
  const told = coach.told.get(certification);
  if (!told || isShown(told.on)) return undefined;
  return asOf >= plus(told.reported, PAUSE[certification] ?? 2) ? undefined : told.on;
}

const sameDay = (recorded: string | undefined) => (on: string) =>
  recorded !== undefined && recorded >= plus(on, -31);

/** Ends of what runs out: certification, last valid day, milestones. */
function ends(coach: Coach, region: string, asOf: string): [string, string, number[]][] {
  const found: [string, string, number[]][] = [];
  if (region === 'region-60') {
    const check = believed(coach, 'background-check', asOf, (on) => (coach.check ?? '') > plus(on, 90));
    const end = check === undefined ? coach.check : years(check, 1);
    if (end) found.push(['background-check', end, CHECK]);
    const sport = believed(coach, 'safesport', asOf, sameDay(coach.safesport));
    const taken = sport ?? coach.safesport;
    const isWaiting = coach.isSafesportPending;
    if (taken && !isWaiting) found.push(['safesport', years(taken, 3), DATED]);
  } else {
    const taken = believed(coach, '10u-coach', asOf, sameDay(coach.course)) ?? coach.course;
    if (taken) found.push(['10u-coach', years(taken, 2), DATED]);
  }
  return found;
}

const ASKED: Record<string, string[]> = {
  'region-60': [
    'safe-haven',
    'concussion',
    'sudden-cardiac-arrest',
    'live-scan',
    'regional-referee',
    '10u-coach',
    'background-check',
    'safesport',
  ],
  'region-104': ['safe-haven', 'concussion', '10u-coach'],
};

function lacks(coach: Coach, region: string, asOf: string): string[] {
  const has = (certification: string) => {
    if (believed(coach, certification, asOf, () => false)) return true;
    if (certification === 'background-check') return coach.check !== undefined;
    if (certification === 'safesport') return coach.safesport !== undefined || coach.isSafesportPending;
    return certification === '10u-coach' ? coach.course !== undefined : coach.once.has(certification);
  };
  const missing = (ASKED[region] ?? []).filter((certification) => !has(certification));
  const names = missing.map((certification) =>
    certification === '10u-coach' ? 'division-coach' : certification,
  );
  // Region 104 asks for the certificate, and for any coaching course within two years.
  return region === 'region-104' && names.includes('division-coach')
    ? [...names, 'coaching-course-recency']
    : names;
}

/** Remembers what it would have sent, so it can be asked day after day. */
export function createOracle(region: string) {
  const sent = new Map<string, Set<string>>();
  const log = new Map<string, { day: string; items: Expected[] }[]>();
  const messagesTo = (id: string) => {
    const messages = log.get(id) ?? [];
    log.set(id, messages);
    return messages;
  };

  function dueTo(coach: Coach, day: string, asOf: string): Expected[] {
    const done = sent.get(coach.id) ?? new Set<string>();
    const messages = messagesTo(coach.id);
    const due: Expected[] = [];
    const candidates: { item: string; cycle: string; zero: string; milestones: number[] }[] = [
      ...ends(coach, region, asOf).map(([item, end, milestones]) => ({
        item,
        cycle: end,
        zero: end,
        milestones,
      })),
      ...(coach.walk === undefined ? [] : lacks(coach, region, asOf)).map((item) => ({
        item,
        cycle: coach.walk ?? '',
        zero: coach.walk ?? '',
        milestones: MISSING,
      })),
    ];
    for (const { item, cycle, zero, milestones } of candidates) {
      const passed = milestones.filter((milestone) => plus(zero, milestone) <= day);
      const newest = passed.at(-1);
      const until = coach.snoozes
        .filter((snooze) => snooze.item === item && snooze.cycle === cycle)
        .map((snooze) => snooze.until)
        .sort()
        .at(-1);
      if (until !== undefined && day < until) continue;
      if (newest === undefined) continue;
      const isLate = apart(plus(zero, newest), day) > 7;
      if (!isLate && !done.has(`${item}/${cycle}/${newest}`)) {
        due.push({ item, cycle, milestone: String(newest) });
        continue;
      }
      if (until === undefined || apart(until, day) > 7 || apart(plus(zero, milestones.at(-1) ?? 0), day) > 7)
        continue;
      const isNamed = messages.some(
        (message) =>
          message.day >= until && message.items.some((one) => one.item === item && one.cycle === cycle),
      );
      if (!isNamed) due.push({ item, cycle, milestone: `snooze-${until}` });
    }
    return due;
  }

  return {
    /** @returns what this person gets today; it counts as sent from then on. */
    send(coach: Coach, day: string, asOf: string): Expected[] {
      if (!coach.isLinked || coach.isMuted || apart(asOf, day) > 10) return [];
      const due = dueTo(coach, day, asOf);
      if (due.length === 0) return [];
      const messages = messagesTo(coach.id);
      const season = (on: string) => +on.slice(0, 4) - (on.slice(5) < '08-01' ? 1 : 0);
      if (messages.filter((message) => season(message.day) === season(day)).length >= 10) return [];
      const isUrgent = due.some(
        ({ milestone, cycle }) => (milestone === '-1' || milestone === '0') && cycle !== coach.walk,
      );
      const last = messages.at(-1);
      if (last && apart(last.day, day) < 7 && !isUrgent) return [];
      messages.push({ day, items: due });
      const done = sent.get(coach.id) ?? new Set<string>();
      sent.set(coach.id, done);
      for (const { item, cycle, milestone } of due) done.add(`${item}/${cycle}/${milestone}`);
      return due;
    },
  };
}
