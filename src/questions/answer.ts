import type { DivisionId, IsoDay, Source } from '../requirements/index.ts';
import type { Kept } from './read/follow-up.ts';

/** What a later message in the same thread may lean on; plain data, no text of the person, no names. */
export interface Topic {
  /** Id of the rulebook that was answered from. */
  readonly region: string;
  readonly intent: string;
  readonly kept: readonly Kept[];
}

/** Something to press instead of typing: the label, and the question it stands for. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

export interface Answer {
  /** One to four sentences (more when several things were asked), source at the end; no markup. */
  readonly text: string;
  /** Every part that was asked has an answer from the rules. */
  readonly answered: boolean;
  readonly sources: readonly Source[];
  /** What the question was taken for; the first of several. */
  readonly intent: string;
  readonly mode: 'answer' | 'ask-back' | 'decline';
  readonly choices?: readonly Choice[];
  /** The division the answer is about, when it is one: for a button to its steps. */
  readonly division?: DivisionId;
  /** The answer is about heading: for a button to the heading card. */
  readonly heading?: boolean;
  readonly topic: Topic;
  /** A question for the bot that the page leaves open: worth the coordinator's notice. */
  readonly unanswered?: boolean;
}

export interface Ask {
  /** Rulebook id (`region-60`) or the region's number. */
  readonly region: string;
  readonly today: IsoDay;
  readonly language?: string;
  /** Of the previous answer in the same thread. */
  readonly previous?: Topic;
}
