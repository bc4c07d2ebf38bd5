import type { Token } from './tokens.ts';

/** A phrase found: tokens `at` (included) to `end` (not included). */
export interface Hit {
  readonly concept: string;
  /** Does not make shorter phrases inside it disappear. */
  readonly isSoft?: boolean;
  readonly at: number;
  readonly end: number;
}

interface Phrase {
  readonly concept: string;
  readonly words: readonly string[];
}

export interface Lexicon {
  /** @returns hits in order; of those that lie within one another only the longest, all of the same extent. */
  find(tokens: readonly Token[]): Hit[];
  /** Every word a phrase is made of. */
  readonly words: ReadonlySet<string>;
}

/** How long the beginning of a word before a `*` is at least, so that one look-up finds all of them. */
const STEM = 3;

function matches(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (pattern === word || pattern === '_') return true;
  return pattern.endsWith('*') && word.startsWith(pattern.slice(0, -1));
}

function withoutInner(hits: readonly Hit[]): Hit[] {
  const reach = new Map<number, number>();
  for (const hit of hits) if (!hit.isSoft) reach.set(hit.at, Math.max(reach.get(hit.at) ?? 0, hit.end));
  const isInner = ({ at, end }: Hit) => {
    // A phrase is at most eight words, so an outer one begins at most seven earlier.
    for (let start = at; start >= Math.max(0, at - 7); start--) {
      const far = reach.get(start) ?? 0;
      if (far >= end && far - start > end - at) return true;
    }
    return false;
  };
  return hits.filter((hit) => !isInner(hit));
}

/**
 * @param entries concept → phrases
 * @param soft concepts whose phrases leave the shorter ones inside them standing
 */
export function createLexicon(
  entries: Iterable<readonly [string, readonly string[]]>,
  soft: ReadonlySet<string> = new Set(),
): Lexicon {
  const byStart = new Map<string, Phrase[]>();
  const words = new Set<string>();
  for (const [concept, phrases] of entries) {
    for (const text of phrases) {
      const parts = text.toLowerCase().replace(/ ?- ?/g, ' ').split(' ');
      const [first = ''] = parts;
      const key = first.endsWith('*') ? `${first.slice(0, STEM)}*` : first;
      const known = byStart.get(key);
      if (known) known.push({ concept, words: parts });
      else byStart.set(key, [{ concept, words: parts }]);
      for (const part of parts) if (part !== '_') words.add(part.replace('*', ''));
    }
  }
  const startsAt = (tokens: readonly Token[], at: number): Hit[] => {
    const word = tokens[at]?.text ?? '';
    const candidates = [...(byStart.get(word) ?? []), ...(byStart.get(`${word.slice(0, STEM)}*`) ?? [])];
    return candidates
      .filter((phrase) => phrase.words.every((part, i) => matches(part, tokens[at + i]?.text)))
      .map(({ concept, words: parts }) => {
        const isSoft = soft.has(concept) || parts.includes('_');
        return { concept, at, end: at + parts.length, ...(isSoft ? { isSoft } : {}) };
      });
  };
  return {
    words,
    find: (tokens) => withoutInner(tokens.flatMap((_, at) => startsAt(tokens, at))),
  };
}
