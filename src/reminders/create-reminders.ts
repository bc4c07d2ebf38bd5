import type { SettingsRepository } from '../bot/settings.ts';
import type { Pinger } from '../coaches/pinger.ts';
import type { Locale } from '../locales/en.ts';
import type { Rulebooks } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import { createGuard } from './guard.ts';
import { createLedger } from './ledger.ts';
import type { People } from './person.ts';
import { createLedgerPinger } from './pinger.ts';
import { createPostBook } from './posting.ts';
import type { Log, SendingPlatforms } from './postman.ts';
import { createPreferences } from './preferences.ts';
import { createRegions, type Regions } from './regions.ts';
import { createRuns } from './runs.ts';
import { createSchedule, lastFire, type Schedule } from './schedule.ts';
import { createService, type RemindersService } from './service.ts';
import { createSweep, type Sweep, type SweepParts } from './sweep.ts';
import { createDigestBook } from './weekly.ts';

/** What the house gives the reminders. */
export interface RemindersOptions {
  readonly store: Store;
  readonly rulebooks: Rulebooks;
  readonly settings: Pick<SettingsRepository, 'all'>;
  readonly people: People;
  /** By name; read at every look, so platforms may be added until the schedule starts. */
  readonly platforms: SendingPlatforms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** Rulebook id of workspaces that have chosen none. */
  readonly defaultRegion: string;
  /** `REMINDER_CRON`, checked by `readCron`. */
  readonly defaultCron: string;
  /** Words for people nobody is speaking with. */
  readonly locale: Locale;
  readonly language: string;
  /** In place of the regions of rulebooks and settings, e.g. for a benchmark. */
  readonly regions?: Regions;
  /** Milliseconds; 15 minutes, far longer than one message takes on a slow day. */
  readonly lease?: number;
  /** Messages, and regions, under way at once. */
  readonly width?: number;
}

export interface Reminders {
  readonly sweep: Sweep;
  readonly schedule: Schedule;
  /** What commands and the terminal use. */
  readonly service: RemindersService;
  /** Coordinators' pings, by the same ledger. */
  readonly pinger: Pinger;
}

const LEASE = 15 * 60_000;
const WIDTH = 4;

function partsOf(options: RemindersOptions): SweepParts {
  const { store, rulebooks, settings, defaultRegion, lease = LEASE, width = WIDTH } = options;
  return {
    ...options,
    lease,
    width,
    lastFire,
    regionsAtOnce: width,
    ping: () => store.ping(),
    regions: options.regions ?? createRegions(rulebooks, settings, defaultRegion),
    ledger: createLedger(store),
    preferences: createPreferences(store),
    guard: createGuard(store),
    runs: createRuns(store),
    posts: createPostBook(store),
    digests: createDigestBook(store),
  };
}

/** Puts the reminders together; nothing runs until `schedule.start()`. */
export function createReminders(options: RemindersOptions): Reminders {
  const parts = partsOf(options);
  const sweep = createSweep(parts);
  const { store, log } = options;
  return {
    sweep,
    schedule: createSchedule({ run: () => sweep.run(), store, log }),
    service: createService(parts, sweep),
    pinger: createLedgerPinger(parts),
  };
}
