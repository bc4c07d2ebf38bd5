import { describe, expect, it } from 'vitest';
import { checkYear } from './year.ts';

describe('a simulated year with imports, renewals, snoozes, DST, 29 February and downtimes', () => {
  it('sends what an oracle says that the policy would send, each once, to 40 coaches of each region', async () => {
    expect(await checkYear({ seed: 7, coaches: 40, start: '2027-09-01', days: 366 })).toBeGreaterThan(150);
  }, 120_000);
});
