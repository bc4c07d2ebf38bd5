import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (question: string, region = '60', today = '2025-09-12') =>
  questions.answer(question, { region, today }).text;

test.each([
  ['which has to be renewed more often, the background check or SafeSport', /^Background Check/],
  ['what lasts longer, SafeSport or the background check?', /^SafeSport/],
  ['does SafeSport come due more often than the background check?', /^No\. Background Check/],
])('which of two comes round sooner is answered with its name: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['my fingerprints are done, so the background check is taken care of?', /two separate requirements/],
  ['can I leave out Safe Haven because I already have SafeSport?', /two separate requirements/],
  ['Safe Haven covers it, so no need for SafeSport, right?', /^No\. .*two separate/],
])('what is done does not spare another requirement: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['a friend in Albuquerque repeats a course every two years, do we?', '60', /one-time/],
  ['my sister in Alhambra needs 8, do we?', '104', /^Region 104's page requires/],
  ['does Alhambra ask for Live Scan?', '104', /^Yes\. Live Scan is required: Region 60/],
])('whose rules are asked for is told from the clause that asks: %s', (question, region, expected) => {
  expect(text(question, region)).toMatch(expected);
});

test.each([
  ['SafeSport days: Jo Jan 2022, Kim June 2023. Whose is out of date?', /^Out of date: Jo\./],
  ['Jo missing only SafeSport, Lou missing nothing. Who can I clear?', /^Only Lou has all/],
  ['Bea all but Live Scan, Cy everything except concussion. Who is ready?', /^Nobody has all/],
])('a list of people is answered with their names: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['two Live Scans for my two teams?', /^Live Scan is one-time/],
  ['SafeSport on October 2 two years ago, still good?', /^Yes\. SafeSport of October 2, 2023/],
  ['SafeSport done today, when next?', /September 12, 2028/],
  ['do I redo the 10U course every season?', /^No\. 10U Coach is one-time/],
])('how often and how long is told of the day that is meant: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test('courses over several years are counted from the first one', () => {
  expect(text('first coaching course 2019, how many by 2025 at least?', '104')).toMatch(/ 4 times /);
});

test.each([
  [
    '60',
    'she holds Advanced for 19U, does she still have to do the concussion training?',
    /^Yes\. Concussion/,
  ],
  ['104', 'may I take Safe Haven after my first season?', /^Safe Haven must be done before the first season/],
  [
    '60',
    'which law is it that Safe Haven and Concussion are for, to be covered?',
    /Volunteer Protection Act/,
  ],
])(
  'a course held, a day named or a list of names does not change what is asked (%s: %s)',
  (region, question, expected) => {
    expect(text(question, region)).toMatch(expected);
  },
);

test('what is listed as not done is not taken for held, and a day behind "is" is the day asked about', () => {
  expect(text('one of the eight is not done: live scan. can I start')).not.toMatch(/Safe Haven/);
  expect(text('course in fall 2023, is spring 2025 ok', '104')).toMatch(/^Yes\. .*good at least/);
});
