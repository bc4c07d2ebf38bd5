import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const LONGEST = 10_000;
/** Milliseconds, on a machine that other tests share. */
const MOST = 50;
const ask = { region: '60', today: '2025-09-01' };

/** The fastest of three: a pause of the machine is not a slow answer. */
function milliseconds(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    questions.answer(text, ask);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const WORDS = [
  '10U',
  'u-12',
  'heading',
  '?',
  '.',
  '\n',
  'and',
  'SafeSport',
  '2024',
  'Aug 10',
  'not',
  'USSF',
  'E',
  'did',
  'my',
  '30 min',
];

test('any Unicode string gets an answer in 50 ms and none throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: LONGEST }), (text) => {
      expect(questions.answer(text, ask).text).not.toBe('');
    }),
    { numRuns: 200 },
  );
});

test('any heap of words of the field gets an answer in 50 ms', () => {
  const heap = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 2000 })
    .map((words) => words.join(' ').slice(0, LONGEST));
  fc.assert(
    fc.property(heap, (text) => {
      expect(milliseconds(text)).toBeLessThan(MOST);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['one letter', 'a'],
  ['digits', '1'],
  ['quotes', "'"],
  ['a division', '10u '],
  ['a date', 'Aug 10 2024 '],
  ['a slip', 'concusssion '],
  ['unknown words', 'qzxvbn wrtplk '],
  ['question marks', '?'],
  ['question words', 'what is '],
  ['a name', 'Ana has 8U, '],
  ['negations', 'not never no '],
  ['emoji', '✅👍🏽'],
  ['years', '3 years and 2 months ago '],
])('10,000 characters of %s are answered in 50 ms', (_, piece) => {
  expect(milliseconds(piece.repeat(LONGEST / piece.length))).toBeLessThan(MOST);
});

test('what was answered before can be anything that was ever a topic', () => {
  const kind = fc.constantFrom(
    'division' as const,
    'place' as const,
    'cert' as const,
    'licence' as const,
    'word' as const,
  );
  const kept = fc.array(fc.tuple(kind, fc.string()), { maxLength: 80 });
  fc.assert(
    fc.property(fc.string(), kept, (text, words) => {
      const previous = { region: 'region-60', intent: 'heading', kept: words };
      expect(questions.answer(text, { ...ask, previous }).text).not.toBe('');
    }),
  );
});
