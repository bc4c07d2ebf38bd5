import { describe, expect, it } from 'vitest';
import { checkYear } from './year.ts';

describe('a simulated year with imports, renewals, snoozes, DST, 29 February and downtimes', () => {
  it.each([21, 22, 23])(
    'sends to 500 coaches of each region what the oracle says, each once (seed %i)',
    async (seed) => {
      const sent = await checkYear({ seed, coaches: 500, start: '2027-09-01', days: 366 });
      expect(sent).toBeGreaterThan(2000);
    },
  );
});
