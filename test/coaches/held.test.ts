import { expect, it } from 'vitest';
import { heldBy } from '../../src/coaches/held.ts';
import type { CoachRecord, Risk } from '../../src/coaches/record.ts';

const record: CoachRecord = {
  id: 'r1',
  adminIds: [],
  firstName: 'Ada',
  lastName: 'Drumlin',
  aliases: { emails: [], names: [] },
  formerIds: [],
  assignments: [],
  credentials: [{ certification: 'safe-haven', on: '2024-08-01', status: 'verified', from: 'credentials' }],
  seenIn: ['credentials'],
};
const check = (risk: Risk) => heldBy({ ...record, risk }, '2024-11-01').slice(1);

it('gives certifications as the requirements module takes them', () => {
  expect(heldBy(record, '2024-11-01')).toEqual([
    { certification: 'safe-haven', on: '2024-08-01', status: 'verified' },
  ]);
});

it.each<[Risk, object[]]>([
  [{ status: 'cleared', expires: '2026-01-02' }, [{ expires: '2026-01-02', status: 'verified' }]],
  [{ status: 'pending' }, [{ status: 'pending' }]],
  [{ status: 'not-cleared' }, [{ status: 'not-cleared' }]],
  [{ status: 'expired' }, [{ expires: '2024-10-31', status: 'verified' }]],
  [{ status: 'expired', expires: '2023-01-02' }, [{ expires: '2023-01-02', status: 'verified' }]],
  [{ status: 'youth-supervised' }, []],
  [{ status: 'none' }, []],
])('turns the risk status %j into a background check or none', (risk, held) => {
  expect(check(risk)).toEqual(held.map((one) => ({ certification: 'background-check', ...one })));
});
