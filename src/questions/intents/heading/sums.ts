import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { agreeing, stanceOf } from '../../stance.ts';
import { headersText } from './allowed.ts';
import { matchText } from './match.ts';

const SUPPOSES_OVER =
  / (?:over|exceed|exceeds|exceeded|exceeding|too much|too many|too long|break|breaking|broke|broken|past|beyond|above|violate|violated|violating|more than|bust|busted|busting|blow|blew|blown|overdo|overdid|overdone|illegal|trouble) /;
const SUPPOSES_WITHIN =
  / (?:ok|okay|fine|legal|allowed|can|may|could|within|under|below|inside|good|safe|fit|fits|permitted|alright|right|correct|legit|cool|still|enough|compliant|keep|keeps|stay|stays) /;
/** "Did not go over, right?", "without busting it". */
const NOT_OVER =
  / (?:not|never|without) (?:\w+ ){0,2}(?:over|exceed|exceeded|exceeding|too much|too many|past|break|breaking|bust|busting|go over|going over) /;

/** Is it asked whether the amount is too much, or whether it is within? @returns undefined when that is not clear */
function supposesOver(question: string): boolean | undefined {
  if (NOT_OVER.test(question)) return false;
  if (SUPPOSES_OVER.test(question)) return true;
  return SUPPOSES_WITHIN.test(question) ? false : undefined;
}

const PER_SESSION = / (?:each|every|per (?:practice|session|training)|a practice|a session|both) /;
/** "Each girl" is nobody's practice. */
const PER_PERSON = / (?:each|every|per) (?:girl|boy|kid|player|child|person|of (?:them|the|my|our)) /g;

function total({ asked }: Context, unit: 'minutes' | 'headers'): { total: number; times: number } {
  const { sessions, whole, [unit]: amounts } = asked.amounts;
  const sum = amounts.reduce((a, b) => a + b, 0);
  const isPerGroup =
    amounts.length > 1 &&
    / (?:other (?!\d)|others |different |another (?!\d)|rest of the |second group |half of )/.test(
      asked.words,
    ) &&
    / (?:kids|players|group|boys|girls|half) /.test(asked.words);
  // The limit is per player: groups that take turns do not add up.
  if (isPerGroup) return { total: Math.max(...amounts), times: 1 };
  const repeats =
    sessions !== undefined &&
    amounts.length === 1 &&
    !whole.includes(unit) &&
    (PER_SESSION.test(asked.words.replace(PER_PERSON, ' ')) ||
      / (?:twice|x|times|practices|days|sessions|trainings) /.test(asked.words));
  return { total: repeats ? sum * sessions : sum, times: repeats ? sessions : 1 };
}

function sumText(context: Context, limit: Heading['limits'][number]): { text: string; isOver: boolean } {
  const { asked, locale: t } = context;
  const { minutes, headers } = asked.amounts;
  const { min, max = min } = limit.headersPerWeek;
  const inMinutes = total(context, 'minutes');
  const inHeaders = total(context, 'headers');
  const shown =
    inMinutes.times > 1
      ? t.heading.product(inMinutes.times, minutes[0] ?? 0, inMinutes.total)
      : minutes.length > 1 && inMinutes.total > Math.max(...minutes)
        ? `${minutes.join(' + ')} = ${inMinutes.total}`
        : String(inMinutes.total);
  const sums = [
    headers.length > 0 ? t.heading.headersSum(inHeaders.total, min, max) : '',
    minutes.length > 0 ? t.heading.minutesSum(shown, inMinutes.total, limit.minutesPerWeek) : '',
  ];
  // What is over decides, so it is said first.
  const isMinutesFirst = inMinutes.total > limit.minutesPerWeek && inHeaders.total <= max;
  const texts = [
    ...(isMinutesFirst ? sums.toReversed() : sums),
    minutes.length > 0 && headers.length > 0 ? t.heading.bothLimits : '',
    minutes.length > 0 && headers.length === 0
      ? t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit))
      : '',
    asked.amounts.inMatch > 0 && !limit.matchesRestricted ? t.heading.noMatchLimit(limit.division) : '',
  ];
  return {
    text: t.sentences(...texts),
    isOver: inMinutes.total > limit.minutesPerWeek || inHeaders.total > max,
  };
}

function leftText(context: Context, limit: Heading['limits'][number]): string {
  const { asked, locale: t } = context;
  const { minutes, headers } = asked.amounts;
  const { min, max = min } = limit.headersPerWeek;
  const used = total(context, 'minutes').total;
  return t.sentences(
    minutes.length > 0
      ? t.heading.minutesLeft(Math.max(0, limit.minutesPerWeek - used), limit.minutesPerWeek, used)
      : '',
    headers.length > 0 ? t.heading.headersLeft(min, max, total(context, 'headers').total) : '',
  );
}

/** "How long at each of two practices?" */
function splitText({ asked, locale: t, has }: Context, limit: Heading['limits'][number]): string | undefined {
  const { sessions } = asked.amounts;
  const asksSplit =
    has('limit', 'eachTime') &&
    / (?:how|max|maximum|most|biggest|longest|what|split|divide|spread|evenly|equal|equally|same|per|each) /.test(
      asked.words,
    );
  if (sessions === undefined || sessions < 2 || !asksSplit) return undefined;
  const each = Math.floor((10 * limit.minutesPerWeek) / sessions) / 10;
  return t.sentences(
    t.heading.perSession(each, sessions, limit.minutesPerWeek),
    t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
  );
}

/** "12 minutes at every practice": of how many practices is not said. */
function isAtEachOfUnknown({ words, amounts }: Context['asked']): boolean {
  const isEach = / (?:(?:each|every|per) (?:\w+ )?(?:practice|session|training|day)|daily) /.test(words);
  return isEach && amounts.sessions === undefined && !amounts.whole.includes('minutes');
}

/** "How many drills of 8 minutes fit in?" */
function fitText({ asked, locale: t }: Context, limit: Heading['limits'][number]): string | undefined {
  const [each, ...others] = asked.amounts.minutes;
  if (each === undefined || each <= 0 || others.length > 0) return undefined;
  const asksTimes = / how (?:many|often) (?:[\w-]+ ){0,6}(?:of \d+|fit|fits|squeeze) /.test(asked.words);
  if (!asksTimes && !isAtEachOfUnknown(asked)) return undefined;
  if (each > limit.minutesPerWeek || asked.amounts.headers.length > 0) return undefined;
  return t.heading.fits(Math.floor(limit.minutesPerWeek / each), each, limit.minutesPerWeek);
}

/** "How much over are we?" asks for the sum, not for what is left. */
const ASKS_EXCESS =
  / (?:how (?:much|many|far|long) (?:\w+ ){0,3}(?:over|too many|too much|past|above|beyond)|by how (?:much|many)|exceed|exceeded|excess|overshoot|overshot) /;

/** "How many are left?": without a yes or no in it, a "how many" beside numbers asks for the rest. */
function asksRest({ asked, has, isYesNo }: Context): boolean {
  if (ASKS_EXCESS.test(asked.question)) return false;
  const asksHowMuch = !isYesNo && / how (?:many|much|long) /.test(asked.question);
  if (asksHowMuch && !/ (?:is|are|was|were) (?:that|those|this) /.test(asked.question)) return true;
  return has('remain') && !/ (?:within|over|ok|okay|allowed|good) /.test(asked.words);
}

/** Adds up what a week holds and sets it against the limit. @returns undefined when there is nothing to add up. */
export function weekText(context: Context, limit: Heading['limits'][number]): string | undefined {
  const { asked, locale: t, has, isYesNo } = context;
  const { minutes, headers, none } = asked.amounts;
  const match = matchText(context, limit);
  if (match) return match;
  if (none && has('remain', 'limit')) return t.heading.noneYet(limit.minutesPerWeek, headersText(limit));
  if (minutes.length + headers.length === 0) return splitText(context, limit);
  const fits = fitText(context, limit);
  if (fits) return fits;
  if (asksRest(context)) return leftText(context, limit);
  const { text, isOver } = sumText(context, limit);
  const headerTotal = total(context, 'headers').total;
  const { min, max = min } = limit.headersPerWeek;
  // Between the two figures of the range nobody knows which is meant.
  const isBetween = headerTotal > min && headerTotal <= max && !isOver;
  const isOpen = isAtEachOfUnknown(asked) && !isOver;
  if (!isYesNo || isBetween || isOpen) return text;
  const supposed = supposesOver(asked.question);
  const verdict = supposed === undefined ? '' : supposed === isOver ? t.yes : t.no;
  return t.sentences(agreeing(t, verdict, { stance: stanceOf(!isOver) }), text);
}
