import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { Tally } from '../../read/tallies.ts';
import { headersText } from './allowed.ts';

type Limit = Heading['limits'][number];

const ASKS_LEFT = / (?:left|remain|remaining|remains|still|how many more|how much more|more (?:can|may)) /;

/** How far one of them is: over a limit, between its two figures, or within. */
function standing({ minutes, headers }: Tally, { minutesPerWeek, headersPerWeek }: Limit) {
  const { min, max = min } = headersPerWeek;
  if (minutes > minutesPerWeek || headers > max) return 'over';
  return headers > min ? 'between' : 'within';
}

function amountText({ locale: t }: Context, { minutes, headers }: Tally): string {
  return t.list([
    ...(headers > 0 ? [t.heading.headerCount(headers)] : []),
    ...(minutes > 0 ? [t.heading.minuteCount(minutes)] : []),
  ]);
}

function leftOfEach({ locale: t }: Context, limit: Limit, tallies: readonly Tally[]): string {
  const { min, max = min } = limit.headersPerWeek;
  return t.sentences(
    ...tallies.map(({ name, minutes, headers }) =>
      t.rules.person(
        name,
        t.sentences(
          headers > 0 ? t.heading.headersLeft(min, max, headers) : '',
          minutes > 0
            ? t.heading.minutesLeft(
                Math.max(0, limit.minutesPerWeek - minutes),
                limit.minutesPerWeek,
                minutes,
              )
            : '',
        ),
      ),
    ),
  );
}

/**
 * What each of several players did, set against the limit: who is over it, or what each has left.
 * @returns undefined when no players are told apart
 */
export function playersText(context: Context, limit: Limit): string | undefined {
  const { asked, locale: t } = context;
  const { tallies } = asked;
  if (tallies.length === 0) return undefined;
  if (ASKS_LEFT.test(asked.question)) return leftOfEach(context, limit, tallies);
  const named = (wanted: ReturnType<typeof standing>) =>
    tallies
      .filter((tally) => standing(tally, limit) === wanted)
      .map((tally) => t.heading.playerWith(tally.name, amountText(context, tally)));
  const [over, between, within] = [named('over'), named('between'), named('within')];
  return t.sentences(
    over.length === 0 ? t.heading.nobodyOver : t.heading.playersOver(t.list(over), over.length),
    between.length > 0 ? t.heading.playersBetween(t.list(between), headersText(limit)) : '',
    within.length > 0 ? t.heading.playersWithin(t.list(within), within.length) : '',
    t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit)),
  );
}
