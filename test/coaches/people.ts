/** Invented people, the same for the same seed: no name, id or address in here belongs to anyone. */

/** mulberry32: small, seeded, good enough to mix fixtures. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface HeldCertificate {
  /** As the report names it. */
  readonly name: string;
  /** ISO days. */
  readonly uploaded?: string;
  readonly verified: boolean;
  readonly verifiedOn?: string;
  readonly expires?: string;
}

export interface InventedPerson {
  readonly adminId: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly birth: string;
  readonly risk: string;
  readonly riskExpires?: string;
  readonly certificates: readonly HeldCertificate[];
  readonly division: string;
  readonly role: string;
  readonly team: string;
}

const FIRST = [
  'Ada',
  'Bruno',
  'Chidi',
  'Dalia',
  'Eino',
  'Faye',
  'Goran',
  'Hana',
  'Ines',
  'Jorge',
  'Keiko',
  'Léon',
];
const LAST = [
  'Appleyard',
  'Brightwater',
  'Cobblestone',
  'Drumlin',
  'Elmshade',
  'Fernhollow',
  'Goldcrest',
  'Núñez',
];
const CERTIFICATES = [
  'AYSOs Safe Haven',
  'Concussion Awareness',
  'Sudden Cardiac Arrest',
  'SafeSport',
  '10U Coach',
];
const DIVISIONS = ['10UB Boys', '08UG', '5U/6UB 2019-2020', '12UG Girls', '16UB', '14U Coed', 'Schoolyard'];
const ROLES = ['Head Coach', 'Assistant Coach', 'Referee', 'Team Manager', 'Board Member'];
const RISKS = ['Green', 'Green', 'Green', 'Orange', 'Blue', 'Gray', 'Red', 'Expired', 'None', ''];

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** @returns `count` people with different Admin IDs, names and e-mails. */
export function inventPeople(count: number, seed = 1): InventedPerson[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] ?? (list[0] as T);
  const day = (from: number, years: number) =>
    `${from + Math.floor(next() * years)}-${pad(1 + Math.floor(next() * 12), 2)}-${pad(1 + Math.floor(next() * 28), 2)}`;
  const certificate = (name: string): HeldCertificate => {
    const uploaded = day(2021, 4);
    if (next() < 0.2) return next() < 0.5 ? { name, uploaded, verified: false } : { name, verified: false };
    const expires =
      name === 'SafeSport' ? { expires: `${Number(uploaded.slice(0, 4)) + 1}${uploaded.slice(4)}` } : {};
    return { name, uploaded, verified: true, verifiedOn: uploaded, ...expires };
  };
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [pick(FIRST), `${pick(LAST)}${String.fromCharCode(97 + (index % 26))}`];
    return {
      adminId: `${pad(10_000 + Math.floor(index / 7), 5)}-${pad(100_000 + index, 6)}`,
      first,
      last,
      email: `person.${seed}.${index}@example.org`,
      birth: next() < 0.05 ? day(2009, 3) : day(1965, 35),
      risk: pick(RISKS),
      riskExpires: day(2024, 3),
      certificates: CERTIFICATES.filter(() => next() < 0.8).map(certificate),
      division: pick(DIVISIONS),
      role: pick(ROLES),
      team: next() < 0.3 ? 'Unallocated' : `Team ${pad(index % 40, 2)}`,
    };
  });
}
