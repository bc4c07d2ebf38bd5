import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUnder18, readDay } from '../../../src/coaches/reports/day.ts';
import { excelSerial } from '../../fakes/xlsx.ts';

it.each([
  ['08/01/2024', '2024-08-01'],
  ['8/1/2024 12:00:00 AM', '2024-08-01'],
  ['2024-08-01', '2024-08-01'],
  ['2024-08-01T07:30:00Z', '2024-08-01'],
  [45505, '2024-08-01'],
  [45505.75, '2024-08-01'],
  ['45505', '2024-08-01'],
  [new Date('2024-08-01T00:00:00Z'), '2024-08-01'],
  ['02/29/2024', '2024-02-29'],
])('reads %s as %s', (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

it.each(['02/29/2023', '13/01/2024', '08/01/24', '08/01/20', 'yesterday', '2024-02-30', 12, 999_999])(
  'says that %s is not readable instead of guessing',
  (cell) => {
    expect(readDay(cell)).toBe('unreadable');
  },
);

it('reads every day the same from all shapes that stand mixed in one file', () => {
  const day = fc.date({ min: new Date('1925-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const us = `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
      expect([us, excelSerial(iso), String(excelSerial(iso)), date].map(readDay)).toEqual([
        iso,
        iso,
        iso,
        iso,
      ]);
    }),
  );
});

it('counts someone as under 18 until the day before the birthday', () => {
  expect(isUnder18('2006-11-02', '2024-11-01')).toBe(true);
  expect(isUnder18('2006-11-01', '2024-11-01')).toBe(false);
});
