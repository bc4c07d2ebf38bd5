import type { Rulebook } from '../requirements/index.ts';
import { localeOf } from './locale.ts';
import type { Asked } from './read/asked.ts';
import { asTyped } from './read/tokens.ts';
import { stem, telling } from './search.ts';
import { type PageStatement, pageStatements } from './statements.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Finds what a page says that comes nearest to a question no intent is sure of. */
export interface Closest {
  /** Best first, at most two; none when nothing comes near. */
  find(rulebook: Rulebook, asked: Asked): PageStatement[];
}

interface Indexed {
  readonly statement: PageStatement;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

interface Index {
  readonly all: readonly Indexed[];
  /** How telling a word is: the fewer statements hold it, the more. */
  weight(word: string): number;
  readonly own: ReadonlySet<string>;
}

/** What a thing or an aspect that fits counts beside words; a rare word counts about 4. */
const THING = 3.5;
const CUE = 1.5;
/** The second is told too when it comes so near to the first. */
const NEAR = 0.8;

const stems = (text: string) => telling(asTyped(text)).map(stem);

function indexOf(rulebook: Rulebook): Index {
  const all = pageStatements(rulebook, localeOf(undefined)).map((statement) => ({
    statement,
    names: new Set(statement.names.flatMap(stems)),
    words: new Set(stems(statement.text)),
  }));
  const counts = new Map<string, number>();
  for (const { names, words } of all)
    for (const word of new Set([...names, ...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const { name, aliases } = rulebook.region;
  return {
    all,
    weight: (word) => Math.log(1 + all.length / (counts.get(word) ?? all.length)),
    own: new Set(stems(`ayso ${name} ${aliases.join(' ')}`)),
  };
}

/** One common word is chance; two, or the thing itself, are not. */
const LEAST_WORDS = 2;

function scoreOf(
  { statement, names, words }: Indexed,
  index: Index,
  asked: Asked,
  wanted: readonly string[],
) {
  const things: ReadonlySet<string> = new Set([
    ...asked.things,
    ...asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => `cert:${id}`),
    ...asked.divisions.map(({ division }) => `division:${division}`),
  ]);
  const byWords = wanted.reduce(
    (sum, word) => sum + (names.has(word) ? 1.2 : words.has(word) ? 1 : 0) * index.weight(word),
    0,
  );
  const matched = wanted.filter((word) => names.has(word) || words.has(word)).length;
  const byThing = statement.things.some((thing) => things.has(thing)) ? THING : 0;
  if (matched < LEAST_WORDS && byThing === 0) return 0;
  const cues = statement.cues.filter((cue) => asked.concepts.has(cue)).length;
  return byWords + byThing + (byWords + byThing > 0 ? Math.min(cues, 2) * CUE : 0);
}

/** Made once for all regions; a region's statements are put in order when it is first asked. */
export function createClosest(): Closest {
  const indexes = new Map<string, Index>();
  return {
    find(rulebook, asked) {
      const index = indexes.get(rulebook.id) ?? indexOf(rulebook);
      indexes.set(rulebook.id, index);
      const wanted = telling(asked.words)
        .map(stem)
        .filter((word) => !index.own.has(word))
        .slice(0, 40);
      const ranked = index.all
        .map((entry) => ({ entry, score: scoreOf(entry, index, asked, wanted) }))
        .filter(({ score }) => score >= THRESHOLDS.closest)
        .toSorted((a, b) => b.score - a.score);
      const [best, second] = ranked;
      if (!best) return [];
      const isNear = second && second.score >= best.score * NEAR;
      return [best.entry.statement, ...(isNear ? [second.entry.statement] : [])];
    },
  };
}
