import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (question: string, region = '60') =>
  questions.answer(question, { region, today: '2025-09-01' }).text;

test.each([
  [
    'my 6U cert is from 2 seasons back and now the team is 8U. good to go?',
    /^No\. 6U Coach does not count for 8U/,
  ],
  ["I'm a National Coach. Good to go with my daughter's 6U?", /^No\. National Coach does not count for 6U/],
  [
    '16u coach, only intermediate so far, my advanced class is in october. ok to coach till then?',
    /^No\. Intermediate/,
  ],
  [
    'They bumped me up: 10U last year, 12U this year. I hold the 10U cert. Anything new to take?',
    /10U Coach does not count for 12U/,
  ],
  ['Intermediate holder wanting 12U - must I sit 12U?', /^Yes\. You also need the 12U Coach/],
  [
    'i did the schoolyard course, my group turns into 6U in fall. do i have to redo something',
    /^Yes\. You also need the 6U/,
  ],
  ['I have the 8U cert and coached 8U; we are moving up to 10U. Does 8U still cover me?', /^No\. 8U Coach/],
  [
    'my 10U cert and I am moving to 12U but keeping the 10U team. does 10U cover both',
    /^10U Coach counts for 10U\. A higher course does not count/,
  ],
  ['can an 8U coach run the schoolyard group', /^No\. 8U Coach does not count for Schoolyard/],
])("a division that is a team, a child's or one to come is no course: %s", (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    'Lee has the 12U cert, Max has Advanced, Jo has Intermediate. Who could take 14U?',
    /^Only Max and Jo\. Lee does not/,
  ],
  [
    'My wife has 8U and I have 10U. Can we swap teams without new courses?',
    /^Your wife \(10U\): 8U Coach is not enough/,
  ],
  ['Lou has USSF E, Max has USSF D. who may apply for Advanced?', /^Only Max\./],
  ['Max has UEFA B, Kim has USSF D. who can cross?', /Max: none\./],
])('people called like ordinary words, and those who change places: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    '14U: 2 hours of practice a week, how much of it can be heading',
    /^In practice a 14U player may head for at most 30/,
  ],
  ["I've got 90 minutes of practice with 14U and want half of it heading, ok?", /^No\. 45 minutes is over/],
  ['Our 14U session is 75 minutes long. Can 20 of it be heading?', /20 minutes is within/],
  ['14U game is 70 minutes, any limit on heading', /^In 14U there is no restriction/],
  ['Are 14U kids limited on headers during matches', /^No\. In 14U there is no restriction/],
])('how long a practice is says nothing of how much of it is heading: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  [
    'Dan does 14U with Advanced, Eva does 16U with Intermediate, Flo does 12U with the 12U cert. Who is not certified?',
    /^Eva \(16U\): Intermediate Coach is not enough.*Dan \(14U\): Advanced Coach counts/,
  ],
  ['Carla runs 10U with 10U, Deb runs 12U with 10U. Who is short?', /^Deb \(12U\).*Carla \(10U\)/],
  ['Grace has 10U, Will has 12U, may they swap teams?', /^Grace \(12U\): 10U .*Will \(10U\): 12U /],
  [
    "my 10U and my buddy's 12U, which of us can take the 12U team?",
    /^Only your buddy\. You do not: 10U Coach/,
  ],
  [
    'Lena holds Advanced and 12U Coach. We have openings in 10U, 12U, 14U and 16U. Which could she take?',
    /^Only for 12U, 14U and 16U\./,
  ],
  ['schoolyard coach now, kid moves to 8u. new cert or does schoolyard carry over', /does not count for 8U/],
])('a team is kept apart from the paper of its coach: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});

test.each([
  ['Do I lose my 12U cert once I get Intermediate?', /^No\. 12U Coach is one-time/],
  ['If we get Intermediate do we keep our 10U certificate?', /^Yes\. 10U Coach is one-time/],
  ['Is my 12U invalid because I skipped 8U?', /^No\. .*no prerequisite/],
  ['Schoolyard coaches need no certification, do they?', /^No\. Schoolyard coaches need/],
  ['Does the National coach need the 10U class for 10U?', /^Yes\. You also need the 10U/],
  [
    'From which age group on is the Advanced course listed?',
    /^16U and 19U coaches need at least the Advanced/,
  ],
  ['Lowest license to get Advanced?', /^A USSF D license is the lowest/],
])('what another course changes, and what it does not: %s', (question, expected) => {
  expect(text(question)).toMatch(expected);
});
