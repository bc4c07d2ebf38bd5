import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (question: string, region = '60') =>
  questions.answer(question, { region, today: '2025-09-01' }).text;

test.each([
  ['14U: the 30 minutes of heading is per day right?', /^No\. .*per week and per player, not per day/],
  ['the 15 to 20 headers is for the whole 14U team combined right?', /^No\. .*not for the team together/],
  ['can unused heading minutes carry over to next week for 14U', /^No\. Each week stands for itself/],
  ['heading minutes over a 4 week month at 14U, what is the max', /^4 × 30 = 120 minutes/],
  ['is there a cap on how many headers one player can do in a 14U game?', /^No\. .*no restriction/],
  ['heading is not banned at 14U, correct?', /^That is right\./],
])('the heading limit is told as it is counted: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    '14U plan: Tue 14 min, Thu 14 min, and each girl ends up with 15 headers total. good?',
    /^Yes\. 15 headers is.*14 \+ 14 = 28/,
  ],
  [
    'did 20 minutes of headers with the 14U boys tuesday and 15 today, how much over are we',
    /^20 \+ 15 = 35 .*by 5 minutes/,
  ],
  ['14 min plus 14 min = 28 min of heading at 14U, ok?', /28 minutes is within/],
])('amounts are added once: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  '8 headers each practice for my 14U, ok?',
  'do I have to stop my 9yo from heading',
  'do players have to wear headgear when we practice heading in 14u',
  "can my 14U daughter head in practice if she's had 20 already this week",
])('what is not asked for leave gets no verdict: %s', (question) => {
  expect(text(question)).not.toMatch(/^(?:Yes|No|That is right)/);
});

test.each([
  ['Have Intermediate, want to do 10U. anything more needed?', /^Yes\. /],
  ['got National. helping 8U. nothing else to take right?', /^No\. /],
  ['12U cert holder here. they want me at 14U in spring, do i have what i need', /^No\. /],
  ['so Intermediate is not good for 10U, right?', /^That is right\. /],
  ['will I be turned away from 10U if i only hold Advanced', /^Advanced Coach does not count/],
  ['I have 8U, I need to get the 12U done for a 12U team right?', /^Yes\. /],
  ["the DC says I can't do 12U with Advanced. is she wrong?", /^No\. /],
  ['my friend says Advanced covers 12U. is he right?', /^No\. /],
  ['8U cert. 8U team. anything else needed?', /^8U Coach counts/],
  ['U9/U10 trained. They moved me down to 6U. Still fine?', /^No\. /],
])('the verdict follows the direction of the question: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    '3 of us for one 14U team: me Intermediate, Rosa Advanced, Ken 12U. who has the right coach cert',
    /^Only you and Rosa\./,
  ],
  [
    'co-coach has 10U, i have 8U. we got a 10U team. which of us is missing the course',
    /^You: 8U Coach is not enough/,
  ],
  [
    'Lupe: Advanced + 8U. Max: 10U + 12U. open teams: 8U, 12U, 14U. who can take which',
    /^Lupe: 8U and 14U\. Max: 12U\./,
  ],
  [
    'I coach 6U, my husband coaches 10U. we both have the 6U course. who needs another',
    /^Your husband: 6U Coach does not count/,
  ],
])('each coach’s courses are kept apart: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['can the commissioner alone sign off my D license', /^No\. With a USSF D license/],
  ['is the AYSO National Office the one that approves my application', /^No\. /],
  ['I have a D, do I still need to take the 12U course for a 12U team', /^With a USSF D license .*12U needs/],
  ['after the commissioner recommends me am i done', /^No\. /],
  ['is the no on NSCAA forever', /^Cross-certification is only .*does not say whether it will change/],
  ['difference between E and D for ayso purposes?', /Intermediate certificate\..*Advanced certificate/],
])('who decides on a licence and what it gives are two questions: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test('several teams take as many courses as they must, and the ladder goes on above', () => {
  expect(text('how many certs do i need at minimum for 14U and 16U')).toMatch(
    /^One course is enough: Advanced/,
  );
  expect(text('how many courses for a 6U and an 8U team')).toMatch(/^That takes 2 courses/);
  expect(text('whats above Advanced')).toMatch(/^Above Advanced Coach comes National Coach\./);
});

test.each([
  [
    'my 7yo played it off her shoulder, never her head, ref gave the heading kick. correct call?',
    /^No\. .*with the head/,
  ],
  [
    '8yo: ball bounced off her shoulder then she headed it on purpose. Indirect kick?',
    /^(?!No).*deliberately/,
  ],
  [
    'She turns 11 in October, it is still September, she headed it in a 12U match. Indirect kick right?',
    /^Yes\. /,
  ],
  [
    'He turned 11 last week and headed it on purpose in a 12U game. Indirect kick?',
    /^(?!Yes)The indirect free kick is stated only/,
  ],
  ['When she turns 11, does the indirect kick no longer apply?', /^The indirect free kick is stated only/],
])('the kick is for the head of a player who is young enough on that day: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});
