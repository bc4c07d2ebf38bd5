import { z } from 'zod';
import { IsoDay } from '../requirements/schema/primitives.ts';
import type { Collection, Store } from '../storage/store.ts';
import { Assignment, CoachRecord, Credential, RegisterHead, Reject, Risk, Subject } from './record.ts';
import type { ReportKind, ReportPerson } from './reports/report.ts';

/** Which snapshot of a region counts; `null`: none (the first import was undone). */
export const Pointer = z.strictObject({
  current: z.string().nullable(),
  /** Absent: there is nothing to undo. */
  previous: z.string().nullable().exactOptional(),
});
export type Pointer = z.infer<typeof Pointer>;

/** A snapshot but for its chunks. */
export const StoredHead = z.strictObject({
  head: RegisterHead,
  people: z.int(),
  /** First record id of each chunk of records. */
  firstIds: z.array(z.string()),
  buckets: z.int(),
});
export type StoredHead = z.infer<typeof StoredHead>;

const REPORT_KINDS = [
  'admin-credentials',
  'admin-credentials-wide',
  'licence-grade',
  'volunteer-details',
  'training-status',
  'playmetrics',
] as const satisfies readonly ReportKind[];

const StoredPerson = z.strictObject({
  key: z.string(),
  row: z.int(),
  adminIds: z.array(z.string()),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().exactOptional(),
  otherEmails: z.array(z.string()),
  otherNames: z.array(z.string()),
  assignments: z.array(Assignment),
  credentials: z.array(Credential),
  risk: Risk.exactOptional(),
  isYouth: z.boolean().exactOptional(),
}) satisfies z.ZodType<ReportPerson>;

/** A report that waits for its confirmation, but for its people. */
export const PendingImport = z.strictObject({
  region: z.string(),
  /** The snapshot the preview was made against; `null`: the region had none. */
  base: z.string().nullable(),
  report: z.strictObject({
    kind: z.enum(REPORT_KINDS),
    subject: Subject,
    name: z.string(),
    asOf: IsoDay,
    rows: z.int(),
    rejects: z.array(Reject),
  }),
  chunks: z.int(),
});
export type PendingImport = z.infer<typeof PendingImport>;

/** All that the register keeps in the store. */
export interface RegisterCollections {
  /** By region. */
  readonly pointers: Collection<Pointer>;
  /** By region and snapshot. */
  readonly heads: Collection<StoredHead>;
  /** By region, snapshot and chunk. */
  readonly records: Collection<CoachRecord[]>;
  /** By region, snapshot and bucket: what identifies a person → record ids. */
  readonly index: Collection<Record<string, string[]>>;
  readonly pending: Collection<PendingImport>;
  readonly pendingPeople: Collection<ReportPerson[]>;
}

/** Opens them; nothing is read yet. */
export function openCollections(store: Store): RegisterCollections {
  const version = 1;
  return {
    pointers: store.collection('register-pointers', { schema: Pointer, version }),
    heads: store.collection('register-heads', { schema: StoredHead, version }),
    records: store.collection('register-records', { schema: z.array(CoachRecord), version }),
    index: store.collection('register-index', { schema: z.record(z.string(), z.array(z.string())), version }),
    pending: store.collection('register-pending', { schema: PendingImport, version }),
    pendingPeople: store.collection('register-pending-people', { schema: z.array(StoredPerson), version }),
  };
}
