import { z } from 'zod';
import { DivisionId, IsoDay, RoleId } from '../requirements/schema/primitives.ts';

/**
 * What a report is about. A new report of a subject takes the place of the older one of the same subject,
 * and touches nothing that another subject brought.
 */
export const SUBJECTS = ['credentials', 'licences', 'training', 'assignments'] as const;
export const Subject = z.enum(SUBJECTS);
export type Subject = z.infer<typeof Subject>;

/** A certification as one of AYSO's reports states it. */
export const Credential = z.strictObject({
  /** `safe-haven`, `10u-coach`, … (design §6). */
  certification: z.string().min(1),
  /** Day it was completed; absent: the report names none. */
  on: IsoDay.exactOptional(),
  /** Last day it holds, only where the report prints one; computed expiry is never stored. */
  expires: IsoDay.exactOptional(),
  /** `pending`: uploaded, and an administrator has yet to verify it. */
  status: z.enum(['verified', 'pending']),
  from: Subject,
});
export type Credential = z.infer<typeof Credential>;

/** One role in one division, as a volunteer report states it. */
export const Assignment = z.strictObject({
  /** As written in the report: `10UB Boys`. */
  division: z.string().exactOptional(),
  /** Absent: no division stands in it, or one that is not known. */
  divisionId: DivisionId.exactOptional(),
  role: RoleId,
  /** The role as written, where it is none of the named ones (`role` is then `volunteer`): `Board Member`. */
  title: z.string().exactOptional(),
  /** Absent: not allocated to a team. */
  team: z.string().exactOptional(),
  program: z.string().exactOptional(),
});
export type Assignment = z.infer<typeof Assignment>;

/** Background check, reduced (reports.md *Status values*); the colour itself is never stored. */
export const Risk = z.strictObject({
  /** `none`: consent not given yet. `youth-supervised`: may help under an adult's eyes only. */
  status: z.enum(['cleared', 'not-cleared', 'pending', 'expired', 'youth-supervised', 'none']),
  on: IsoDay.exactOptional(),
  expires: IsoDay.exactOptional(),
});
export type Risk = z.infer<typeof Risk>;

/** A person of the region's reports: all that design §8 allows, and nothing else. */
export const CoachRecord = z.strictObject({
  /** 16 hex digits, stable over imports; says nothing about the person. */
  id: z.string().min(1),
  /** `NNNNN-NNNNNN`, sorted; one person may have several. */
  adminIds: z.array(z.string()),
  firstName: z.string(),
  lastName: z.string(),
  /** Lower case. */
  email: z.string().exactOptional(),
  /** Other e-mails and names that earlier or other reports gave this person, sorted: they help matching. */
  aliases: z.strictObject({ emails: z.array(z.string()), names: z.array(z.string()) }),
  /** Ids of records that were joined into this one; links to them lead here. */
  formerIds: z.array(z.string()),
  assignments: z.array(Assignment),
  credentials: z.array(Credential),
  risk: Risk.exactOptional(),
  /** Under 18 on the report's as-of day; absent: no report gave a birth date. */
  isYouth: z.boolean().exactOptional(),
  /** The subjects whose newest report names this person; with none left the record goes. */
  seenIn: z.array(Subject),
});
export type CoachRecord = z.infer<typeof CoachRecord>;

/** Something in a report that was not understood or not used; never fatal. Equal ones are counted together. */
export const Reject = z.strictObject({
  why: z.enum([
    'unknown-column',
    'unknown-certificate',
    'unknown-risk-status',
    'unreadable-date',
    'unreadable-id',
    'no-person',
    'junk-person',
    'short-row',
    'formula',
    'no-completion-date',
    'more',
  ]),
  /** Row of the first one, as a spreadsheet counts (header row included); absent for columns. */
  row: z.int().positive().exactOptional(),
  /** The column it stands in. */
  column: z.string().exactOptional(),
  /** What was written; never for a person's own data such as a birth date. */
  value: z.string().exactOptional(),
  count: z.int().positive(),
});
export type Reject = z.infer<typeof Reject>;

/** Where a subject's data came from. */
export const Source = z.strictObject({
  /** Kind of the report (`ReportKind`). */
  report: z.string(),
  /** The file's name as given. */
  name: z.string(),
  /** The day the report tells about. */
  asOf: IsoDay,
  /** When it was confirmed, milliseconds since 1970. */
  importedAt: z.number(),
});
export type Source = z.infer<typeof Source>;

/** Everything known of a region's people but the records themselves. */
export const RegisterHead = z.strictObject({
  region: z.string(),
  /** Of the newest import; each subject's own day stands in `sources`. */
  asOf: IsoDay,
  importedAt: z.number(),
  sources: z.partialRecord(Subject, Source),
  /** Of the newest import. */
  rejects: z.array(Reject),
});
export type RegisterHead = z.infer<typeof RegisterHead>;

/** One immutable state of a region's register. */
export interface RegisterSnapshot extends RegisterHead {
  /** Sorted by id. */
  readonly records: readonly CoachRecord[];
}
