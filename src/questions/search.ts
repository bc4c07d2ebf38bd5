import MiniSearch from 'minisearch';
import { type Rulebook, type Source, say } from '../requirements/index.ts';
import { asTyped } from './read/tokens.ts';

/** A statement of a page, found by its words. */
export interface Found {
  readonly id: string;
  readonly text: string;
  readonly source: Source;
  readonly score: number;
  /** Part of the question's telling words that the statement's `asks` and aliases hold: 0 to 1. */
  readonly share: number;
  /** One of the phrases the rulebook gives for it stands wholly in the question. */
  readonly isWhole: boolean;
  /** … and it has more than one telling word. */
  readonly isPhrase: boolean;
  readonly verdict?: 'yes' | 'no';
  readonly isSilence: boolean;
  readonly ask?: string;
}

export interface Search {
  /** Best first, at most five. */
  find(rulebook: Rulebook, words: readonly string[]): Found[];
}

interface Statement extends Omit<Found, 'score' | 'share' | 'isWhole' | 'isPhrase'> {
  readonly asks: string;
  /** Stems of each phrase's telling words. */
  readonly phrases: readonly (readonly string[])[];
}

interface Indexed extends Statement {
  /** Stems of the text's telling words. */
  readonly words: readonly string[];
}

/** Words that tell nothing about what is asked. */
const EMPTY = new Set(
  'a an and any are as at be by can coach coaches coaching could do does for from get give go had has have he her his how i if in is it just me my need of on or our page please region she should so some tell that the their them there they this to was we what when where which who why will with would you your about am i not ok did'.split(
    ' ',
  ),
);

/** Words that tell something, each once. */
export const telling = (text: string) => [
  ...new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !EMPTY.has(word))),
];
/** One form for "course", "courses", "coursing". */
export const stem = (word: string) => word.replace(/(?:ings?|ed|es|s|e)$/, '').replace(/([^aeiou])\1$/, '$1');

type File = Rulebook['own'];

function statement(
  rulebook: Rulebook,
  file: File,
  id: string,
  ref: string,
  text: string,
  asks: readonly string[],
): Statement {
  const phrases = asks.map((ask) => telling(asTyped(ask)).map(stem));
  return { id, asks: asks.join(' '), phrases, text, source: rulebook.source(ref, file), isSilence: false };
}

function statementsOf(rulebook: Rulebook, file: File): Statement[] {
  const make = statement.bind(undefined, rulebook, file);
  const facts = file.facts.map((fact) => ({
    ...make(`fact:${fact.id}`, fact.source, say(fact.text), fact.asks),
    ...(fact.verdict ? { verdict: fact.verdict } : {}),
  }));
  const steps = file.steps
    .filter((step) => !say(step.do).includes('{') && !step.for)
    .map((step) => make(`step:${step.id}`, step.source, say(step.do), []));
  const silences = file.silences
    .filter(({ asks }) => asks.length > 0)
    .map(({ id, source, text, asks, ask }) => ({
      ...make(`silence:${id}`, source, say(text), asks),
      isSilence: true,
      ask,
    }));
  const conflicts = file.conflicts
    .filter(({ asks }) => asks.length > 0)
    .map(({ id, summary, sides, asks, ask }) => {
      const text = [say(summary), ...sides.map((side, i) => `(${i + 1}) ${say(side.text)}`)].join(' ');
      return { ...make(`conflict:${id}`, sides[0]?.source ?? '', text, asks), ask };
    });
  return [...facts, ...steps, ...silences, ...conflicts];
}

function statements(rulebook: Rulebook): Statement[] {
  return [rulebook.own, rulebook.ayso].flatMap((file) => statementsOf(rulebook, file));
}

/** A phrase that is nothing but "course" tells as little as none. */
const isTelling = (phrase: readonly string[]) =>
  phrase.some((word) => !/^(?:cours|clas|cert|train|requirement|year|line|part|piec)$/.test(word));

/**
 * How much of the question a statement answers: one of its phrases is wholly in it, and the more of the other telling
 * words belong to it the better; without a whole phrase two thirds of the words must be its own.
 */
function fitOf(
  { phrases, words }: Indexed,
  asked: readonly string[],
): Pick<Found, 'share' | 'isWhole' | 'isPhrase'> {
  const has = new Set(asked.map(stem));
  const known = new Set([...phrases.flat(), ...words]);
  const fitting = [...has].filter((word) => known.has(word)).length;
  const coverage = fitting / has.size;
  const whole = phrases.filter((phrase) => isTelling(phrase) && phrase.every((word) => has.has(word)));
  const longest = Math.max(0, ...whole.map((phrase) => phrase.length));
  if (longest > 1 || (longest === 1 && coverage >= 1 / 3))
    return { share: 0.5 + coverage / 2, isWhole: true, isPhrase: longest > 1 };
  return {
    share: fitting > 1 && coverage >= 2 / 3 ? coverage / 2 + 0.17 : 0,
    isWhole: false,
    isPhrase: false,
  };
}

/** Statements without an intent of their own: a new region's facts are found by the words its file gives them. */
export function createSearch(rulebooks: Iterable<Rulebook>): Search {
  const indexes = new Map(
    [...rulebooks].map((rulebook) => {
      const all = statements(rulebook).map((entry) => ({
        ...entry,
        asks: asTyped(entry.asks),
        words: telling(asTyped(entry.text)).map(stem),
      }));
      const index = new MiniSearch<Indexed>({
        fields: ['asks', 'text'],
        processTerm: (term) => (EMPTY.has(term) ? null : stem(term.toLowerCase())),
      });
      index.addAll(all);
      const own = new Set(
        telling(asTyped(`ayso ${rulebook.region.name} ${rulebook.region.aliases.join(' ')}`)),
      );
      return [rulebook.id, { index, own, byId: new Map(all.map((entry) => [entry.id, entry])) }] as const;
    }),
  );
  return {
    find(rulebook, words) {
      const { index, byId, own } = indexes.get(rulebook.id) ?? {};
      const asked = telling(words.join(' '))
        .filter((word) => !own?.has(word))
        .slice(0, 40);
      if (!index || !byId || asked.length === 0) return [];
      const hits = index.search(asked.join(' '), { boost: { asks: 3 }, combineWith: 'OR' }).slice(0, 5);
      return hits.flatMap((hit) => {
        const statement = byId.get(String(hit.id));
        if (!statement) return [];
        return [{ ...statement, score: hit.score, ...fitOf(statement, asked) }];
      });
    },
  };
}
