import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHouse } from '../house.ts';
import { numberOf, openTerminal } from '../platforms/console/terminal.ts';

const REGIONS = join(import.meta.dirname, '..', 'requirements', 'regions');

async function start() {
  const house = await openHouse({ RULEBOOKS_DIR: REGIONS, TOUCHLINE_REGION: '902' });
  const terminal = await openTerminal(house.bot);
  const screen = await terminal.type('/coach-steps 8U');
  return { house, terminal, screen };
}

test('where a rule turns on the age, the walk asks, and shows fee and waiting time', async () => {
  const { terminal, screen } = await start();
  expect(screen).toContain('This depends on your age. Are you under 18?');
  const list = await terminal.type(numberOf(screen, 'All steps'));
  const liveScan = await terminal.type(numberOf(list, 'Live Scan'));
  expect(liveScan).toContain('$25.00–$60.00');
  expect(liveScan).toContain('about 14 days until it counts');
  expect(liveScan).toContain('before first contact with players');
});

test('an adult is asked for everything, once and for all', async () => {
  const { terminal, screen } = await start();
  const next = await terminal.type(numberOf(screen, 'I am 18 or older'));
  expect(next).toContain('0 of 6 steps done');
  expect(next).not.toContain('Are you under 18?');
  expect(await terminal.type('/coach-steps')).not.toContain('Are you under 18?');
  const list = await terminal.type(numberOf(await terminal.type('/coach-steps'), 'All steps'));
  expect(list).toContain('Live Scan');
  expect(list).not.toContain('Have a parent sign');
});

test('somebody under 18 is not asked for fingerprints, but for a signature', async () => {
  const { terminal, screen } = await start();
  const next = await terminal.type(numberOf(screen, 'I am under 18'));
  const list = await terminal.type(numberOf(next, 'All steps'));
  expect(list).toContain('Have a parent sign');
  expect(list).not.toContain('Live Scan');
  expect(list).not.toContain('SafeSport');
});

test('only under 18 or not is kept, nothing more of the age', async () => {
  const { house, terminal, screen } = await start();
  await terminal.type(numberOf(screen, 'I am under 18'));
  const walk = await house.services.walks.get('console:local:you', 'region-902');
  expect(walk?.isYouth).toBe(true);
  expect(JSON.stringify(walk)).not.toMatch(/birth|"age"/);
});
