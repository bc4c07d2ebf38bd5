import { ACCEPTED, type Case, COURSES, type Held, RULES, shift, yearsLater } from './oracle.ts';

const DIVISIONS = Object.keys(ACCEPTED);
const REGIONS = ['60', '104'] as const;
const CERTIFICATIONS = [
  'safe-haven',
  'concussion',
  'sudden-cardiac-arrest',
  'safesport',
  'background-check',
  'live-scan',
  'regional-referee',
  ...COURSES,
];

/** Every subset of what the region asks for (the division's course among it), done so recently that all counts. */
function* subsets(): Generator<Omit<Case, 'id'>> {
  for (const region of REGIONS) {
    for (const division of DIVISIONS) {
      const singles = RULES[region].filter((rule) => !rule.by).map((rule) => rule.id);
      const items = [...singles, ACCEPTED[division]?.[0] ?? ''];
      for (let bits = 0; bits < 2 ** items.length; bits++) {
        const held = items
          .filter((_, i) => bits & (1 << i))
          .map((certification) => ({ certification, on: '2025-05-20' }));
        yield { region, division, held, on: '2025-09-01' };
      }
    }
  }
}

/** Every single course against every division: exact below 14U, a ladder above. */
function* coursesByDivision(): Generator<Omit<Case, 'id'>> {
  for (const region of REGIONS) {
    for (const division of DIVISIONS) {
      for (const certification of COURSES) {
        yield { region, division, held: [{ certification, on: '2024-10-12' }], on: '2025-09-01' };
      }
    }
  }
}

const STARTS = [
  '2020-02-29',
  '2024-02-29',
  '2023-02-28',
  '2023-03-01',
  '2022-12-31',
  '2023-01-31',
  '2022-08-15',
];
const AROUND_END = [-366, -32, -31, -30, -29, -2, -1, 0, 1, 2, 365];

/** Days around the end of everything that ends, completions on 29 February among them. */
function* boundaries(): Generator<Omit<Case, 'id'>> {
  for (const region of REGIONS) {
    for (const rule of RULES[region]) {
      for (const division of DIVISIONS) {
        const certification = rule.by ? (ACCEPTED[division]?.[0] ?? '') : rule.id;
        for (const start of STARTS) {
          for (const offset of rule.years === undefined ? [-1, 0, 1] : AROUND_END) {
            const from = rule.years === undefined ? start : yearsLater(start, rule.years);
            yield { region, division, held: [{ certification, on: start }], on: shift(from, offset) };
          }
        }
      }
    }
  }
}

/** A small generator with a fixed seed: the same cases on every machine (Lehmer, modulus 2³¹−1). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function someHeld(below: (n: number) => number, on: string): Held {
  const certification = CERTIFICATIONS[below(CERTIFICATIONS.length)] ?? '';
  const done = shift(on, 40 - below(1300));
  const end = shift(on, below(80) - 40);
  switch (below(8)) {
    case 0:
      return { certification, on: done, expires: end };
    case 1:
      return { certification, expires: end };
    case 2:
      return { certification, on: shift(on, below(5) - 2) };
    default:
      return { certification, on: done };
  }
}

/** Several of one kind, printed ends, completions still to come, courses of other divisions: all mixed. */
function* mixtures(count: number): Generator<Omit<Case, 'id'>> {
  const below = seeded(20_250_901);
  for (let i = 0; i < count; i++) {
    const on = shift('2024-01-01', below(1200));
    const held = Array.from({ length: below(24) }, () => someHeld(below, on));
    yield {
      region: REGIONS[below(2)] ?? '60',
      division: DIVISIONS[below(DIVISIONS.length)] ?? '10U',
      held,
      on,
    };
  }
}

/** All cases, numbered. */
export const cases: readonly Case[] = [
  ...subsets(),
  ...coursesByDivision(),
  ...boundaries(),
  ...mixtures(4000),
].map((one, i) => ({ id: String(i + 1), ...one }));
