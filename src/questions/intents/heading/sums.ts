import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { headersText } from './allowed.ts';

const SUPPOSES_OVER =
  / (?:over|exceed|exceeds|exceeding|too much|too many|too long|break|breaking|past|above|violating|more than allowed) /;
const PER_SESSION = / (?:each|every|per (?:practice|session|training)|a practice|a session|both) /;

function total({ asked }: Context, amounts: readonly number[]): { total: number; times: number } {
  const { sessions } = asked.amounts;
  const sum = amounts.reduce((a, b) => a + b, 0);
  const isPerGroup =
    amounts.length > 1 &&
    / (?:other|others|different|another|rest of the|second group|half of) /.test(asked.words) &&
    / (?:kids|players|group|boys|girls|half) /.test(asked.words);
  // The limit is per player: groups that take turns do not add up.
  if (isPerGroup) return { total: Math.max(...amounts), times: 1 };
  const repeats =
    sessions !== undefined &&
    amounts.length === 1 &&
    (PER_SESSION.test(asked.words) || / (?:twice|times|practices|days) /.test(asked.words));
  return { total: repeats ? sum * sessions : sum, times: repeats ? sessions : 1 };
}

function sumText(context: Context, limit: Heading['limits'][number]): { text: string; isOver: boolean } {
  const { asked, locale: t } = context;
  const { minutes, headers } = asked.amounts;
  const { min, max = min } = limit.headersPerWeek;
  const inMinutes = total(context, minutes);
  const inHeaders = total(context, headers);
  const shown =
    inMinutes.times > 1
      ? t.heading.product(inMinutes.times, minutes[0] ?? 0, inMinutes.total)
      : minutes.length > 1 && inMinutes.total > Math.max(...minutes)
        ? `${minutes.join(' + ')} = ${inMinutes.total}`
        : String(inMinutes.total);
  const texts = [
    headers.length > 0 ? t.heading.headersSum(inHeaders.total, min, max) : '',
    minutes.length > 0 ? t.heading.minutesSum(shown, inMinutes.total, limit.minutesPerWeek) : '',
    minutes.length > 0 && headers.length > 0 ? t.heading.bothLimits : '',
    minutes.length > 0 && headers.length === 0
      ? t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit))
      : '',
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
  const used = total(context, minutes).total;
  return t.sentences(
    minutes.length > 0
      ? t.heading.minutesLeft(Math.max(0, limit.minutesPerWeek - used), limit.minutesPerWeek, used)
      : '',
    headers.length > 0 ? t.heading.headersLeft(min, max, total(context, headers).total) : '',
  );
}

/** Adds up what a week holds and sets it against the limit. @returns undefined when there is nothing to add up. */
export function weekText(context: Context, limit: Heading['limits'][number]): string | undefined {
  const { asked, locale: t, has, isYesNo } = context;
  const { minutes, headers, sessions, none } = asked.amounts;
  const hasAmounts = minutes.length > 0 || headers.length > 0;
  if (has('match') && !has('practice') && hasAmounts && !limit.matchesRestricted && minutes.length === 0) {
    return t.sentences(isYesNo ? t.no : '', t.heading.noMatchLimit(limit.division));
  }
  if (
    has('match') &&
    !hasAmounts &&
    / (?:count|counts|counted|include|includes|including|also|add|adds) /.test(asked.words) &&
    !limit.matchesRestricted
  ) {
    return t.sentences(
      isYesNo ? t.no : '',
      t.heading.noMatchLimit(limit.division),
      t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
    );
  }
  if (none && has('remain', 'limit')) return t.heading.noneYet(limit.minutesPerWeek, headersText(limit));
  if (!hasAmounts) {
    if (
      sessions === undefined ||
      !has('limit', 'eachTime') ||
      !/ (?:how|max|maximum|split|per|each) /.test(asked.words)
    )
      return undefined;
    const each = Math.floor((10 * limit.minutesPerWeek) / sessions) / 10;
    return t.sentences(
      t.heading.perSession(each, sessions, limit.minutesPerWeek),
      t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
    );
  }
  const asksHowMuch =
    !isYesNo && / how (?:many|much|long) /.test(asked.question) && minutes.length + headers.length > 0;
  if (asksHowMuch && !/ (?:is|are|was|were) (?:that|those|this) /.test(asked.question))
    return leftText(context, limit);
  const asksRest = has('remain') && !/ (?:within|over|ok|okay|allowed|good) /.test(asked.words);
  if (asksRest) return leftText(context, limit);
  const { text, isOver } = sumText(context, limit);
  const headerTotal = total(context, headers).total;
  const { min, max = min } = limit.headersPerWeek;
  // Between the two figures of the range nobody knows which is meant.
  const isBetween = headerTotal > min && headerTotal <= max && !isOver;
  if (!isYesNo || isBetween) return text;
  const supposesOver = SUPPOSES_OVER.test(asked.question);
  return t.sentences(supposesOver === isOver ? t.yes : t.no, text);
}
