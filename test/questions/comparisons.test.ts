import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (question: string, region = '60') =>
  questions.answer(question, { region, today: '2025-09-01' }).text;

test.each([
  [
    '14U training this week: Leo 14 headers, Sam 26, Kai 9. Anybody past the cap?',
    /^Only Sam \(26 headers\)/,
  ],
  ['14U: Grace: 12, Will: 21, Mark: 15 headers. Who went over?', /^Only Will \(21 headers\)/],
  [
    'headers this week at 14U practice: mia 8 tue + 9 thu, zoe 22, ana 20. who is over',
    /^Only Zoe .*Mia \(17/,
  ],
  [
    'For 14U, Luis has 18 headers and Pedro 10. How many can each one still do?',
    /Pedro: 5 to 10 headers left/,
  ],
  ['14U minutes of heading: Ann 12, Bea 14. is anyone over?', /^None of them is over/],
])('what each player did is judged for each: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['practice headers, 14U: Tu 9, Th 8, Sa 6. over by how many', /^23 headers is over .*3 above/],
  ['14u tu/th/sat, same heading time each. most minutes per session?', /10 minutes at each of 3/],
  [
    '8, 9 and 10 min of heading with 14U this week. did i bust the max?',
    /^(?:No\. )?8 \+ 9 \+ 10 = 27 .*within/,
  ],
  ['14U girl did 12 headers in practice and 9 in the game. is she over?', /^12 headers is within/],
  ['do game headers eat into the weekly cap at 14U', /^No\. In 14U there is no restriction/],
  ['Must each 14U girl do 15 headers a week?', /^No\. .*not a minimum/],
  ['14U heading minutes: does the week reset on sunday?', /does not say on which day the week begins/],
])('amounts belong to what they are said of: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['5U and 6U: 2 separate coach classes or 1', /^It is one and the same course/],
  ['The 19U need a certificate more high than the 16U, or is the same?', /^It is one and the same course/],
  ['is the 8U course the same as the 10U course', /^These are different courses/],
  ['11U and 12U, same rule for header?', /^It is the same\. Heading is banned/],
])('"same or different?" is answered with that word: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    'Gus took 12U class, coaches 12U. Hana took 12U class, coaches 10U. which one is out of compliance',
    /^Hana \(10U\): 12U Coach is not enough/,
  ],
  [
    'My husband coaches 10U and has 12U, I coach 12U and have 12U. who is missing a cert',
    /^Your husband \(10U\).*You \(12U\): 12U Coach counts/,
  ],
  [
    'wife has 6U, I have 12U, brother has Advanced. Free teams are 6U, 12U and 14U. Who takes which?',
    /^Your wife: 6U\. You: 12U\. Your brother: 14U\./,
  ],
  [
    'Tom USSF E, Uli UEFA A, Viv USSF C. which AYSO certificate can each apply for',
    /Uli: none\. Cross-cert.* only/,
  ],
])('everybody is told apart, with an own team or paper: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['Minimum for 14U is Advanced, correct?', /^No\. 14U coaches need at least the Intermediate/],
  ['Which age divisions does the Advanced certificate make me eligible for?', /14U, 16U and 19U/],
  [
    'is the signature of the Regional Commissioner only enough for my USSF paper?',
    /^No\. It is an application/,
  ],
  ["With my USSF 'E' license may I ask straight away for the Advanced?", /^No\. .*Intermediate certificate/],
])('the least, the reach and the way are told as they are: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});
