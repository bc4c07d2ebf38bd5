import { afterEach, describe, expect, it } from 'vitest';
import { directOf, IDS, TEAMS } from '../../fakes/slack/server.ts';
import { say } from './bot.ts';
import { startMany } from './many.ts';

let running: Awaited<ReturnType<typeof startMany>> | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const { first, second } = TEAMS;
const there = { user: second.coach, channel: second.channel };
const here = { workspace: first.id, to: { person: IDS.coach } };
const toElena = { workspace: second.id, to: { person: second.coach } };

/** Installed in both, unless told otherwise. */
async function start({ replicas = 1, teams = [first, second] as (typeof first | typeof second)[] } = {}) {
  running = await startMany(replicas);
  for (const team of teams) await running.install(team);
  return running;
}

describe('two workspaces in one deployment', () => {
  it("answers each workspace's command, mention and message with its own token", async () => {
    const { slack, bot } = await start();
    await Promise.all([slack.command('/coach-steps'), slack.command('/coach-steps', there)]);
    await Promise.all([slack.mention('how?'), slack.mention('how?', there)]);
    await Promise.all([slack.say('how?'), slack.say('how?', there)]);
    await slack.until(
      () => slack.messages().length === 2 && slack.messages(second.channel, second.coach).length === 2,
    );
    await slack.until(() => slack.messages(directOf(second.coach), second.coach).length === 1);
    expect(bot.heard.map(({ person }) => person.workspace).toSorted()).toEqual([
      ...[first.id, first.id, first.id],
      ...[second.id, second.id, second.id],
    ]);
    const questions = bot.heard.flatMap((heard) => (heard.type === 'question' ? [heard.text] : []));
    expect(questions).toEqual(['how?', 'how?', 'how?', 'how?']);
    expect(slack.teamsOf('users.info').toSorted()).toEqual([first.id, second.id]);
    expect(slack.state.complaints).toEqual([]);
  });

  it('reads a file that someone drops with the token of their workspace', async () => {
    const { slack, bot } = await start({ teams: [second] });
    await slack.share({ 'report.csv': 'a,b' }, there);
    const heard = await slack.until(() => bot.heard[0]);
    const bytes = heard.type === 'file' ? await heard.file.read(1000) : undefined;
    expect(Buffer.from(bytes ?? []).toString()).toBe('a,b');
  });

  it('sends to each with its own token, once per key', async () => {
    const { slack, platform } = await start();
    for (const to of [here, toElena, toElena]) {
      const key = `reminder for ${to.to.person}`;
      expect(await platform.send(to, say('Your check ends soon'), key)).toMatchObject({ status: 'sent' });
    }
    expect(slack.messages(directOf(IDS.coach))).toHaveLength(1);
    expect(slack.messages(directOf(second.coach), second.coach)).toHaveLength(1);
    expect(slack.teamsOf('chat.postMessage')).toEqual([first.id, second.id]);
    expect(slack.state.complaints).toEqual([]);
  });

  it('calls a workspace that is not installed unreachable, and asks Slack nothing', async () => {
    const { slack, platform } = await start({ teams: [first] });
    slack.forget();
    expect(await platform.send(toElena, say('hello'), 'k')).toEqual({
      status: 'unreachable',
      reason: expect.stringContaining('not installed in that workspace'),
    });
    expect(slack.state.calls).toEqual([]);
  });

  it('tells who types a command there that the app must be installed anew', async () => {
    const { slack, bot } = await start({ teams: [first] });
    expect(await slack.command('/coach-steps', there)).toMatchObject({ payload: { status: 200 } });
    const [told] = await slack.until(() => {
      const messages = slack.messages(second.channel, second.coach);
      return messages.length > 0 && messages;
    });
    expect(told).toMatchObject({ text: expect.stringContaining('not installed'), ephemeralTo: second.coach });
    expect(bot.heard).toEqual([]);
    expect(slack.state.complaints).toEqual([]);
  });

  it('keeps the pace of one workspace from slowing the other', async () => {
    const { slack, platform } = await start();
    slack.faults.next('conversations.open', { status: 429, retryAfter: 2 });
    const slow = platform.send(here, say('later'), 'k1');
    await slack.until(() => slack.calls('conversations.open').length === 1);
    await platform.send(toElena, say('now'), 'k2');
    expect(slack.teamsOf('chat.postMessage')).toEqual([second.id]);
    expect(await slow).toMatchObject({ status: 'sent' });
  });
});

describe('a store that is down', () => {
  it('gives who typed a command a reference, and lets Slack deliver again what nobody waits for', async () => {
    const { slack, bot, broken, logger, platform } = await start();
    broken.is = true;
    await slack.command('/coach-steps');
    const message = await slack.until(() => slack.messages()[0]);
    const reference = /reference: (\w{8})/.exec(message.text)?.[1];
    expect(logger.lines.some(({ details }) => Reflect.get(details, 'reference') === reference)).toBe(true);
    const refused = await slack.say('how?', { eventId: 'Ev1' });
    expect(refused.payload).toMatchObject({ status: 401 });
    await expect(platform.send(here, say('hello'), 'k')).rejects.toThrow('the database is down');
    broken.is = false;
    expect((await slack.say('how?', { eventId: 'Ev1' })).payload).toMatchObject({ status: 200 });
    await slack.until(() => slack.messages(directOf(IDS.coach)).length === 1);
    expect(bot.heard).toHaveLength(1);
  });
});

const DELETED = 'a workspace took the app away; its token is deleted';

describe('a workspace that removes the app', () => {
  it('loses its token in the store; the other goes on', async () => {
    const { slack, platform, logger } = await start();
    await slack.uninstall(second);
    await slack.until(() => logger.lines.some(({ message }) => message === DELETED));
    slack.forget();
    expect(await platform.send(toElena, say('hello'), 'k1')).toMatchObject({ status: 'unreachable' });
    expect(slack.state.calls).toEqual([]);
    expect(await platform.send(here, say('hello'), 'k2')).toMatchObject({ status: 'sent' });
  });

  it('is found out by the first message when the event never came', async () => {
    const { slack, platform, logger } = await start();
    expect(await platform.send(toElena, say('hello'), 'k1')).toMatchObject({ status: 'sent' });
    slack.state.teams.revoke(second);
    expect(await platform.send(toElena, say('again'), 'k2')).toMatchObject({ status: 'unreachable' });
    expect(logger.lines.map(({ message }) => message)).toContain(DELETED);
    slack.forget();
    expect(await platform.send(toElena, say('again'), 'k3')).toMatchObject({ status: 'unreachable' });
    expect(slack.state.calls).toEqual([]);
    expect(platform.health().ok).toBe(true);
  });

  it('is told to one replica, and the other knows', async () => {
    const { slack, platform, replicas } = await start({ replicas: 2 });
    expect(await platform.send(toElena, say('hello'), 'k1')).toMatchObject({ status: 'sent' });
    slack.useHttp(`${replicas[1]?.base}/slack/events`);
    await slack.uninstall(second);
    await expect
      .poll(() => platform.send(toElena, say('hello'), 'k2'))
      .toMatchObject({ status: 'unreachable' });
  });

  it('may install it again, is served with the new token, and a late event takes nothing away', async () => {
    const { slack, platform, install, logger } = await start();
    expect(await platform.send(toElena, say('one'), 'k1')).toMatchObject({ status: 'sent' });
    slack.state.teams.revoke(second);
    await install(second);
    await slack.tellUninstalled(second);
    await slack.until(() => logger.lines.filter(({ message }) => message.includes('stays')).length === 2);
    expect(await platform.send(toElena, say('two'), 'k2')).toMatchObject({ status: 'sent' });
    expect(slack.state.complaints).toEqual([]);
  });

  it('keeps the app when only tokens of people were revoked', async () => {
    const { slack, platform, logger } = await start();
    slack.state.teams.revoke(first);
    const event = { type: 'tokens_revoked', tokens: { oauth: [IDS.coach] } };
    await slack.post('events_api', { type: 'event_callback', team_id: first.id, event_id: 'Ev1', event });
    // It finishes what is in hand, so a deletion would be seen.
    await platform.stop();
    expect(logger.lines.map(({ message }) => message)).not.toContain(DELETED);
  });
});
