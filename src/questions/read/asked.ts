import type { IsoDay, Rulebook, Rulebooks } from '../../requirements/index.ts';
import { ASPECTS, type Aspect } from '../words/aspects.ts';
import { HEADING, type HeadingWord } from '../words/heading.ts';
import { OUTSIDE, type OutsideWord } from '../words/outside.ts';
import { TOPICS, type TopicWord } from '../words/topics.ts';
import { type Amounts, readAmounts } from './amounts.ts';
import { type CertRead, readCertifications } from './certifications.ts';
import type { DateRead } from './dates.ts';
import { type AgeRead, type DivisionRead, readAges, readDivisions } from './divisions.ts';
import { type HeldRead, readHoldings } from './held.ts';
import { createLexicon, type Hit, type Lexicon } from './lexicon.ts';
import { readLicences, thingsAt } from './licences.ts';
import { createNames, type Names } from './names.ts';
import { type Person, personSpans, readPeople } from './people.ts';
import { askingIn, questionIn } from './segments.ts';
import { isOtherBackground, isRefereeLevel, withoutPageHeadings } from './senses.ts';
import { createSpeller } from './spelling.ts';
import { readTallies, type Tally } from './tallies.ts';
import { readTokens, type Token } from './tokens.ts';

export type Concept = Aspect | HeadingWord | OutsideWord | TopicWord;

/** A question, taken apart. Everything an intent may look at. */
export interface Asked {
  /** The words in one spelling, with a blank at both ends. */
  readonly words: string;
  /** Of them the last sentence that asks; all, when none does. */
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly concepts: ReadonlySet<string>;
  /** The sentences that ask, alone: the story around a question names things too. */
  readonly asking: Pick<Asked, 'words' | 'concepts' | 'things'>;
  /** `meeting:…`, `program:…`, `contact:…`, `req:…`, `cert:…` that are named. */
  readonly things: readonly string[];
  readonly certs: readonly CertRead[];
  readonly divisions: readonly DivisionRead[];
  readonly ages: readonly AgeRead[];
  readonly held: readonly HeldRead[];
  readonly lacking: readonly string[];
  readonly people: readonly Person[];
  readonly loose: readonly DateRead[];
  /** Every date that is written; `datex0`, `datex1`, … of `words`. */
  readonly dates: readonly DateRead[];
  /** Several days to look at. */
  readonly days: readonly DateRead[];
  /** Said day the question is about; undefined: today. */
  readonly on?: DateRead;
  /** Licences of the other body that are named. */
  readonly licences: readonly string[];
  /** The body itself, or one whose licences do not count. */
  readonly bodies: readonly string[];
  readonly amounts: Amounts;
  /** Papers no page asks for, as they were typed: "CPR", "first aid". */
  readonly papers: readonly string[];
  /** What each of several named people did. */
  readonly tallies: readonly Tally[];
  readonly today: IsoDay;
}

/** Reads a message for one region; made once, holds the vocabulary. */
export interface Reader {
  tokens(text: string, today: IsoDay): { tokens: Token[]; dates: DateRead[] };
  /** An everyday word, or one the rules use: never somebody's name. */
  isWord(text: string): boolean;
  regionsIn(tokens: readonly Token[]): string[];
  asked(rulebook: Rulebook, tokens: readonly Token[], dates: readonly DateRead[], today: IsoDay): Asked;
}

/** Phrases of these say how something is asked, not what: they hide nothing. */
const SOFT: ReadonlySet<string> = new Set([
  'place',
  'why',
  'covers',
  'list',
  'steps',
  'which',
  'receive',
  'limit',
  'allow',
  'job',
  'order',
  'wait',
  'missing',
  'remain',
  'same',
] satisfies Concept[]);

const OUTSIDE_WORDS: ReadonlySet<string> = new Set(Object.keys(OUTSIDE));

/** What a rulebook names is never outside: a region's own "First Aid" course is not an accident. */
function conceptsIn(lexicon: Lexicon, tokens: readonly Token[], things: readonly Hit[]): string[] {
  const isNamed = (hit: Hit) => things.some(({ at, end }) => hit.at >= at && hit.end <= end);
  return withoutPageHeadings(lexicon.find(tokens), tokens)
    .filter((hit) => !(OUTSIDE_WORDS.has(hit.concept) && isNamed(hit)))
    .map(({ concept }) => concept);
}

/** Named papers that no page speaks of. */
function papersIn(lexicon: Lexicon, tokens: readonly Token[], things: readonly Hit[]): string[] {
  const typed = lexicon
    .find(tokens)
    .filter(
      ({ concept, at, end }) =>
        concept === 'papers' && !things.some((thing) => at >= thing.at && end <= thing.end),
    )
    .map(({ at, end }) =>
      tokens
        .slice(at, end)
        .map(({ raw }) => raw)
        .join(' '),
    );
  return [...new Set(typed)];
}

/** Phrases of a word list stand between bars. */
const phrasesIn = (list: string) => list.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim());

interface Vocabulary {
  readonly names: Names;
  readonly concepts: Lexicon;
  isWord(text: string): boolean;
}

/** Named things in the sense they have here. */
function namedIn({ names }: Vocabulary, rulebook: Rulebook, tokens: readonly Token[]): Hit[] {
  const isCourse = ({ concept }: Hit) =>
    rulebook.certifications.get(concept.slice(5))?.kind === 'coaching-course';
  return names.things
    .find(tokens)
    .filter((hit) => !isOtherBackground(hit, tokens) && !(isCourse(hit) && isRefereeLevel(hit, tokens)));
}

const thingsIn = (hits: readonly Hit[]) => [...new Set(hits.map(({ concept }) => concept))];
const spaced = (tokens: readonly Token[]) => ` ${tokens.map(({ text }) => text).join(' ')} `;

/** What a clause can be about by itself. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'certificate',
  'coachCourse',
  'crossCert',
  'heading',
  'steps',
  'fieldSession',
  'receive',
] satisfies Concept[]);

function namesSubject({ names, concepts }: Vocabulary, clause: readonly Token[]): boolean {
  return (
    names.things.find(clause).length > 0 || concepts.find(clause).some(({ concept }) => SUBJECTS.has(concept))
  );
}

function read(
  vocabulary: Vocabulary,
  rulebook: Rulebook,
  tokens: readonly Token[],
  dates: readonly DateRead[],
  today: IsoDay,
): Asked {
  const hits = namedIn(vocabulary, rulebook, tokens);
  const words = spaced(tokens);
  const concepts = new Set(conceptsIn(vocabulary.concepts, tokens, hits));
  const asking = askingIn(tokens, (clause) => namesSubject(vocabulary, clause));
  const isAll = asking.length === tokens.length;
  const askingHits = isAll ? hits : namedIn(vocabulary, rulebook, asking);
  const askingConcepts = isAll ? concepts : new Set(conceptsIn(vocabulary.concepts, asking, askingHits));
  const divisions = readDivisions(tokens);
  const licenceHits = vocabulary.names.licences.find(tokens);
  const isThing = thingsAt(tokens, [...hits, ...licenceHits]);
  const people = readPeople(tokens, vocabulary.isWord, isThing);
  const certs = readCertifications(rulebook, tokens, hits, divisions);
  return {
    words,
    question: spaced(questionIn(tokens)),
    tokens,
    concepts,
    asking: { words: spaced(asking), things: thingsIn(askingHits), concepts: askingConcepts },
    things: thingsIn(hits),
    certs,
    divisions,
    ages: readAges(tokens, people),
    ...readHoldings(tokens, certs, dates, people, today),
    people: personSpans(people, tokens),
    ...readLicences(rulebook, tokens, licenceHits),
    amounts: readAmounts(tokens),
    papers: concepts.has('papers') ? papersIn(vocabulary.concepts, tokens, hits) : [],
    tallies: readTallies(tokens, vocabulary.isWord),
    dates,
    today,
  };
}

/** Collects the words of the rulebooks once. */
export function createReader(rulebooks: Rulebooks): Reader {
  const names = createNames(rulebooks);
  const lists = Object.entries({ ...ASPECTS, ...HEADING, ...OUTSIDE, ...TOPICS });
  const concepts = createLexicon(
    lists.map(([concept, words]) => [concept, phrasesIn(words)] as const),
    SOFT,
  );
  const lexicons = [names.things, names.regions, names.licences, concepts];
  const vocabulary = [...lexicons.flatMap(({ words }) => [...words]), ...names.askWords];
  const known = new Set(vocabulary);
  const speller = createSpeller(vocabulary);
  const isWord = (text: string) => speller.knows(text) || known.has(text);
  return {
    isWord,
    tokens: (text, today) => {
      const typed = readTokens(text, today);
      speller.correct(typed.tokens);
      return typed;
    },
    regionsIn: (tokens) => [...new Set(names.regions.find(tokens).map(({ concept }) => concept.slice(7)))],
    asked: (rulebook, tokens, dates, today) =>
      read({ names, concepts, isWord }, rulebook, tokens, dates, today),
  };
}
