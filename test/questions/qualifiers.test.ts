import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const opens = (region: string, text: string) =>
  questions.answer(text, { region, today: '2025-09-01' }).text.split(/(?<=[.])\s/)[0];

const VERDICT = /^(?:Yes|No|That is right)\b/;

test.each([
  ['60', 'the 30 minutes of heading in 14U is per day, right?'],
  ['104', 'Safe Haven in 2017, back now. am I forced to do the whole course over?'],
  ['60', 'can I bank the heading minutes my 14U did not use and double up next week?'],
])('a claim narrowed by a word the answer does not look at gets no guessed yes (%s: %s)', (region, text) => {
  expect(opens(region, text)).not.toMatch(/^Yes/);
});

test('a claim without such a word keeps its verdict', () => {
  expect(opens('60', 'can 12U players head the ball in a game?')).toMatch(VERDICT);
  expect(opens('60', 'is the background check every year?')).toMatch(VERDICT);
});
