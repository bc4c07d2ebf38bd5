import { expect, test } from 'vitest';
import { DIVISIONS, type Rulebook } from '../../src/requirements/index.ts';
import { builtIn } from './score.ts';

const { rulebooks, questions } = builtIn();

/** One of every kind of question; `D` is the division. */
const QUESTIONS = [
  'Can D players head the ball in practice?',
  'How many headers a week in D?',
  'What is the restart when a D player heads the ball on purpose in a game?',
  'Is there a yellow card for a D header?',
  'D: we did 12 minutes of heading on Monday, how many are left?',
  'Which course do I need for D?',
  'I hold Advanced. Is it enough for D?',
  'I have the 8U cert, can I coach D?',
  'Does D need 6U first, in which order are the courses?',
  'How many hours is the D course?',
  'Is the D course online?',
  'Where do I sign up for the D course?',
  'How often do I redo the D coach course?',
  'What do I need to coach D?',
  'I have Safe Haven and SafeSport of 2023-04-05. What is missing for D?',
  'Did SafeSport on April 5, 2022. Still good for D?',
  'Is SafeSport required for D?',
  'How often is the background check?',
  'What does Live Scan cost?',
  'How long does SafeSport take?',
  'Why do I need Safe Haven?',
  'I hold a USSF D license, what do I get for D?',
  'I have an NSCAA diploma, is it accepted?',
  'Who approves cross-certification?',
  'How do I become a D coach?',
  'When and where is the coach meeting for D?',
  'What is the phone number and the address?',
  'What is the School Yard program?',
  'Do I need experience to coach D?',
  'Is the game cancelled because of rain?',
  'A D player is dizzy after a hit, what now?',
  'Ana has 8U, Ben has Intermediate: who can coach D?',
];

/** Words that start sentences or are plain English; every other capitalised word must stand in the data. */
const PLAIN =
  /^(?:Yes|No|Please|Source|Sources|Only|None|Still|Without|Besides|Next|In|For|The|A|An|It|Is|If|I|You|Your|Heading|With|When|Where|What|Which|This|That|There|Nothing|First|Take|Ask|They|At|To|Any|Run|Together|Coaches|Recommended|Cross|These|Both|Log|Once|Such|Of|Now|As|Because|Then|Until|So|May|Recertification)$/;
const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g;

function dataOf(rulebook: Rulebook): string {
  const others = [...rulebooks.values()].map(({ region }) => `Region ${region.number}`);
  return JSON.stringify([rulebook.own, rulebook.ayso, rulebook.region, others]);
}

const namesIn = (text: string) => text.match(/\b\p{Lu}[\p{L}]+/gu) ?? [];
const numbersIn = (text: string) =>
  text.match(/\d+(?:[-–.]\d+)*/g)?.flatMap((number) => number.split(/[-–.]/)) ?? [];

test.each([...rulebooks.values()].map((rulebook) => [rulebook.id, rulebook] as const))(
  'in %s every number and name of every answer stands in the rulebook or in the question',
  (_, rulebook) => {
    const data = dataOf(rulebook);
    const numbers = new Set(numbersIn(data));
    for (const question of QUESTIONS) {
      for (const division of DIVISIONS) {
        const asked = question.replaceAll(/\bD\b(?! license)/g, division);
        const { text } = questions.answer(asked, { region: rulebook.id, today: '2025-09-01' });
        // Computed: expiry days, sums of hours and minutes, counts of requirements, numbers of a list.
        const stated = text.replace(MONTHS, '').replace(/\(\d\) /g, '');
        const strange = namesIn(stated).filter(
          (name) => !PLAIN.test(name) && !data.includes(name) && !asked.includes(name),
        );
        expect(strange, `${asked}\n${text}`).toEqual([]);
        const unknown = numbersIn(stated).filter(
          (number) =>
            !numbers.has(number) && !asked.includes(number) && !isComputed(rulebook, Number(number)),
        );
        expect(unknown, `${asked}\n${text}`).toEqual([]);
      }
    }
  },
);

/** Sums the rules make possible: hours of a course's parts, what 12 minutes leave of a limit, how many there are. */
function isComputed({ own, ayso }: Rulebook, number: number): boolean {
  const sums = own.courses.map((course) =>
    course.parts.reduce((sum, { hours }) => sum + (typeof hours === 'number' ? hours : (hours?.min ?? 0)), 0),
  );
  const upper = own.courses.map((course) =>
    course.parts.reduce(
      (sum, { hours }) => sum + (typeof hours === 'number' ? hours : (hours?.max ?? hours?.min ?? 0)),
      0,
    ),
  );
  const left = (ayso.heading?.limits ?? []).map((limit) => limit.minutesPerWeek - 12);
  const counts = [own.requirements.length, own.steps.length, ...own.requirements.map((_, i) => i + 1)];
  return [...sums, ...upper, ...left, ...counts].includes(number);
}

test('a fact of one region is never told in the other as its own', () => {
  const leaks: readonly (readonly [string, string, RegExp])[] = [
    ['104', 'How often is SafeSport?', /3 years/],
    ['104', 'Do I need Live Scan?', /one-time/],
    ['104', 'What is the phone number?', /626/],
    ['104', 'How long is the School Yard program?', /10 weeks/],
    ['104', 'Which certificate do I get for a USSF E license?', /Intermediate/],
    ['60', 'How many hours is the 8U course?', /\b3 hours/],
    ['60', 'Where is the annual coach meeting?', /Georgia/],
    ['60', 'How long is the National course?', /7 days/],
    ['60', 'How often must I take a coaching course?', /2 years/],
  ];
  for (const [region, question, leak] of leaks) {
    expect(questions.answer(question, { region, today: '2025-09-01' }).text).not.toMatch(leak);
  }
});
