import type { CoachRecord } from '../coaches/record.ts';
import type { Told } from '../coaches/self-reports.ts';
import type { Walk } from '../coaches/walks.ts';
import type { IsoDay } from '../requirements/index.ts';

/** Where a person can be reached. */
export interface Account {
  readonly platform: string;
  readonly workspace: string;
  readonly id: string;
}

/** Someone a region may have to remind. At least one of `record` and `personId` is there. */
export interface ReminderPerson {
  /** Absent: not in the region's records, only known from `/coach-steps`. */
  readonly record?: CoachRecord;
  /** Absent: the record is not linked to anybody. */
  readonly personId?: string;
  readonly account?: Account;
  readonly told: Told;
  readonly walk?: Walk;
}

/** How old a region's records are. */
export interface Register {
  /** The day the newest report of certificates tells about. */
  readonly asOf: IsoDay;
}

/** The people of a region, as the reminders need them. */
export interface People {
  /** Undefined: nothing was imported yet. */
  register(region: string): Promise<Register | undefined>;
  /** Streams everybody, each person once. */
  of(region: string): AsyncIterable<ReminderPerson>;
  /** One person by the id that `ledgerId` gives, or by their key (`Context.personId`). */
  one(region: string, id: string): Promise<ReminderPerson | undefined>;
}

/** Under which id it is kept what a person was sent: the record's, which survives a change of account. */
export function ledgerId({ record, personId }: ReminderPerson): string {
  const id = record?.id ?? personId;
  if (id === undefined) throw new TypeError('a person needs a record or a key');
  return id;
}

/** All ids under which something may be kept: records that were joined, and the time before the record. */
export function ledgerIds(person: ReminderPerson): readonly string[] {
  const { record, personId, walk } = person;
  const before = record && walk && personId !== undefined ? [personId] : [];
  return [ledgerId(person), ...(record?.formerIds ?? []), ...before];
}

/** First and last name; undefined: no record says it. */
export function nameOf({ record }: ReminderPerson): string | undefined {
  return record && `${record.firstName} ${record.lastName}`.trim();
}
