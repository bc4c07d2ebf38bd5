import type { Locale } from './locale.ts';

/**
 * What a sentence says of the thing it is about: it affirms ("counts", "is within", "is required") or denies ("does not
 * count", "is over", "is still missing"). Absent: neither, so both "yes" and "no" may stand before it.
 */
export type Stance = 'affirms' | 'denies';

/** A sentence with what it says, kept as data so that nobody has to look at its words again. */
export interface Statement {
  readonly text: string;
  readonly stance?: Stance;
}

/**
 * The verdict word, where it agrees with the first sentence behind it; empty where "yes" would stand before a denial or
 * "no" before an affirmation: the sentence alone says it then.
 *
 * @param word `t.yes`, `t.no` or whatever else opens an answer; any other word stays
 */
export function agreeing(t: Locale, word: string, { stance }: Pick<Statement, 'stance'>): string {
  const contradicts = stance === 'denies' ? word === t.yes : stance === 'affirms' && word === t.no;
  return contradicts ? '' : word;
}

/** The stance of a sentence that says whether something is so. */
export const stanceOf = (isSo: boolean): Stance => (isSo ? 'affirms' : 'denies');
