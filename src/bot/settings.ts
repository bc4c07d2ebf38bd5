import { z } from 'zod';
import { DIVISIONS } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';

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
  /** Account id → `true`: may see background-check status. */
  cvpas: z.record(z.string(), z.literal(true)).default({}),
  /** Numbers of the reminder policy that differ from the default. */
  policy: z.record(z.string(), z.union([z.number(), z.array(z.number())])).default({}),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

type Maps = 'channelRegions' | 'coordinators' | 'cvpas' | 'policy';

/** One setting, or one entry of a map of settings; `undefined` takes it away. */
export type SettingsChange =
  | {
      [F in Exclude<keyof WorkspaceSettings, Maps>]: { field: F; value: WorkspaceSettings[F] | undefined };
    }[Exclude<keyof WorkspaceSettings, Maps>]
  | { [F in Maps]: { field: F; entry: string; value: WorkspaceSettings[F][string] | undefined } }[Maps];

/** Settings by workspace, each under a key of its own: two admins who change different things never meet. */
export interface SettingsRepository {
  /** A workspace nobody set up has the defaults. */
  get(platform: string, workspace: string): Promise<WorkspaceSettings>;
  change(platform: string, workspace: string, change: SettingsChange): Promise<void>;
  /** Every workspace that was set up. */
  all(): AsyncIterable<{ platform: string; workspace: string; settings: WorkspaceSettings }>;
}

const key = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

function put(
  settings: Record<string, unknown>,
  field: string,
  entry: string | undefined,
  value: unknown,
): void {
  if (entry === undefined) settings[field] = value;
  else settings[field] = { ...(settings[field] as object | undefined), [entry]: value };
}

export function createSettings(store: Store): SettingsRepository {
  const values = store.collection('settings', { schema: z.json(), version: 1 });
  return {
    async get(platform, workspace) {
      const settings: Record<string, unknown> = {};
      for await (const [path, value] of values.entries(`${key(platform, workspace)}/`)) {
        const [, , field = '', entry] = path.split('/').map(decodeURIComponent);
        put(settings, field, entry, value);
      }
      return WorkspaceSettings.parse(settings);
    },
    async change(platform, workspace, change) {
      const entry = 'entry' in change ? [change.entry] : [];
      const path = key(platform, workspace, change.field, ...entry);
      if (change.value === undefined) await values.delete(path);
      else await values.set(path, z.json().parse(change.value));
    },
    async *all() {
      let current: { platform: string; workspace: string; settings: Record<string, unknown> } | undefined;
      for await (const [path, value] of values.entries()) {
        const [platform = '', workspace = '', field = '', entry] = path.split('/').map(decodeURIComponent);
        if (current && (current.platform !== platform || current.workspace !== workspace)) {
          yield { ...current, settings: WorkspaceSettings.parse(current.settings) };
          current = undefined;
        }
        current ??= { platform, workspace, settings: {} };
        put(current.settings, field, entry, value);
      }
      if (current) yield { ...current, settings: WorkspaceSettings.parse(current.settings) };
    },
  };
}
