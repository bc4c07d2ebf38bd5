import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, DIVISIONS, ROLES, stepsFor } from '../../src/requirements/index.ts';
import { formatProblem, loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { openHouse } from '../house.ts';
import { openTerminal } from '../platforms/console/terminal.ts';

const REGIONS = join(import.meta.dirname, 'regions');
const NUMBERS = ['901', '902', '903', '904', '905'] as const;
const { rulebooks, problems } = loadRulebooks(REGIONS);

test('five further regions work as they are written, with all their examples, beside the built-in ones', () => {
  expect(problems.map(formatProblem)).toEqual([]);
  expect([...rulebooks.keys()].sort()).toEqual(
    ['60', '104', ...NUMBERS].map((number) => `region-${number}`).sort(),
  );
  for (const number of NUMBERS) {
    expect(rulebooks.get(`region-${number}`)?.own.examples.length).toBeGreaterThan(1);
  }
});

test('what is unclear in the AYSO-wide heading rules is not said of a region that has its own', async () => {
  const house = await openHouse({ RULEBOOKS_DIR: REGIONS, TOUCHLINE_REGION: '904' });
  const terminal = await openTerminal(house.bot);
  const card = await terminal.type('/coach-heading 12U');
  expect(card).toContain('no more than 10 headers');
  expect(card).not.toContain('range');
  expect(card).not.toContain('Region 60');
});

describe.each(NUMBERS)('Region %s', (number) => {
  const rulebook = rulebooks.get(`region-${number}`);
  if (!rulebook) throw new Error(`no rulebook of Region ${number}`);

  test('every requirement of every division and role is a step of the walk, and every one has its source', () => {
    for (const division of DIVISIONS) {
      for (const role of ROLES) {
        const input = { division, role, on: '2026-09-01', credentials: [] };
        const asked = assess(rulebook, input);
        const covered = stepsFor(rulebook, input, {}).map(({ assessment }) => assessment?.requirement);
        expect(asked.filter(({ requirement }) => !covered.includes(requirement))).toEqual([]);
        expect(asked.every(({ source }) => source.page !== '' && source.asOf !== '')).toBe(true);
      }
    }
  });

  test('every command for everyone answers in the terminal, for every division', async () => {
    const house = await openHouse({ RULEBOOKS_DIR: REGIONS, TOUCHLINE_REGION: number });
    const terminal = await openTerminal(house.bot);
    for (const division of DIVISIONS) {
      const steps = await terminal.type(`/coach-steps ${division}`);
      const list = await terminal.type(`/coach-requirements ${division}`);
      const heading = await terminal.type(`/coach-heading ${division}`);
      expect(steps).toMatch(/Step 1 of \d+|are done/);
      expect(list).toContain(`Region ${number}`);
      expect(heading).toMatch(/Not allowed|Allowed|No page/);
      expect(steps + list + heading).not.toMatch(/undefined|\[object|NaN|went wrong|reference/);
    }
    expect(await terminal.type('/coach-status')).toMatch(/still to do|Ready/);
    expect(await terminal.type('/coach-help')).toContain(`Region ${number}`);
  });

  test('says whose rule it is where only another region states it', async () => {
    const house = await openHouse({ RULEBOOKS_DIR: REGIONS, TOUCHLINE_REGION: number });
    const terminal = await openTerminal(house.bot);
    const card = await terminal.type('/coach-heading 10U');
    const elsewhere = `AYSO-wide, as Region 60's page states it; Region ${number}'s own page does not say.`;
    expect(card.replace(/\s+/g, ' ').includes(elsewhere)).toBe(number !== '904');
  });
});
