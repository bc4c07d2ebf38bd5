import type { IsoDay, Rulebook, Rulebooks } from '../requirements/index.ts';
import type { Answer, Ask, Topic } from './answer.ts';
import { compose } from './compose.ts';
import { INTENTS } from './intents/index.ts';
import { localeOf } from './locale.ts';
import { type Context, type Part, pageSource, silent } from './part.ts';
import { type Concept, createReader, type Reader } from './read/asked.ts';
import { isYesNo } from './read/claim.ts';
import type { DateRead } from './read/dates.ts';
import { type Kept, keep, mergeFollowUp } from './read/follow-up.ts';
import { splitQuestions } from './read/segments.ts';
import type { Token } from './read/tokens.ts';
import { createSearch, type Search } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

export type { Answer, Ask, Choice, Topic } from './answer.ts';

/** Free text → an answer from the rules, or an honest decline. */
export interface Questions {
  /**
   * Pure and synchronous; never throws, whatever the text. What lies beyond 10,000 characters is not read.
   * An unknown region is declined.
   */
  answer(text: string, ask: Ask): Answer;
}

interface Engine {
  readonly rulebooks: Rulebooks;
  readonly reader: Reader;
  readonly search: Search;
}

interface Message {
  readonly tokens: readonly Token[];
  readonly dates: readonly DateRead[];
  readonly ask: Ask;
}

/** So many questions of one message are answered. */
const MOST_QUESTIONS = 6;

function rulebookOf(rulebooks: Rulebooks, region: string): Rulebook | undefined {
  return (
    rulebooks.get(region) ??
    [...rulebooks.values()].find(
      (entry) => String(entry.region.number) === region.replace(/^region[- ]?/i, ''),
    )
  );
}

function contextOf(
  engine: Engine,
  { dates, ask }: Message,
  rulebook: Rulebook,
  tokens: readonly Token[],
): Context {
  const asked = engine.reader.asked(rulebook, tokens, dates, ask.today);
  const locale = localeOf(ask.language);
  const on: IsoDay = asked.on?.from ?? ask.today;
  return {
    asked,
    rulebook,
    rulebooks: engine.rulebooks,
    search: engine.search,
    locale,
    on,
    isYesNo: isYesNo(asked),
    has: (...concepts: readonly Concept[]) => concepts.some((concept) => asked.concepts.has(concept)),
    page: locale.page(locale.region_(rulebook.region.number)),
  };
}

interface Judged {
  readonly intent: string;
  readonly score: number;
  readonly part: Part;
}

/** The intents that think the question theirs, best first; the first that has something to say speaks. */
function judge(context: Context): Judged | undefined {
  const ranked = INTENTS.map((intent) => ({ intent, score: intent.score(context) }))
    .filter(({ score }) => score >= THRESHOLDS.answer)
    .toSorted((a, b) => b.score - a.score);
  for (const { intent, score } of ranked) {
    const part = intent.answer(context);
    if (part) return { intent: intent.id, score, part };
  }
  return undefined;
}

function unknown(context: Context): Judged {
  const { locale: t, page, rulebook } = context;
  return {
    intent: 'unknown',
    score: 0,
    part: silent(t.region.unknown(page), ['anything'], [pageSource(rulebook)]),
  };
}

/** Whether a group of sentences names what it is about; "What is it for?" leans on what came before. */
function hasSubject(context: Context): boolean {
  const { asked, has } = context;
  if (asked.certs.some((cert) => cert.sure === 'yes') || asked.licences.length > 0) return true;
  if (asked.things.some((thing) => !thing.startsWith('contact:'))) return true;
  return has(...SUBJECTS);
}

const SUBJECTS = [
  'heading',
  'crossCert',
  'coachCourse',
  'card',
  'experience',
  'steps',
  'strongInjury',
  'weather',
  'money',
  'game',
  'season',
  'account',
  'injection',
  'other',
  'phone',
  'email',
  'fieldSession',
  'allAges',
] as const satisfies readonly Concept[];

/** Sentences without a subject of their own go to the question before them (the first to the one after). */
function groupsOf(engine: Engine, message: Message, rulebook: Rulebook): Token[][] {
  const groups: Token[][] = [];
  let leading: Token[] = [];
  for (const tokens of splitQuestions(message.tokens)) {
    if (hasSubject(contextOf(engine, message, rulebook, tokens))) {
      groups.push([...leading, ...tokens]);
      leading = [];
    } else if (groups.length > 0) groups.at(-1)?.push(...tokens);
    else leading.push(...tokens);
  }
  if (groups.length === 0) groups.push(leading);
  return groups.slice(0, MOST_QUESTIONS);
}

/** Every question of the message on its own; what is said in one (a division, what is held) serves the others. */
function judgeAll(
  engine: Engine,
  message: Message,
  rulebook: Rulebook,
): { judged: Judged[]; context: Context } {
  const whole = contextOf(engine, message, rulebook, message.tokens);
  const groups = groupsOf(engine, message, rulebook);
  const together = () => judge(whole) ?? unknown(whole);
  if (groups.length < 2) return { judged: [together()], context: whole };
  const contexts = groups.map((tokens) => withShared(contextOf(engine, message, rulebook, tokens), whole));
  const judged = contexts.map((context) => judge(context)).filter((entry) => entry !== undefined);
  const intents = new Set(judged.map(({ intent }) => intent));
  if (judged.length < 2 || (intents.size === 1 && WHOLE.has(judged[0]?.intent ?? '')))
    return { judged: [together()], context: whole };
  return { judged, context: whole };
}

/** Questions of these kinds belong together: what is said in one sentence counts in the next. */
const WHOLE: ReadonlySet<string> = new Set([
  'course-covers',
  'missing',
  'validity',
  'people-course',
  'people-missing',
  'cross-certification',
  'heading',
  'steps',
]);

function withShared(context: Context, whole: Context): Context {
  const { asked } = context;
  return {
    ...context,
    on: whole.on,
    asked: {
      ...asked,
      divisions:
        asked.divisions.length > 0 || asked.ages.length > 0
          ? asked.divisions
          : whole.asked.divisions.map((read) => ({ ...read, at: -1 })),
      ages: asked.ages.length > 0 ? asked.ages : whole.asked.ages,
      ...(whole.asked.on ? { on: whole.asked.on } : {}),
    },
  };
}

function answerFrom(engine: Engine, message: Message, rulebook: Rulebook, home: Rulebook): Answer {
  const { judged, context } = judgeAll(engine, message, rulebook);
  const parts = judged.map(({ part }) => part);
  const { text, sources } = compose(context, home, parts);
  const [first] = judged;
  const modes = new Set(parts.map((part) => part.mode));
  const mode = modes.has('answer') ? 'answer' : modes.has('ask-back') ? 'ask-back' : 'decline';
  const division = parts.find((part) => part.division)?.division;
  const choices = parts.find((part) => part.choices)?.choices;
  const topic: Topic = {
    region: rulebook.id,
    intent: first?.intent ?? 'unknown',
    kept: keep(context.asked, engine.reader.isWord),
  };
  return {
    text,
    answered: parts.every((part) => part.mode === 'answer'),
    sources,
    intent: topic.intent,
    mode,
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
  const alone = contextOf(engine, message, home, message.tokens);
  const judged = judge(alone);
  const isClear = judged !== undefined && judged.score >= THRESHOLDS.alone;
  return isClear ? undefined : mergeFollowUp(alone.asked, kept);
}

/** "Region 13" is somebody else's; having come from there is not a question about it. */
const OTHER_REGION =
  / (?<!(?:from|left|moved|transfer|transferred|with|did|took|another|old|previous) )region (?<number>\d{1,4}) /;

function answer(engine: Engine, text: string, ask: Ask): Answer {
  const home = rulebookOf(engine.rulebooks, ask.region);
  if (!home) return unknownRegion(engine, ask);
  const { tokens: typed, dates } = engine.reader.tokens(text, ask.today);
  const tokens =
    (ask.previous && leaning(engine, { tokens: typed, dates, ask }, home, ask.previous.kept)) ?? typed;
  const named = engine.reader.regionsIn(tokens).flatMap((id) => engine.rulebooks.get(id) ?? []);
  const words = ` ${tokens.map((token) => token.text).join(' ')} `;
  const number = OTHER_REGION.exec(words)?.groups?.number;
  if (number !== undefined && !rulebookOf(engine.rulebooks, number)) return unknownRegion(engine, ask);
  const message = { tokens, dates, ask };
  const others = named.filter((rulebook) => rulebook.id !== home.id);
  const [other] = others;
  if (!other) return answerFrom(engine, message, home, home);
  if (named.length === 1) return answerFrom(engine, message, other, home);
  return both(answerFrom(engine, message, home, home), answerFrom(engine, message, other, home));
}

/** Two regions are compared: each in its own words, one after the other. */
function both(own: Answer, other: Answer): Answer {
  return {
    ...own,
    text: `${own.text} ${other.text}`,
    sources: [...own.sources, ...other.sources],
    answered: own.answered && other.answered,
  };
}

/** Made once; reads the rulebooks' words and holds them. */
export function createQuestions(rulebooks: Rulebooks): Questions {
  const engine = { rulebooks, reader: createReader(rulebooks), search: createSearch(rulebooks.values()) };
  return { answer: (text, ask) => answer(engine, text, ask) };
}
