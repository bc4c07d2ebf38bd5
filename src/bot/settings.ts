import { z } from 'zod';
import { DIVISIONS } from '../requirements/index.ts';
import type { Collection, Store } from '../storage/store.ts';

/** What an admin has set up for a Slack workspace or Discord server. */
export const WorkspaceSettings = z.strictObject({
  /** Rulebook id; undefined: the bot's default region. */
  region: z.string().optional(),
  /** Regions of single channels, by channel id, where one workspace serves several. */
  channelRegions: z.record(z.string(), z.string()).default({}),
  /** IANA name; undefined: the region's own. */
  timezone: z.string().optional(),
  reminderChannel: z.string().optional(),
  /** Names of people may stand in the reminder channel's posts. */
  namesInChannel: z.boolean().default(false),
  /** Schedule of the channel post, cron with five fields; undefined: `REMINDER_CRON`. */
  cron: z.string().optional(),
  /** Account id → the divisions this person coordinates. */
  coordinators: z.record(z.string(), z.array(z.enum([...DIVISIONS, 'all']))).default({}),
  /** Accounts that may see background-check status. */
  cvpas: z.array(z.string()).default([]),
  /** Numbers of the reminder policy that differ from the default. */
  policy: z.record(z.string(), z.union([z.number(), z.array(z.number())])).default({}),
  /** Day the admin confirmed the first personal reminders (reminders.md: first import). */
  remindersConfirmed: z.string().optional(),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

const NONE: WorkspaceSettings = WorkspaceSettings.parse({});

/** Settings by workspace; a workspace nobody set up has the defaults. */
export interface SettingsRepository {
  get(platform: string, workspace: string): Promise<WorkspaceSettings>;
  set(platform: string, workspace: string, settings: WorkspaceSettings): Promise<void>;
  /** Every workspace that was set up. */
  all(): AsyncIterable<{ platform: string; workspace: string; settings: WorkspaceSettings }>;
}

export function createSettings(store: Store): SettingsRepository {
  const collection: Collection<WorkspaceSettings> = store.collection('workspaces', {
    schema: WorkspaceSettings,
    version: 1,
  });
  return {
    get: async (platform, workspace) => (await collection.get(`${platform}/${workspace}`)) ?? NONE,
    set: (platform, workspace, settings) => collection.set(`${platform}/${workspace}`, settings),
    async *all() {
      for await (const [key, settings] of collection.entries()) {
        const [platform = '', workspace = ''] = key.split('/');
        yield { platform, workspace, settings };
      }
    },
  };
}
