import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Incoming } from '../../../src/bot/incoming.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { createSealedTexts, createSealer } from '../../../src/storage/sealed.ts';
import type { Store } from '../../../src/storage/store.ts';
import { IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { CLIENT, type Team } from '../../fakes/slack/teams.ts';
import { createTestBot, createTestLogger, say } from './bot.ts';

const STATE_SECRET = 'signs what a browser brings back, 32 characters';

const answers = {
  '/coach-steps': ({ person }: Incoming) => say(`Five steps for ${person.name}`, { visibility: 'channel' }),
  question: () => say('An answer'),
};

/** One process: its own connection to the store, its own server. */
async function startReplica(url: string, apiUrl: string, key: string) {
  const store = await openStore(url, { now: Date.now });
  const broken = { is: false };
  // What a store does whose database is down.
  const shaky: Store = {
    ...store,
    collection: (name, options) => {
      const { get, ...rest } = store.collection(name, options);
      const ask: typeof get = (id) =>
        broken.is ? Promise.reject(new Error('the database is down')) : get(id);
      return { ...rest, get: ask };
    },
  };
  const texts = createSealedTexts(shaky, 'slack-installations', createSealer([key], randomBytes));
  const [bot, logger] = [createTestBot(answers), createTestLogger()];
  const platform = createSlackPlatform({
    installer: {
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      stateSecret: STATE_SECRET,
      store: createInstallationStore(texts),
    },
    signingSecret: IDS.secret,
    port: 0,
    host: '127.0.0.1',
    apiUrl,
    logger,
    now: Date.now,
  });
  await platform.start(bot);
  const base = `http://127.0.0.1:${platform.address()?.port}`;
  const stop = async () => {
    await platform.stop();
    await store.close();
  };
  return { platform, bot, logger, base, broken, stop };
}

/** Opens the page to install from. @returns the address of the button and the cookie of the browser */
export async function openInstallPage(base: string) {
  const page = await fetch(`${base}/slack/install`);
  const html = await page.text();
  const button = /href="(https:[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { button, cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

/** Goes back to the bot with what Slack gave. */
export async function goBack(base: string, brought: URLSearchParams, cookie: string) {
  const response = await fetch(`${base}/slack/oauth_redirect?${brought}`, { headers: { cookie } });
  return { status: response.status, html: await response.text() };
}

/** Replicas on one store file, and a Slack where nothing is installed yet. `stop` ends all of it. */
export async function startMany(replicas = 1) {
  const slack = await startFakeSlack();
  slack.state.teams.tokens.clear();
  const folder = await mkdtemp(join(tmpdir(), 'touchline-slack-'));
  const key = randomBytes(32).toString('base64');
  const running: Awaited<ReturnType<typeof startReplica>>[] = [];
  for (let at = 0; at < replicas; at += 1)
    running.push(await startReplica(`sqlite://${join(folder, 'store.db')}`, slack.url, key));
  const [first] = running;
  if (!first) throw new Error('at least one replica');
  slack.useHttp(`${first.base}/slack/events`);
  return {
    ...first,
    slack,
    replicas: running,
    install: async (team: Team, base = first.base) => {
      const { button, cookie } = await openInstallPage(base);
      return goBack(base, slack.state.teams.allow(button, team), cookie);
    },
    storeBytes: async () => {
      const names = await readdir(folder);
      return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
    },
    stop: async () => {
      for (const { stop } of running) await stop();
      await slack.close();
      await rm(folder, { recursive: true });
    },
  };
}
