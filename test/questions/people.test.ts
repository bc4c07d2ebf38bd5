import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions } = builtIn();
const text = (region: string, question: string) =>
  questions.answer(question, { region, today: '2025-09-01' }).text;

test('referees a team has are no certificate of the coach, and "do I still have to" gets no bare no', () => {
  expect(text('60', 'we have enough refs already, do i still have to do the referee cert')).toMatch(
    /^Yes\. /,
  );
  expect(text('60', 'I have safesport and concussion, do I still have to do the referee cert?')).toMatch(
    /^Yes\. Regional Referee is required/,
  );
});

test('names typed in lower case are people, and are written with a capital', () => {
  expect(text('60', 'joe has 10u, nora has advanced. who can coach 16u')).toMatch(
    /^Only Nora\. Joe does not/,
  );
});

test('whose licence and whose date it is stands in the answer', () => {
  expect(text('60', 'Sam has a USSF E, Nora a D. which one could do 16U?')).toMatch(
    /^Only Nora\. Sam may apply for the Intermediate /,
  );
  expect(
    text('104', 'Ana took a coach course in May 2022, Raj in June 2024. It is August 2025. Who is due?'),
  ).toMatch(/^Out of date: Ana\. Ana: .*ran out.* Raj: .*good/);
});
