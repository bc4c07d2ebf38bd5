import { expect, test } from 'vitest';
import { builtIn, SET_DAY } from './score.ts';

const { questions } = builtIn();
const ask = (region: string, question: string) => questions.answer(question, { region, today: SET_DAY }).text;

test.each([
  ['104', 'whats step 1', /^Step 1: Become an AYSO volunteer/],
  ['104', 'I finished step 1 and 2, what is step 3', /^Step 3: Come to the Annual Coach Meeting/],
  ['104', 'step 2 is done, what is next', /^Step 3/],
  ['60', 'what is the very first thing I do', /sets no order; its list begins with: Start your background/],
])('in Region %s "%s" is answered with that step alone', (region, question, expected) => {
  expect(ask(region, question)).toMatch(expected);
});

test.each([
  ['do i sign up as volunteer before or after the courses', /^First: Become an AYSO volunteer, then: Take/],
  ['what comes first, the online class or the field session', /online part.*, then: Go to the field session/],
  ['is the coach meeting before or after the training', /, then: Come to the Annual Coach Meeting/],
])('"%s" is answered in the order of the page', (question, expected) => {
  expect(ask('104', question)).toMatch(expected);
});

test.each([
  ['60', 'Training Library or Training Event for in person classes?', /^Training Event /],
  ['104', 'My Courses or Live Sessions for the field session?', /^Live Sessions /],
  [
    '104',
    'are online courses under live sessions or my courses',
    /^My Courses\. In My Courses take the online course/,
  ],
])('in Region %s "%s" is answered with one of the two menu items', (region, question, expected) => {
  expect(ask(region, question)).toMatch(expected);
});

test.each([
  ['which courses have homework after the class', /^1 of the 7 courses: .*Advanced/],
  ['which courses take exactly 3 hours', /^2 of the 7 courses: 5U\/6U Coach and 7U\/8U Coach/],
  ['the one in california, how long is it', /^National Coach: residential course of 7 days/],
  ['we moved from california, how long is the 8U class', /^7U\/8U Coach takes 3 hours/],
  ['field session starts 9:00, when is it over', /^Starting at 9:00, it ends at 11:00/],
])('"%s" finds the course by how it is taken', (question, expected) => {
  expect(ask('104', question)).toMatch(expected);
});

test('a page heading is no header, and a region is asked for by its places', () => {
  expect(ask('104', 'whats the heading i click to get at safe haven online')).toMatch(/My Courses/);
  expect(ask('60', 'is heading on the page for 12U games')).toMatch(/banned/);
  expect(ask('60', 'this Region 60 is of which cities?')).toMatch(/Alhambra and Monterey Park/);
});

test('no answer shows a gap of the rulebook that was not filled in', () => {
  for (const region of ['60', '104'])
    for (const question of [
      'whats step 2',
      'first thing to do',
      'online course under my courses or my account?',
    ])
      expect(ask(region, question)).not.toMatch(/[{}]/);
});

test('a background in soccer is not the background check, and no "No." stands before a step that is asked', () => {
  expect(ask('60', 'can i coach with no soccer background')).toMatch(/^Yes\. You can coach without/);
  expect(ask('60', 'do i need the background check')).toMatch(/Background Check is required/);
  expect(ask('104', 'can i skip the coach meeting')).toMatch(/^Annual Coach Meeting is one of the steps/);
});

test.each([
  ['60', 'Safe Haven or concussion first?', /does not say in which order to do Safe Haven and Concussion/],
  ['104', 'can I do concussion before safe haven', /does not say in which order/],
  ['104', 'do I need Safe Haven before the field session', /^First: Take Safe Haven, then: Go to the field/],
  ['104', 'whats step 1, 2 and 3', /Step 1: .*Step 2: .*Step 3: /],
  ['60', 'how long does the whole process take', /does not say how long all of it takes/],
  ['104', 'where is My Courses', /^Log in with the account/],
])('in Region %s "%s" is told as far as the page orders it', (region, question, expected) => {
  expect(ask(region, question)).toMatch(expected);
});

test.each([
  [
    'which is longer in the 12U course, the online or the field part',
    /field session is longer, with 4 hours/,
  ],
  ['are 6U, 8U and 10U equally long?', /^No\. They are not all equally long\. .*3 hours each\. .*4 hours/],
  ['how often does the National course come round', /Typically once a year/],
  ['how often must I renew the National course', /does not say/],
  ['where are the field sessions held', /does not say where/],
])('"%s" compares lengths and tells when and where as far as the page does', (question, expected) => {
  expect(ask('104', question)).toMatch(expected);
});

test.each([
  ['what does AYSO stand for', /American Youth Soccer Organization/],
  ['what phone do I need for the courses', /does not say which device/],
  ['I had a DUI in 2009, will I pass the background check', /does not say what would or would not pass/],
  ['what is a regional commissioner', /does not describe/],
  ['do you have teams in Springfield', /does not name any other place|Alhambra/],
])('"%s" is told as far as the page tells it, never as a look-alike', (question, expected) => {
  expect(ask('60', question)).toMatch(expected);
  expect(ask('60', question)).not.toMatch(/^(?:Yes|No)\b/);
});
