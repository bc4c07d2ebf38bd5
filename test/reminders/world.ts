import { WorkspaceSettings } from '../../src/bot/settings.ts';
import { en } from '../../src/locales/en.ts';
import { createReminders, type Reminders } from '../../src/reminders/create-reminders.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FakePlatform, fakePlatform } from './fake-platform.ts';
import { type MovablePeople, movablePeople, rulebooks } from './people.ts';

export interface World {
  readonly clock: { now: number };
  readonly store: Store;
  readonly slack: FakePlatform;
  readonly people: MovablePeople;
  readonly settings: Map<string, WorkspaceSettings>;
  readonly log: string[];
  readonly reminders: Reminders;
  /** The same world after a restart: nothing but the store is left. */
  restarted(): Reminders;
}

export interface WorldOptions {
  readonly start: string;
  readonly url?: string;
  /** Of workspace T1 (region 60) and T2 (region 104). */
  readonly settings?: Partial<WorkspaceSettings>;
  /** Stands between the reminders and their store. */
  readonly wrap?: (store: Store) => Store;
}

/** Both regions with their reminders, a clock that the test moves and a platform in memory. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const clock = { now: Date.parse(options.start) };
  const now = () => clock.now;
  const store = await openStore(options.url ?? 'sqlite://:memory:', { now });
  const slack = fakePlatform(now);
  const people = movablePeople();
  const log: string[] = [];
  const settings = new Map(
    [
      ['T1', 'region-60'],
      ['T2', 'region-104'],
    ].map(([workspace = '', region = '']) => [
      workspace,
      WorkspaceSettings.parse({ ...options.settings, region }),
    ]),
  );
  const restarted = () =>
    createReminders({
      store: options.wrap?.(store) ?? store,
      rulebooks,
      people,
      now,
      settings: {
        async *all() {
          for (const [workspace, own] of settings) yield { platform: 'slack', workspace, settings: own };
        },
      },
      platforms: new Map([['slack', slack]]),
      log: (level, problem) => log.push(`${level}: ${problem}`),
      defaultRegion: 'region-60',
      defaultCron: '0 9 * * 1',
      locale: en,
      language: 'en',
    });
  return { clock, store, slack, people, settings, log, restarted, reminders: restarted() };
}

const HOUR = 60 * 60_000;

/** Looks every hour of a stretch of time. */
export async function lookHourly({ clock, reminders }: World, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    await reminders.sweep.run();
    clock.now += HOUR;
  }
}
