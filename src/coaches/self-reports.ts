import { z } from 'zod';
import type { Credential, IsoDay, Marks } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

const SelfReport = z.strictObject({
  /** The day the person says it was completed. */
  on: z.iso.date(),
  /** Milliseconds since 1970. */
  reportedAt: z.number(),
});
export type SelfReport = z.infer<typeof SelfReport>;

/** What a person has told the bot: certifications completed, and steps that no certification shows. */
export interface Told {
  readonly credentials: readonly (Credential & { readonly on: IsoDay; readonly reportedAt: number })[];
  /** By region and step: `marks['region-104']?.['coach-meeting']`. */
  readonly marks: Readonly<Record<string, Marks>>;
}

/** One key a statement: two devices of one person can report at once and both stay. */
export interface SelfReports {
  of(personId: string): Promise<Told>;
  /** A certification counts in every region and division that accepts it. */
  reportCertification(personId: string, certification: string, report: SelfReport): Promise<void>;
  reportStep(personId: string, region: string, step: string, report: SelfReport): Promise<void>;
  /** @returns whether there was one. */
  withdrawCertification(personId: string, certification: string): Promise<boolean>;
  withdrawStep(personId: string, region: string, step: string): Promise<boolean>;
  /** @returns how many were deleted. */
  forget(personId: string): Promise<number>;
}

const key = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

export function createSelfReports(store: Store): SelfReports {
  const reports = store.collection('self-reports', { schema: SelfReport, version: 1 });
  return {
    async of(personId) {
      const credentials: Told['credentials'][number][] = [];
      const marks: Record<string, Record<string, IsoDay>> = {};
      for await (const [path, { on, reportedAt }] of reports.entries(`${key(personId)}/`)) {
        const [, kind, first = '', second = ''] = path.split('/').map(decodeURIComponent);
        if (kind === 'certification') credentials.push({ certification: first, on, reportedAt });
        else marks[first] = { ...marks[first], [second]: on };
      }
      return { credentials, marks };
    },
    reportCertification: (personId, certification, report) =>
      reports.set(key(personId, 'certification', certification), report),
    reportStep: (personId, region, step, report) => reports.set(key(personId, 'step', region, step), report),
    withdrawCertification: (personId, certification) =>
      reports.delete(key(personId, 'certification', certification)),
    withdrawStep: (personId, region, step) => reports.delete(key(personId, 'step', region, step)),
    async forget(personId) {
      const keys: string[] = [];
      for await (const [path] of reports.entries(`${key(personId)}/`)) keys.push(path);
      const deleted = await Promise.all(keys.map((path) => reports.delete(path)));
      return deleted.filter(Boolean).length;
    },
  };
}
