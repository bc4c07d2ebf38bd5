import type { Assessment, Credential, DivisionId, IsoDay } from '../requirements/index.ts';
import type { Alternative, HowOften } from '../requirements/schema/requirement.ts';
import { daysFrom, localTime } from './local-time.ts';
import { isInWindow, type Track } from './milestones.ts';
import type { ReminderPerson } from './person.ts';
import { type PersonStanding, type RegionDay, type Standing, standingOf } from './standing.ts';

/** Something a person could be reminded of today, sooner or later: within the days of its track. */
export interface OpenItem {
  /** The certification that runs out, or the requirement that is missing. */
  readonly item: string;
  /** The last valid day, or the day the walk began: a new one is a new cycle. */
  readonly cycle: string;
  readonly track: Track;
  /** Days from the last valid day (negative: still to come), or since `/coach-steps`. */
  readonly offset: number;
  readonly assessment: Assessment;
  readonly division?: DivisionId;
  /** Handed in and waiting for an administrator: not the person's turn. */
  readonly isPending: boolean;
}

/** Once-only items have no end even where a report prints one. */
function isDated({ rule, accepts }: Assessment, certification: string): boolean {
  const ways: readonly Alternative[] = Array.isArray(rule.accepts) ? rule.accepts : [rule.accepts ?? rule.id];
  const own = ways.find(
    (way): way is { certification: string; howOften?: HowOften } =>
      typeof way === 'object' && 'certification' in way && way.certification === certification,
  );
  return accepts.includes(certification) && (own?.howOften ?? rule.howOften) !== 'once';
}

/** "Expired" without a day has no cycle that would stay the same from import to import. */
function lacksDay({ record }: ReminderPerson, certification: string): boolean {
  return (
    certification === 'background-check' &&
    record?.risk?.status === 'expired' &&
    record.risk.expires === undefined
  );
}

/** A youth who helps under an adult's eyes has no background check, and needs none. */
function isSupervised({ record }: ReminderPerson, { requirement }: Assessment): boolean {
  return requirement === 'background-check' && record?.risk?.status === 'youth-supervised';
}

type Found = Pick<OpenItem, 'item' | 'cycle' | 'track' | 'offset'>;

function dated(
  person: ReminderPerson,
  assessment: Assessment,
  day: IsoDay,
  isAsked: boolean,
): Found | undefined {
  const { reason } = assessment;
  if (reason.kind !== 'valid' && reason.kind !== 'ended') return undefined;
  const { certification, expires } = reason;
  const isTracked = isDated(assessment, certification) && !lacksDay(person, certification);
  if (!isTracked && !isAsked) return undefined;
  const offset = reason.kind === 'valid' ? -reason.days : daysFrom(expires, day);
  const track = certification === 'background-check' ? 'background-check' : 'dated';
  return { item: certification, cycle: expires, track, offset };
}

/** Nudges are for those who have begun; someone who is not cleared is told so by a person, not by a bot. */
function missing({ walk }: ReminderPerson, assessment: Assessment, place: RegionDay): Found | undefined {
  if (walk?.region !== place.rulebook.id || assessment.status !== 'missing') return undefined;
  if (assessment.reason.kind === 'not-cleared') return undefined;
  const started = localTime(walk.startedAt, place.zone).day;
  return {
    item: assessment.requirement,
    cycle: started,
    track: 'missing',
    offset: daysFrom(started, place.day),
  };
}

/** Whoever did not begin with `/coach-steps` is asked about missing items by coordinators only. */
function anyMissing({ requirement, status, reason }: Assessment): Found | undefined {
  if (status !== 'missing' || reason.kind === 'not-cleared') return undefined;
  return { item: requirement, cycle: 'missing', track: 'missing', offset: 0 };
}

function openItem(
  person: ReminderPerson,
  { assessment, division }: Standing,
  recorded: readonly Credential[],
  place: RegionDay,
  isAsked: boolean,
): OpenItem | undefined {
  if (assessment.level !== 'required' || isSupervised(person, assessment)) return undefined;
  const own = dated(person, assessment, place.day, isAsked) ?? missing(person, assessment, place);
  const found = own ?? (isAsked ? anyMissing(assessment) : undefined);
  if (!found || !isOpen(found, place, isAsked)) return undefined;
  const isPending = recorded.some(
    ({ certification, status }) => status === 'pending' && assessment.accepts.includes(certification),
  );
  return { ...found, assessment, isPending, ...(division && { division }) };
}

/** A coordinator who asks is shown everything that is missing, has ended or ends soon. */
function isOpen({ track, offset }: Found, { policy }: RegionDay, isAsked: boolean): boolean {
  if (isAsked) return track === 'missing' || offset >= -policy.soonDays;
  return isInWindow(track, offset, policy);
}

/**
 * What could be due for a person today, each item once, in the rulebook's order.
 * @param isAsked a person asks: everything missing, ended or ending soon, whatever the days of its track
 */
export function openItemsOf(
  person: ReminderPerson,
  place: RegionDay,
  standing: PersonStanding = standingOf(person, place),
  isAsked = false,
): readonly OpenItem[] {
  const items = new Map<string, OpenItem>();
  for (const entry of standing.standings) {
    const open = openItem(person, entry, standing.recorded, place, isAsked);
    const key = open && `${open.item}/${open.cycle}`;
    if (open && key !== undefined && !items.has(key)) items.set(key, open);
  }
  return [...items.values()];
}
