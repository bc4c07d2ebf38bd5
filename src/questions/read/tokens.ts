import { NUMBERS, SLANG } from '../words/slang.ts';
import { type DateRead, markDates } from './dates.ts';

/** One word, number or mark of what was typed. */
export interface Token {
  /** Lower case, spelled out and corrected. */
  text: string;
  /** As typed; empty for words that a short form was spelled out to. */
  readonly raw: string;
}

/** More than any question; what comes after is not read. */
const LONGEST = 10_000;

const TYPOGRAPHIC: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u02bc`\u00b4]/g, "'"],
  [/[\u201c\u201d\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
  [/\u2026/g, '...'],
  [/\bw\/o\b/gi, 'without'],
  [/\bw\//gi, 'with '],
  [/\bp\.o\./gi, 'po'],
  [/\by\/o\b/gi, 'yo'],
  [/\bu\.s\.?(?= )/gi, 'us'],
  [/\bx-cert/gi, 'cross cert'],
  [/\bcenters? (?:for|of) diseases? control\b/gi, 'cdc'],
  [/(?<=\p{L})-(?=\p{L})/gu, ' '],
  [/(?<=\d)-(?=(?:and|or)\b)/gi, ' '],
  [/[✅✔☑✓👍]/gu, ' done , '],
  [/[❌✗✘]/gu, ' missing , '],
];

function spellOutNumbers(text: string): string {
  return text
    .replace(/\b[a-z]{3,9}\b/gi, (word) => {
      const number = NUMBERS[word.toLowerCase()];
      // "one" is a pronoun far more often than a number.
      return number === undefined || number === 1 ? word : String(number);
    })
    .replace(/\b([2-5]0)[ -]([1-9])\b/g, (_, tens: string, ones: string) =>
      String(Number(tens) + Number(ones)),
    )
    .replace(/\b(?:a )?quarter of an hour\b/gi, '15 minutes')
    .replace(/\b3 quarters of an hour\b/gi, '45 minutes')
    .replace(/\b(a quarter of an hour|quarter of an hour|a quarter hour|quarter hour)\b/gi, '15 minutes')
    .replace(/\b(half an hour|half hour|half an hr|half hr)\b/gi, '30 minutes')
    .replace(/\b(an hour and a half|1\.5 hours|1 1\/2 hours)\b/gi, '90 minutes')
    .replace(/\b(a couple of|a couple|couple of)\b/gi, '2')
    .replace(/\ban hour\b/gi, '60 minutes');
}

const DIVISION_NUMBER = /^(?:[4-9]|1[0-9])$/;
const asDivision = (whole: string, number: string) =>
  DIVISION_NUMBER.test(number) ? ` ${Number(number)}u ` : whole;

/** Every way to write a division becomes `10u`; pairs become `9u / 10u`. */
function spellOutDivisions(text: string): string {
  return text
    .replace(/\b(6|8|10|12|14|16|19)'?s\b(?! ?(?:each|min))/g, ' $1u ')
    .replace(/\bu[ -]{0,2}(\d{1,2})(?:'?s|b|g)?(?!\w|:\d)/gi, asDivision)
    .replace(/\b(\d{1,2})[ -]{0,2}u(?:'?s|b|g)?(?![\w'])/gi, asDivision)
    .replace(/\bunder[ -]{1,2}(\d{1,2})'?s?\b/gi, (whole, number: string) =>
      number === '18' ? ' minor ' : asDivision(whole, number),
    )
    .replace(
      /\b(\d{1,2})(?: years?| yrs?)?(?: old)? ?(?:and|&) ?(?:unders?|younger|below|less)\b/gi,
      (whole, number: string) => asDivision(whole, number),
    )
    .replace(/(\d{1,2})u ?\/ ?(\d{1,2})(?! ?u| ?\/|\d)/gi, '$1u / $2u')
    .replace(/\b(\d{1,2}) ?\/ ?(\d{1,2})u/gi, (whole, a: string, b: string) =>
      Number(b) - Number(a) === 1 ? `${a}u / ${b}u` : whole,
    );
}

const WORD =
  /\d{1,2}u(?![a-z])|datex\d+|\d+(?:[.:]\d+)?|\p{L}+(?:\d(?!\d))?(?:'\p{L}+)?|[?!.,;:\n/()+#$%&=*"'-]/gu;

function spell(word: string): string[] {
  const plain = word.replace(/'s$/, '');
  const spoken = SLANG[word] ?? SLANG[plain];
  if (spoken !== undefined) return spoken.split(' ').filter(Boolean);
  return [plain];
}

/** "4 14U" and "2 coach" are "for" and "to". */
function spellDigits(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const next = tokens[i + 1]?.text ?? '';
    if (token.text === '4' && /^\d{1,2}u$/.test(next)) return { ...token, text: 'for' };
    if (token.text === '2' && /^(coach|do|get|take|be|become|sign|renew)$/.test(next))
      return { ...token, text: 'to' };
    return token;
  });
}

/** Of a very long message the beginning and the end: who asks that much says what it is about first, or asks last. */
const MOST_TOKENS = 600;

/** The same word or mark twice in a row says no more than once. */
function essential(tokens: readonly Token[]): Token[] {
  const distinct = tokens.filter(({ text }, at) => text !== tokens[at - 1]?.text);
  if (distinct.length <= MOST_TOKENS) return distinct;
  return [...distinct.slice(0, MOST_TOKENS / 2), ...distinct.slice(-MOST_TOKENS / 2)];
}

function plainText(typed: string): string {
  let text = typed.slice(0, LONGEST).normalize('NFKC').slice(0, LONGEST);
  for (const [pattern, plain] of TYPOGRAPHIC) text = text.replace(pattern, plain);
  return spellOutNumbers(text);
}

function tokensIn(text: string): Token[] {
  const tokens = [...spellOutDivisions(text).matchAll(WORD)].flatMap(([raw]) => {
    const [first = '', ...rest] = spell(raw.toLowerCase());
    return [{ text: first, raw }, ...rest.map((word) => ({ text: word, raw: '' }))];
  });
  return spellDigits(essential(tokens));
}

/** What was typed, as words in one spelling, with its dates taken out (they stand as `datex0`, `datex1`, …). */
export function readTokens(typed: string, today: string): { tokens: Token[]; dates: DateRead[] } {
  const { marked, dates } = markDates(plainText(typed), today);
  return { tokens: tokensIn(marked), dates };
}

/** A phrase of a rulebook, spelled as a message would be, so that it is found in one. */
export function asTyped(phrase: string): string {
  return tokensIn(plainText(phrase))
    .map((token) => token.text)
    .join(' ');
}
