import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const answer = (region: string, text: string) => questions.answer(text, { region, today: '2025-09-01' }).text;

const STEPS = /There are \d+ steps/;
const OUTSIDE = /outside what I can help with/;

test.each([
  ['60', '3 kids are yelling in the back. can i do courses in person?', /in[- ]person/i],
  ['104', 'we said yes in the carpool line. what is the name of the course for 9U?', /10U Coach/],
  ['104', 'husband complains i am always gone, how many hours is the 12U course?', /7 hours/],
  ['104', 'left or right side for VOLUNTEER? my phone screen is tiny', /left side.*top right/],
])('the story around a question is not what it asks (%s: %s)', (region, text, expected) => {
  expect(answer(region, text)).toMatch(expected);
  expect(answer(region, text)).not.toMatch(OUTSIDE);
});

test.each([
  ['104', 'two dads had a shouting match after the game. what is the procedure?'],
  ['60', 'if i say yes to coaching does my son get put on my team?'],
  ['104', 'what gear do coaches have to buy?'],
  ['60', 'how do i resign as a coach?'],
])('a matter of its own is no list of steps or requirements (%s: %s)', (region, text) => {
  expect(answer(region, text)).toMatch(OUTSIDE);
  expect(answer(region, text)).not.toMatch(STEPS);
});

test('a missing web address is said to be missing, a login and a site to be the same', () => {
  expect(answer('104', 'step 2 has a hole where the web address should be. what is the link?')).toMatch(
    /does not show a web address/,
  );
  expect(answer('104', 'do i need a second account for the trainings?')).toMatch(/the same account/);
  expect(answer('104', 'is volunteering on a different website than registering my kid?')).toMatch(
    /the same account/,
  );
});

test('what a page calls by name is not outside, whatever stands beside it', () => {
  expect(answer('60', 'my insurance asks which training counts for the Volunteer Protection Act')).toMatch(
    /Safe Haven/,
  );
});

test.each([
  ['60', 'I knocked out Safe Haven and Live Scan already, what is left?', /^Still missing/],
  ['60', 'our keeper got knocked out, my SafeSport is done. what now?', /^First: stop play/],
  ['60', 'My check went through on October 1, 2024, today is November 12, 2025. Still ok?', /^No\..*ran out/],
  ['60', 'My background check is good through May 2026, can I coach in April 2026?', /^Yes\./],
  ['60', 'Is the list of requirements longer for 16U than for 8U?', /^No\. The list is the same/],
  ['104', 'Does a head coach need more certs than an assistant coach?', /^No\..*asks the same of head/],
  ['104', 'Which online courses come before my 6U field session?', /^First: Take Safe Haven, Take CDC/],
  ['60', 'what law do Safe Haven and Concussion get me covered under?', /Volunteer Protection Act/],
  ['60', 'Is Safe Haven in the list of steps?', /leaves out Safe Haven/],
])('words in another sense are read in the one that is meant (%s: %s)', (region, text, expected) => {
  expect(answer(region, text)).toMatch(expected);
});

test.each(['How many players may be on a 12U roster?', 'what is the roster limit'])(
  'how large a team may be is not when its roster is handed out (%s)',
  (text) => {
    expect(answer('104', text)).toMatch(OUTSIDE);
  },
);
