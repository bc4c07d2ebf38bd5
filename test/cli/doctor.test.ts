import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createSettings } from '../../src/bot/settings.ts';
import { diagnose } from '../../src/cli/doctor.ts';
import { toApplicationCommands } from '../../src/platforms/discord/register.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { type FakeDiscord, type Json, startFakeDiscord } from '../fakes/discord/index.ts';
import { type FakeSlack, IDS, startFakeSlack } from '../fakes/slack/server.ts';
import { runScript, temporaryFolder } from './run.ts';

type Env = Readonly<Record<string, string>>;

/** As a person runs it. */
const typed = (env: Env = {}) => runScript(['cli', '--', 'doctor'], '', env);

/** The same in this process, which is quicker: all it says, and what must be put right. */
async function doctor(env: Env) {
  const findings = await diagnose({ STORE_URL: 'sqlite://:memory:', ...env });
  const sentences = (list: typeof findings) => list.map(({ detail }) => detail);
  return {
    out: sentences(findings).join('\n'),
    toFix: sentences(findings.filter(({ ok }) => !ok)),
  };
}

/** A store in which reminder channels are set. */
async function storeWith(channels: Readonly<Record<'slack' | 'discord', [string, string] | undefined>>) {
  const url = `sqlite://${join(temporaryFolder(), 'touchline.db')}`;
  const store = await openStore(url, { now: Date.now });
  for (const [platform, place] of Object.entries(channels)) {
    if (!place) continue;
    const change = { field: 'reminderChannel', value: place[1] } as const;
    await createSettings(store).change(platform, place[0], change);
  }
  await store.close();
  return url;
}

async function onSlack(channel?: string) {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const STORE_URL = await storeWith({ slack: channel ? [IDS.team, channel] : undefined, discord: undefined });
  const tokens = { SLACK_BOT_TOKEN: IDS.botToken, SLACK_APP_TOKEN: IDS.appToken };
  return { slack, env: { STORE_URL, SLACK_API_URL: slack.url, ...tokens } };
}

async function onDiscord(channel?: (discord: FakeDiscord) => string) {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  discord.token = 'a-token-that-only-this-test-knows';
  discord.world.commands = toApplicationCommands(commands) as unknown as Json[];
  const place: [string, string] | undefined = channel && [discord.world.guild, channel(discord)];
  const STORE_URL = await storeWith({ slack: undefined, discord: place });
  return { discord, env: { STORE_URL, DISCORD_API_URL: discord.url, DISCORD_TOKEN: discord.token } };
}

test('without tokens everything is in order, and where to go on is said', async () => {
  const { out, err, code } = await typed();
  expect(out).toContain('The store opens, and can be read and written.');
  expect(out).toContain('No chat platform is set up');
  expect(out).toMatch(/Everything is in order\.\n$/);
  expect([code, err]).toEqual([0, '']);
});

test('every problem of the settings has a line of its own', async () => {
  const { out, code } = await typed({
    SLACK_BOT_TOKEN: 'oops',
    HEALTH_PORT: 'x',
    TOUCHLINE_TIMEZONE: 'Mars',
  });
  expect(out.split('\n').filter((line) => line.startsWith('fix  '))).toEqual([
    expect.stringContaining('TOUCHLINE_TIMEZONE must be a time zone'),
    expect.stringContaining('SLACK_BOT_TOKEN must begin with xoxb-'),
    expect.stringContaining('HEALTH_PORT must be a number'),
    expect.stringContaining('Put the settings right first'),
  ]);
  expect(out).toContain('4 things must be put right.');
  expect(code).toBe(1);
});

test('a store that cannot be used and a region without a rulebook are said, without a password', async () => {
  const STORE_URL = 'postgres://coach:hush-hush-word@127.0.0.1:1/touchline';
  const { out, toFix } = await doctor({ STORE_URL, TOUCHLINE_REGION: '77' });
  expect(toFix).toEqual([
    expect.stringContaining('no working rulebook for region-77'),
    expect.stringContaining('The store cannot be used'),
  ]);
  expect(out).not.toContain('hush-hush-word');
});

test('a healthy Slack: tokens, scopes and channel are well, and nothing is left behind in the channel', async () => {
  const { slack, env } = await onSlack(IDS.channel);
  const { out, toFix } = await doctor(env);
  expect(out).toContain('Slack takes the bot token: workspace Example League, as @touchline.');
  expect(out).toContain('The Slack app has every scope it needs.');
  expect(out).toContain('offers a Socket Mode connection');
  expect(out).toContain(`is in the reminder channel ${IDS.channel} of Slack and may post there`);
  expect([slack.messages(), slack.state.scheduled.size, slack.state.complaints]).toEqual([[], 0, []]);
  expect(slack.calls('chat.scheduleMessage')).toHaveLength(1);
  expect(toFix).toEqual([]);
});

test.each<[string, (slack: FakeSlack) => void, RegExp]>([
  [
    'a scope that is missing',
    ({ state }) => {
      state.scopes = state.scopes?.filter((scope) => scope !== 'files:read');
    },
    /lacks files:read: open .*OAuth & Permissions/,
  ],
  [
    'a bot token that was revoked',
    ({ faults }) => faults.next('auth.test', { error: 'token_revoked' }),
    /does not take SLACK_BOT_TOKEN \(token_revoked\): open .*Bot User OAuth Token/,
  ],
  [
    'an app token without its scope',
    ({ faults }) => faults.next('apps.connections.open', { error: 'missing_scope' }),
    /SLACK_APP_TOKEN \(missing_scope\): .*connections:write/,
  ],
  [
    'a channel where only admins post',
    ({ faults }) => faults.next('chat.scheduleMessage', { error: 'restricted_action' }),
    /may not post in the reminder channel C0COACHES of Slack: open the channel/,
  ],
  [
    'a test message that could not be taken back',
    ({ faults }) => faults.next('chat.deleteScheduledMessage', { status: 500 }),
    /could not be taken back: run doctor again/,
  ],
  [
    'Slack in trouble',
    ({ faults }) => faults.next('auth.test', { status: 500 }),
    /Could not reach Slack at http/,
  ],
])('%s is one sentence, and no token is shown', async (_name, harm, says) => {
  const { slack, env } = await onSlack(IDS.channel);
  harm(slack);
  const { out, toFix } = await doctor(env);
  expect(toFix).toEqual([expect.stringMatching(says)]);
  expect(out).not.toMatch(/xoxb-test|xapp-test/);
});

test('what must be put right is exit code 1, on a platform too', async () => {
  const { slack, env } = await onSlack();
  slack.faults.next('auth.test', { error: 'invalid_auth' });
  const { out, err, code } = await typed(env);
  expect(out).toMatch(/^fix {2}Slack does not take SLACK_BOT_TOKEN[\s\S]*One thing must be put right\.\n$/m);
  expect(out + err).not.toMatch(/xoxb-test|xapp-test/);
  expect(code).toBe(1);
});

test('a Slack channel without the bot, and one that is gone', async () => {
  const outside = await onSlack(IDS.elsewhere);
  expect((await doctor(outside.env)).toFix).toEqual([expect.stringContaining('/invite @Touchline')]);
  const gone = await onSlack('C0GONE');
  expect((await doctor(gone.env)).toFix).toEqual([
    expect.stringContaining('Slack has no reminder channel C0GONE'),
  ]);
});

test('a healthy Discord: token, intents, servers, commands and channel are well', async () => {
  const { discord, env } = await onDiscord(({ channel }) => channel);
  const { out, toFix } = await doctor(env);
  expect(out).toContain(`Discord takes the token: application Touchline, id ${discord.world.application}.`);
  expect(out).toContain('Touchline needs no privileged intent');
  expect(out).toContain('The bot is in the Discord server Example Region.');
  expect(out).toContain('The commands at Discord are up to date.');
  expect(out).toContain('may see and post in the reminder channel coaches of Example Region');
  expect(discord.requests.every(({ method }) => method === 'GET')).toBe(true);
  expect(toFix).toEqual([]);
});

test.each<[string, (discord: FakeDiscord) => void, RegExp]>([
  [
    'a token that was reset',
    (discord) => {
      discord.token = 'another-token-since-this-morning';
    },
    /does not take DISCORD_TOKEN: open .*Reset Token/,
  ],
  [
    'commands that were never registered',
    ({ world }) => {
      world.commands = [];
    },
    /commands at Discord are missing or old: npm start/,
  ],
  [
    'a channel that denies posting and files',
    ({ world, channel }) => {
      const everyone = { id: world.guild, type: 0, allow: '0', deny: String((1 << 11) | (1 << 15)) };
      world.channel(channel).overwrites = [everyone];
    },
    /lacks Send Messages, Attach Files in the reminder channel coaches of Example Region: open/,
  ],
  [
    'a channel the bot cannot see',
    ({ world, channel }) => {
      world.channel(channel).refuses = 50001;
    },
    /lacks View Channel/,
  ],
  [
    'a channel that is gone',
    ({ world, channel }) => void world.channels.delete(channel),
    /is gone: type \/coach-setup/,
  ],
  [
    'Discord in trouble',
    (discord) => discord.fail({ on: /applications/, with: 500, times: 100 }),
    /Could not reach Discord/,
  ],
])('%s in Discord is one sentence, and no token is shown', async (_name, harm, says) => {
  const { discord, env } = await onDiscord(({ channel }) => channel);
  harm(discord);
  const { out, toFix } = await doctor(env);
  expect(toFix).toEqual([expect.stringMatching(says)]);
  expect(out).not.toContain(env.DISCORD_TOKEN);
});

test('a bot that is in no server gets the address to invite it', async () => {
  const { discord, env } = await onDiscord();
  discord.world.permissions = undefined;
  const { toFix } = await doctor(env);
  expect(toFix).toEqual([
    expect.stringContaining(`oauth2/authorize?client_id=${discord.world.application}&scope=bot`),
  ]);
});

test('both platforms down: both are said, and the rest is still looked at', async () => {
  const nowhere = 'http://127.0.0.1:1/api/';
  const { out, toFix } = await doctor({
    SLACK_API_URL: nowhere,
    SLACK_BOT_TOKEN: IDS.botToken,
    SLACK_APP_TOKEN: IDS.appToken,
    DISCORD_API_URL: nowhere,
    DISCORD_TOKEN: 'a-token-that-only-this-test-knows',
  });
  expect(toFix).toEqual([
    expect.stringContaining(`Could not reach Slack at ${nowhere}`),
    expect.stringContaining('Could not reach Discord'),
  ]);
  expect(out).toContain('The store opens');
});
