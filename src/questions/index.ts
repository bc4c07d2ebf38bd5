import type { Rulebook, Rulebooks } from '../requirements/index.ts';
import type { Answer, Ask, Topic } from './answer.ts';
import { createClosest } from './closest.ts';
import { compose } from './compose.ts';
import { contextOf, type Engine, type Message, rulebookOf } from './context.ts';
import { judge, judgeAll } from './judge.ts';
import { localeOf } from './locale.ts';
import type { Part } from './part.ts';
import { createReader } from './read/asked.ts';
import { type Kept, keep, leansOnBefore, mergeFollowUp } from './read/follow-up.ts';
import { asksAboutHome } from './read/home.ts';
import type { Token } from './read/tokens.ts';
import { createSearch } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

export type { Answer, Ask, Choice, Topic } from './answer.ts';

/** Free text → an answer from the rules, or an honest decline. */
export interface Questions {
  /**
   * Pure and synchronous; never throws, whatever the text. Of a message of more than 600 words the first and the last
   * 300 are read, and nothing beyond 10,000 characters. An unknown region is declined.
   */
  answer(text: string, ask: Ask): Answer;
}

function modeOf(parts: readonly Part[]): Answer['mode'] {
  const modes = new Set(parts.map((part) => part.mode));
  return modes.has('answer') ? 'answer' : modes.has('ask-back') ? 'ask-back' : 'decline';
}

function answerFrom(engine: Engine, message: Message, rulebook: Rulebook, home: Rulebook): Answer {
  const { judged, context } = judgeAll(engine, message, rulebook);
  const parts = judged.map(({ part }) => part);
  const { text, sources } = compose(context, home, parts);
  const intent = judged[0]?.intent ?? 'unknown';
  const topic: Topic = { region: rulebook.id, intent, kept: keep(context.asked, engine.reader.isWord) };
  const division = parts.find((part) => part.division)?.division;
  const choices = parts.find((part) => part.choices)?.choices;
  return {
    text,
    answered: parts.every((part) => part.mode === 'answer'),
    sources,
    intent,
    mode: modeOf(parts),
    topic,
    ...(choices ? { choices } : {}),
    ...(division ? { division } : {}),
    ...(parts.some((part) => part.heading) ? { heading: true } : {}),
    ...(parts.some((part) => part.unanswered) ? { unanswered: true } : {}),
  };
}

function unknownRegion(engine: Engine, ask: Ask): Answer {
  const locale = localeOf(ask.language);
  const known = [...engine.rulebooks.values()].map(({ region }) => locale.region_(region.number));
  return {
    text: locale.region.otherRegionUnknown(locale.list(known)),
    answered: false,
    sources: [],
    intent: 'unknown-region',
    mode: 'decline',
    topic: { region: ask.region, intent: 'unknown-region', kept: [] },
  };
}

/** A message that is no clear question of its own leans on the one before it. */
function leaning(
  engine: Engine,
  message: Message,
  home: Rulebook,
  kept: readonly Kept[],
): Token[] | undefined {
  const alone = contextOf(engine, message, home);
  const judged = judge(alone);
  const isClear = judged !== undefined && judged.score >= THRESHOLDS.alone && !leansOnBefore(alone.asked);
  return isClear ? undefined : mergeFollowUp(alone.asked, kept);
}

const OTHER_REGION = / region (?<number>\d{1,4}) /;
/** Having done something in "Region 13" is not a question about its rules. */
const CAME_FROM =
  / (?:took|taken|take|did|done|from|got|transfer|transferred|moved|coached|hold|holds|completed|certified|left|old|previous|another) /;

/** Somebody who moved here asks about here. */
const MOVED =
  / (?:moved|moving|move|came|coming|come|transferred|transferring|transfer|switched|switching) (?:\w+ ){0,4}from /;

const COUNTS_HERE = / (?:here|accepted|transfer|transfers|recognized|carry over|carries over) /;

function answer(engine: Engine, text: string, ask: Ask): Answer {
  const home = rulebookOf(engine.rulebooks, ask.region);
  if (!home) return unknownRegion(engine, ask);
  const { tokens: typed, dates } = engine.reader.tokens(text, ask.today);
  const { previous } = ask;
  const tokens = (previous && leaning(engine, { tokens: typed, dates, ask }, home, previous.kept)) ?? typed;
  const words = ` ${tokens.map((token) => token.text).join(' ')} `;
  const number = OTHER_REGION.exec(words)?.groups?.number;
  const isForeign = number !== undefined && !rulebookOf(engine.rulebooks, number);
  if (isForeign && !CAME_FROM.test(words)) return unknownRegion(engine, ask);
  const named = engine.reader.regionsIn(tokens).flatMap((id) => engine.rulebooks.get(id) ?? []);
  const other = named.find((rulebook) => rulebook.id !== home.id);
  // "My Intermediate is from Region 104, valid here?" asks about home.
  const isHeldThere =
    other !== undefined && CAME_FROM.test(words) && (COUNTS_HERE.test(words) || MOVED.test(words));
  const message = { tokens, dates, ask, isForeign: isForeign || isHeldThere };
  if (!other || isHeldThere || asksAboutHome(engine.reader, tokens))
    return answerFrom(engine, message, home, home);
  if (named.length === 1) return answerFrom(engine, message, other, home);
  return both(answerFrom(engine, message, home, home), answerFrom(engine, message, other, home));
}

/** Two regions are compared: each in its own words, one after the other. */
function both(own: Answer, other: Answer): Answer {
  const sources = [...own.sources, ...other.sources];
  return { ...own, text: `${own.text} ${other.text}`, sources, answered: own.answered && other.answered };
}

/** Made once; reads the rulebooks' words and holds them. */
export function createQuestions(rulebooks: Rulebooks): Questions {
  const engine = {
    rulebooks,
    reader: createReader(rulebooks),
    search: createSearch(rulebooks.values()),
    closest: createClosest(),
  };
  return { answer: (text, ask) => answer(engine, text, ask) };
}
