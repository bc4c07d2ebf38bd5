import type { Rulebook } from '../requirements/index.ts';
import { contextOf, type Engine, type Message, withShared } from './context.ts';
import { INTENTS } from './intents/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from './part.ts';
import type { Concept } from './read/asked.ts';
import { qualifiersIn } from './read/qualifiers.ts';
import { splitQuestions } from './read/segments.ts';
import type { Token } from './read/tokens.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What a question was taken for, and the answer to it. */
export interface Judged {
  readonly intent: string;
  readonly score: number;
  readonly part: Part;
}

/** So many questions of one message are answered. */
const MOST_QUESTIONS = 6;

/** What makes sentences a question of their own; without one of these they lean on those before. */
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

/** A verdict on a claim that is narrowed in a way the intent does not look at would be a guess: none is given. */
function guarded(context: Context, { understands = [] }: Intent): Context {
  const isUnderstood = qualifiersIn(context.asked).every((qualifier) => understands.includes(qualifier));
  return isUnderstood ? context : { ...context, isYesNo: false };
}

/** The intents that think the question theirs, best first; the first that has something to say speaks. */
export function judge(context: Context): Judged | undefined {
  const ranked = INTENTS.map((intent) => ({ intent, score: intent.score(context) }))
    .filter(({ score }) => score >= THRESHOLDS.answer)
    .toSorted((a, b) => b.score - a.score);
  for (const { intent, score } of ranked) {
    const part = intent.answer(guarded(context, intent));
    if (part) return { intent: intent.id, score, part };
  }
  return undefined;
}

/** Nobody is sure: what the page says that comes nearest, told as no more than that. */
function unknown(context: Context): Judged {
  const { locale: t, page, rulebook, closest, asked, has } = context;
  if (has('minor') || asked.ages.some(({ of, age }) => of === 'volunteer' && age < 18)) {
    const text = t.sentences(t.rules.roleNotNamed(page, t.rules.roles.youth ?? ''));
    return { intent: 'unknown', score: 0, part: silent(text, ['anything'], [pageSource(rulebook)]) };
  }
  const near = closest.find(rulebook, asked);
  const texts = [...new Set(near.map(({ text }) => text))];
  const part =
    near.length === 0
      ? silent(t.region.unknown(page), ['anything'], [pageSource(rulebook)])
      : silent(
          t.sentences(t.region.closest(page), ...texts),
          ['anything'],
          near.map(({ source }) => source),
        );
  return { intent: 'unknown', score: 0, part };
}

function hasSubject({ asked, has }: Context): boolean {
  if (asked.certs.some((cert) => cert.sure === 'yes') || asked.licences.length > 0) return true;
  if (asked.things.some((thing) => !thing.startsWith('contact:'))) return true;
  return has(...SUBJECTS);
}

/** Sentences without a subject of their own go to the question before them (the first to the one after). */
function groupsOf(engine: Engine, message: Message, rulebook: Rulebook): Token[][] {
  const groups: Token[][] = [];
  let leading: Token[] = [];
  const pieces = splitQuestions(message.tokens);
  if (pieces.length < 2) return pieces;
  for (const tokens of pieces) {
    if (groups.length < MOST_QUESTIONS && hasSubject(contextOf(engine, message, rulebook, tokens))) {
      groups.push([...leading, ...tokens]);
      leading = [];
    } else if (groups.length > 0) groups.at(-1)?.push(...tokens);
    else leading.push(...tokens);
  }
  if (groups.length === 0) groups.push(leading);
  return groups;
}

/** Every question of the message on its own; what is said in one (a division, what is held) serves the others. */
export function judgeAll(
  engine: Engine,
  message: Message,
  rulebook: Rulebook,
): { judged: Judged[]; context: Context } {
  const context = contextOf(engine, message, rulebook);
  const groups = groupsOf(engine, message, rulebook);
  const alone = groups.length < 2 ? [] : groups;
  const whole = judge(context);
  const judged = alone
    .map((tokens) => judge(withShared(contextOf(engine, message, rulebook, tokens), context)))
    .filter((entry) => entry !== undefined);
  const intents = new Set(judged.map(({ intent }) => intent));
  // "I hold 6U. Fine for Schoolyard?": what one sentence holds the other asks about.
  const isCovered = whole?.intent === 'course-covers' && whole.score > 0.87 && !intents.has('course-covers');
  const isOne = isCovered || judged.length < 2 || (intents.size === 1 && WHOLE.has(judged[0]?.intent ?? ''));
  return isOne ? { judged: [whole ?? unknown(context)], context } : { judged, context };
}
