import type { IsoDay } from '../../requirements/schema/primitives.ts';
import type { Assignment, Credential, Reject, Risk, Subject } from '../record.ts';
import type { PersonDraft, PersonFields } from './people.ts';

/** AYSO's reports (reports.md); the Excel form of Admin Credentials has its own reader but is the same report. */
export type ReportKind =
  | 'admin-credentials'
  | 'admin-credentials-wide'
  | 'licence-grade'
  | 'volunteer-details'
  | 'training-status'
  | 'playmetrics';

/** A person as one report shows them: all their rows together, all that may not be kept already dropped. */
export interface ReportPerson {
  /** 16 hex digits made of the Admin ID, else of e-mail and name; coordinators' decisions refer to it. */
  readonly key: string;
  /** First row that names them. */
  readonly row: number;
  readonly adminIds: readonly string[];
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly otherEmails: readonly string[];
  /** `first last`. */
  readonly otherNames: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly credentials: readonly Credential[];
  /** Absent: the report says nothing about background checks. */
  readonly risk?: Risk;
  readonly isYouth?: boolean;
}

/** All that a report says, and what of it was not understood. */
export interface ReportContent {
  readonly kind: ReportKind;
  readonly subject: Subject;
  /** The file's name as given. */
  readonly name: string;
  readonly asOf: IsoDay;
  /** Rows below the header. */
  readonly rows: number;
  /** Sorted by key. */
  readonly people: readonly ReportPerson[];
  readonly rejects: readonly Reject[];
}

/** One row seen through the header. Several names: the first column that the report has. */
export interface RowView {
  readonly number: number;
  has(name: string): boolean;
  /** Trimmed; empty when the column is missing. */
  text(...names: readonly string[]): string;
  /** Undefined: empty, missing or unreadable (then it stands in the rejects, without its value if `isPrivate`). */
  day(name: string, isPrivate?: boolean): IsoDay | undefined;
}

/** What a reader has at hand while it reads a row. */
export interface RowContext {
  readonly asOf: IsoDay;
  readonly headers: readonly string[];
  /** @returns undefined: nobody stands in this row; it is in the rejects. */
  person(row: RowView, fields: PersonFields): PersonDraft | undefined;
  reject(reject: Omit<Reject, 'count'>): void;
}

/** One report. All names are as `headerName` gives them. */
export interface ReportReader {
  readonly kind: ReportKind;
  readonly subject: Subject;
  /** Whether these columns are this report's. */
  matches(names: ReadonlySet<string>): boolean;
  /** Whether AYSO's report has this column, of use here or not. */
  knows(name: string): boolean;
  read(row: RowView, context: RowContext): void;
}
