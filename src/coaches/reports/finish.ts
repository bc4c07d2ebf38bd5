import type { IsoDay } from '../../requirements/schema/primitives.ts';
import { foldName, shortHash } from '../person-key.ts';
import type { Assignment, Credential, Risk } from '../record.ts';
import { isUnder18 } from './day.ts';
import { absorb, identities, type PersonDraft } from './people.ts';
import type { ReportPerson } from './report.ts';

/** Most cautious first: with two Admin IDs, a check that was not passed counts against one that was. */
const RISKS = ['not-cleared', 'expired', 'cleared', 'youth-supervised', 'pending', 'none'] as const;

const latestDay = ({ on, expires }: { on?: IsoDay; expires?: IsoDay }) => on ?? expires ?? '';
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Of the same certification the newest stays; a newer one that waits for verification stands beside it. */
export function newestCredentials(all: readonly Credential[]): Credential[] {
  const newest = new Map<string, Credential>();
  for (const credential of all.toSorted(byText)) {
    const key = `${credential.certification} ${credential.status}`;
    const known = newest.get(key);
    if (!known || latestDay(known) <= latestDay(credential)) newest.set(key, credential);
  }
  const isOutrun = (credential: Credential) => {
    const verified = newest.get(`${credential.certification} verified`);
    return credential.status === 'pending' && verified && latestDay(verified) >= latestDay(credential);
  };
  return [...newest.values()].filter((credential) => !isOutrun(credential)).toSorted(byText);
}

function overallRisk(risks: readonly Risk[]): Risk | undefined {
  if (risks.some((risk) => risk.status === 'not-cleared')) return { status: 'not-cleared' };
  const order = (risk: Risk) => RISKS.indexOf(risk.status);
  const newestFirst = (a: Risk, b: Risk) => {
    const [left, right] = [a.expires ?? a.on ?? '', b.expires ?? b.on ?? ''];
    return left === right ? order(a) - order(b) || byText(a, b) : left < right ? 1 : -1;
  };
  return risks.toSorted(newestFirst)[0];
}

function uniqueAssignments(all: readonly Assignment[]): Assignment[] {
  const unique = new Map(all.map((assignment) => [JSON.stringify(assignment), assignment]));
  return [...unique.values()].toSorted(byText);
}

/** Joins within the set: drafts with the same e-mail and name are one person, unless their birth dates say otherwise (junior, senior). */
export function joinDrafts(all: Set<PersonDraft>): void {
  const byIdentity = new Map<string, PersonDraft | PersonDraft[]>();
  for (const draft of all) {
    for (const identity of identities(draft)) {
      const known = byIdentity.get(identity);
      byIdentity.set(identity, known === undefined ? draft : [known, draft].flat());
    }
  }
  const joinedInto = new Map<PersonDraft, PersonDraft>();
  const find = (draft: PersonDraft): PersonDraft => {
    const into = joinedInto.get(draft);
    return into ? find(into) : draft;
  };
  const shared = [...byIdentity].flatMap(([identity, group]) =>
    Array.isArray(group) ? [{ identity, group }] : [],
  );
  // Sorted, so that the rows' order decides nothing.
  for (const { group } of shared.toSorted((a, b) => (a.identity < b.identity ? -1 : 1))) {
    const members = [...new Set(group.map(find))];
    const births = new Set(members.flatMap((member) => member.births));
    const [first, ...others] = members;
    if (first === undefined || births.size > 1) continue;
    for (const other of others) {
      absorb(first, other);
      joinedInto.set(other, first);
      all.delete(other);
    }
  }
}

/** @returns the person of a draft, with the birth date reduced to "under 18". */
export function finishPerson(draft: PersonDraft, asOf: IsoDay): ReportPerson {
  const adminIds = draft.adminIds.toSorted();
  const [email, ...otherEmails] = draft.emails.toSorted();
  const names = draft.names.toSorted(byText);
  const { first: firstName, last: lastName } = names[0] ?? { first: '', last: '' };
  const risk = overallRisk(draft.risks);
  const birth = draft.births.toSorted().at(-1);
  return {
    key: shortHash(adminIds[0] ?? `${email ?? ''} ${foldName(firstName, lastName)}`),
    row: draft.row,
    adminIds,
    firstName,
    lastName,
    ...(email !== undefined && { email }),
    otherEmails,
    otherNames: names.slice(1).map(({ first, last }) => `${first} ${last}`.trim()),
    assignments: uniqueAssignments(draft.assignments),
    credentials: newestCredentials(draft.credentials),
    ...(risk && { risk }),
    ...(birth !== undefined && { isYouth: isUnder18(birth, asOf) }),
  };
}
