import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { numberOf, openTerminal } from '../platforms/console/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUILT_IN = join(ROOT, 'src', 'requirements', 'rulebooks');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-'));
  mkdirSync(join(folder, 'rules'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const open = (env: Record<string, string> = {}): Promise<House> =>
  openHouse({
    STORE_URL: `sqlite://${join(folder, 'store.db')}`,
    RULEBOOKS_DIR: join(folder, 'rules'),
    ...env,
  });

/** Changes the region's rules as its admin would: in a file of the folder. */
function rewrite(change: (yaml: string) => string): void {
  const path = join(folder, 'rules', 'region-60.yaml');
  const before = readFileSync(join(BUILT_IN, 'region-60.yaml'), 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing changed');
  writeFileSync(path, after);
}

const flat = (screen: string) => screen.replace(/\s+/g, ' ');

/** A first visit that ends at the third step. */
async function firstVisit(): Promise<void> {
  const house = await open();
  const terminal = await openTerminal(house.bot);
  const first = await terminal.type('/coach-steps 10U');
  await terminal.type(numberOf(first, 'Done'));
  const second = await terminal.type('2025-09-02');
  await terminal.type(numberOf(second, 'Not yet'));
  await terminal.end();
  await house.store.close();
}

async function secondVisit(line = '/coach-steps'): Promise<string> {
  const house = await open();
  return flat(await (await openTerminal(house.bot)).type(line));
}

test('after a restart the walk goes on where it was, with what was done', async () => {
  await firstVisit();
  const screen = await secondVisit();
  expect(screen).toContain('1 of 8 steps done');
  expect(screen).toContain('Step 3 of 8: Take Concussion Awareness');
  expect(screen).not.toContain('changed');
});

test('a button pressed before the restart still works after it', async () => {
  await firstVisit();
  const house = await open();
  const terminal = await openTerminal(house.bot);
  const again = await terminal.type('/coach-steps');
  await house.store.close();
  const later = await open();
  const other = await openTerminal(later.bot);
  await other.type('/coach-steps');
  expect(await other.type(numberOf(again, 'Back'))).toContain('Step 2 of 8');
});

test('says what is new when the region asks for more', async () => {
  await firstVisit();
  rewrite((yaml) =>
    yaml.replace(
      'steps:\n',
      'steps:\n  - id: photo\n    title: Upload a photo\n    do: Put a photo on your profile.\n    source: page § Steps to Become a Coach\n',
    ),
  );
  expect(await secondVisit()).toContain('your region has changed its rules. New: Upload a photo.');
});

test('says which step has changed, and which are no longer asked', async () => {
  await firstVisit();
  rewrite((yaml) =>
    yaml
      .replace('  - id: safe-haven\n    howOften: once\n', '  - id: safe-haven\n    howOften: yearly\n')
      .replace(/ {2}- id: live-scan\n {4}howOften: once\n {4}source: .*\n/, '')
      .replace(/ {2}- id: live-scan\n {4}title: Get[\s\S]*?source: .*\n/, '')
      .replace(/examples:[\s\S]*$/, ''),
  );
  const screen = await secondVisit();
  expect(screen).toContain('Changed: Take Safe Haven.');
  expect(screen).toContain('No longer asked: 1 step.');
});

test('and says it once', async () => {
  await firstVisit();
  rewrite((yaml) =>
    yaml
      .replace('title: Take SafeSport', 'title: Do SafeSport')
      .replace('do: Go to AYSOU from your', 'do: Open AYSOU from your'),
  );
  expect(await secondVisit()).toContain('Changed: Take Sudden Cardiac Arrest.');
  expect(await secondVisit()).not.toContain('changed');
});

test('a step that has gone while its button was on the screen leads to where the person is', async () => {
  await firstVisit();
  const house = await open();
  const terminal = await openTerminal(house.bot);
  const screen = await terminal.type('/coach-steps');
  await house.store.close();
  rewrite((yaml) =>
    yaml
      .replace(/ {2}- id: concussion\n {4}title: Take[\s\S]*?source: .*\n/, '')
      .replace(/ {2}- id: concussion\n {4}howOften[\s\S]*?source: .*\n/, '')
      .replace(/examples:[\s\S]*$/, ''),
  );
  const later = await open();
  const other = await openTerminal(later.bot);
  await other.type('/coach-steps');
  expect(await other.type(numberOf(screen, 'Not yet'))).toMatch(/Step \d of 7/);
});

test('a walk in a region whose rulebook is gone goes on in the region of the workspace', async () => {
  copyFileSync(
    join(import.meta.dirname, '..', 'requirements', 'regions', 'region-901.yaml'),
    join(folder, 'rules', 'region-901.yaml'),
  );
  const house = await open();
  const terminal = await openTerminal(house.bot);
  const first = await terminal.type('/coach-steps 10U');
  await terminal.type(numberOf(first, 'Change division, role or region'));
  await terminal.type('');
  await terminal.type('');
  expect(await terminal.type('region-901')).toContain('Region 901 (Lakeshore)');
  await house.store.close();
  rmSync(join(folder, 'rules', 'region-901.yaml'));
  expect(await secondVisit()).toContain('Region 60 (Alhambra/Monterey Park)');
});
