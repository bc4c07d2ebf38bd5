import fc from 'fast-check';

/** The longest message that is read, in characters. */
export const LONGEST = 10_000;

const WORDS = [
  '10U',
  'u-12',
  'heading',
  '?',
  '.',
  '\n',
  'and',
  'SafeSport',
  '2024',
  'Aug 10',
  'not',
  'USSF',
  'E',
  'did',
  'my',
  '30 min',
];

/** Words of the field in any order, up to the longest message. */
export const heaps = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 2000 })
  .map((words) => words.join(' ').slice(0, LONGEST));

/** What a message may consist of from end to end, by what it is. */
export const PIECES = {
  'one letter': 'a',
  digits: '1',
  quotes: "'",
  'a division': '10u ',
  'a date': 'Aug 10 2024 ',
  'a slip': 'concusssion ',
  'unknown words': 'qzxvbn wrtplk ',
  'question marks': '?',
  'question words': 'what is ',
  'a name': 'Ana has 8U, ',
  negations: 'not never no ',
  emoji: '✅👍🏽',
  years: '3 years and 2 months ago ',
} as const;

/** So many characters of one piece. */
export const repeated = (piece: string, characters: number) =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
