import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Standing } from '../../../src/bot/permissions.ts';
import type { CoachRecord } from '../../../src/coaches/record.ts';
import { countReadiness, entriesOf, inOrder, READINESS } from '../../../src/coaches/roster.ts';
import { DIVISIONS, ROLES } from '../../../src/requirements/index.ts';
import { loadRulebooks } from '../../../src/requirements/rulebooks/load.ts';

const { rulebooks } = loadRulebooks(undefined);
const ON = '2025-09-10';
const CERTIFICATIONS = [
  'safe-haven',
  'concussion',
  'safesport',
  'live-scan',
  'regional-referee',
  '10u-coach',
];

const day = fc.constantFrom('2022-01-01', '2024-09-01', '2025-09-20', '2027-01-01');
const record: fc.Arbitrary<CoachRecord> = fc.record({
  id: fc.uuid(),
  adminIds: fc.constant([]),
  firstName: fc.constantFrom('Ada', 'Bea', 'Cal'),
  lastName: fc.constantFrom('Appleyard', 'Núñez'),
  aliases: fc.constant({ emails: [], names: [] }),
  formerIds: fc.constant([]),
  assignments: fc.array(
    fc.record({ divisionId: fc.constantFrom(...DIVISIONS), role: fc.constantFrom(...ROLES) }),
    { maxLength: 4 },
  ),
  credentials: fc.array(
    fc.record({
      certification: fc.constantFrom(...CERTIFICATIONS),
      on: day,
      status: fc.constantFrom('verified' as const, 'pending' as const),
      from: fc.constant('credentials' as const),
    }),
  ),
  risk: fc.record({
    status: fc.constantFrom('cleared', 'not-cleared', 'pending', 'expired', 'youth-supervised', 'none'),
    expires: day,
  }),
  seenIn: fc.constant(['credentials' as const]),
});
const standing: fc.Arbitrary<Standing> = fc.record({
  isAdmin: fc.boolean(),
  divisions: fc.oneof(fc.constant('all' as const), fc.subarray([...DIVISIONS])),
  seesRisk: fc.boolean(),
});
const region = fc.constantFrom(...rulebooks.values());
const risk: fc.Arbitrary<CoachRecord['risk']> = record.map((one) => one.risk);

it('nobody sees a division that is not theirs, nor a background check without the right to', () => {
  fc.assert(
    fc.property(region, record, standing, (rulebook, one, viewer) => {
      for (const entry of entriesOf(one, { rulebook, on: ON, asOf: ON, standing: viewer })) {
        const isOwn =
          viewer.divisions === 'all' ||
          (entry.division !== undefined && viewer.divisions.includes(entry.division));
        const ids = entry.assessments.map(({ requirement }) => requirement);
        expect(ids.length).toBeGreaterThan(0);
        if (!viewer.seesRisk) expect(ids).not.toContain('background-check');
        if (!isOwn) expect(ids).toEqual(['background-check']);
      }
    }),
  );
});

it('another background check changes nothing for whoever may not see it', () => {
  fc.assert(
    fc.property(region, record, standing, risk, (rulebook, one, viewer, other) => {
      const input = { rulebook, on: ON, asOf: ON, standing: { ...viewer, seesRisk: false } };
      const shown = (risky: CoachRecord) =>
        entriesOf(risky, input).map(({ division, role, assessments }) => ({ division, role, assessments }));
      expect(shown({ ...one, ...(other && { risk: other }) })).toEqual(shown(one));
    }),
  );
});

it('every coach of a division is counted once, and the order of the records does not matter', () => {
  fc.assert(
    fc.property(
      region,
      fc.uniqueArray(record, { selector: ({ id }) => id }),
      standing,
      (rulebook, all, viewer) => {
        const input = { rulebook, on: ON, asOf: ON, standing: viewer };
        const entries = all.flatMap((one) => entriesOf(one, input));
        const { divisions, withoutDivision } = countReadiness(entries);
        const counted = divisions.flatMap((counts) => READINESS.map((part) => counts[part]));
        expect(counted.reduce((sum, n) => sum + n, withoutDivision)).toBe(entries.length);
        expect(countReadiness(entries.toReversed())).toEqual({ divisions, withoutDivision });
        expect(inOrder(entries.toReversed())).toEqual(inOrder(entries));
        const order = divisions.map(({ division }) => DIVISIONS.indexOf(division));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      },
    ),
  );
});
