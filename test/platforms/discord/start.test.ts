import { expect, test } from 'vitest';
import { StartError } from '../../../src/bot/platform.ts';
import { say, useStage } from './harness.ts';

const stage = useStage();

test('a wrong token is a sentence that says what to do', async () => {
  const platform = stage.another({ token: 'wrong' });
  const started = platform.start(stage.bot);
  await expect(started).rejects.toBeInstanceOf(StartError);
  await expect(started).rejects.toThrow(/Reset Token/);
  expect(platform.health().ok).toBe(false);
});

test('disallowed intents are a sentence', async () => {
  stage.fake.gateway.allowedIntents = 0;
  await expect(stage.another().start(stage.bot)).rejects.toThrow(/disallows an intent/);
});

test('a Discord that does not answer in time is a sentence, and the start ends', async () => {
  stage.fake.gateway.accepts = false;
  const begun = Date.now();
  await expect(stage.another({ startWithin: 1500 }).start(stage.bot)).rejects.toThrow(/within 2 seconds/);
  expect(Date.now() - begun).toBeLessThan(5000);
});

test('an address where nobody listens is a sentence', async () => {
  const apiUrl = 'http://127.0.0.1:9/api';
  await expect(stage.another({ apiUrl, startWithin: 1500 }).start(stage.bot)).rejects.toThrow(
    /DISCORD_API_URL/,
  );
});

test('trouble at the start is waited out', async () => {
  stage.fake.fail({ on: /GET \/applications\/@me/, with: 500, times: 2 });
  const platform = stage.another();
  await platform.start(stage.bot);
  expect(platform.health()).toEqual({ ok: true, detail: 'Connected to Discord.' });
  await platform.stop();
});

test('commands are registered when they changed, and only then', async () => {
  const puts = () => stage.fake.requests.filter(({ method }) => method === 'PUT').length;
  expect(puts()).toBe(1);
  const same = stage.another();
  await same.start(stage.bot);
  await same.stop();
  expect(puts()).toBe(1);
  const [first, ...rest] = stage.bot.commands;
  const other = stage.another();
  await other.start({
    ...stage.bot,
    commands: [{ ...first, summary: 'Something new.' } as typeof first & object, ...rest],
  });
  await other.stop();
  expect(puts()).toBe(2);
});

test('commands that cannot be registered are reported and do not keep the bot away', async () => {
  stage.fake.fail({ on: /GET .*commands/, with: 403 });
  const platform = stage.another();
  await platform.start(stage.bot);
  expect(platform.health()).toMatchObject({ ok: true, detail: expect.stringContaining('not registered') });
  await platform.stop();
});

test('sending before the start is an error, not a silence', async () => {
  const address = { workspace: '@me', to: { person: stage.fake.person } };
  await expect(stage.another().send(address, say('Hi'))).rejects.toThrow('not started');
});

test.each([
  ['all of them', { shardCount: 2 }, 2],
  ['one of them', { shardCount: 2, shardIds: [1] }, 1],
])('of two shards, %s can run here', async (_, shards, connections) => {
  const before = stage.fake.gateway.connected();
  const platform = stage.another(shards);
  await platform.start(stage.bot);
  expect(platform.health().ok).toBe(true);
  expect(stage.fake.gateway.connected() - before).toBe(connections);
  await platform.stop();
});
