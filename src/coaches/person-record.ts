import type { PersonRecord } from '../bot/services.ts';
import type { IsoDay } from '../requirements/index.ts';
import type { Accounts } from './accounts.ts';
import { heldBy } from './held.ts';
import type { Link, Links } from './links.ts';
import { type CoachRecord, type RegisterHead, SUBJECTS, type Subject } from './record.ts';
import type { Repository } from './repository.ts';

/** What the region's records say of a linked person: their own view of it, background check included. */
export interface OwnRecord {
  readonly record: CoachRecord;
  readonly link: Link;
  readonly head: RegisterHead;
}

/** The newest link of any of the person's accounts whose record still stands. */
export async function ownRecord(
  { accounts, links, repository }: { accounts: Accounts; links: Links; repository: Repository },
  personId: string,
  region: string,
): Promise<OwnRecord | undefined> {
  const all = await Promise.all(
    (await accounts.of(personId)).map((account) => links.recordOf(region, account)),
  );
  const newestFirst = all.filter((link) => link !== undefined).toSorted((a, b) => b.at - a.at);
  if (newestFirst.length === 0) return undefined;
  const head = await repository.head(region);
  if (!head) return undefined;
  for (const link of newestFirst) {
    const record = await repository.findById(region, link.record);
    if (record) return { record, link, head };
  }
  return undefined;
}

/** The days that the reports about certificates tell of, newest report of each subject. */
export function sourcesOf({ sources }: RegisterHead): { subject: Subject; asOf: IsoDay }[] {
  return SUBJECTS.flatMap((subject) => {
    const source = sources[subject];
    return source ? [{ subject, asOf: source.asOf }] : [];
  });
}

/** The day from which the records' certificates are known: of the credentials report, else of the newest one. */
export const certificatesAsOf = (head: RegisterHead): IsoDay => head.sources.credentials?.asOf ?? head.asOf;

/** What `assess` needs of a record. */
export const credentialsOf = (record: CoachRecord, head: RegisterHead) =>
  heldBy(record, certificatesAsOf(head));

/** Their own record as the views of a person need it. */
export function viewOfOwn({ record, head }: OwnRecord): PersonRecord {
  return {
    credentials: credentialsOf(record, head),
    asOf: certificatesAsOf(head),
    assignments: record.assignments,
    sources: sourcesOf(head),
    ...(record.isYouth === undefined ? {} : { isYouth: record.isYouth }),
    ...(record.risk === undefined ? {} : { risk: record.risk.status }),
  };
}
