import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (region: string, question: string) =>
  questions.answer(question, { region, today: '2025-09-01' }).text;

test.each([
  ['60', "does the concussion cert expire, mine's from 2020", /^No\. .*one-time/],
  ['60', 'does safesport expire, mine is from 2020', /^Yes\. .*ran out/],
  ['60', 'live scan is not yearly, right?', /^That is right\. /],
  ['60', 'only safesport has to be renewed, correct?', /^No\. .*Background Check/],
  ['60', 'background check is the only yearly one?', /^Yes\. /],
])('a period that is supposed is judged by what repeats (%s: %s)', (region, question, expected) => {
  expect(text(region, question)).toMatch(expected);
});

test.each([
  ['got 25 minutes till the bell for my safesport recert. enough time?', /^No\. .*30 minutes/],
  ['is an hour enough for the safesport recert', /^Yes\. .*30 minutes/],
])('time that is named is held against how long it takes: %s', (question, expected) => {
  expect(text('60', question)).toMatch(expected);
});

test('a list that leaves something out is not complete, and what is marked as open is not held', () => {
  expect(
    text('60', 'My list: Safe Haven, SCA, SafeSport, background check, Live Scan, ref, 12U. set for 12U?'),
  ).toMatch(/^No\. Still missing: Concussion/);
  expect(text('60', 'safe haven ✅ concussion ❌ SCA ✅ for 10U, what do i still need')).toMatch(
    /Still missing: [^.]*Concussion/,
  );
});

test('one training does not stand for another, nor one certificate for two coaches', () => {
  expect(text('60', 'does the cardiac arrest course knock out the concussion one')).toMatch(
    /^No\. .*separate/,
  );
  expect(text('60', 'Is my background check good for my husband too?')).toMatch(/^No\. Each coach needs/);
});

test('a day without a year that is told as done lies behind', () => {
  expect(
    questions.answer('bg check was march 3. still good?', { region: '60', today: '2025-11-22' }).text,
  ).toMatch(/^Yes\. .*March 3, 2026/);
});
