// Sends many messages through one platform to its loopback server, which enforces the rates, and prints what came of it
// as JSON. With wire-fast.ts loaded before it, its hours are short.
import pino from 'pino';
import type { Bot } from '../../../src/bot/bot.ts';
import type { Platform } from '../../../src/bot/platform.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/index.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { each } from '../../../src/reminders/each.ts';
import { reply } from '../../../src/reply/simple.ts';
import { startFakeDiscord } from '../../fakes/discord/index.ts';
import { IDS, startFakeSlack } from '../../fakes/slack/server.ts';

/** As many at once as the reminders have under way. */
const WIDTH = 4;
const [platformName = '', count = '0', people = '0'] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const seen = new Set<string>();
const bot: Bot = {
  commands: [],
  isNew: async (id) => !seen.has(id) && seen.add(id).has(id),
  suggest: async () => [],
  handle: async () => reply('Hello.', []),
};

async function onSlack() {
  const slack = await startFakeSlack({ enforceRates: true });
  const ids = Array.from({ length: Number(people) }, (_, i) => `U${String(i).padStart(9, '0')}`);
  for (const id of ids) slack.state.users.set(id, { id, name: id });
  const { botToken, appToken } = IDS;
  const platform = createSlackPlatform({ botToken, appToken, apiUrl: slack.url, logger, now: Date.now });
  return {
    platform,
    ids,
    refused: () => slack.state.refused,
    calls: () => Map.groupBy(slack.state.calls, ({ method }) => method),
    messages: () => slack.state.messages.length,
    close: slack.close,
  };
}

async function onDiscord() {
  const discord = await startFakeDiscord();
  const ids = Array.from({ length: Number(people) }, (_, i) => discord.world.addUser(`Coach ${i}`));
  const platform = createDiscordPlatform({
    token: discord.token,
    apiUrl: discord.url,
    logger,
    now: Date.now,
  });
  const isRefused = ({ status }: { status: number }) => status === 429;
  return {
    platform,
    ids,
    refused: () =>
      discord.requests
        .filter(isRefused)
        .map(({ method, path, body }) => JSON.stringify([method, path, body])),
    calls: () => Map.groupBy(discord.requests, () => 'all'),
    messages: () => [...discord.world.channels.values()].flatMap(({ messages }) => messages).length,
    close: discord.close,
  };
}

async function send(platform: Platform, ids: readonly string[], from: number, until: number) {
  const numbers = Array.from({ length: until - from }, (_, i) => from + i);
  await each(numbers, WIDTH, async (number) => {
    const to = { workspace: IDS.team, to: { person: ids[number % ids.length] ?? '' } };
    const said = reply('Your check ends soon', [{ type: 'text', text: `Message ${number}` }]);
    const { status } = await platform.send(to, said, `key ${number}`);
    if (status !== 'sent') throw new Error(`message ${number} was not sent`);
  });
}

const wire = await (platformName === 'slack' ? onSlack() : onDiscord());
await wire.platform.start(bot);
// Many messages to few people: the first to each opens the conversation, and that is not what is measured.
const warmUp = Number(people) < Number(count) ? Number(people) : 0;
await send(wire.platform, wire.ids, 0, warmUp);
const before = new Map([...wire.calls()].map(([method, { length }]) => [method, length]));
const begun = Date.now();
await send(wire.platform, wire.ids, warmUp, warmUp + Number(count));
const seconds = (Date.now() - begun) / 1000;
const perSecond = Object.fromEntries(
  [...wire.calls()].map(([method, { length }]) => [method, (length - (before.get(method) ?? 0)) / seconds]),
);
const refused = wire.refused();
const refusedAgain = refused.length - new Set(refused).size;
const sent = wire.messages() - warmUp;
process.stdout.write(
  `${JSON.stringify({ sent, seconds, perSecond, refused: refused.length, refusedAgain })}\n`,
);
await wire.platform.stop();
await wire.close();
