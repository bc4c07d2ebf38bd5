import type { PersonalData } from '../coaches/personal-data.ts';
import type { Assignment, Risk, Subject } from '../coaches/record.ts';
import type { RegisterServices } from '../coaches/register-services.ts';
import type { SelfReports } from '../coaches/self-reports.ts';
import type { Walks } from '../coaches/walks.ts';
import type { Questions } from '../questions/index.ts';
import type { QuestionLog } from '../questions/log.ts';
import type { RemindersService } from '../reminders/service.ts';
import type { Credential, IsoDay } from '../requirements/index.ts';
import type { Identities } from './identities.ts';
import type { SettingsRepository } from './settings.ts';

/** The part of a record that a person's own view needs. */
export interface PersonRecord {
  readonly credentials: readonly Credential[];
  readonly isYouth?: boolean;
  /** Of the report with the certificates. */
  readonly asOf: IsoDay;
  /** What the records say the person does. */
  readonly assignments: readonly Assignment[];
  /** The reports behind it, each with the day it tells about. */
  readonly sources: readonly { readonly subject: Subject; readonly asOf: IsoDay }[];
  /** Undefined: no report says anything about it. */
  readonly risk?: Risk['status'];
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
  /** The region's records behind it, for coordinators and for linking. */
  readonly register: RegisterServices;
  /** What goes out unasked: a person's own choices, and the admin's view of it. */
  readonly reminders: RemindersService;
  /** All that is kept about people because they use the bot: what /coach-my-data shows and /coach-forget deletes. */
  readonly personal: readonly PersonalData[];
}
