import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { directOf, IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { createTestBot, createTestLogger, say, startSlack } from './bot.ts';
import { GALLERY, reply } from './replies.ts';

const dm = directOf(IDS.coach);
const coach = { workspace: IDS.team, to: { person: IDS.coach } };
const channel = { workspace: IDS.team, to: { channel: IDS.channel } };
const stops: (() => Promise<void>)[] = [];

async function start(options: Parameters<typeof startFakeSlack>[0] = {}, now = Date.now) {
  const slack = await startFakeSlack(options);
  const running = await startSlack({}, { now }, slack);
  stops.push(running.stop);
  return running;
}

/** The process after a crash: nothing remembered, the same Slack. */
async function another(slack: Awaited<ReturnType<typeof startFakeSlack>>) {
  const tokens = { botToken: IDS.botToken, appToken: IDS.appToken };
  const platform = createSlackPlatform({
    ...tokens,
    apiUrl: slack.url,
    logger: createTestLogger(),
    now: Date.now,
  });
  await platform.start(createTestBot({}));
  stops.unshift(platform.stop);
  return platform;
}

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe('sending unasked', () => {
  it('sends to a person and to a channel, marked with the key', async () => {
    const { slack, platform } = await start();
    expect(await platform.send(coach, say('Your check ends soon'), 'k1')).toEqual({
      status: 'sent',
      id: slack.messages(dm)[0]?.ts,
    });
    expect(await platform.send(channel, say('Three renewals are due'), 'k2')).toMatchObject({
      status: 'sent',
    });
    expect(slack.messages(dm)[0]?.metadata).toEqual({
      event_type: 'touchline',
      event_payload: { key: 'k1' },
    });
    expect(slack.state.complaints).toEqual([]);
  });

  it('makes one message of one key, called again, called twice at once, or after a restart', async () => {
    const { slack, platform } = await start();
    const first = await platform.send(coach, say('once'), 'k');
    expect(await platform.send(coach, say('once'), 'k')).toEqual(first);
    await Promise.all([platform.send(coach, say('both'), 'k2'), platform.send(coach, say('both'), 'k2')]);
    const restarted = await another(slack);
    expect(await restarted.send(coach, say('once'), 'k')).toEqual(first);
    expect(await restarted.send(coach, say('both'), 'k2')).toMatchObject({ status: 'sent' });
    expect(slack.messages(dm).map(({ text }) => text)).toEqual(['once', 'both']);
  });

  it('completes a reply of several parts that a crash cut short', async () => {
    const { slack, platform } = await start();
    const long = GALLERY['forty steps'] ?? reply([]);
    slack.faults.next('chat.postMessage', { delay: 0 });
    slack.faults.next('chat.postMessage', { error: 'fatal', times: 9 });
    await expect(platform.send(coach, long, 'k')).rejects.toThrow('fatal');
    expect(slack.messages(dm)).toHaveLength(1);
    slack.faults.take('chat.postMessage');
    for (let at = 0; at < 8; at += 1) slack.faults.take('chat.postMessage');
    const restarted = await another(slack);
    await restarted.send(coach, long, 'k');
    expect(slack.messages(dm).map(({ text }) => text)).toEqual(['What I found (1/2)', 'What I found (2/2)']);
  });

  it('looks before it posts again when Slack failed after having posted', async () => {
    const { slack, platform } = await start();
    slack.faults.next('chat.postMessage', { status: 500, afterwards: true });
    expect(await platform.send(coach, say('once'), 'k')).toMatchObject({ status: 'sent' });
    expect(slack.messages(dm)).toHaveLength(1);
  });

  it('finds it there though our own clock is an hour ahead of Slack', async () => {
    const { slack, platform } = await start({}, () => Date.now() + 3600_000);
    slack.faults.next('chat.postMessage', { status: 500, afterwards: true });
    expect(await platform.send(coach, say('once'), 'k')).toMatchObject({ status: 'sent' });
    expect(slack.messages(dm)).toHaveLength(1);
  });

  it('asks for the history once per conversation, not once per message', async () => {
    const { slack, platform } = await start();
    for (let at = 0; at < 5; at += 1) await platform.send(coach, say(`message ${at}`), `key ${at}`);
    expect(slack.messages(dm)).toHaveLength(5);
    expect(slack.calls('conversations.history')).toHaveLength(1);
  });

  it('keeps to Slack pace, so that it is not refused', async () => {
    const { slack, platform } = await start({ enforceRates: true });
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => platform.send(coach, say(`message ${at}`), `key ${at}`)),
    );
    expect(slack.messages(dm)).toHaveLength(8);
    expect(slack.state.refused).toEqual([]);
  });

  it.each(['user_not_found', 'cannot_dm_bot', 'user_disabled', 'account_inactive'])(
    'reports %s as final',
    async (error) => {
      const { slack, platform } = await start();
      slack.faults.next('conversations.open', { error });
      const receipt = await platform.send(coach, say('hello'), 'k');
      expect(receipt).toMatchObject({ status: 'unreachable', reason: expect.stringMatching(/\w+ \w+/) });
    },
  );

  it.each(['channel_not_found', 'is_archived', 'not_in_channel'])(
    'reports the channel error %s as final',
    async (error) => {
      const { slack, platform } = await start();
      slack.faults.next('chat.postMessage', { error });
      expect(await platform.send(channel, say('hello'), 'k')).toMatchObject({ status: 'unreachable' });
    },
  );

  it('does not blame the person when the bot itself was shut out', async () => {
    const { slack, platform } = await start();
    slack.faults.next('chat.postMessage', { error: 'account_inactive' });
    slack.faults.next('auth.test', { error: 'account_inactive', times: 3 });
    await expect(platform.send(channel, say('hello'), 'k')).rejects.toThrow('account_inactive');
  });

  it('throws and turns unhealthy when the token was revoked', async () => {
    const { slack, platform } = await start();
    slack.faults.next('chat.postMessage', { error: 'token_revoked' });
    await expect(platform.send(channel, say('hello'), 'k')).rejects.toThrow('token_revoked');
    expect(platform.health()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });

  it('waits out a rate limit', async () => {
    const { slack, platform } = await start();
    slack.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
    const started = Date.now();
    await platform.send(channel, say('hello'), 'k');
    await sleep(0);
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
    expect(slack.messages()).toHaveLength(1);
  });
});
