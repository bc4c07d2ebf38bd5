import type { Token } from './tokens.ts';

/** A phrase found: tokens `at` (included) to `end` (not included). */
export interface Hit {
  readonly concept: string;
  /** Does not make shorter phrases inside it disappear. */
  readonly isSoft?: boolean;
  readonly at: number;
  readonly end: number;
}

export interface Lexicon {
  /** @returns hits in order; of those that lie within one another only the longest, all of the same extent. */
  find(tokens: readonly Token[]): Hit[];
  /** Every word a phrase is made of. */
  readonly words: ReadonlySet<string>;
}

/** How long the beginning of a word before a `*` is at least, so that one look-up finds all of them. */
const STEM = 3;
const ANY = '_';

/** Phrases by their words, one word a step; those with the same beginning share it. */
interface Step {
  /** By the whole word. */
  readonly words: Map<string, Step>;
  /** `reg*`, by the first letters of it. */
  readonly stems: Map<string, [beginning: string, step: Step][]>;
  any?: Step;
  /** Phrases that end here. */
  readonly ends: { readonly concept: string; readonly isSoft: boolean }[];
}

const newStep = (): Step => ({ words: new Map(), stems: new Map(), ends: [] });

function stemStep({ stems }: Step, beginning: string): Step {
  const key = beginning.slice(0, STEM);
  const all = stems.get(key) ?? [];
  stems.set(key, all);
  const known = all.find(([known]) => known === beginning)?.[1];
  if (known) return known;
  const step = newStep();
  all.push([beginning, step]);
  return step;
}

/** The step behind a word of a phrase, made where there is none. */
function grown(from: Step, part: string): Step {
  if (part === ANY) {
    from.any ??= newStep();
    return from.any;
  }
  if (part.endsWith('*')) return stemStep(from, part.slice(0, -1));
  const step = from.words.get(part) ?? newStep();
  from.words.set(part, step);
  return step;
}

/** Every phrase that begins at a token. */
function collect(from: Step, tokens: readonly Token[], at: number, end: number, hits: Hit[]): void {
  for (const { concept, isSoft } of from.ends) hits.push({ concept, at, end, ...(isSoft ? { isSoft } : {}) });
  const word = tokens[end]?.text;
  if (word === undefined) return;
  const step = from.words.get(word);
  if (step) collect(step, tokens, at, end + 1, hits);
  if (from.any) collect(from.any, tokens, at, end + 1, hits);
  if (from.stems.size === 0) return;
  for (const [beginning, behind] of from.stems.get(word.slice(0, STEM)) ?? [])
    if (word.startsWith(beginning)) collect(behind, tokens, at, end + 1, hits);
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
  const root = newStep();
  const words = new Set<string>();
  for (const [concept, phrases] of entries) {
    for (const text of phrases) {
      const parts = text.toLowerCase().replace(/ ?- ?/g, ' ').split(' ');
      const isSoft = soft.has(concept) || parts.includes(ANY);
      parts.reduce(grown, root).ends.push({ concept, isSoft });
      for (const part of parts) if (part !== ANY) words.add(part.replace('*', ''));
    }
  }
  return {
    words,
    find: (tokens) => {
      const hits: Hit[] = [];
      tokens.forEach((_, at) => {
        collect(root, tokens, at, at, hits);
      });
      return withoutInner(hits);
    },
  };
}
