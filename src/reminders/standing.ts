import { heldBy } from '../coaches/held.ts';
import { postsOf as coachPosts } from '../coaches/roster.ts';
import {
  type Assessment,
  addDays,
  assess,
  type Credential,
  type DivisionId,
  type IsoDay,
  type RoleId,
  type Rulebook,
} from '../requirements/index.ts';
import { daysFrom, localTime } from './local-time.ts';
import type { Register, ReminderPerson } from './person.ts';
import type { Policy } from './policy.ts';

/** What is the same for all people of a region on one day. */
export interface RegionDay {
  readonly rulebook: Rulebook;
  readonly policy: Policy;
  /** IANA name. */
  readonly zone: string;
  readonly day: IsoDay;
  readonly register: Register | undefined;
}

/** One requirement as it stands for one of a person's posts. */
export interface Standing {
  readonly assessment: Assessment;
  /** Absent: nobody says what they coach. */
  readonly division?: DivisionId;
}

/** Something the person says is done and that the records ought to show by now, but do not. */
export interface Contradicted {
  readonly certification: string;
  /** The day they say it was completed. */
  readonly on: IsoDay;
}

export interface PersonStanding {
  readonly standings: readonly Standing[];
  /** What the records hold, without the person's own word. */
  readonly recorded: readonly Credential[];
  readonly contradicted: readonly Contradicted[];
}

/** Reports and people round dates differently; a record so close to the day a person names is the same thing. */
const SAME_DAYS = 31;

interface Post {
  readonly division?: DivisionId;
  readonly role?: RoleId;
}

/**
 * What a person coaches in the region: by the records, and by their own walk through the steps. Empty: the records
 * know them in other roles only, about which our pages say nothing.
 */
export function postsOf({ record, walk }: ReminderPerson, region: string): readonly Post[] {
  const posts = new Map<string, Post>();
  const isWalking = walk?.region === region;
  if (record && !(isWalking && record.assignments.length === 0)) {
    for (const { division, role } of coachPosts(record)) {
      posts.set(`${division}/${role}`, { role, ...(division && { division }) });
    }
  }
  if (isWalking) posts.set(`${walk.division}/${walk.role}`, { division: walk.division, role: walk.role });
  return [...posts.values()];
}

/** So long a self-report of this certification is believed. */
export function pauseDays(certification: string, policy: Policy): number {
  if (certification === 'background-check') return policy.pauseBackgroundCheckDays;
  return certification === 'live-scan' ? policy.pauseLiveScanDays : policy.pauseCourseDays;
}

/** Where a record has no day of completion, an end soon after the person's own day belongs to the time before. */
function isRecorded(
  recorded: readonly Credential[],
  certification: string,
  on: IsoDay,
  { renewableDays }: Policy,
): boolean {
  const from = addDays(on, -SAME_DAYS);
  const end = addDays(on, renewableDays);
  return recorded.some(
    (held) =>
      held.certification === certification &&
      (held.on === undefined ? (held.expires ?? '') > end : held.on >= from),
  );
}

/** The person's own word, split into what is believed still and what the records ought to show by now. */
function weigh({ told }: ReminderPerson, recorded: readonly Credential[], place: RegionDay) {
  const believed: Credential[] = [];
  const contradicted: Contradicted[] = [];
  for (const { certification, on, reportedAt } of told.credentials) {
    if (isRecorded(recorded, certification, on, place.policy)) continue;
    const until = addDays(localTime(reportedAt, place.zone).day, pauseDays(certification, place.policy));
    if (place.register && place.register.asOf >= until) contradicted.push({ certification, on });
    else believed.push({ certification, on });
  }
  return { believed, contradicted };
}

/** How a person stands today in all they do. The person's own word counts until the records ought to show it. */
export function standingOf(person: ReminderPerson, place: RegionDay): PersonStanding {
  const { record } = person;
  const { rulebook, day } = place;
  const recorded = record ? heldBy(record, place.register?.asOf ?? day) : [];
  const { believed, contradicted } =
    person.told.credentials.length > 0 ? weigh(person, recorded, place) : { believed: [], contradicted: [] };
  const renewed = new Set(believed.map(({ certification }) => certification));
  // What is believed is newer than the records, also where these name an end and no beginning.
  const credentials =
    renewed.size > 0
      ? [...recorded.filter((held) => !renewed.has(held.certification)), ...believed]
      : recorded;
  const youth = record?.isYouth === undefined ? {} : { isYouth: record.isYouth };
  const standings = postsOf(person, rulebook.id).flatMap(({ division, role }) => {
    const post = { ...(division && { division }), ...(role && { role }) };
    return assess(rulebook, { ...post, ...youth, credentials, on: day }).map((assessment) => ({
      assessment,
      ...(division && { division }),
    }));
  });
  return { standings, recorded, contradicted };
}

/** Older records than the policy allows are not held against anybody. */
export function isStale({ register, policy, day }: RegionDay): boolean {
  return register !== undefined && daysFrom(register.asOf, day) > policy.staleDays;
}
