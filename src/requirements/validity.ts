import { type Credential, latestOf } from './credential.ts';
import { addMonths, daysBetween, nextAnniversary } from './dates.ts';
import type { IsoDay } from './schema/primitives.ts';
import type { HowOften } from './schema/requirement.ts';

export type Status = 'met' | 'expiring' | 'expired' | 'pending' | 'missing' | 'unknown';

/** Why a status is what it is; the locale turns it into a sentence. */
export type Reason =
  | { readonly kind: 'done'; readonly certification: string; readonly on?: IsoDay }
  | { readonly kind: 'done-period-not-stated'; readonly certification: string; readonly on?: IsoDay }
  | {
      readonly kind: 'valid';
      readonly certification: string;
      readonly expires: IsoDay;
      readonly days: number;
    }
  | { readonly kind: 'ended'; readonly certification: string; readonly expires: IsoDay }
  | { readonly kind: 'not-verified-yet'; readonly certification: string }
  | { readonly kind: 'not-cleared'; readonly certification: string }
  | { readonly kind: 'date-missing'; readonly certification: string }
  | { readonly kind: 'refresher-without-course'; readonly certification: string }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'held-does-not-count'; readonly held: readonly string[] }
  | { readonly kind: 'dated-after'; readonly certification: string; readonly on: IsoDay }
  | { readonly kind: 'fact-missing' }
  | { readonly kind: 'no-rule' };

export interface Verdict {
  readonly status: Status;
  /** Last day of validity; undefined: it does not end, or nothing is held. */
  readonly expires?: IsoDay;
  readonly reason: Reason;
}

/** `expiring` means met, with at most so many days to go (the outside interface of `check`). */
export const EXPIRING_DAYS = 30;

function computedEnd(on: IsoDay, howOften: HowOften): IsoDay | undefined {
  if (howOften === 'yearly') return addMonths(on, 12);
  if (typeof howOften === 'string') return undefined;
  if ('everyYears' in howOften) return addMonths(on, 12 * howOften.everyYears);
  if ('everyMonths' in howOften) return addMonths(on, howOften.everyMonths);
  if ('yearlyUntil' in howOften) return nextAnniversary(on, howOften.yearlyUntil);
  const { everyYears, until } = howOften.refresher;
  if (until === undefined) return addMonths(on, 12 * everyYears);
  return addMonths(nextAnniversary(on, until), 12 * (everyYears - 1));
}

function judge(held: Credential, howOften: HowOften, on: IsoDay): Verdict {
  const { certification } = held;
  const expires = held.expires ?? (held.on === undefined ? undefined : computedEnd(held.on, howOften));
  if (expires !== undefined) {
    if (expires < on)
      return { status: 'expired', expires, reason: { kind: 'ended', certification, expires } };
    const days = daysBetween(on, expires);
    const reason = { kind: 'valid', certification, expires, days } as const;
    return { status: days <= EXPIRING_DAYS ? 'expiring' : 'met', expires, reason };
  }
  const done = { certification, ...(held.on === undefined ? {} : { on: held.on }) };
  if (howOften === 'once') return { status: 'met', reason: { kind: 'done', ...done } };
  if (howOften === 'not-stated')
    return { status: 'met', reason: { kind: 'done-period-not-stated', ...done } };
  return { status: 'unknown', reason: { kind: 'date-missing', certification } };
}

/** The newest of the full course and its refreshers starts the next period; a refresher alone is nothing. */
function startOfPeriod(
  full: Credential,
  credentials: readonly Credential[],
  howOften: HowOften,
  on: IsoDay,
): Credential {
  if (typeof howOften === 'string' || !('refresher' in howOften)) return full;
  const refreshers = howOften.refresher.with.map((id) => latestOf(credentials, id, on));
  return [full, ...refreshers]
    .filter((held) => held !== undefined)
    .reduce((newest, held) => ((held.on ?? '') > (newest.on ?? '') ? held : newest));
}

/** The full course with its refreshers; where the full one must be repeated too, what ends first counts. */
function standing(
  full: Credential,
  credentials: readonly Credential[],
  howOften: HowOften,
  on: IsoDay,
): Verdict {
  const verdict = judge(startOfPeriod(full, credentials, howOften, on), howOften, on);
  if (typeof howOften === 'string' || !('refresher' in howOften)) return verdict;
  const { fullEveryYears } = howOften.refresher;
  if (fullEveryYears === undefined) return verdict;
  const whole = judge(full, { everyYears: fullEveryYears }, on);
  return (whole.expires ?? '') < (verdict.expires ?? '') ? whole : verdict;
}

/** How one certification stands on a day. */
export function verdictOf(
  certification: string,
  howOften: HowOften,
  credentials: readonly Credential[],
  on: IsoDay,
): Verdict {
  if (!credentials.some((held) => held.certification === certification)) {
    return { status: 'missing', reason: whyMissing(certification, howOften, credentials, on) };
  }
  const full = latestOf(credentials, certification, on);
  const verdict = full && standing(full, credentials, howOften, on);
  if (verdict && verdict.status !== 'expired') return verdict;
  if (latestOf(credentials, certification, on, ['pending'])) {
    return { status: 'pending', reason: { kind: 'not-verified-yet', certification } };
  }
  if (verdict) return verdict;
  if (latestOf(credentials, certification, on, ['not-cleared'])) {
    return { status: 'missing', reason: { kind: 'not-cleared', certification } };
  }
  return { status: 'missing', reason: whyMissing(certification, howOften, credentials, on) };
}

function whyMissing(
  certification: string,
  howOften: HowOften,
  credentials: readonly Credential[],
  on: IsoDay,
): Reason {
  const later = credentials.find((held) => held.certification === certification && (held.on ?? '') > on);
  if (later?.on) return { kind: 'dated-after', certification, on: later.on };
  const refreshed =
    typeof howOften !== 'string' &&
    'refresher' in howOften &&
    howOften.refresher.with.some((id) => latestOf(credentials, id, on));
  return refreshed ? { kind: 'refresher-without-course', certification } : { kind: 'nothing-held' };
}
