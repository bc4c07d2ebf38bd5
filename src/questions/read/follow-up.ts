import type { Token } from './tokens.ts';

/** One word of the previous question that may matter to the next: no names, no free text. */
export type Kept = readonly [kind: 'division' | 'place' | 'word', text: string];

const DIVISION = /^(?:\d{1,2}u|schoolyard)$/;
const PLACE = /^(?:practice|practices|training|game|games|match|matches)$/;
const LEANS = /^(?:and|what|how|same|ok|or|for|in|so|but|also|then|if|is|does|do|with|why|where|when)$/;
/** Longer messages stand for themselves. */
const LONGEST = 9;
const MOST_KEPT = 60;

/** What is kept of a question for the next one in the thread. */
export function keep(tokens: readonly Token[], isWord: (text: string) => boolean): Kept[] {
  return tokens
    .filter(
      ({ text }) =>
        /^[\p{L}\d]/u.test(text) && !text.startsWith('datex') && (isWord(text) || DIVISION.test(text)),
    )
    .slice(0, MOST_KEPT)
    .map(({ text }) => [DIVISION.test(text) ? 'division' : PLACE.test(text) ? 'place' : 'word', text]);
}

/**
 * "And for 14U?": the previous question with what the new one names in the place of what it named before.
 * @returns undefined when the message stands for itself
 */
export function mergeFollowUp(tokens: readonly Token[], kept: readonly Kept[]): Token[] | undefined {
  const words = tokens.filter(({ text }) => /^[\p{L}\d]/u.test(text));
  if (words.length === 0 || words.length > LONGEST || !LEANS.test(words[0]?.text ?? '')) return undefined;
  const names = (pattern: RegExp) => words.some(({ text }) => pattern.test(text));
  const before = kept.filter(
    ([kind]) => !(kind === 'division' && names(DIVISION)) && !(kind === 'place' && names(PLACE)),
  );
  return [...before.map(([, text]) => ({ text, raw: '' })), ...tokens];
}
