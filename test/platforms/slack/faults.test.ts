import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/bot/user-error.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { directOf, IDS } from '../../fakes/slack/server.ts';
import { button, say, startSlack } from './bot.ts';

const dm = directOf(IDS.coach);
let running: Awaited<ReturnType<typeof startSlack>> | undefined;

async function start(...args: Parameters<typeof startSlack>) {
  running = await startSlack(...args);
  return running;
}

afterEach(async () => {
  await running?.stop();
  expect(running?.slack.state.complaints ?? []).toEqual([]);
  running = undefined;
});

describe('while Slack misbehaves', () => {
  it('acknowledges at once though the answer takes five seconds', async () => {
    const { slack } = await start({
      '/coach-steps': async () => {
        await sleep(5000);
        return say('At last');
      },
    });
    const ack = await slack.command('/coach-steps');
    expect(ack.ms).toBeLessThan(1000);
    await slack.until(() => slack.messages()[0]?.text === 'At last', 8000);
  });

  it('answers an event once that Slack delivers twice', async () => {
    const { slack, bot } = await start({ question: () => say('once'), '/coach-steps': () => say('one') });
    await slack.say('hello', { eventId: 'Ev1' });
    await slack.say('hello', { eventId: 'Ev1' });
    await slack.command('/coach-steps');
    await slack.socket.repeatLast();
    await slack.until(() => slack.messages().length === 1 && slack.messages(dm).length === 1);
    await sleep(100);
    expect(bot.heard).toHaveLength(2);
    expect([...slack.messages(), ...slack.messages(dm)]).toHaveLength(2);
  });

  it.each(['refresh', 'drop'] as const)(
    'loses nothing when the socket goes away in a walk (%s)',
    async (how) => {
      const step = (number: number) =>
        say(`Step ${number}`, { replaces: true }, [button('Next', `1/next/${number}`)]);
      const answers = {
        '/coach-steps': () => step(0),
        ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`1/next/${at}`, () => step(at + 1)])),
      };
      const { slack, bot, platform } = await start(answers);
      await slack.command('/coach-steps');
      for (let at = 0; at < 6; at += 1) {
        await slack.until(() => slack.messages()[0]?.text === `Step ${at}`);
        const pressed = slack.press(`1/next/${at}`);
        if (at % 2 === 0) slack.socket[how]();
        await pressed;
      }
      await slack.until(() => slack.messages()[0]?.text === 'Step 6');
      expect(bot.heard).toHaveLength(7);
      expect(slack.socket.opened).toBeGreaterThanOrEqual(4);
      await slack.until(() => platform.health().ok);
    },
  );

  it('keeps trying to connect while Slack is down, and survives it', async () => {
    const { slack, platform, logger } = await start({ '/coach-steps': () => say('here again') });
    slack.faults.next('apps.connections.open', { status: 500, times: 2 });
    slack.socket.drop();
    await slack.until(() => !platform.health().ok);
    await slack.command('/coach-steps');
    await slack.until(() => slack.messages().length === 1, 8000);
    expect(logger.lines.filter(({ message }) => message.includes('no connection'))).toHaveLength(2);
  });

  it.each([
    ['500', { status: 500 }],
    ['429', { status: 429, retryAfter: 1 }],
    ['500 after having posted', { status: 500, afterwards: true }],
  ])('posts one answer in a direct message when Slack says %s', async (_what, fault) => {
    const { slack } = await start({ question: () => say('the answer') });
    slack.faults.next('chat.postMessage', fault);
    await slack.say('a question');
    await slack.until(() => slack.messages(dm).length > 0, 8000);
    await sleep(2500);
    expect(slack.messages(dm)).toMatchObject([{ text: 'the answer' }]);
  });

  it.each([{ status: 500 }, { status: 429, retryAfter: 1 }])(
    'repeats a private answer when Slack says %o',
    async (fault) => {
      const { slack } = await start({ '/coach-steps': () => say('the answer') });
      slack.faults.next('response_url', fault);
      await slack.command('/coach-steps');
      await slack.until(() => slack.messages().length === 1);
    },
  );

  it('answers ephemerally when the response url has ended, and by direct message where the bot is not', async () => {
    let wait = () => {};
    const slow = () =>
      new Promise<Reply>((resolve) => {
        wait = () => resolve(say('late'));
      });
    const { slack, bot } = await start({ '/coach-steps': slow });
    for (const [at, channel] of [IDS.channel, IDS.elsewhere].entries()) {
      await slack.command('/coach-steps', { channel });
      await slack.until(() => bot.heard.length === at + 1);
      for (const url of slack.state.responseUrls.values()) url.expired = true;
      wait();
      await slack.until(() => slack.messages(at === 0 ? channel : dm).some(({ text }) => text === 'late'));
    }
    expect(slack.messages()[0]).toMatchObject({ ephemeralTo: IDS.coach });
    expect(slack.messages(dm)[0]?.text).toContain('cannot write in the place');
    expect(slack.messages(IDS.elsewhere)).toEqual([]);
  });

  it('shows the polite answer to a button of an older version', async () => {
    const { slack, bot } = await start({});
    await slack.press('v0:old-button');
    await slack.until(() => slack.messages().length === 1);
    expect(bot.heard).toMatchObject([{ type: 'action', id: 'v0:old-button' }]);
    expect(slack.messages()[0]?.text).toContain('any more');
  });

  it('says so when a form came too late for Slack', async () => {
    const form = {
      type: 'form',
      title: 'Day',
      submitLabel: 'Save',
      submit: '1/a/b',
      fields: [{ type: 'date', name: 'd', label: 'Day' }],
    } as const;
    const { slack } = await start({
      '/coach-done': async () => {
        await sleep(3100);
        return form;
      },
    });
    await slack.command('/coach-done');
    await slack.until(() => slack.messages()[0]?.text.includes('once more'));
  });

  it('tells a login page from a file, and refuses what is too large or elsewhere', async () => {
    const failures: unknown[] = [];
    const { slack, bot } = await start({
      file: async (incoming) => {
        if (incoming.type === 'file')
          await incoming.file.read(5).catch((error: unknown) => failures.push(error));
        return say('seen');
      },
    });
    await slack.share({ 'page.csv': 'a' }, { isPage: true });
    await slack.until(() => failures.length === 1);
    await slack.share({ 'large.csv': '123456' }, { more: { size: 1 } });
    await slack.until(() => failures.length === 2);
    await slack.share(
      { 'linked.csv': 'a' },
      { more: { url_private_download: 'https://drive.example.org/x' } },
    );
    await slack.until(() => failures.length === 3);
    expect(failures[0]).toMatchObject({ message: expect.stringContaining('files:read') });
    expect(failures[1]).toBeInstanceOf(UserError);
    expect(failures[2]).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('linked.csv is only linked'),
    });
    await slack.until(() => slack.messages(dm).length === 3);
    expect(bot.heard).toHaveLength(3);
  });

  it('takes a command of 4 MB through the socket and goes on', async () => {
    const { slack } = await start({
      '/coach-steps': (incoming) => say(String(incoming.type === 'command' && incoming.text?.length)),
    });
    await slack.command(`/coach-steps ${'x'.repeat(4_000_000)}`);
    await slack.until(() => slack.messages()[0]?.text === '4000000');
  });

  it('logs and tells, with one reference, when no answer can be shown', async () => {
    const { slack, logger } = await start({ '/coach-steps': () => say('lost') });
    slack.faults.next('response_url', { status: 500, times: 3 });
    slack.faults.next('chat.postEphemeral', { error: 'user_not_in_channel' });
    slack.faults.next('conversations.open', { error: 'cannot_dm_bot' });
    await slack.command('/coach-steps');
    await slack.until(() => slack.messages()[0]?.text.includes('reference'), 8000);
    const line = logger.lines.find(({ level }) => level === 'error');
    expect(slack.messages()[0]?.text).toContain(String(Reflect.get(line?.details ?? {}, 'reference')));
  });

  it('finishes what is in hand before it stops', async () => {
    const { slack, platform } = await start({
      '/coach-steps': async () => {
        await sleep(300);
        return say('still said');
      },
    });
    await slack.command('/coach-steps');
    await platform.stop();
    expect(slack.messages()).toMatchObject([{ text: 'still said' }]);
    expect(slack.socket.connected).toBe(0);
  });
});
