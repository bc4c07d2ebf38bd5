import { fold, foldName } from './person-key.ts';
import type { CoachRecord } from './record.ts';
import type { ReportPerson } from './reports/report.ts';

/** What a coordinator decided about a person of a report (`ReportPerson.key`). */
export type Decision =
  | { readonly kind: 'same'; readonly record: string }
  /** Nobody in the register, however alike. */
  | { readonly kind: 'distinct' };

/** Decisions by `ReportPerson.key`. */
export type Decisions = ReadonlyMap<string, Decision>;

/** How sure a match is; `new`: nobody is like this person. */
export type MatchedBy = 'decision' | 'admin-id' | 'email';

/** Why a person needs a coordinator's eye. */
export type ReviewReason =
  /** Only the name is the same. */
  | 'same-name'
  /** Several people have the e-mail address, none of them with this name. */
  | 'shared-email'
  /** One person has the e-mail address, but another first name: a nickname, or someone of the family. */
  | 'email-of-another-name';

/** What a person of a report was found to be. */
export type Match =
  /** Several records: they turned out to be one person, through their Admin IDs. */
  | { readonly kind: 'matched'; readonly by: MatchedBy; readonly records: readonly string[] }
  | { readonly kind: 'review'; readonly why: ReviewReason; readonly candidates: readonly string[] }
  | { readonly kind: 'new' };

/** Ids of records by what identifies a person. Earlier imports' e-mails and names count (aliases). */
interface Index {
  readonly byId: Map<string, string>;
  readonly byAdminId: Map<string, Set<string>>;
  readonly byEmail: Map<string, Set<string>>;
  readonly byName: Map<string, Set<string>>;
  readonly records: ReadonlyMap<string, CoachRecord>;
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  const known = index.get(key);
  if (known) known.add(id);
  else index.set(key, new Set([id]));
}

const emailsOf = (person: { email?: string }, others: readonly string[]) =>
  [person.email ?? '', ...others].filter((email) => email !== '').map(fold);

const namesOf = (person: { firstName: string; lastName: string }, others: readonly string[]) => [
  foldName(person.firstName, person.lastName),
  ...others.map(fold),
];

function indexOf(records: readonly CoachRecord[]): Index {
  const index: Index = {
    byId: new Map(),
    byAdminId: new Map(),
    byEmail: new Map(),
    byName: new Map(),
    records: new Map(records.map((record) => [record.id, record])),
  };
  for (const record of records) {
    for (const id of [record.id, ...record.formerIds]) index.byId.set(id, record.id);
    for (const adminId of record.adminIds) put(index.byAdminId, adminId, record.id);
    for (const email of emailsOf(record, record.aliases.emails)) put(index.byEmail, email, record.id);
    for (const name of namesOf(record, record.aliases.names)) put(index.byName, name, record.id);
  }
  return index;
}

/** Liz in Elizabeth, Jo in John-Paul; a nickname that is no part of the name goes to review. */
function firstNamesAgree(person: ReportPerson, record: CoachRecord | undefined): boolean {
  if (!record) return false;
  const [a, b] = [fold(person.firstName), fold(record.firstName)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

const hits = (index: Map<string, Set<string>>, keys: readonly string[]) =>
  [...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))].toSorted();

/** Who else in the report has the same e-mail: someone of another name, or a namesake (junior, senior). */
type Sharing = 'nobody' | 'another-name' | 'namesake';

function matchByEmail(index: Index, person: ReportPerson, sharing: Sharing): Match | undefined {
  const sameEmail = hits(index.byEmail, emailsOf(person, person.otherEmails));
  const sameName = new Set(hits(index.byName, namesOf(person, person.otherNames)));
  const both = sameEmail.filter((id) => sameName.has(id));
  const [only] = both;
  if (only !== undefined && both.length === 1 && sharing !== 'namesake')
    return { kind: 'matched', by: 'email', records: [only] };
  if (sameEmail.length === 0) return undefined;
  const [owner] = sameEmail;
  if (sameEmail.length > 1 || owner === undefined)
    return { kind: 'review', why: 'shared-email', candidates: sameEmail };
  if (sharing === 'nobody' && firstNamesAgree(person, index.records.get(owner))) {
    return { kind: 'matched', by: 'email', records: [owner] };
  }
  return { kind: 'review', why: 'email-of-another-name', candidates: sameEmail };
}

function matchOne(index: Index, person: ReportPerson, decisions: Decisions, sharing: Sharing): Match {
  const decision = decisions.get(person.key);
  const chosen = decision?.kind === 'same' ? index.byId.get(decision.record) : undefined;
  if (chosen !== undefined) return { kind: 'matched', by: 'decision', records: [chosen] };
  const own = index.byId.get(person.key);
  const byAdminId = new Set([...hits(index.byAdminId, person.adminIds), ...(own === undefined ? [] : [own])]);
  if (byAdminId.size > 0) {
    const by = person.adminIds.length > 0 ? 'admin-id' : 'email';
    return { kind: 'matched', by, records: [...byAdminId].toSorted() };
  }
  if (decision?.kind === 'distinct') return { kind: 'new' };
  const byEmail = matchByEmail(index, person, sharing);
  if (byEmail) return byEmail;
  const candidates = hits(index.byName, namesOf(person, person.otherNames));
  return candidates.length > 0 ? { kind: 'review', why: 'same-name', candidates } : { kind: 'new' };
}

function sharingIn(people: readonly ReportPerson[]): (person: ReportPerson) => Sharing {
  const counts = new Map<string, number>();
  const identities = (person: ReportPerson) => {
    const names = namesOf(person, person.otherNames);
    return emailsOf(person, person.otherEmails).flatMap((email) => names.map((name) => `${email} ${name}`));
  };
  for (const person of people) {
    const keys = [...emailsOf(person, person.otherEmails), ...identities(person)];
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isShared = (key: string) => (counts.get(key) ?? 0) > 1;
  return (person) => {
    if (identities(person).some(isShared)) return 'namesake';
    return emailsOf(person, person.otherEmails).some(isShared) ? 'another-name' : 'nobody';
  };
}

/**
 * Finds each person of a report in the register: a coordinator's decision, else the Admin ID, else e-mail and name,
 * else an e-mail that only one person has. A name alone is never enough (reports.md *Matching people*).
 * @returns by `ReportPerson.key`.
 */
export function matchPeople(
  records: readonly CoachRecord[],
  people: readonly ReportPerson[],
  decisions: Decisions,
): Map<string, Match> {
  const index = indexOf(records);
  const sharingOf = sharingIn(people);
  return new Map(
    people.map((person) => [person.key, matchOne(index, person, decisions, sharingOf(person))] as const),
  );
}
