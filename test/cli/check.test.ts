import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, temporaryFolder } from './run.ts';

const check = (...words: string[]) => ['check', '--', ...words];
const SAFE_HAVEN = '[{"certification":"safe-haven","on":"2024-08-01"}]';

test('text: a line a requirement with its word and reason, then ready or not', async () => {
  const { out, code } = await runScript(
    check('--region', '60', '--division', '10U', '--held', SAFE_HAVEN, '--on', '2025-09-01'),
    '',
  );
  expect(out).toMatch(/^missing +background-check +Background Check: nothing on record$/m);
  expect(out).toMatch(/^done +safe-haven +Safe Haven: done on August 1, 2024$/m);
  expect(out.trim().split('\n')).toHaveLength(9);
  expect(out.trim().endsWith('not ready')).toBe(true);
  expect(code).toBe(0);
});

test('--json: ready, and id, status, expires of each', async () => {
  const held = '[{"certification":"10u-coach","on":"2024-02-29"}]';
  const { out } = await runScript(
    check('--region', '104', '--division', 'U9/10', '--held', held, '--on', '2026-02-01', '--json'),
    '',
  );
  expect(JSON.parse(out)).toEqual({
    ready: false,
    requirements: [
      { id: 'safe-haven', status: 'missing', expires: null },
      { id: 'concussion', status: 'missing', expires: null },
      { id: 'division-coach', status: 'met', expires: null },
      { id: 'coaching-course-recency', status: 'expiring', expires: '2026-02-28' },
    ],
  });
});

test('--batch: one answer a line in order; a line that cannot be read does not stop the others', async () => {
  const good = { region: '60', division: '10U', held: [], on: '2025-09-01' };
  const lines = [
    JSON.stringify({ id: 'a', ...good }),
    'not json',
    JSON.stringify({ id: 'b', ...good, on: '2025-02-31' }),
    JSON.stringify({ id: 'c', ...good, division: '11V' }),
    JSON.stringify({ id: 'd', ...good, held: [{ certification: 'juggling' }] }),
    JSON.stringify({ id: 'e', ...good, region: 61 }),
    '',
    JSON.stringify({ id: 'f', ...good, region: 104, division: 'my 9 year olds' }),
  ];
  const { out, code, err } = await runScript(check('--batch'), `${lines.join('\r\n')}\n`);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id ?? null)).toEqual(['a', null, 'b', 'c', 'd', 'e', 'f']);
  expect(answers[0].requirements).toHaveLength(8);
  expect(answers.slice(1, 6).map(({ error }) => error)).toEqual([
    expect.stringMatching(/^Line 2 is not JSON/),
    expect.stringMatching(/"2025-02-31" is not a day in the calendar/),
    expect.stringMatching(/“11V” is not a division I know\. Did you mean/),
    expect.stringMatching(/"juggling" is not a certification of region-60\. Use one of: /),
    expect.stringMatching(/I have no rulebook for “61”/),
  ]);
  expect(answers[6].ready).toBe(false);
  expect(code).toBe(1);
  expect(err).toBe('');
});

test.each([
  [['--region', '60', '--division', '10U'], /check needs --division and --on/],
  [
    ['--region', '60', '--division', '10U', '--on', '2025-13-01'],
    /"2025-13-01" is not a day in the calendar/,
  ],
  [['--region', '60', '--division', 'x', '--on', '2025-09-01'], /is not a division I know/],
  [['--region', '60', '--division', '10U', '--on', '2025-09-01', '--held', '{'], /--held is not JSON/],
  [['--region', '60', '--division', '10U', '--on', '2025-09-01', '--held', '{"a":1}'], /held/],
])('%o: one sentence on standard error, exit code 1', async (words, says) => {
  const { out, err, code } = await runScript(check(...words), '');
  expect(err).toMatch(says);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(out).toBe('');
  expect(code).toBe(1);
});

test('a further region is checked by its own rules, with age and role', async () => {
  const RULEBOOKS_DIR = join(import.meta.dirname, '..', 'requirements', 'regions');
  const words = ['--region', '902', '--division', '8U', '--on', '2026-03-01', '--json'];
  const unknown = JSON.parse((await runScript(check(...words), '', { RULEBOOKS_DIR })).out);
  const youth = JSON.parse((await runScript(check(...words, '--youth'), '', { RULEBOOKS_DIR })).out);
  const manager = JSON.parse(
    (await runScript(check(...words, '--age', '40', '--role', 'team-manager'), '', { RULEBOOKS_DIR })).out,
  );
  const ids = (answer: { requirements: { id: string; status: string }[] }) =>
    answer.requirements.map(({ id, status }) => `${id} ${status}`);
  expect(ids(unknown)).toContain('live-scan unknown');
  expect(ids(youth)).toEqual(['safe-haven missing', 'concussion missing', 'division-coach missing']);
  expect(ids(manager)).toEqual([
    'background-check missing',
    'live-scan missing',
    'safesport missing',
    'safe-haven missing',
    'concussion missing',
  ]);
});

test('a broken rulebook is named where its region is asked for', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'region-7.yaml'), 'schema: 1\nid: [\n');
  const { err, code } = await runScript(
    check('--region', '7', '--division', '8U', '--on', '2026-03-01'),
    '',
    { RULEBOOKS_DIR: folder },
  );
  expect(err).toContain('region-7.yaml:');
  expect(err).toContain('I have no rulebook for “7”');
  expect(code).toBe(1);
});
