import type { Context, Intent, Part } from '../../part.ts';
import { isNumbered, type PageStep, pageSteps } from './page-steps.ts';

/** By the first two letters of "first" as of "one". */
const NUMBERS: Readonly<Record<string, number>> = {
  on: 1,
  fi: 1,
  tw: 2,
  se: 2,
  th: 3,
  fo: 4,
};
const NUMBERED = / steps? (?:number |no |nr |num |# )?(\d|one|two|three|four) (?!\d)/g;
/** "Step 1, 2, 3", "the three steps": each of them. */
const SEVERAL = / steps? (?:number )?(\d(?: ?(?:,|and|&|\+|-|to|through) ?(?:and )?\d)+) /;
const ALL_OF_THEM = / (?:the|all|your|those|these|what) (\d) (?:\w+ )?steps /;
const NTH = / (1st|first|2nd|second|3rd|third|4th|fourth) (?:step|thing on the list) /g;
/** "The very first thing I do", "where do I start?" */
const FIRST =
  / (?:first (?:step|thing|move)|where do (?:i|we|you) (?:even )?(?:start|begin)|do first|start with|begin with) /;
const LAST = / (?:last|final) (?:\w+ )?(?:step|thing (?:on|i do|to do)) /;
/** "What follows step 1?", "step 2 is done, what now?": the numbers of what lies behind. */
const BEHIND = [
  / (?:after|follows|following|done with|done|finished|completed|did) (?:\w+ ){0,3}steps? (?:number )?(\w+)(?: (?:and|,) (?:the )?(\d))? /,
  / steps? (?:number )?(\w+) (?:is |are |was )?(?:done|finished|complete|completed) /,
];
const NAMES_ONE = / (?:steps?|first|last|final|start|begin) /;
const OF_PLAYERS = / (?:kids?|players?|children|they) (?:learn|learns|do|does|get|practice) /;
const ASKS_OF_IT = / step (?:number )?\d (?:\w+ ){0,3}(?:required|mandatory|optional|long) /;

const numberOf = (word: string) => NUMBERS[word.slice(0, 2)] ?? Number.parseInt(word, 10);

/** The numbers of the steps that are named, in words or figures. */
function numbersIn(words: string): number[] {
  return [...words.matchAll(NUMBERED), ...words.matchAll(NTH)].map(([, word = '']) => numberOf(word));
}

/** The highest step that is told as done, or whose follower is asked for. */
function behind(words: string): number | undefined {
  const numbers = BEHIND.flatMap((told) => [...(told.exec(words) ?? [])].slice(1))
    .map((word = '') => numberOf(word))
    .filter((number) => number > 0);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

function place(context: Context, steps: readonly PageStep[]): number | undefined {
  const { question, words } = context.asked;
  if (LAST.test(question)) return Math.max(0, ...steps.map(({ number }) => number ?? 0));
  const done = behind(words);
  const asked = numbersIn(question).at(-1);
  if (asked !== undefined && (done === undefined || asked > done)) return asked;
  if (done !== undefined) return done + 1;
  return FIRST.test(question) ? 1 : undefined;
}

/** The steps of that number; of a page that does not number them only the first and the last of its list. */
function stepsAt(context: Context): PageStep[] {
  const steps = pageSteps(context);
  if (isNumbered(context.rulebook)) {
    const number = place(context, steps);
    return number === undefined ? [] : steps.filter((step) => step.number === number);
  }
  if (LAST.test(context.asked.question)) return steps.slice(-1);
  return place(context, steps) === 1 ? steps.slice(0, 1) : [];
}

/** The steps of several numbers, on a page that numbers them. */
function severalSteps(context: Context): PageStep[] {
  if (!isNumbered(context.rulebook)) return [];
  const { question } = context.asked;
  const steps = pageSteps(context).filter(({ number }) => number !== undefined);
  const count = Number(ALL_OF_THEM.exec(question)?.[1]);
  if (count > 1 && count === Math.max(...steps.map(({ number = 0 }) => number))) return steps;
  const numbers = [...(SEVERAL.exec(question)?.[1]?.matchAll(/\d/g) ?? [])].map(([digit]) => Number(digit));
  const done = behind(question) ?? 0;
  return steps.filter(({ number = 0 }) => number > done && numbers.includes(number));
}

/** One step out of the list, or several: "what is step 2?", "the very first thing?", "the last one?" */
export const oneStepIntent: Intent = {
  id: 'one-step',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert', 'card') || asked.certs.length > 0 || asked.held.length > 0) return 0;
    if (
      ASKS_OF_IT.test(asked.words) ||
      OF_PLAYERS.test(asked.words) ||
      has('experience', 'teamManager', 'money')
    )
      return 0;
    if (!NAMES_ONE.test(asked.words)) return 0;
    return severalSteps(context).length > 0 || stepsAt(context).length > 0 ? 0.915 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page } = context;
    const several = severalSteps(context);
    if (several.length > 0) {
      const byNumber = [...Map.groupBy(several, ({ number = 0 }) => number)];
      return {
        text: t.sentences(
          ...byNumber.map(([number, steps]) =>
            t.region.stepNumber(number, t.list(steps.map(({ title }) => title))),
          ),
        ),
        mode: 'answer',
        sources: several.map(({ state }) => state.source),
      };
    }
    const steps = stepsAt(context);
    const [only] = steps;
    if (!only) return undefined;
    const titles = t.list(steps.map(({ title }) => title));
    const head = isNumbered(rulebook)
      ? t.region.stepNumber(only.number ?? 0, titles)
      : t.region.listed(page, titles, LAST.test(context.asked.question));
    return {
      text: t.sentences(head, steps.length === 1 ? only.how : ''),
      mode: 'answer',
      sources: steps.map(({ state }) => state.source),
    };
  },
};
