import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';

/** Where texts are kept encrypted; `createSealedTexts` of storage is one. */
export interface SecretTexts {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** The app is not (or no longer) installed there. */
export class NotInstalledError extends Error {
  override name = 'NotInstalledError';
}

const Named = z.object({ id: z.string(), name: z.string().optional() });
const Tokens = {
  token: z.string(),
  refreshToken: z.string().optional(),
  expiresAt: z.number().optional(),
  scopes: z.array(z.string()),
};

/** What is kept of Slack's own description: what a bot needs. The token of the person who installed it is dropped. */
const Stored = z.object({
  team: Named.optional(),
  enterprise: Named.optional(),
  user: z.object({ id: z.string() }),
  bot: z.object({ ...Tokens, id: z.string(), userId: z.string() }),
  appId: z.string().optional(),
  tokenType: z.literal('bot').optional(),
  isEnterpriseInstall: z.boolean().optional(),
  authVersion: z.literal('v2').optional(),
});

/** The organisation when the app was installed for all of it, else the workspace. */
function keyOf(isEnterprise: boolean | undefined, enterprise?: string, team?: string): string {
  const key = isEnterprise ? enterprise && `enterprise/${enterprise}` : team && `team/${team}`;
  if (!key) throw new Error('Slack named neither a workspace nor an organisation.');
  return key;
}

const keyFor = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>) =>
  keyOf(isEnterpriseInstall, enterpriseId, teamId);

/**
 * Bolt's store of workspaces that installed the app, one key each: several replicas may serve and install at once.
 * A workspace that is not there rejects, as Bolt expects.
 */
export function createInstallationStore(texts: SecretTexts): Required<InstallationStore> {
  return {
    storeInstallation: async (installation) => {
      const { enterprise, team, isEnterpriseInstall } = installation;
      const kept = Stored.parse(installation);
      await texts.set(keyOf(isEnterpriseInstall, enterprise?.id, team?.id), JSON.stringify(kept));
    },
    fetchInstallation: async (query) => {
      const key = keyFor(query);
      const text = await texts.get(key);
      if (text === undefined) throw new NotInstalledError(`The app is not installed in Slack (${key}).`);
      const stored = Stored.parse(JSON.parse(text));
      const user = { id: stored.user.id, token: undefined, scopes: undefined };
      return { ...stored, user } as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await texts.delete(keyFor(query));
    },
  };
}
