import { expect, test } from 'vitest';
import { builtIn } from './score.ts';

const { questions, rulebooks } = builtIn();
const today = '2025-09-01';
const ask = (region: string, text: string) => questions.answer(text, { region, today });

test('what nobody is sure of gets the nearest statement of the page, as no more than that', () => {
  const { text, answered, mode } = ask('104', 'office desk visiting by post');
  expect(text).toMatch(/does not say exactly that; the closest it says: .*PO Box 3561/);
  expect({ answered, mode }).toEqual({ answered: false, mode: 'decline' });
});

test('words that meet by chance get no statement, and an injury never does', () => {
  expect(ask('60', 'may i bring my dog to practice').text).not.toContain('closest it says');
  expect(ask('60', 'my player fainted at schoolyard').text).toMatch(/^First: stop play/);
});

test('the nearest statement is never one that only another region makes', () => {
  const own = new Set(rulebooks.get('region-104')?.own.requirements.map(({ id }) => id));
  expect(own.has('live-scan')).toBe(false);
  expect(ask('104', 'thing with the ink pads and the office').text).not.toMatch(/Live Scan|626-244/);
});

test('one date of a list is the date of all in it', () => {
  const { text } = ask('60', 'SafeSport and background check both from June 1, 2022. What must I redo?');
  expect(text).toMatch(/SafeSport of June 1, 2022.*ran out on June 1, 2025/);
  expect(text).toMatch(/Background Check of June 1, 2022.*ran out on June 1, 2023/);
});

test('everything done on one day is judged rule by rule', () => {
  const { text } = ask('60', 'I did everything in May 2024 for 8U. What has to be redone?');
  expect(text).toMatch(/Background Check.*ran out on May 31, 2025/);
  expect(text).toMatch(/SafeSport.*good at least through May 1, 2027/);
  expect(text).toMatch(/Safe Haven.*8U Coach are one-time and stay done/);
});

test('several days are looked at one by one, and several seasons counted', () => {
  const days = ask('60', 'SafeSport of 2/14/2023, does it last through Feb 10, 2026 and Feb 21, 2026?').text;
  expect(days).toMatch(/On February 10, 2026: .*is good.*On February 21, 2026: .*ran out/);
  expect(ask('60', 'I coach 4 seasons, how many background checks is that?').text).toContain('4 times');
});

test('"the same but no ref" and "everything but" are held against the list for each person', () => {
  const { text } = ask('60', 'Kim has everything. Lee has everything but Live Scan. Who is not done?');
  expect(text).toMatch(/Kim: nothing missing\. Lee: still missing Live Scan\./);
});

test('a question about the bot is answered from what it is for', () => {
  expect(ask('60', 'do you send reminders when safesport runs out?').text).toMatch(
    /does not say anything about reminders/,
  );
});
