import { type CoachRecord, SUBJECTS, type Subject } from './record.ts';
import { newestCredentials } from './reports/finish.ts';
import type { ReportPerson } from './reports/report.ts';

const unique = (texts: readonly string[]) => [...new Set(texts)].toSorted();
const rank = (subject: Subject) => SUBJECTS.indexOf(subject);
const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim();

/** The same values in the same order, so that equal records are equal as text. */
function tidy(record: CoachRecord): CoachRecord {
  const { id, adminIds, firstName, lastName, email, aliases, formerIds, risk, isYouth } = record;
  return {
    id,
    adminIds: unique(adminIds),
    firstName,
    lastName,
    ...(email !== undefined && { email }),
    aliases: {
      emails: unique(aliases.emails.filter((alias) => alias !== email)),
      names: unique(aliases.names.filter((alias) => alias !== fullName(record))),
    },
    formerIds: unique(formerIds.filter((former) => former !== id)),
    assignments: record.assignments,
    credentials: SUBJECTS.flatMap((subject) =>
      newestCredentials(record.credentials.filter(({ from }) => from === subject)),
    ),
    ...(risk && { risk }),
    ...(isYouth !== undefined && { isYouth }),
    seenIn: SUBJECTS.filter((subject) => record.seenIn.includes(subject)),
  };
}

/** @returns a record for somebody nobody knew. */
export function newRecord(person: ReportPerson): CoachRecord {
  return {
    id: person.key,
    adminIds: [],
    firstName: person.firstName,
    lastName: person.lastName,
    aliases: { emails: [], names: [] },
    formerIds: [],
    assignments: [],
    credentials: [],
    seenIn: [],
  };
}

/** @returns the record without what the last report of this subject said; who they are stays. */
export function withoutSubject(record: CoachRecord, subject: Subject): CoachRecord {
  const { risk, ...rest } = record;
  return {
    ...rest,
    assignments: subject === 'assignments' ? [] : record.assignments,
    credentials: record.credentials.filter(({ from }) => from !== subject),
    ...(risk && subject !== 'credentials' && { risk }),
    seenIn: record.seenIn.filter((seen) => seen !== subject),
  };
}

function sameAs(a: unknown): (b: unknown) => boolean {
  const text = JSON.stringify(a);
  return (b) => JSON.stringify(b) === text;
}

/**
 * Adds what a report says of a person. AYSO's credentials decide on name and e-mail before the other reports;
 * what gives way is kept as an alias.
 */
export function withPerson(record: CoachRecord, person: ReportPerson, subject: Subject): CoachRecord {
  const givesWay = record.seenIn.some((seen) => rank(seen) <= rank(subject));
  const names = givesWay ? record : person;
  const email = givesWay ? (record.email ?? person.email) : (person.email ?? record.email);
  const risk = person.risk ?? record.risk;
  const isYouth = person.isYouth ?? record.isYouth;
  const emails = [record.email, person.email, ...person.otherEmails].filter((other) => other !== undefined);
  const assignments = person.assignments.filter((one) => !record.assignments.some(sameAs(one)));
  return tidy({
    ...record,
    adminIds: [...record.adminIds, ...person.adminIds],
    firstName: names.firstName,
    lastName: names.lastName,
    ...(email !== undefined && { email }),
    aliases: {
      emails: [...record.aliases.emails, ...emails],
      names: [...record.aliases.names, fullName(record), fullName(person), ...person.otherNames],
    },
    assignments: [...record.assignments, ...assignments],
    credentials: [...record.credentials, ...person.credentials],
    ...(risk && { risk }),
    ...(isYouth !== undefined && { isYouth }),
    seenIn: [...record.seenIn, subject],
  });
}

/** @returns one record for two that are the same person; links to `other`'s id lead to it. */
export function joinRecords(record: CoachRecord, other: CoachRecord): CoachRecord {
  const email = record.email ?? other.email;
  const risk = record.risk ?? other.risk;
  const isYouth = record.isYouth ?? other.isYouth;
  const emails = other.email === undefined ? [] : [other.email];
  const assignments = other.assignments.filter((one) => !record.assignments.some(sameAs(one)));
  return tidy({
    ...record,
    adminIds: [...record.adminIds, ...other.adminIds],
    ...(email !== undefined && { email }),
    aliases: {
      emails: [...record.aliases.emails, ...other.aliases.emails, ...emails],
      names: [...record.aliases.names, ...other.aliases.names, fullName(other)],
    },
    formerIds: [...record.formerIds, other.id, ...other.formerIds],
    assignments: [...record.assignments, ...assignments],
    credentials: [...record.credentials, ...other.credentials],
    ...(risk && { risk }),
    ...(isYouth !== undefined && { isYouth }),
    seenIn: [...record.seenIn, ...other.seenIn],
  });
}
