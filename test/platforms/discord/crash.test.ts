import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { textOf } from '../../fakes/discord/index.ts';
import { say, useStage } from './harness.ts';

const stage = useStage();
const SCRIPT = `
import pino from 'pino';
import { createDiscordPlatform } from './src/platforms/discord/index.ts';
const [token, apiUrl, person] = process.argv.slice(1);
const bot = { commands: [], isNew: async () => true, suggest: async () => [], handle: async () => ({}) };
const logger = pino({ level: 'silent' });
const platform = createDiscordPlatform({ token, apiUrl, logger, now: Date.now });
await platform.start(bot);
const text = { type: 'text', text: 'Your certification ends soon.' };
await platform.send({ workspace: '@me', to: { person } }, { type: 'reply', visibility: 'private', summary: '', blocks: [text] }, 'key');
`;

test('a process killed between posting and hearing of it makes no second message at its next start', async () => {
  // The answer to the post is held back, and the process dies while it waits for it.
  stage.fake.fail({ on: /POST \/channels/, with: 'lost', times: 99 });
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    SCRIPT,
    stage.fake.token,
    stage.fake.url,
    stage.fake.person,
  ]);
  const ended = once(child, 'exit');
  await stage.fake.until('posted', () => stage.fake.direct().length > 0, 15_000);
  child.kill('SIGKILL');
  await ended;
  stage.fake.heal();
  stage.fake.forgetNonces();
  await stage.platform.send(
    { workspace: '@me', to: { person: stage.fake.person } },
    say('Your certification ends soon.'),
    'key',
  );
  expect(stage.fake.direct().map((message) => textOf(message))).toEqual(['Your certification ends soon.']);
});
