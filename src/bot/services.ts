import type { SelfReports } from '../coaches/self-reports.ts';
import type { Walks } from '../coaches/walks.ts';
import type { Questions } from '../questions/index.ts';
import type { QuestionLog } from '../questions/log.ts';
import type { Credential } from '../requirements/index.ts';
import type { Identities } from './identities.ts';
import type { SettingsRepository } from './settings.ts';

/** The part of a record that a person's own view needs. */
export interface PersonRecord {
  readonly credentials: readonly Credential[];
  readonly isYouth?: boolean;
  readonly asOf: string;
}

/** Everything with memory that commands use; put together in main. */
export interface Services {
  readonly settings: SettingsRepository;
  readonly identities: Identities;
  readonly walks: Walks;
  readonly selfReports: SelfReports;
  readonly questionLog: QuestionLog;
  /** Made when the first question comes, so that starting does not wait for it. */
  questions(): Promise<Questions>;
  /** What the region's records say of a linked person; undefined: not linked, or no records. */
  recordOf(personId: string, region: string): Promise<PersonRecord | undefined>;
}
