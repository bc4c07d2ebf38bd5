import { expect, it } from 'vitest';
import { parseDivisionCode } from '../../../src/coaches/reports/division-code.ts';

it.each([
  ['10UB Boys', '10U'],
  ['08UG', '8U'],
  ['5U/6UB 2019-2020', '6U'],
  ['16UB', '16U'],
  ['16U Girls', '16U'],
  ['6U', '6U'],
  ['U10B', '10U'],
  ['B10U', '10U'],
  ['BU12', '12U'],
  ['G-14U', '14U'],
  ['U-08 Girls', '8U'],
  ['10-U Coed', '10U'],
  ['12 U', '12U'],
  ['U9/10', '10U'],
  ['9U-10U', '10U'],
  ['U11', '12U'],
  ['13UG', '14U'],
  ['15U', '16U'],
  ['18U Boys 2007', '19U'],
  ['19U', '19U'],
  ['4U Playground', 'schoolyard'],
  ['Schoolyard', 'schoolyard'],
  ['Boys 12U (2013)', '12U'],
] as const)('reads the division of %s as %s', (written, division) => {
  expect(parseDivisionCode(written)).toBe(division);
});

it.each(['', 'VIP', 'Adult League', 'Spring 2024', 'Unallocated', '2019-2020', 'U100', 'Uniforms 10'])(
  'finds no division in "%s"',
  (written) => {
    expect(parseDivisionCode(written)).toBeUndefined();
  },
);
