import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaps, LONGEST, PIECES, repeated } from './heaps.ts';
import { builtIn } from './score.ts';

// The 50 ms that any message may take are measured by `npm run bench -- questions`.

const { questions } = builtIn();
const ask = { region: '60', today: '2025-09-01' };
/** A message four times as long: four times the work, and no more than this of it. Twice squared would be 16. */
const MOST_GROWTH = 10;
/** Milliseconds that a busy machine may add. */
const SLACK = 15;

/** The fastest of five: a pause of the machine is not a slow answer. */
function milliseconds(text: string): number {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    questions.answer(text, ask);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

test('any Unicode string gets an answer and none throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: LONGEST }), (text) => {
      expect(questions.answer(text, ask).text).not.toBe('');
    }),
    { numRuns: 200 },
  );
});

test('any heap of words of the field gets an answer', () => {
  fc.assert(
    fc.property(heaps, (text) => {
      expect(questions.answer(text, ask).text).not.toBe('');
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(PIECES))('the work for %s grows no faster than the message', (_, piece) => {
  const short = milliseconds(repeated(piece, LONGEST / 4));
  expect(milliseconds(repeated(piece, LONGEST))).toBeLessThan(MOST_GROWTH * short + SLACK);
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
