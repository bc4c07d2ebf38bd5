import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createQuestions, type Questions } from '../../src/questions/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { heaps, LONGEST, PIECES, repeated } from '../questions/heaps.ts';
import { ownSet, readSet, type SetQuestion } from '../questions/score.ts';
import { type Row, row, runDirectly } from './table.ts';

const ROUNDS = 20;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Of several runs of the same work the fastest each: other work on the machine counts little. */
function fastest(works: readonly (() => unknown)[], rounds = ROUNDS): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, i) => {
      best[i] = Math.min(best[i] ?? Number.POSITIVE_INFINITY, time(work));
    });
  }
  return best.toSorted((a, b) => a - b);
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The longest messages that can be sent, whatever stands in them; the baseline only cuts the same texts into words. */
function longest(questions: Questions): Row[] {
  const heapsOfWords = fc.sample(heaps, { numRuns: 60, seed: 60 });
  const texts = [...heapsOfWords, ...Object.values(PIECES).map((piece) => repeated(piece, LONGEST))];
  const answers = fastest(
    texts.map((text) => () => questions.answer(text, { region: '60', today: '2025-09-01' })),
    5,
  );
  const cuts = fastest(
    texts.map((text) => () => text.toLowerCase().split(/\s+/)),
    5,
  );
  return [
    row(
      'questions: slowest of 73 messages of 10,000 characters',
      answers.at(-1) ?? 0,
      'ms',
      cuts.at(-1) ?? 0,
      {
        atMost: 50,
      },
    ),
  ];
}

/** How long an answer takes on one core; the baseline is JSON.parse of the same questions, in the same run. */
export async function run(): Promise<Row[]> {
  const path = ownSet('building.jsonl');
  const set = readSet<SetQuestion>(path);
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const { rulebooks } = loadRulebooks();
  const startUp = time(() => createQuestions(rulebooks));
  const questions = createQuestions(rulebooks);
  const answers = fastest(
    set.map(
      ({ question, region }) =>
        () =>
          questions.answer(question, { region, today: '2025-09-01' }),
    ),
  );
  const parses = fastest(lines.map((line) => () => JSON.parse(line)));
  const parseAll = time(() => lines.map((line) => JSON.parse(line)));
  return [
    row('questions: start-up', startUp, 'ms', parseAll, { atMost: 100 }),
    row('questions: median answer', percentile(answers, 0.5), 'ms', percentile(parses, 0.5)),
    row('questions: p99 answer', percentile(answers, 0.99), 'ms', percentile(parses, 0.99), { atMost: 5 }),
    ...longest(questions),
  ];
}

await runDirectly(import.meta.main, run);
