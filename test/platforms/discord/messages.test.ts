import { expect, test } from 'vitest';
import { textOf } from '../../fakes/discord/index.ts';
import { FORM, say, useStage } from './harness.ts';

const stage = useStage();

test('a direct message is a question and is answered there', async () => {
  stage.fake.dm('Can my 10U head the ball?');
  await stage.fake.until('answered', () => stage.fake.direct().length > 1);
  expect(textOf(stage.fake.direct()[1])).toBe('Hello.');
  expect(stage.bot.heard).toMatchObject([
    {
      type: 'question',
      text: 'Can my 10U head the ball?',
      person: { workspace: '@me' },
      place: { isDirect: true },
    },
  ]);
});

test('a mention is a question without the mention; what is for the channel is answered in the channel', async () => {
  stage.bot.says(() => say('No card.', { visibility: 'channel' }));
  stage.fake.mention('is a header a card?');
  await stage.fake.until('answered', () => stage.fake.messages().length > 1);
  expect(stage.bot.heard).toMatchObject([
    { type: 'question', text: 'is a header a card?', place: { isDirect: false } },
  ]);
  expect(textOf(stage.fake.messages()[1])).toBe('No card.');
});

test('a private answer to a mention goes by direct message, and the channel hears only that', async () => {
  stage.bot.says(() => say('Your background check has expired.'));
  stage.fake.mention('what do I lack?');
  await stage.fake.until('answered', () => stage.fake.messages().length > 1);
  expect(textOf(stage.fake.direct()[0])).toBe('Your background check has expired.');
  expect(textOf(stage.fake.messages()[1])).toBe('This is only for you: I have sent you a direct message.');
});

test('a person whose direct messages are closed is told in the channel to use a command', async () => {
  stage.fake.world.direct(stage.fake.person).refuses = 50007;
  stage.fake.mention('what do I lack?');
  await stage.fake.until('answered', () => stage.fake.messages().length > 1);
  expect(textOf(stage.fake.messages()[1])).toContain('Discord does not let me write to you');
});

test('where the bot may not write, the answer goes by direct message', async () => {
  stage.fake.world.channel(stage.fake.channel).refuses = 50013;
  stage.bot.says(() => say('No card.', { visibility: 'channel' }));
  stage.fake.mention('is a header a card?');
  await stage.fake.until('answered', () => stage.fake.direct().length > 0);
  expect(textOf(stage.fake.direct()[0])).toBe('No card.');
});

test('a file in a direct message is taken as a file', async () => {
  stage.fake.dm('here', [{ name: 'roster.csv', content: 'name\nAlex' }]);
  await stage.fake.until('heard', () => stage.bot.heard.length > 0);
  const [heard] = stage.bot.heard;
  if (heard?.type !== 'file') throw new Error('not a file');
  expect(Buffer.from(await heard.file.read(100)).toString()).toBe('name\nAlex');
});

test('a file in a channel is not read; its sender is asked to send it directly', async () => {
  stage.fake.mention('', [{ name: 'roster.csv', content: 'name\nAlex' }]);
  await stage.fake.until('answered', () => stage.fake.messages().length > 1);
  expect(stage.bot.heard).toEqual([]);
  expect(textOf(stage.fake.messages()[1])).toContain('send the file to me in a direct message');
});

test('bots, its own words and messages that do not mention it are left alone', async () => {
  const robot = stage.fake.world.addUser('Robot', true);
  stage.fake.dm('Hello', [], { person: robot });
  stage.fake.mention('hello', [], { person: stage.fake.world.self.id });
  stage.fake.gateway.dispatch('MESSAGE_CREATE', {
    ...stage.fake.messages()[0],
    content: 'talk',
    mentions: [],
  });
  stage.fake.dm('Now me');
  await stage.fake.until('heard', () => stage.bot.heard.length > 0);
  expect(stage.bot.heard).toMatchObject([{ type: 'question', text: 'Now me' }]);
});

test('a form that cannot open from a message becomes a sentence with a reference, and is logged', async () => {
  stage.bot.says(() => FORM);
  const message = stage.fake.dm('When?');
  await stage.fake.until('answered', () => stage.fake.direct().length > 1);
  expect(textOf(stage.fake.direct()[1])).toContain(message.id);
  expect(stage.logs.join()).toContain(message.id);
});
