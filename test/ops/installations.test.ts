import { randomBytes } from 'node:crypto';
import { HTTPReceiver, type Installation } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createInstallationStore } from '../../src/platforms/slack/installations.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { createSealedTexts, createSealer } from '../../src/storage/sealed.ts';

const key = randomBytes(32).toString('base64');

async function setUp() {
  const store = await openStore('sqlite://:memory:', { now: () => 0 });
  const texts = createSealedTexts(store, 'slack-installations', createSealer([key], randomBytes));
  return createInstallationStore(texts);
}

function installation(more: Partial<Installation<'v2', boolean>> = {}): Installation<'v2', boolean> {
  return {
    team: { id: 'T1', name: 'Region 60' },
    enterprise: undefined,
    user: { id: 'U1', token: 'xoxp-of-the-admin', scopes: ['admin'] },
    bot: { id: 'B1', userId: 'UB1', token: 'xoxb-one', scopes: ['chat:write'] },
    appId: 'A1',
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
    metadata: 'anything',
    ...more,
  };
}

const query = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });

describe('the store of Slack installations', () => {
  it('serves Bolt: each workspace is authorised with its own token', async () => {
    const installationStore = await setUp();
    await installationStore.storeInstallation(installation());
    await installationStore.storeInstallation(
      installation({
        team: { id: 'T2' },
        bot: { id: 'B2', userId: 'UB2', token: 'xoxb-two', scopes: [] },
      }),
    );
    const { installer } = new HTTPReceiver({
      signingSecret: 'signing-secret',
      clientId: '1.2',
      clientSecret: 'client-secret',
      stateSecret: 'x'.repeat(32),
      scopes: ['chat:write'],
      installationStore,
    });
    expect(await installer?.authorize(query('T1'))).toMatchObject({
      botToken: 'xoxb-one',
      botId: 'B1',
      botUserId: 'UB1',
      teamId: 'T1',
    });
    expect(await installer?.authorize(query('T2'))).toMatchObject({ botToken: 'xoxb-two' });
    await expect(installer?.authorize(query('T3'))).rejects.toThrow('not installed in Slack (team/T3)');
  });

  it('keeps no token of the admin who installed it', async () => {
    const store = await setUp();
    await store.storeInstallation(installation());
    const kept = await store.fetchInstallation(query('T1'));
    expect(kept.user).toEqual({ id: 'U1' });
    expect(JSON.stringify(kept)).not.toContain('xoxp');
  });

  it('takes the newest token after a new installation, and forgets a workspace that removed the app', async () => {
    const store = await setUp();
    await store.storeInstallation(installation());
    await store.storeInstallation(
      installation({ bot: { id: 'B1', userId: 'UB1', token: 'xoxb-newer', scopes: [] } }),
    );
    expect((await store.fetchInstallation(query('T1'))).bot?.token).toBe('xoxb-newer');
    await store.deleteInstallation(query('T1'));
    await expect(store.fetchInstallation(query('T1'))).rejects.toThrow('not installed');
  });

  it('tells an organisation from a workspace, and refuses what names neither', async () => {
    const store = await setUp();
    const organisation = { enterprise: { id: 'E1' }, isEnterpriseInstall: true };
    await store.storeInstallation(installation({ team: undefined, ...organisation }));
    const asked = { teamId: 'T9', enterpriseId: 'E1', isEnterpriseInstall: true };
    expect((await store.fetchInstallation(asked)).bot?.token).toBe('xoxb-one');
    await expect(store.fetchInstallation(query('T9'))).rejects.toThrow('not installed');
    await expect(store.storeInstallation(installation({ team: undefined }))).rejects.toThrow('named neither');
  });
});
