import { coordinates, type Standing } from '../bot/permissions.ts';
import {
  type Assessment,
  assess,
  type DivisionId,
  divisionOrder,
  type IsoDay,
  type RoleId,
  type Rulebook,
} from '../requirements/index.ts';
import { heldBy } from './held.ts';
import type { CoachRecord } from './record.ts';

/** How somebody stands as a whole; the worst of what is required decides. */
export const READINESS = ['ready', 'expiring', 'pending', 'missing'] as const;
export type Readiness = (typeof READINESS)[number];

/** One coach in one division, with what the viewer may see of them. */
export interface RosterEntry {
  readonly record: CoachRecord;
  /** Undefined: no report says which. */
  readonly division: DivisionId | undefined;
  readonly role: RoleId;
  readonly assessments: readonly Assessment[];
}

export interface RosterInput {
  readonly rulebook: Rulebook;
  readonly on: IsoDay;
  /** Of the credentials report. */
  readonly asOf: IsoDay;
  /** The viewer's. */
  readonly standing: Standing;
}

export interface Post {
  readonly division: DivisionId | undefined;
  readonly role: RoleId;
}

const BACKGROUND_CHECK = 'background-check';

/** Whether a requirement would give away the background check. */
export const isRisk = ({ requirement, accepts }: Pick<Assessment, 'requirement' | 'accepts'>) =>
  requirement === BACKGROUND_CHECK || accepts.includes(BACKGROUND_CHECK);

/**
 * What a person coaches, once for each division, as head coach where they are both. Somebody whom no volunteer report
 * names may be a coach; somebody it names with other roles only (referee, team manager) is none.
 */
export function postsOf({ assignments }: CoachRecord): Post[] {
  if (assignments.length === 0) return [{ division: undefined, role: 'head-coach' }];
  const posts = new Map<string, Post>();
  for (const role of ['head-coach', 'assistant-coach'] as const) {
    for (const { divisionId: division, role: own } of assignments) {
      if (own === role && !posts.has(division ?? '')) posts.set(division ?? '', { division, role });
    }
  }
  return [...posts.values()];
}

/** Whether the viewer may know that this person is there: one of their divisions is the viewer's. */
export function maySee(standing: Standing, record: CoachRecord): boolean {
  if (standing.divisions === 'all') return true;
  return record.assignments.some(({ divisionId }) => coordinates(standing, divisionId));
}

/**
 * The entries of one person that the viewer may see. A coordinator sees their own divisions without the background
 * check; whoever may see background checks sees these in every division. What is left out here is in no count either.
 */
export function entriesOf(record: CoachRecord, input: RosterInput): RosterEntry[] {
  const { rulebook, on, asOf, standing } = input;
  const isSupervised = record.risk?.status === 'youth-supervised';
  return postsOf(record).flatMap(({ division, role }) => {
    const isOwn = coordinates(standing, division);
    if (!isOwn && !standing.seesRisk) return [];
    const assessments = assess(rulebook, {
      role,
      on,
      credentials: heldBy(record, asOf),
      ...(division === undefined ? {} : { division }),
      ...(record.isYouth === undefined ? {} : { isYouth: record.isYouth }),
    }).filter((entry) => (isRisk(entry) ? standing.seesRisk && !isSupervised : isOwn));
    return assessments.length > 0 ? [{ record, division, role, assessments }] : [];
  });
}

const byWords = new Intl.Collator('en');
const order = (division: DivisionId | undefined) =>
  division ? divisionOrder(division) : Number.POSITIVE_INFINITY;

/** By division, youngest first, then by name; nothing that is hidden decides the order. */
export function inOrder(entries: readonly RosterEntry[]): RosterEntry[] {
  return entries.toSorted(
    (a, b) =>
      order(a.division) - order(b.division) ||
      byWords.compare(a.record.lastName, b.record.lastName) ||
      byWords.compare(a.record.firstName, b.record.firstName) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
}

/** Whether an item is lacking: required and not met. Without a division, what depends on it is not held against anybody. */
export function isLacking({ level, status, lacks }: Assessment): boolean {
  if (level === 'recommended' || lacks.includes('division')) return false;
  return status !== 'met' && status !== 'expiring';
}

export function readinessOf({ assessments }: RosterEntry): Readiness {
  const lacking = assessments.filter(isLacking);
  if (lacking.some(({ status }) => status !== 'pending')) return 'missing';
  if (lacking.length > 0) return 'pending';
  const isExpiring = assessments.some(({ level, status }) => level === 'required' && status === 'expiring');
  return isExpiring ? 'expiring' : 'ready';
}

/** How many coaches of a division are how far. */
export interface DivisionCounts extends Readonly<Record<Readiness, number>> {
  readonly division: DivisionId;
}

/** Youngest division first, only those with coaches; people without a division are counted apart. */
export function countReadiness(entries: readonly RosterEntry[]): {
  divisions: DivisionCounts[];
  withoutDivision: number;
} {
  const counts = new Map<DivisionId, Record<Readiness, number>>();
  let withoutDivision = 0;
  for (const entry of entries) {
    if (entry.division === undefined) {
      withoutDivision++;
      continue;
    }
    const own = counts.get(entry.division) ?? { ready: 0, expiring: 0, pending: 0, missing: 0 };
    own[readinessOf(entry)]++;
    counts.set(entry.division, own);
  }
  const youngestFirst = [...counts].toSorted(([a], [b]) => order(a) - order(b));
  return { divisions: youngestFirst.map(([division, own]) => ({ division, ...own })), withoutDivision };
}
