import type { Asked } from './asked.ts';
import type { Token } from './tokens.ts';

type Kind = 'division' | 'licence' | 'place' | 'cert' | 'word';

/** One word of the previous question that may matter to the next: no names, no free text. */
export type Kept = readonly [kind: Kind, text: string];

const DIVISION = /^(?:\d{1,2}u|schoolyard)$/;
const PLACE = /^(?:practice|practices|training|game|games|match|matches)$/;
const ENDS_THOUGHT = /^[.?!;,]$/;
/** Longer messages stand for themselves. */
const LONGEST = 10;
const MOST_KEPT = 80;

function kindOf(text: string, at: number, asked: Asked): Kind {
  const isCert = asked.certs.some(
    (cert) =>
      at >= cert.at &&
      at < cert.end &&
      (cert.sure === 'yes' || asked.held.some((held) => held.at === cert.at)),
  );
  if (isCert) return 'cert';
  if (DIVISION.test(text)) return 'division';
  if (/^[b-h]$/.test(text)) return 'licence';
  return PLACE.test(text) ? 'place' : 'word';
}

const OPENS = /^(?:and|what about|how about|even|or|same|also|plus|so) /;
const POINTS_BACK = / (?:it|they|them|that|those|these|one|same|too) /;

/** "Even for schoolyard?", "is there an online part to it?": words that point at what was said before. */
export function leansOnBefore({ tokens, words, certs, divisions, things }: Asked): boolean {
  const count = tokens.filter(({ text }) => /^[\p{L}\d]/u.test(text)).length;
  if (OPENS.test(words.trimStart()) && count <= 5) return true;
  return (
    POINTS_BACK.test(words) &&
    count <= 8 &&
    certs.length === 0 &&
    divisions.length === 0 &&
    things.length === 0
  );
}

/** What is kept of a question for the next one in the thread. */
export function keep(asked: Asked, isWord: (text: string) => boolean): Kept[] {
  return asked.tokens
    .map((token, at) => ({ text: token.text, at }))
    .filter(
      ({ text }) =>
        ENDS_THOUGHT.test(text) ||
        DIVISION.test(text) ||
        (/^[\p{L}\d]/u.test(text) && !text.startsWith('datex') && isWord(text)) ||
        /^\d{1,3}$/.test(text),
    )
    .slice(-MOST_KEPT)
    .map(({ text, at }) => [kindOf(text, at, asked), text]);
}

/**
 * "And for 14U?": the previous question with what the new one names in the place of what it named before.
 * @returns undefined when the message is too long to be one
 */
export function mergeFollowUp(asked: Asked, kept: readonly Kept[]): Token[] | undefined {
  const words = asked.tokens.filter(({ text }) => /^[\p{L}\d]/u.test(text));
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const replaced = new Set<Kind>(
    words.map(({ text }, at) => kindOf(text, at, asked)).filter((kind) => kind !== 'word'),
  );
  if (asked.certs.some((cert) => cert.sure === 'yes')) replaced.add('cert');
  const before = kept.filter(([kind]) => !replaced.has(kind));
  return [...before.map(([, text]) => ({ text, raw: '' })), { text: '.', raw: '.' }, ...asked.tokens];
}
