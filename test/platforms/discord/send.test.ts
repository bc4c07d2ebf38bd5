import { expect, test } from 'vitest';
import { textOf } from '../../fakes/discord/index.ts';
import { reply, say, useStage } from './harness.ts';

const stage = useStage();
const toPerson = () => ({ workspace: '@me', to: { person: stage.fake.person } });
const toChannel = () => ({ workspace: stage.fake.world.guild, to: { channel: stage.fake.channel } });

test('a reminder goes to a person and to a channel; the receipt names the message', async () => {
  const direct = await stage.platform.send(toPerson(), say('For you'), 'a');
  const posted = await stage.platform.send(toChannel(), say('For all'), 'b');
  expect(direct).toEqual({ status: 'sent', id: stage.fake.direct()[0]?.id });
  expect(posted).toEqual({ status: 'sent', id: stage.fake.messages()[0]?.id });
});

test('the same key makes no second message, though Discord has forgotten the nonce', async () => {
  const first = await stage.platform.send(toPerson(), say('Due soon'), 'due/alex/2025-09-01');
  stage.fake.forgetNonces();
  const second = await stage.platform.send(toPerson(), say('Due soon'), 'due/alex/2025-09-01');
  expect(second).toEqual(first);
  expect(stage.fake.direct()).toHaveLength(1);
});

test('the message of a key is found behind hundreds of others', async () => {
  await stage.platform.send(toChannel(), say('Digest'), 'digest');
  stage.fake.forgetNonces();
  for (let n = 0; n < 450; n++) stage.fake.mention('chatter', [], { person: stage.fake.world.self.id });
  await stage.platform.send(toChannel(), say('Digest'), 'digest');
  expect(stage.fake.messages().filter((message) => textOf(message) === 'Digest')).toHaveLength(1);
});

test('a text that was split is completed, not repeated, when its sending broke off', async () => {
  const long = say('x '.repeat(5000));
  stage.fake.fail({ on: /POST \/channels/, with: 'slow', delay: 0 });
  stage.fake.fail({ on: /POST \/channels/, with: 400 });
  await expect(stage.platform.send(toPerson(), long, 'long')).rejects.toThrow();
  expect(stage.fake.direct()).toHaveLength(1);
  stage.fake.forgetNonces();
  await stage.platform.send(toPerson(), long, 'long');
  expect(stage.fake.direct()).toHaveLength(3);
});

test('two calls at the same time make one message', async () => {
  const receipts = await Promise.all([1, 2].map(() => stage.platform.send(toPerson(), say('Once'), 'once')));
  expect(stage.fake.direct()).toHaveLength(1);
  expect(receipts[0]).toEqual(receipts[1]);
});

test('without a key every call makes a message of its own', async () => {
  await stage.platform.send(toPerson(), say('Hi'));
  await stage.platform.send(toPerson(), say('Hi'));
  expect(stage.fake.direct()).toHaveLength(2);
});

test('a lost answer, a 500 and a dropped socket make no second message', async () => {
  for (const trouble of ['lost', 500, 'drop', 'lost'] as const)
    stage.fake.fail({ on: /POST \/channels/, with: trouble });
  const receipt = await stage.platform.send(toPerson(), say('Once'), 'once');
  expect(receipt.status).toBe('sent');
  expect(stage.fake.direct()).toHaveLength(1);
});

test.each([50007, 50001, 50013])('refusal %i is final: unreachable', async (code) => {
  stage.fake.world.channel(stage.fake.channel).refuses = code;
  expect(await stage.platform.send(toChannel(), say('Hi'), 'k')).toMatchObject({ status: 'unreachable' });
});

test('a person or channel that does not exist is unreachable', async () => {
  const person = { workspace: '@me', to: { person: '1' } };
  const channel = { workspace: '@me', to: { channel: '1' } };
  expect(await stage.platform.send(person, say('Hi'), 'k')).toMatchObject({
    reason: 'Discord says: Unknown User',
  });
  expect(await stage.platform.send(channel, say('Hi'), 'k')).toMatchObject({
    reason: 'Discord says: Unknown Channel',
  });
});

test('an outage that lasts is thrown, so that the caller repeats later', async () => {
  stage.fake.fail({ on: /POST \/channels/, with: 400, times: 1 });
  await expect(stage.platform.send(toPerson(), say('Hi'), 'k')).rejects.toThrow('trouble');
});

test('files and pictures go along and are shown', async () => {
  const content = Buffer.from('name\nÅsa');
  const csv = { type: 'file', name: 'fehlende Trainer.csv', content, mediaType: 'text/csv' } as const;
  const png = { type: 'image', name: 'heading.png', png: Buffer.from([1, 2, 3]), alt: 'No heading' } as const;
  await stage.platform.send(toPerson(), reply([csv, png]), 'k');
  const [message] = stage.fake.direct();
  expect(message?.attachments.map(({ filename, size }) => [filename, size])).toEqual([
    ['fehlende_Trainer.csv', content.byteLength],
    ['heading.png', 3],
  ]);
  expect(textOf(message)).toContain('fehlende Trainer.csv');
});
