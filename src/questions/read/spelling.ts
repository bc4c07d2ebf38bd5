import { distance } from 'fastest-levenshtein';
import { COMMON } from '../words/common.ts';
import type { Token } from './tokens.ts';

/** So many unknown words are looked at; a longer message is not a question with slips. */
const MOST_CORRECTIONS = 60;
const SHORTEST = 4;
/** What follows a person's name in a list of who holds what. */
const AFTER_A_NAME =
  /^(?:has|have|holds|did|took|with|only|:|got|is|\d{1,2}u|safe|safesport|live|livescan|cdc|concussion|background|national|advanced|intermediate|ussf)$/;

export interface Speller {
  /** Corrects in place. */
  correct(tokens: Token[]): void;
  /** An everyday word, or one of the vocabulary. */
  knows(word: string): boolean;
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('');
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const apart = isSwap(word, candidate) ? 1 : distance(word, candidate);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/**
 * Corrects slips of the keyboard in place, towards words the rules or our phrases use.
 * The first letter must be right: that keeps "reading" from becoming "heading".
 */
export function createSpeller(target: Iterable<string>): Speller {
  const known = new Set(COMMON);
  const byLetter = new Map<string, string[]>();
  for (const word of new Set(target)) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    known.add(word);
    const letter = word.slice(0, 1);
    const words = byLetter.get(letter);
    if (words) words.push(word);
    else byLetter.set(letter, [word]);
  }
  const isKnown = (word: string) => known.has(word) || known.has(word.replace(/(?:s|es|ed|ing|ly|er)$/, ''));
  const correct = (tokens: Token[]) => {
    let corrections = 0;
    for (const [at, token] of tokens.entries()) {
      const { text } = token;
      if (/^\p{Lu}\p{Ll}{1,5}$/u.test(token.raw) && AFTER_A_NAME.test(tokens[at + 1]?.text ?? '')) continue;
      if (text.length < SHORTEST || text.length > 20 || !/^[a-z]+$/.test(text) || isKnown(text)) continue;
      if (++corrections > MOST_CORRECTIONS) return;
      token.text = nearest(text, byLetter.get(text.slice(0, 1)) ?? []) ?? text;
    }
  };
  return { correct, knows: isKnown };
}
