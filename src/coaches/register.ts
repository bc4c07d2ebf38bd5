import { type Changes, compareRecords } from './changes.ts';
import type { Decisions, Match, MatchedBy, ReviewReason } from './match.ts';
import { matchPeople } from './match.ts';
import { joinRecords, newRecord, withoutSubject, withPerson } from './merge.ts';
import type { CoachRecord, RegisterSnapshot, Reject } from './record.ts';
import type { ReportContent, ReportPerson } from './reports/report.ts';

/** Someone as a preview names them. */
export interface PersonRef {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Someone whom a coordinator should look at; until then they stand in the register on their own. */
export interface ReviewItem {
  /** `ReportPerson.key`: what a decision refers to. */
  readonly key: string;
  readonly row: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly why: ReviewReason;
  /** Whom they may be. */
  readonly candidates: readonly PersonRef[];
}

/** What a report holds and what it would do. */
export interface ImportSummary {
  readonly rows: number;
  readonly people: number;
  readonly credentials: number;
  /** Different divisions, as written. */
  readonly divisions: number;
  readonly matched: Readonly<Record<MatchedBy, number>>;
  readonly changes: Changes['counts'];
}

/** Everything a person must see before they confirm. */
export interface ImportPreview {
  readonly next: RegisterSnapshot;
  readonly summary: ImportSummary;
  readonly new: readonly PersonRef[];
  readonly changed: readonly PersonRef[];
  readonly gone: readonly PersonRef[];
  readonly rejects: readonly Reject[];
  readonly review: readonly ReviewItem[];
  /** People of a report without certificates whom nobody in the register is like, with their row. */
  readonly unmatched: readonly (PersonRef & { readonly row: number })[];
  /** The report tells about an earlier day than the one of its subject that is in the register. */
  readonly isOlder: boolean;
}

/** Where and when an import happens. */
export interface ImportContext {
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
}

const ref = ({ id, firstName, lastName }: CoachRecord): PersonRef => ({ id, firstName, lastName });

function addPerson(
  records: Map<string, CoachRecord>,
  person: ReportPerson,
  match: Match,
  subject: ReportContent['subject'],
): void {
  const ids = match.kind === 'matched' ? match.records : [];
  // A record that was joined into another one a moment ago is found under that one.
  const found = [...new Set(ids.map((id) => currentId(records, id)))].flatMap(
    (id) => records.get(id ?? '') ?? [],
  );
  const [first, ...others] = found;
  const own = records.get(person.key) ?? newRecord(person);
  const joined = others.reduce(joinRecords, first ?? own);
  for (const other of others) records.delete(other.id);
  records.set(joined.id, withPerson(joined, person, subject));
}

const currentId = (records: ReadonlyMap<string, CoachRecord>, id: string) =>
  records.has(id) ? id : records.values().find((record) => record.formerIds.includes(id))?.id;

/** A decision made after both stood in the register joins them. */
function joinDecided(records: readonly CoachRecord[], decisions: Decisions): CoachRecord[] {
  const joined = new Map(records.map((record) => [record.id, record]));
  for (const [key, decision] of [...decisions].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (decision.kind !== 'same') continue;
    const into = joined.get(currentId(joined, decision.record) ?? '');
    const other = joined.get(key);
    if (!into || !other || into === other) continue;
    joined.delete(other.id);
    joined.set(into.id, joinRecords(into, other));
  }
  return [...joined.values()];
}

function reviewItems(
  people: readonly ReportPerson[],
  matches: ReadonlyMap<string, Match>,
  records: ReadonlyMap<string, CoachRecord>,
): ReviewItem[] {
  return people.flatMap(({ key, row, firstName, lastName }) => {
    const match = matches.get(key);
    if (match?.kind !== 'review') return [];
    const candidates = match.candidates.flatMap((id) => records.get(id) ?? []).map(ref);
    return [{ key, row, firstName, lastName, why: match.why, candidates }];
  });
}

function countMatches(matches: ReadonlyMap<string, Match>): Record<MatchedBy, number> {
  const counts = { decision: 0, 'admin-id': 0, email: 0 };
  for (const match of matches.values()) if (match.kind === 'matched') counts[match.by] += 1;
  return counts;
}

function nextHead(current: RegisterSnapshot | undefined, report: ReportContent, context: ImportContext) {
  const { kind, name, asOf } = report;
  const source = { report: kind, name, asOf, importedAt: context.importedAt };
  const sources = { ...current?.sources, [report.subject]: source };
  return { ...context, asOf, sources, rejects: [...report.rejects] };
}

/**
 * What the register would be with this report. A report takes the place of the last one of its subject and touches
 * nothing else: people it no longer names lose what it had said of them, and go when no report names them.
 * @param current undefined: the region has none yet.
 */
export function previewImport(
  current: RegisterSnapshot | undefined,
  report: ReportContent,
  decisions: Decisions,
  context: ImportContext,
): ImportPreview {
  const { subject, people } = report;
  const before = joinDecided(current?.records ?? [], decisions);
  const matches = matchPeople(before, people, decisions);
  const records = new Map(before.map((record) => [record.id, withoutSubject(record, subject)]));
  for (const person of people)
    addPerson(records, person, matches.get(person.key) ?? { kind: 'new' }, subject);
  const kept = [...records.values()].filter((record) => record.seenIn.length > 0);
  const next = {
    ...nextHead(current, report, context),
    records: kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const changes = compareRecords(current?.records ?? [], next.records);
  const knowsPeople = subject !== 'credentials' && before.length > 0;
  const unmatched = people.filter(({ key }) => knowsPeople && matches.get(key)?.kind === 'new');
  const lastAsOf = current?.sources[subject]?.asOf;
  return {
    next,
    summary: {
      rows: report.rows,
      people: people.length,
      credentials: people.reduce((sum, person) => sum + person.credentials.length, 0),
      divisions: new Set(people.flatMap((person) => person.assignments.map(({ division }) => division))).size,
      matched: countMatches(matches),
      changes: changes.counts,
    },
    new: changes.new.map(ref),
    changed: changes.changed.map(ref),
    gone: changes.gone.map(ref),
    rejects: report.rejects,
    review: reviewItems(people, matches, new Map(before.map((record) => [record.id, record]))),
    unmatched: unmatched.map(({ key, row, firstName, lastName }) => ({ id: key, row, firstName, lastName })),
    isOlder: lastAsOf !== undefined && report.asOf < lastAsOf,
  };
}
