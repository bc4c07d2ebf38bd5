import { expect, test } from 'vitest';
import { textOf } from '../../fakes/discord/index.ts';
import { reply, say, useStage } from './harness.ts';

const stage = useStage();
const ask = () => stage.fake.command('coach-steps', { division: '10U' });
const answered = (asked: ReturnType<typeof ask>) =>
  stage.fake.until('answered', () => asked.answers().length > 0);

test('the acknowledgement does not wait for a bot that takes five seconds', async () => {
  stage.bot.says(() => new Promise((resolve) => setTimeout(resolve, 5000, say('At last'))));
  const asked = ask();
  await answered(asked);
  expect(asked.acknowledgedAfter).toBeLessThan(1000);
  expect(textOf(...asked.answers())).toBe('At last');
});

test('a lost answer to the acknowledgement, and the refusal of its repeat, do not stop the reply', async () => {
  stage.fake.fail({ on: /callback/, with: 'lost' });
  const asked = ask();
  await answered(asked);
  expect(stage.bot.heard).toHaveLength(1);
  expect(
    stage.fake.requests.filter(({ path }) => path.endsWith('/callback')).map(({ status }) => status),
  ).toEqual([204, 400]);
});

test('errors of 500 and dropped sockets are tried again, with pauses', async () => {
  stage.fake.fail({ on: /callback/, with: 500 });
  stage.fake.fail({ on: /PATCH/, with: 500, times: 2 });
  stage.fake.fail({ on: /PATCH/, with: 'drop' });
  const asked = ask();
  await answered(asked);
  expect(asked.acknowledgedAfter).toBeLessThan(3000);
  expect(asked.answers()).toHaveLength(1);
});

test('being rate-limited is waited out', async () => {
  stage.fake.fail({ on: /PATCH/, with: 429, after: 1.5 });
  const asked = ask();
  const begun = Date.now();
  await answered(asked);
  expect(Date.now() - begun).toBeGreaterThan(1400);
});

test('an interaction that is too old is not worked on; the log says so with its id', async () => {
  stage.fake.gateway.accepts = false;
  stage.fake.gateway.drop();
  await stage.fake.until('down', () => stage.fake.gateway.connected() === 0);
  const asked = ask();
  await new Promise((resolve) => setTimeout(resolve, 3100));
  stage.fake.gateway.accepts = true;
  await stage.fake.until('logged', () => stage.logs.some((line) => line.includes(asked.id)));
  expect(stage.logs.join()).toContain('too late to answer');
  expect(stage.bot.heard).toEqual([]);
});

test('an answer that comes after the token has ended goes by direct message', async () => {
  const asked = ask();
  stage.bot.says(async () => {
    asked.ended = true;
    return say('Took a while');
  });
  await stage.fake.until('sent', () => stage.fake.direct().length > 0);
  expect(textOf(stage.fake.direct()[0])).toBe('Took a while');
  await stage.fake.until('logged', () => stage.logs.some((line) => line.includes(asked.id)));
});

test('an answer that can reach nobody is logged with its reference', async () => {
  stage.fake.world.direct(stage.fake.person).refuses = 50007;
  const asked = ask();
  stage.bot.says(async () => {
    asked.ended = true;
    return say('Took a while');
  });
  await stage.fake.until('logged', () => stage.logs.some((line) => line.includes(asked.id)));
  expect(stage.logs.join()).toContain('not sent: Discord says: Cannot send messages to this user');
});

test('a reply that cannot be rendered becomes a sentence with a reference, and the process stays up', async () => {
  const value = 'x'.repeat(101);
  stage.bot.says(() =>
    reply([{ type: 'select', placeholder: 'Who?', action: 'a', options: [{ label: 'A', value }] }]),
  );
  const asked = ask();
  await answered(asked);
  expect(textOf(...asked.answers())).toContain(asked.id);
  expect(asked.answers()[0]?.flags).toBe(32768 | 64);
  expect(stage.logs.join()).toContain('not an option value');
});

test('a store that cannot tell what is new does not silence the bot', async () => {
  stage.bot.isNew = () => Promise.reject(new Error('store down'));
  await answered(ask());
  expect(stage.logs.join()).toContain('store down');
});

test('a long answer comes in several messages, in order and private', async () => {
  const text = Array.from({ length: 2000 }, (_, n) => `word${n}`).join(' ');
  stage.bot.says(() => say(text));
  const asked = ask();
  await stage.fake.until('answered', () => textOf(...asked.answers()).includes('word1999'));
  expect(textOf(...asked.answers()).split(/\s+/)).toEqual(text.split(' '));
  expect(asked.followUps.every(({ flags }) => (flags & 64) === 64)).toBe(true);
});
