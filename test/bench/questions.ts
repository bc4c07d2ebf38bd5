// How long an answer takes, beside JSON.parse of the questions themselves in the same run: the ratio is what can be
// compared from machine to machine. Prints one JSON line per figure.
import { readFileSync } from 'node:fs';
import { createQuestions } from '../../src/questions/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { ownSet, readSet, type SetQuestion } from '../questions/score.ts';

const ROUNDS = 20;
const path = ownSet('building.jsonl');
const set = readSet<SetQuestion>(path);
const { rulebooks } = loadRulebooks();

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const startUp = time(() => createQuestions(rulebooks));
const questions = createQuestions(rulebooks);
const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);

const answers: number[] = [];
const parses: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { question, region } of set) {
    answers.push(time(() => questions.answer(question, { region, today: '2025-09-01' })));
  }
  for (const line of lines) parses.push(time(() => JSON.parse(line)));
}
// The first rounds are the compiler's, not ours.
const warm = answers.slice(answers.length / 4).toSorted((a, b) => a - b);
const baseline = parses.slice(parses.length / 4).toSorted((a, b) => a - b);
const round = (value: number) => Math.round(value * 1000) / 1000;

console.log(JSON.stringify({ bench: 'questions: start-up', ms: round(startUp), budgetMs: 100 }));
for (const [name, share] of [
  ['median', 0.5],
  ['p99', 0.99],
] as const) {
  const ms = percentile(warm, share);
  const base = percentile(baseline, share);
  console.log(
    JSON.stringify({
      bench: `questions: ${name}`,
      ms: round(ms),
      budgetMs: 5,
      jsonParseMs: round(base),
      ratio: round(ms / base),
    }),
  );
}
