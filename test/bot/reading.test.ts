import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/bot/options.ts';
import { readPastDay } from '../../src/bot/read-date.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { en } from '../../src/locales/en.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

const { rulebooks } = loadRulebooks();
const rulebook = rulebooks.get('region-60');
if (!rulebook) throw new Error('no rulebook');
const reading = { locale: en, rulebook, rulebooks };

const command = {
  name: 'coach-steps',
  summary: '',
  audience: 'everyone',
  options: [
    { name: 'division', description: '', type: 'division' },
    { name: 'role', description: '', type: 'role' },
  ],
} as const;

const FROM = {
  person: { platform: 'test', workspace: 'w', id: 'u', name: 'n', isManager: false },
  place: { channel: 'c', isDirect: false },
};
const read = (text: string) =>
  readOptions(command, { type: 'command', name: 'coach-steps', text, ...FROM }, reading);

describe('one line of text', () => {
  test.each([
    ['', {}],
    ['10U', { division: '10U' }],
    ['U9/10 assistant', { division: '10U', role: 'assistant-coach' }],
    ['under 12 head coach', { division: '12U', role: 'head-coach' }],
    ["my 9 year old's team", { division: '10U' }],
    ['referee', { role: 'referee' }],
    ['team manager', { role: 'team-manager' }],
    ['15U and up Assistant Coach', { division: '16U', role: 'assistant-coach' }],
    ['  schoolyard   HEAD  ', { division: 'schoolyard', role: 'head-coach' }],
  ])('“%s” is %o', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  test('either reads or says what to type', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        try {
          const values = read(text);
          expect(Object.keys(values).every((key) => ['division', 'role'].includes(key))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a day of completion', () => {
  const TODAY = '2025-09-10';
  test.each([
    ['2025-08-31', '2025-08-31'],
    ['2025/8/31', '2025-08-31'],
    ['8/31/2025', '2025-08-31'],
    ['8/31/25', '2025-08-31'],
    ['Aug 31, 2025', '2025-08-31'],
    ['31 August 2025', '2025-08-31'],
    ['September 9 2025', '2025-09-09'],
    ['today', TODAY],
    ['Yesterday', '2025-09-09'],
    ['2024-02-29', '2024-02-29'],
    ['２０２５-０８-３１', '2025-08-31'],
  ])('“%s” is %s', (typed, day) => {
    expect(readPastDay(typed, TODAY, en)).toBe(day);
  });

  test.each([
    '2025-02-31',
    '2/29/2025',
    '13/1/2025',
    '2025-09-11',
    '2026',
    'tomorrow',
    '',
    '1980-01-01',
    'Foo 3, 2025',
  ])('“%s” is refused with a sentence', (typed) => {
    expect(() => readPastDay(typed, TODAY, en)).toThrow(UserError);
  });

  test('every day of the calendar until today is read back, whatever is typed never throws anything else', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2025-09-10'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, of] = day.split('-');
          expect(readPastDay(`${month}/${of}/${year}`, TODAY, en)).toBe(day);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          readPastDay(text, TODAY, en);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
