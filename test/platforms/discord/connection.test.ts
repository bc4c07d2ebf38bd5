import { describe, expect, test } from 'vitest';
import { textOf } from '../../fakes/discord/index.ts';
import { say, useStage } from './harness.ts';

const stage = useStage();
const ask = () => stage.fake.command('coach-steps', { division: '10U' });
const resumed = () => stage.fake.gateway.received.includes(6) && stage.fake.gateway.connected() === 1;

describe('events', () => {
  test('what happened while the socket was down is answered after the resume, once', async () => {
    stage.fake.gateway.accepts = false;
    stage.fake.gateway.drop();
    await stage.fake.until('down', () => stage.fake.gateway.connected() === 0);
    const asked = ask();
    stage.fake.gateway.accepts = true;
    await stage.fake.until('answered', () => asked.answers().length > 0);
    expect(stage.bot.heard).toHaveLength(1);
    expect(stage.platform.health().ok).toBe(true);
  });

  test('events that a resume brings twice are answered once', async () => {
    const asked = [ask(), stage.fake.dm('Hello?')] as const;
    await stage.fake.until('answered', () => asked[0].answers().length > 0 && stage.fake.direct().length > 1);
    stage.fake.gateway.overlap = 10;
    stage.fake.gateway.askToReconnect();
    await stage.fake.until('resumed', resumed);
    const last = stage.fake.dm('Still there?');
    await stage.fake.until('answered', () => stage.fake.direct().length > 3);
    expect(last.id).not.toBe(asked[1].id);
    expect(stage.bot.heard).toHaveLength(3);
    expect(asked[0].answers()).toHaveLength(1);
  });

  test('an invalid session is replaced by a new one', async () => {
    stage.fake.gateway.invalidate(false);
    await stage.fake.until('back', () => stage.fake.gateway.connected() === 1, 15_000);
    const asked = ask();
    await stage.fake.until('answered', () => asked.answers().length > 0);
    expect(stage.fake.gateway.received.filter((op) => op === 2)).toHaveLength(2);
  });

  test('a socket dropped in the middle of a walk loses no step', async () => {
    let step = 0;
    stage.bot.says(() => say(`Step ${++step}`, { replaces: true }));
    const asked = ask();
    await stage.fake.until('begun', () => asked.answers().length > 0);
    const [message] = asked.answers();
    for (let n = 2; n <= 4 && message; n++) {
      stage.fake.gateway.drop();
      stage.fake.press(message, `1/coach-steps/next/${n}`);
      await stage.fake.until(`step ${n}`, () => textOf(message) === `Step ${n}`);
    }
    expect(stage.bot.heard).toHaveLength(4);
  });

  test('two processes on one Discord answer an event once', async () => {
    const other = stage.another();
    await other.start(stage.bot);
    const asked = Array.from({ length: 20 }, ask);
    stage.fake.dm('Hello?');
    await stage.fake.until('answered', () => asked.every((one) => one.answers().length > 0));
    await stage.fake.until('answered', () => stage.fake.direct().length > 1);
    await other.stop();
    expect(stage.bot.heard).toHaveLength(21);
    expect(stage.fake.direct()).toHaveLength(2);
    expect(asked.every((one) => one.answers().length === 1)).toBe(true);
  });
});

describe('stopping', () => {
  test('what is in hand is finished first', async () => {
    stage.bot.says(() => new Promise((resolve) => setTimeout(resolve, 500, say('Done'))));
    const asked = ask();
    await stage.fake.until('acknowledged', () => asked.response);
    await stage.platform.stop();
    expect(textOf(...asked.answers())).toBe('Done');
    expect(stage.platform.health().ok).toBe(false);
  });
});

describe('health', () => {
  test.each([4004, 4010, 4011, 4012, 4013, 4014])(
    'close code %i is final and says what to do',
    async (code) => {
      stage.fake.gateway.closeWith(code);
      await stage.fake.until('ill', () => !stage.platform.health().ok);
      expect(stage.platform.health().detail).toMatch(/start again|check/);
    },
  );

  test('a connection that stays lost is ill after a minute, not before', async () => {
    let time = 0;
    const platform = stage.another({ now: () => time });
    await platform.start(stage.bot);
    stage.fake.gateway.accepts = false;
    stage.fake.gateway.drop();
    await stage.fake.until('down', () => stage.fake.gateway.connected() === 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(platform.health().ok).toBe(true);
    time = 61_000;
    expect(platform.health()).toEqual({
      ok: false,
      detail: 'No connection to Discord for 61 seconds: check the network.',
    });
    stage.fake.gateway.accepts = true;
    await stage.fake.until('well', () => platform.health().ok);
    await platform.stop();
  });

  test('a token that was reset is ill at the first refused call, and well when it is accepted again', async () => {
    const { fake, platform, bot } = stage;
    const { token } = fake;
    const send = () => platform.send({ workspace: '@me', to: { person: fake.person } }, say('Hi'));
    fake.token = 'another.token';
    await expect(send()).rejects.toThrow('401');
    expect(platform.health().detail).toContain('Reset Token');
    const asked = fake.command('coach-steps', { division: '10U' });
    await fake.until('still answered', () => asked.answers().length > 0);
    expect(bot.heard).toHaveLength(1);
    fake.token = token;
    await send();
    expect(platform.health().ok).toBe(true);
  });
});
