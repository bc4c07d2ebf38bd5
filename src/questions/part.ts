import type { DivisionId, IsoDay, Rulebook, Rulebooks, Source } from '../requirements/index.ts';
import type { Choice } from './answer.ts';
import type { Closest } from './closest.ts';
import type { Locale } from './locale.ts';
import type { Asked, Concept } from './read/asked.ts';
import type { Qualifier } from './read/qualifiers.ts';
import type { Search } from './search.ts';

/** The answer to one question of a message, before source and contact are put behind it. */
export interface Part {
  readonly text: string;
  readonly mode: 'answer' | 'ask-back' | 'decline';
  readonly sources: readonly Source[];
  /** Topics to look up whom to ask; absent: nobody is named. */
  readonly ask?: readonly string[];
  /** A question for the bot that the page leaves open. */
  readonly unanswered?: boolean;
  readonly choices?: readonly Choice[];
  readonly division?: DivisionId;
  readonly heading?: boolean;
  /** Told before everything else, whatever the order of the questions. */
  readonly first?: boolean;
}

/** All an intent works with. */
export interface Context {
  readonly asked: Asked;
  /** Whose rules answer. */
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly search: Search;
  readonly closest: Closest;
  readonly locale: Locale;
  /** The day the question is about. */
  readonly on: IsoDay;
  /** "Yes" or "no" is asked for; in `answer` only when every qualifier of the question is understood. */
  readonly isYesNo: boolean;
  has(...concepts: readonly Concept[]): boolean;
  /** As `has`, in the sentences that ask: what only the story around them names does not count. */
  asks(...concepts: readonly Concept[]): boolean;
  /** "Region 60's page". */
  readonly page: string;
}

/** One kind of question. Pure: reads the context, asks the requirements module, phrases with the locale. */
export interface Intent {
  readonly id: string;
  /** What may narrow the claim and is looked at in `answer`; with any other qualifier no verdict is given. */
  readonly understands?: readonly Qualifier[];
  /** How surely the question is of this kind: 0 (not at all) to 1; see thresholds.ts. */
  score(context: Context): number;
  /** @returns undefined when it has nothing to say after all: the next intent is tried. */
  answer(context: Context): Part | undefined;
}

/** Where to read a value up: its page. */
export function pageSource(rulebook: Rulebook, section = ''): Source {
  const [id = '', page] = Object.entries(rulebook.own.pages)[0] ?? [];
  return { ...rulebook.source(`${id} § ${section}`), asOf: page?.asOf ?? '' };
}

/** The page is silent: says so, and sends to the person for these topics. */
export function silent(text: string, ask: readonly string[], sources: readonly Source[] = []): Part {
  return { text, mode: 'decline', sources, ask, unanswered: true };
}
