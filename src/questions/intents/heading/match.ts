import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { headersText } from './allowed.ts';

const COUNTS_IN = / (?:count|counts|counted|include|includes|including|also|add|adds) /;

/** "Do I take that off her allowance?", "does it eat into the cap?" */
const COUNTS_AGAINST =
  / (?:take|takes|taken|deduct|deducts|subtract|subtracts|count|counts|counted|eat|eats|cut|cuts|go|goes|come|comes|use|uses|knock|charge|charged) (?:\w+ ){0,4}(?:off|from|against|toward|towards|into|up|out of|in with|as part of|as) (?:\w+ ){0,4}(?:it|that|them|this|allowance|limit|limits|cap|quota|total|week|weekly|practice|\d+|minutes|headers|budget) /;

/** The practice may be used up: "can we still head in the match?" */
const ASKS_FOR_MATCH =
  / (?:can|may|could|allowed to) (?:\w+ ){1,4}(?:head|heading|header|headers) (?:\w+ ){0,6}(?:game|games|match|matches) /;

/** Headers of a match: the limit is for practice. @returns undefined when the question is not about a match */
export function matchText(context: Context, limit: Heading['limits'][number]): string | undefined {
  const { asked, locale: t, has, isYesNo } = context;
  const { minutes, headers, inMatch } = asked.amounts;
  if (!has('match') || limit.matchesRestricted) return undefined;
  const opening = isYesNo ? t.no : '';
  const free = t.heading.noMatchLimit(limit.division);
  if (ASKS_FOR_MATCH.test(asked.question)) return t.sentences(isYesNo ? t.yes : '', free);
  const isOfMatch = inMatch > 0 && minutes.length + headers.length === 0;
  const countsAgainst = COUNTS_AGAINST.test(asked.question);
  if (!has('practice') && headers.length > 0 && minutes.length === 0 && !countsAgainst)
    return t.sentences(opening, free);
  if (!isOfMatch && !countsAgainst && (minutes.length + headers.length > 0 || !COUNTS_IN.test(asked.words)))
    return undefined;
  return t.sentences(
    opening,
    free,
    t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
  );
}
