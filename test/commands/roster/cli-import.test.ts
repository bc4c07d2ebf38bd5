import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { credentialsCsv, volunteersCsv } from '../../coaches/write-reports.ts';
import { REGION_60 } from './volunteers.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'credentials.csv'), credentialsCsv(REGION_60));
  writeFileSync(join(folder, 'volunteers.csv'), volunteersCsv(REGION_60, true));
  writeFileSync(join(folder, 'hello.csv'), 'hello');
});

/** `touchline import …` as a process of its own. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli.ts', 'import', ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, STORE_URL: `sqlite://${join(folder, 'test.db')}` } },
  );
  return { status, stdout, stderr };
}

it('shows everything and stores nothing without --confirm', () => {
  const first = run(join(folder, 'credentials.csv'), '--region', '60');
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('People: 7');
  const names = first.stdout.replaceAll(/\s+/g, ' ');
  for (const { first: name, last } of REGION_60) expect(names).toContain(`${name} ${last}`);
  expect(first.stdout).toContain('Nothing is stored yet');
  expect(run(join(folder, 'credentials.csv'), '--region', '60').stdout).toBe(first.stdout);
});

it('stores with --confirm, report after report, each in its own region', () => {
  const stored = run(join(folder, 'credentials.csv'), '--region', '60', '--confirm', '--as-of', '2025-08-01');
  expect(stored.stdout).toContain('Stored: 7 people in the records, as of August 1, 2025.');
  const again = run(join(folder, 'credentials.csv'), '--region', '60', '--as-of', '2025-08-01');
  expect(again.stdout).toContain('Unchanged: 7');
  expect(run(join(folder, 'volunteers.csv'), '--region', '60', '--confirm').stdout).toContain('Stored: 7');
  expect(run(join(folder, 'credentials.csv'), '--region', '104').stdout).toContain('New people: 7');
}, 60_000);

it('says what is wrong in a sentence and fails', () => {
  const cases: [string[], string][] = [
    [[join(folder, 'none.csv')], 'There is no file'],
    [[join(folder, 'hello.csv')], 'none of the reports I know'],
    [[join(folder, 'credentials.csv'), '--region', '999'], 'I have no rulebook'],
    [[join(folder, 'credentials.csv'), '--as-of', 'soon'], 'is not a day I can read'],
    [[], 'import needs one file'],
  ];
  for (const [args, sentence] of cases) {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  }
}, 60_000);
