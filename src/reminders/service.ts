import type { IsoDay } from '../requirements/index.ts';
import { addDays } from '../requirements/index.ts';
import type { Message } from './ledger.ts';
import { lastWeekday, localTime } from './local-time.ts';
import { type OpenItem, openItemsOf } from './open-items.ts';
import { ledgerIds, type ReminderPerson } from './person.ts';
import type { Policy } from './policy.ts';
import type { PersonPreferences, Preferences } from './preferences.ts';
import { type Preview, previewRegion } from './preview.ts';
import { regionOfChannel, type SweepRegion } from './regions.ts';
import type { Run } from './runs.ts';
import { nextFire } from './schedule.ts';
import type { RegionDay } from './standing.ts';
import { placeOf, type SentNow, type Sweep, type SweepHealth, type SweepParts } from './sweep.ts';

/** What a person sees of their own reminders in one region. */
export interface Mine {
  readonly person: ReminderPerson;
  readonly place: RegionDay;
  /** Everything missing, ended or ending soon. */
  readonly open: readonly OpenItem[];
  readonly preferences: PersonPreferences;
  readonly messages: readonly Message[];
}

/** When things go out next, as the region's clocks show it. */
export interface NextRuns {
  /** `2026-03-08T09:00` */
  readonly personal: string;
  readonly digest: string;
  /** By channel; empty: no workspace of the region has set one. */
  readonly posts: readonly { readonly channel: string; readonly at: string }[];
}

/** What commands, the terminal and the coordinators' lists ask of the reminders. */
export interface RemindersService {
  readonly preferences: Preferences;
  /** @param person `Context.personId`. Undefined: nothing is known of them in this region. */
  mine(region: string, person: string): Promise<Mine | undefined>;
  /** @throws UserError for a policy that cannot be used */
  policy(region: string): Promise<Policy>;
  next(region: string): Promise<NextRuns>;
  /** Newest first. */
  lastRuns(region: string, count: number): Promise<{ readonly day: IsoDay; readonly run: Run }[]>;
  /** What would be sent on a day, to whom, why; `today` when no day is given. */
  preview(region: string, on?: IsoDay): Promise<Preview>;
  isConfirmed(region: string): Promise<boolean>;
  /** An admin has seen the preview and lets the messages go out. @param by their account */
  confirm(region: string, by: string): Promise<void>;
  sendNow(region: string): Promise<SentNow>;
  health(): SweepHealth;
}

function nextRuns(parts: SweepParts, region: SweepRegion, place: RegionDay): NextRuns {
  const { policy, zone } = place;
  const local = localTime(parts.now(), zone);
  const at = (day: IsoDay, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00`;
  const isLater = local.hour >= policy.sendFromHour;
  const week = lastWeekday(local, policy.digestWeekday);
  const thisWeek = at(week, policy.digestHour);
  const posts = region.places.flatMap(({ settings }) => {
    const { reminderChannel: channel, cron = parts.defaultCron } = settings;
    if (channel === undefined) return [];
    if (regionOfChannel(settings, channel, parts.defaultRegion) !== place.rulebook.id) return [];
    const fire = nextFire(cron, local.minute);
    return fire === undefined ? [] : [{ channel, at: fire }];
  });
  return {
    posts,
    personal: at(isLater ? addDays(local.day, 1) : local.day, policy.sendFromHour),
    digest: thisWeek > local.minute ? thisWeek : at(addDays(week, 7), policy.digestHour),
  };
}

async function preview(parts: SweepParts, region: SweepRegion, on: IsoDay | undefined): Promise<Preview> {
  const { rulebook, register, day } = await placeOf(parts, region);
  const [isConfirmed, isCaughtUp] = await Promise.all([
    parts.guard.isConfirmed(rulebook, register),
    parts.guard.isCaughtUp(rulebook, register),
  ]);
  return previewRegion(parts, region, on ?? day, { isConfirmed, isCaughtUp });
}

/** Makes the service out of what the sweep stands on. */
export function createService(parts: SweepParts, sweep: Sweep): RemindersService {
  const { guard, ledger, preferences, people, runs } = parts;
  const regionOf = async (id: string): Promise<SweepRegion> => {
    const region = await parts.regions.one(id);
    if (!region) throw new Error(`no rulebook ${id}`);
    return region;
  };
  const place = async (id: string) => placeOf(parts, await regionOf(id));
  return {
    preferences,
    async mine(region, id) {
      const person = await people.one(region, id);
      if (!person) return undefined;
      const today = await place(region);
      return {
        person,
        place: today,
        open: openItemsOf(person, today, undefined, true),
        preferences: await preferences.of(person.personId ?? id),
        messages: await ledger.of(region, ledgerIds(person)),
      };
    },
    policy: async (region) => (await place(region)).policy,
    next: async (region) => nextRuns(parts, await regionOf(region), await place(region)),
    lastRuns: (region, count) => runs.last(region, count),
    preview: async (id, on) => preview(parts, await regionOf(id), on),
    async isConfirmed(id) {
      const { rulebook, register } = await place(id);
      return guard.isConfirmed(rulebook, register);
    },
    async confirm(id, by) {
      const { rulebook, register } = await place(id);
      await guard.confirm(rulebook, register, by, parts.now());
    },
    sendNow: async (id) => sweep.sendNow(await regionOf(id)),
    health: () => sweep.health(),
  };
}
