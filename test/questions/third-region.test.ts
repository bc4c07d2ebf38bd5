import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createQuestions } from '../../src/questions/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

// An invented region: what it asks for is found nowhere else, so only its own file can answer.
const REGION = `
schema: 1
id: region-999
pages:
  page: { title: Region 999 volunteer page, asOf: 2025-07-01 }
region:
  { number: 999, name: Lakeside, aliases: [lakeside], state: CO, timezone: America/Denver, source: page § Contact }
certifications:
  - { id: first-aid-basics, title: First Aid Basics, kind: training, aliases: [first aid basics], source: page § Training }
  - { id: mental-wellness, title: Mental Wellness, kind: training, aliases: [wellness course], source: page § Training }
  - { id: field-safety, title: Field Safety, kind: training, source: page § Training }
  - { id: goal-anchor, title: Goal Anchoring, kind: training, aliases: [anchoring], source: page § Training }
  - { id: altitude-course, title: Altitude Awareness, kind: training, aliases: [altitude], source: page § Training }
divisionCourses:
  - { divisions: [8U], certification: 8u-coach, source: page § Training }
  - { divisions: [10U], certification: 10u-coach, source: page § Training }
requirements:
  - id: first-aid-basics
    howOften: { everyYears: 3 }
    accepts: [first-aid-basics, field-safety]
    cost: { amount: 35, currency: USD }
    deadline: before the first practice
    source: page § Training
  - { id: mental-wellness, level: recommended, howOften: once, source: page § Training }
  - id: goal-anchor
    howOften: yearly
    for: { divisions: { from: 10U } }
    source: page § Training
  - { id: altitude-course, howOften: once, for: { states: [CO] }, source: page § State }
  - id: background-check
    howOften: { everyYears: 2 }
    wait: { days: 12 }
    where: Open the Lakeside portal and click Screening.
    source: page § Screening
  - { id: division-coach, accepts: division-course, howOften: once, source: page § Training }
meetings:
  - id: kickoff
    title: Lakeside Coaches Night
    aliases: [coaches night]
    level: required
    when: On the second Tuesday of August.
    where: Lakeside Library, Room 4
    receive: [a whistle]
    source: page § Meeting
contacts:
  - id: office
    title: Lakeside office
    aliases: [office, phone, email]
    for: [anything]
    phone: 555-0100
    email: office@example.org
    source: page § Contact
facts:
  - id: parking
    topic: parking
    asks: [parking, where to park]
    text: Coaches park on the gravel lot behind the library.
    source: page § Parking
`;

const folder = mkdtempSync(join(tmpdir(), 'touchline-third-'));
writeFileSync(join(folder, 'region-999.yaml'), REGION);
const { rulebooks, problems } = loadRulebooks(folder);
const questions = createQuestions(rulebooks);
afterAll(() => rmSync(folder, { recursive: true }));

test('the invented rulebook is valid', () => {
  expect(problems).toEqual([]);
});

test.each<[string, RegExp]>([
  ['How often do I need First Aid Basics?', /every 3 years/],
  ['is first aid basics required', /^Yes\./],
  ['what does first aid basics cost', /\$35/],
  ['by when do i have to do first aid basics', /before the first practice/],
  ['Does Field Safety count for first aid basics?', /First Aid Basics/],
  ['I did First Aid Basics on May 2, 2022. Still good?', /^No\..*May 2, 2025/],
  ['Do I have to take mental wellness?', /^No\..*recommended/],
  ['how often is the wellness course', /one-time/],
  ['I coach 12U, is goal anchoring required?', /^Yes\./],
  ['I coach 8U, is goal anchoring required?', /^No\./],
  ['how often do I redo anchoring', /every year/],
  ['is altitude awareness mandatory', /^Yes\..*CO/],
  ['how often is the background check', /every 2 years/],
  ['how long until the background check is approved', /12 days/],
  ['where do i start the background check', /Lakeside portal/],
  ['Background check done 2023-03-01. Valid?', /^No\..*March 1, 2025/],
  ['when is coaches night', /second Tuesday of August/],
  ['where is the Lakeside Coaches Night', /Room 4/],
  ["what's the phone number", /555-0100/],
  ['email address of the office', /office@example\.org/],
  ['where can I park? is there parking', /gravel lot/],
  ['what do I need to coach 10U', /First Aid Basics.*10U Coach/],
  ['how often is safesport', /does not say anything about SafeSport/],
  ['can 10U head the ball', /^No\..*AYSO-wide, as Region 60's page states it/],
])('its file answers "%s"', (question, expected) => {
  const { text } = questions.answer(question, { region: '999', today: '2025-09-01' });
  expect(text.replaceAll('\n', ' ')).toMatch(expected);
});
