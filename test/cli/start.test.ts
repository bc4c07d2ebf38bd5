import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, temporaryFolder } from './run.ts';

test("printf '/coach-steps 10U' | npm start prints the first step for Region 60 and exits 0", async () => {
  const store = `sqlite://${join(temporaryFolder(), 'data', 'touchline.db')}`;
  const { out, err, code } = await runScript(['start'], '/coach-steps 10U\n', { STORE_URL: store });
  expect(out).toContain('Becoming a 10U head coach – Region 60 (Alhambra/Monterey Park)');
  expect(out).toContain('Step 1 of 8: Start your background check');
  expect(out).not.toContain('\u001b');
  expect(err).toBe('');
  expect(code).toBe(0);
});

test('progress is there at the next start, and the last line counts without a line break', async () => {
  const store = `sqlite://${join(temporaryFolder(), 'touchline.db')}`;
  const first = await runScript(['start'], '/coach-steps 10U\n1\nyesterday', { STORE_URL: store });
  expect(first.out).toContain('1 of 8 steps done');
  const second = await runScript(['start'], '/coach-steps', { STORE_URL: store });
  expect(second.out).toContain('1 of 8 steps done');
  expect(second.out).toContain('Step 2 of 8: Take Safe Haven');
});

test('--region chooses the region, --as the person', async () => {
  const store = `sqlite://${join(temporaryFolder(), 'touchline.db')}`;
  const mine = ['start', '--', '--region', '104'];
  const ana = await runScript([...mine, '--as', 'ana'], '/coach-steps 10U\n1\ntoday\n', { STORE_URL: store });
  expect(ana.out).toContain('Region 104 (Albuquerque)');
  expect(ana.out).toContain('1 of 7 steps done');
  const ben = await runScript([...mine, '--as', 'ben'], '/coach-steps 10U\n', { STORE_URL: store });
  expect(ben.out).toContain('0 of 7 steps done');
});

test('end of input without a word ends well', async () => {
  expect(await runScript(['start'], '')).toEqual({ out: '', err: '', code: 0 });
});

test('whoever reads may go: no stack trace', async () => {
  const script = "yes '/coach-requirements 10U' | head -200 | npm run --silent start | head -1";
  const child = spawn('bash', ['-c', script], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STORE_URL: 'sqlite://:memory:' },
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  await once(child, 'close');
  expect(err).not.toMatch(/EPIPE|\bat .*:\d+/);
});

test.each([
  [{ TOUCHLINE_REGION: '77' }, /I have no rulebook for “region-77”/],
  [{ TOUCHLINE_REGION: 'sixty' }, /TOUCHLINE_REGION must be a region number/],
  [{ STORE_URL: 'mysql://here' }, /STORE_URL|store/i],
])('a wrong setting %o is one sentence, and exit code 1', async (env, says) => {
  const { err, code, out } = await runScript(['start'], '/coach-steps 10U\n', env);
  expect(err + out).toMatch(says);
  expect(err).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});

test.each([
  [['start', '--', '--regoin', '60'], /--regoin/],
  [['start', '--', '--region', 'sixty'], /“?"?sixty"?”? is not a region number/],
  [['cli', '--', 'dance'], /"dance" is not a command of touchline\. Use one of: start/],
])('wrong words %o are answered with what is right', async (words, says) => {
  const { err, code } = await runScript(words, '');
  expect(err).toMatch(says);
  expect(err).not.toMatch(/\n\s+at /);
  expect(code).toBeGreaterThan(0);
});

test('a broken rulebook in RULEBOOKS_DIR: the others work, the log and the doctor say where', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'region-7.yaml'), 'schema: 1\nid: region-7\npages: {}\nreguirements: []\n');
  const bot = await runScript(['start'], '/coach-steps 10U\n', { RULEBOOKS_DIR: folder });
  expect(bot.out).toContain('Step 1 of 8');
  expect(bot.err).toContain('region-7.yaml:1: ');
  const doctor = await runScript(['cli', '--', 'doctor'], '', { RULEBOOKS_DIR: folder });
  expect(doctor.out).toContain('Did you mean "requirements"?');
  expect(doctor.out).toContain('2 rulebooks work: Region 104 (Albuquerque), Region 60');
  expect(doctor.code).toBe(1);
});
