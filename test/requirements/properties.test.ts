import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  assess,
  type Credential,
  DIVISIONS,
  type DivisionId,
  daysBetween,
  isReady,
  ROLES,
  readDivision,
  stepsFor,
  toDay,
} from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { shift, yearsLater } from './oracle.ts';

const { rulebooks } = loadRulebooks(`${import.meta.dirname}/regions`);
const books = [...rulebooks.values()];

const book = fc.constantFrom(...books);
const division = fc.constantFrom(...DIVISIONS);
const role = fc.constantFrom(...ROLES);
const day = fc.integer({ min: 0, max: 4000 }).map((days) => shift('2019-01-01', days));
const certifications = [...new Set(books.flatMap(({ certifications: all }) => [...all.keys()]))];

function credential(withExpires: boolean): fc.Arbitrary<Credential> {
  const status = fc.constantFrom('verified', 'pending', 'not-cleared');
  return fc
    .record(
      {
        certification: fc.constantFrom(...certifications),
        on: day,
        status: status as fc.Arbitrary<'verified' | 'pending' | 'not-cleared'>,
        ...(withExpires ? { expires: day } : {}),
      },
      { requiredKeys: ['certification'] },
    )
    .map((held) => held as Credential);
}

const BEST_FIRST = ['met', 'expiring', 'pending', 'unknown', 'expired', 'missing'];

describe('assess', () => {
  test('does not depend on the order in which the certificates are given', () => {
    const held = fc.array(credential(true), { maxLength: 12 });
    fc.assert(
      fc.property(
        book,
        division,
        role,
        day,
        held,
        fc.gen(),
        (rulebook, division, role, on, credentials, g) => {
          const shuffled = g(fc.shuffledSubarray, credentials, {
            minLength: credentials.length,
            maxLength: credentials.length,
          });
          const statuses = (list: readonly Credential[]) =>
            assess(rulebook, { division, role, on, credentials: list }).map(
              ({ requirement, status, expires }) => [requirement, status, expires],
            );
          expect(statuses(shuffled)).toEqual(statuses(credentials));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('one certificate more never makes anything worse, as long as none prints its own end', () => {
    const plain = credential(false).filter(({ on, status }) => on !== undefined && status !== 'not-cleared');
    fc.assert(
      fc.property(
        book,
        division,
        role,
        day,
        fc.array(plain, { maxLength: 8 }),
        plain,
        (b, d, r, on, held, more) => {
          const before = assess(b, { division: d, role: r, on, credentials: held });
          const after = assess(b, { division: d, role: r, on, credentials: [...held, more] });
          for (const [i, old] of before.entries()) {
            const now = after[i];
            expect(BEST_FIRST.indexOf(now?.status ?? 'missing')).toBeLessThanOrEqual(
              BEST_FIRST.indexOf(old.status),
            );
            if (old.status === now?.status && old.expires)
              expect((now.expires ?? '9999') >= old.expires).toBe(true);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('what does not count for anything changes nothing', () => {
    fc.assert(
      fc.property(
        book,
        division,
        day,
        fc.array(credential(true), { maxLength: 6 }),
        (rulebook, division, on, held) => {
          const credentials = [
            ...held,
            { certification: 'something-else', on },
            { certification: 'safe-haven', on: shift(on, 1) },
          ];
          const input = { division, role: 'head-coach', on } as const;
          const bare = assess(rulebook, { ...input, credentials: held });
          const more = assess(rulebook, { ...input, credentials });
          expect(more.map(({ status }) => status)).toEqual(bare.map(({ status }) => status));
        },
      ),
    );
  });

  test('a status always has the reason, the source and the end that belong to it', () => {
    fc.assert(
      fc.property(
        book,
        division,
        role,
        day,
        fc.array(credential(true), { maxLength: 8 }),
        (b, division, r, on, credentials) => {
          const all = assess(b, { division, role: r, on, credentials });
          for (const { status, expires, lacks, source, reason } of all) {
            expect(source.page).not.toBe('');
            if (status === 'expired') expect(expires !== undefined && expires < on).toBe(true);
            if (status === 'expiring') expect(daysBetween(on, expires ?? '')).toBeLessThanOrEqual(30);
            if (status === 'met' && expires) expect(daysBetween(on, expires)).toBeGreaterThan(30);
            expect(status === 'unknown' || lacks.length === 0).toBe(true);
            expect(reason.kind).toBeTruthy();
          }
          expect(isReady(all)).toBe(
            all.every(({ level, status }) => level === 'recommended' || /^(met|expiring)$/.test(status)),
          );
          expect(stepsFor(b, { division, role: r, on, credentials }, {}).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('divisions', () => {
  const spellings: readonly ((n: string) => string)[] = [
    (n) => `${n}U`,
    (n) => `U${n}`,
    (n) => `${n}-U`,
    (n) => `U-${n}`,
    (n) => `u ${n}`,
    (n) => `under ${n}`,
    (n) => `Under-${n}`,
    (n) => `${n} and under`,
    (n) => `${n}UB`,
    (n) => `${n}U Girls`,
    (n) => ` ${n}u `,
    (n) => n,
  ];

  test('every way of writing one leads to it, and back', () => {
    const numbered = DIVISIONS.filter((id) => id !== 'schoolyard');
    for (const id of numbered) {
      for (const spell of spellings) {
        expect([spell(id.slice(0, -1)), readDivision(spell(id.slice(0, -1)))]).toEqual([
          spell(id.slice(0, -1)),
          { kind: 'division', division: id },
        ]);
      }
    }
    for (const text of ['schoolyard', 'School Yard', 'school-yard', 'SCHOOLYARD', 'playground'])
      expect(readDivision(text)).toEqual({ kind: 'division', division: 'schoolyard' });
  });

  test.each([
    ['U9/10', '10U'],
    ['U9/U10', '10U'],
    ['5U/6U', '6U'],
    ['7U/8U', '8U'],
    ['15U and up', '16U'],
    ['17U', '19U'],
    ['my 9 year old’s team', '10U'],
    ['nine year olds', '10U'],
    ['my 11 yo', '12U'],
    ['１０U', '10U'],
  ] satisfies [string, DivisionId][])('“%s” is %s', (text, id) => {
    expect(readDivision(text)).toMatchObject({ kind: 'division', division: id });
  });

  test.each(['', '3U', '99U', '20U', '10U 12U 14U', 'ten thousand', 'goalkeeper', '1e3', '-5', '0'])(
    '“%s” is unknown, and two near ones are offered',
    (text) => {
      const reading = readDivision(text);
      expect(reading.kind).toBe('unknown');
      expect(reading.kind === 'unknown' && reading.didYouMean.length).toBe(2);
    },
  );

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(['division', 'unknown']).toContain(readDivision(text).kind);
        toDay(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('days', () => {
  test('years later is the same day, or 28 February for the 29th', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9 }), (from, years) => {
        expect(addMonths(from, 12 * years)).toBe(yearsLater(from, years));
      }),
    );
  });

  test('only days of the calendar are days', () => {
    for (const text of [
      '2025-02-31',
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-1-1',
      '2025-06-31',
      '',
    ]) {
      expect([text, toDay(text)]).toEqual([text, undefined]);
    }
    expect(toDay('2024-02-29')).toBe('2024-02-29');
  });
});
