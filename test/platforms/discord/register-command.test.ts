import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/index.ts';

let fake: FakeDiscord;
beforeAll(async () => {
  fake = await startFakeDiscord();
});
afterAll(() => fake.close());

async function run(token: string) {
  const env = { ...process.env, DISCORD_TOKEN: token, DISCORD_API_URL: fake.url };
  const child = spawn(process.execPath, ['deploy/register-discord.ts'], { env });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
}

test('the command registers what the bot offers, and says when nothing changed', async () => {
  expect(await run(fake.token)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Registered: .*\/coach-steps/),
  });
  expect(await run(fake.token)).toMatchObject({ code: 0, out: expect.stringMatching(/^Already registered/) });
  expect(fake.world.commands.length).toBeGreaterThan(0);
  expect(fake.violations).toEqual([]);
});

test('without a token, or with a wrong one, it says what to do and ends with 1', async () => {
  expect(await run('')).toMatchObject({ code: 1, err: expect.stringContaining('Set DISCORD_TOKEN') });
  expect(await run('wrong')).toMatchObject({ code: 1, err: expect.stringContaining('does not accept') });
});
