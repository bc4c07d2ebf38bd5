import type { HeldCertificate, InventedPerson } from '../../coaches/people.ts';

// Invented people of an invented season; today is 10 September 2025 (test/house.ts).

const ONCE = [
  'AYSOs Safe Haven',
  'Concussion Awareness',
  'Sudden Cardiac Arrest',
  'CA Mandated Fingerprinting',
];

export const done = (name: string, on = '2024-08-01', expires?: string): HeldCertificate => ({
  name,
  uploaded: on,
  verified: true,
  verifiedOn: on,
  ...(expires ? { expires } : {}),
});

/** Everything that Region 60 asks of a coach of this division, SafeSport with its printed end. */
export const complete = (course: string, safeSportEnds = '2027-05-01'): HeldCertificate[] => [
  ...ONCE.map((name) => done(name)),
  done('SafeSport', '2024-05-01', safeSportEnds),
  done('Regional Referee'),
  done(course),
];

let count = 0;

export function volunteer(first: string, last: string, more: Partial<InventedPerson> = {}): InventedPerson {
  count++;
  return {
    adminId: `60000-${String(100_000 + count)}`,
    first,
    last,
    email: `${first}.${last}@example.org`.toLowerCase(),
    birth: '1980-04-05',
    risk: 'Green',
    riskExpires: '2026-06-01',
    certificates: complete('10U Coach'),
    division: '10UB Boys',
    role: 'Head Coach',
    team: 'Team 1',
    ...more,
  };
}

const without = (...names: readonly string[]) =>
  complete('10U Coach').filter(({ name }) => !names.includes(name));

export const ADA = volunteer('Ada', 'Appleyard');
export const CAL = volunteer('Cal', 'Cobblestone', {
  certificates: [
    ...without('SafeSport', 'Concussion Awareness'),
    { name: 'Concussion Awareness', uploaded: '2025-09-01', verified: false },
  ],
});
export const DOT = volunteer('Dot', 'Drumlin', {
  role: 'Assistant Coach',
  certificates: complete('10U Coach', '2025-09-25'),
});
export const EVE = volunteer('Eve', 'Elmshade', {
  division: '12UG Girls',
  certificates: complete('12U Coach', '2025-08-31'),
});
export const PIA = volunteer('Pia', 'Pending', {
  certificates: [
    ...without('Concussion Awareness'),
    { name: 'Concussion Awareness', uploaded: '2025-09-01', verified: false },
  ],
});
export const GUS = volunteer('Gus', 'Goldcrest', {
  role: 'Referee',
  certificates: [done('Regional Referee')],
});
export const BEA = volunteer('Bea', 'Brightwater', { risk: 'Red', role: 'Assistant Coach' });

/** Ada and Bea have everything (but Bea's background check), Cal lacks, Dot's ends soon, Eve's has ended, Pia waits. */
export const REGION_60: readonly InventedPerson[] = [ADA, BEA, CAL, DOT, EVE, PIA, GUS];
