import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { headersText } from './allowed.ts';

type Limit = Heading['limits'][number];

const OTHER_PERIOD =
  / (?:per|a|each|every|in (?:one|a|1) single|in (?:one|1)|single|for (?:one|1)) (?:single )?(?<period>day|practice|session|training|game|match|month|season|year) | (?<daily>daily|nightly|monthly) /;
const WEEK = / (?:(?:per|a|each|every|in a|for the|for a|whole|entire) (?:\w+ )?week|weekly) /;
const TEAM =
  / (?:whole team|entire team|per team|a team|for the team|team total|team limit|team combined|team as a whole|total team|(?:all|whole|entire) (?:\w+ ){0,2}(?:team|squad|roster|group)|(?:kids|players|team|everyone|everybody) (?:together|combined)|combined|shared|split among) /;
const PLAYER = / (?:per|each|every|one|single|a|individual) (?:player|kid|girl|boy|child|person) /;

/** What is said of the limit that it is counted by: `week` and `player` are right. */
function claimedBasis({ asked }: Context): {
  wrong?: 'day' | 'practice' | 'longer' | 'team';
  isRight: boolean;
} {
  const { words } = asked;
  const found = OTHER_PERIOD.exec(words)?.groups;
  const period = found?.period ?? found?.daily;
  const isRight = WEEK.test(words) || PLAYER.test(words);
  if (TEAM.test(words)) return { wrong: 'team', isRight };
  if (period === undefined) return { isRight };
  if (/^(?:day|daily|nightly)$/.test(period)) return { wrong: 'day', isRight };
  return { wrong: /^(?:month|monthly|season|year)$/.test(period) ? 'longer' : 'practice', isRight };
}

/** Only the rule's own figures are named, or none: what is asked is how they are counted. */
function namesOnlyTheLimit({ asked }: Context, limit: Limit): boolean {
  const { minutes, headers, sessions } = asked.amounts;
  const { min, max = min } = limit.headersPerWeek;
  return (
    sessions === undefined &&
    minutes.every((amount) => amount === limit.minutesPerWeek) &&
    headers.every((amount) => amount === min || amount === max)
  );
}

/** "May we use all of it in one practice?" is about an amount, not about how it is counted. */
const ALL_AT_ONCE =
  / (?:in|at|during|for) (?:just |only )?(?:one|1|a single|1 single|one single|the same|the first) /;
const NAMES_LIMIT =
  / (?:limit|limits|cap|caps|max|maximum|rule|minutes?|headers|allowance|quota|\d+|restriction) /;

/** "The 30 minutes are per day, right?", "per team or per player?" @returns undefined when that is not asked */
function countedBy(context: Context, limit: Limit): string | undefined {
  const { asked, locale: t, isYesNo, has } = context;
  if (has('match') && !has('practice')) return undefined;
  const { wrong, isRight } = claimedBasis(context);
  const asksHowMuch = asked.amounts.minutes.length + asked.amounts.headers.length === 0;
  if (wrong === undefined || !NAMES_LIMIT.test(asked.words) || !namesOnlyTheLimit(context, limit))
    return undefined;
  if (ALL_AT_ONCE.test(asked.question)) return undefined;
  // "How long may we at each practice?" is answered by the week's limit.
  if (asksHowMuch && !isYesNo && !isRight) return undefined;
  return t.sentences(
    isYesNo && !isRight ? t.no : '',
    t.heading.countedBy(t.heading.notBy[wrong] ?? ''),
    t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
  );
}

const CARRIES =
  / (?:bank|banked|banking|carry|carries|carried|carryover|carrying|roll over|rolls over|rollover|rolled over|roll|save|saved|save up|saving|unused|make up for|make up|making up|catch up|average|averages|averaged|averaging|borrow|bonus|leftover|stockpile|cash in|use up|compensate|balance out|evens out|even out) /;
const THIS_WEEK = / (?:this|next|following|coming|another|other) week | week (?:after|before) /;

/** "We did none last week, so 60 this week?" @returns undefined when only one week is spoken of */
function carriedOver(context: Context, limit: Limit): string | undefined {
  const { asked, locale: t, isYesNo } = context;
  const { words, amounts } = asked;
  const isCarried = CARRIES.test(words) && / weeks? /.test(words);
  const isBefore =
    / (?:previous|prior|past) week /.test(words) || asked.dates.some(({ to }) => to < asked.today);
  if (!isCarried && !(isBefore && THIS_WEEK.test(words))) return undefined;
  const { min, max = min } = limit.headersPerWeek;
  const isOver =
    Math.max(0, ...amounts.minutes) > limit.minutesPerWeek || Math.max(0, ...amounts.headers) > max;
  return t.sentences(
    isYesNo && (isCarried || isOver) ? t.no : '',
    t.heading.eachWeek(limit.minutesPerWeek),
    t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
  );
}

const WEEKS = / (?<weeks>\d{1,2}) (?:straight |full |whole |practice )?weeks? /;
const ASKS_SUM =
  / (?:how (?:many|much|long)|max|maximum|maxes|total|totals|altogether|limit|cap|most|add up|adds up) /;

/** "How much is that over four weeks?" @returns undefined when one week is asked about */
function severalWeeks({ asked, locale: t }: Context, limit: Limit): string | undefined {
  const weeks = Number(WEEKS.exec(asked.words)?.groups?.weeks ?? 0);
  const { minutes, headers } = asked.amounts;
  if (weeks < 2 || !ASKS_SUM.test(asked.words)) return undefined;
  if (minutes.some((amount) => amount !== limit.minutesPerWeek) || headers.length > 2) return undefined;
  const { min, max = min } = limit.headersPerWeek;
  return t.sentences(
    t.heading.overWeeks(
      t.heading.product(weeks, limit.minutesPerWeek, weeks * limit.minutesPerWeek),
      `${weeks * min}–${weeks * max}`,
    ),
    t.heading.eachWeek(limit.minutesPerWeek),
  );
}

const MINIMUM =
  / (?:minimum|min|at least|(?:required|obliged) to (?:do|reach|hit)|must (?:\w+ ){0,3}(?:do|reach|hit)|(?:has|have|need|needs) to (?:\w+ ){0,5}(?:do|reach|hit|head|heads|get)|goal|target|mandatory) /;

/** "Must each girl do 15 headers a week?" @returns undefined when the figures are not taken for a minimum */
function notMinimum(context: Context, limit: Limit): string | undefined {
  const { asked, locale: t, isYesNo, has } = context;
  const { minutes, headers } = asked.amounts;
  if (!MINIMUM.test(asked.question) || minutes.length + headers.length === 0 || has('match'))
    return undefined;
  if (!namesOnlyTheLimit(context, limit) || / (?:maximum|max|most|no more|stop) /.test(asked.question))
    return undefined;
  return t.sentences(isYesNo ? t.no : '', t.heading.atMost(limit.minutesPerWeek, headersText(limit)));
}

const WEEK_BEGINS =
  / (?:reset|resets|resetting|rolling|calendar week|new week|(?:start|starts|begin|begins|count|counts|run|runs|counted) (?:\w+ ){0,3}(?:mon|monday|sun|sunday|sat|saturday)|(?:mon|monday|sun|sunday|sat|saturday) (?:to|through|thru|-) (?:sun|sunday|sat|saturday)|7 days?|which day (?:\w+ ){0,4}week|week (?:start|starts|begin|begins|run|runs)) /;

/** Does the limit's week begin on some day, or is it any seven days? No page says. */
export const asksWeekBegin = ({ asked }: Context): boolean =>
  WEEK_BEGINS.test(asked.words) && / (?:week|weekly|weeks) /.test(asked.words);

/** "Is it 15 or 20?": both figures of the range are named. @returns undefined when they are not */
function whichFigure(
  { asked, locale: t }: Context,
  { headersPerWeek: { min, max } }: Limit,
): string | undefined {
  const asks = new RegExp(` ${min} (?:[\\w,]+ ){0,5}or (?:\\w+ ){0,4}${max} `);
  return max !== undefined && asks.test(asked.words) && NAMES_LIMIT.test(asked.words)
    ? t.heading.headersSum(max, min, max)
    : undefined;
}

/** "14U: the 30 minutes are per day?": the rule's figure is named, if not the heading. */
export function namesTheLimit(context: Context, limit: Limit): boolean {
  const { amounts, words } = context.asked;
  const isNamed =
    amounts.minutes.includes(limit.minutesPerWeek) || words.includes(` ${limit.minutesPerWeek} minutes `);
  return (isNamed && countedBy(context, limit) !== undefined) || whichFigure(context, limit) !== undefined;
}

/**
 * Questions about how the limit is counted: by the week and the player, each week for itself, and what that makes over
 * several weeks.
 * @returns undefined when a week's amounts are asked about
 */
export function basisText(context: Context, limit: Limit): string | undefined {
  return (
    carriedOver(context, limit) ??
    severalWeeks(context, limit) ??
    notMinimum(context, limit) ??
    whichFigure(context, limit) ??
    countedBy(context, limit)
  );
}
