import type { Requirement } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { Said } from './required.ts';
import type { Subject } from './subjects.ts';

const numbers = (value: number | { min: number; max?: number | undefined }) =>
  typeof value === 'number' ? [value, value] : [value.min, value.max];

/** "half an hour", "an hour": what the number reader does not see. */
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [/ (?:half an hour|half hour|a half hour) /, 30],
  [/ (?:hour and a half|1\.5 hours?) /, 90],
  [/ (?:quarter of an hour|quarter hour) /, 15],
  [/ an hour /, 60],
];

/** The one stretch of time the question names, in minutes. */
function namedMinutes({ asked }: Context): number | undefined {
  const [only, ...more] = [...new Set(asked.amounts.minutes)];
  if (more.length > 0) return undefined;
  return only ?? SPOKEN.find(([pattern]) => pattern.test(asked.words))?.[1];
}

const MORE = / (?:over|more than|longer than|above|exceed) /;
const LESS = / (?:under|less than|within|at most|shorter than|below) /;
const ENOUGH =
  / (?:enough|doable|finish|fit|squeeze|make it|possible|get it done|get through|manage|can i|could i|have time|knock it out|done in|in time|realistic) /;
const TAKES = / (?:take|takes|long|is it|lasts?|about|around) /;

/** Does what the question supposes about the time hold? Undefined: it supposes nothing that is understood. */
function holds(context: Context, [min = 0, max]: readonly (number | undefined)[]): boolean | undefined {
  const named = namedMinutes(context);
  const { question, words } = context.asked;
  if (named === undefined || max === undefined) return undefined;
  if (MORE.test(question)) return min > named ? true : max <= named ? false : undefined;
  if (LESS.test(question)) return max <= named ? true : min > named ? false : undefined;
  if (ENOUGH.test(question) || / enough time /.test(words))
    return max <= named ? true : min > named ? false : undefined;
  return TAKES.test(question) ? min === named && max === named : undefined;
}

/** How long it takes, against the time somebody has. */
export function durationOf(context: Context, { rule, title }: Subject & { rule: Requirement }): Said {
  const { locale: t, page, asked } = context;
  const takes = rule.takes;
  if (takes?.minutes === undefined) return { text: t.rules.noTakes(page, title), isStated: false };
  const isRenewal = takes.of === 'renewal';
  const [min, max] = numbers(takes.minutes);
  const told = min === max ? `${min}` : max === undefined ? `${min}` : `${min}–${max}`;
  const text = t.rules.takes(title, told, isRenewal);
  const asksFirst = isRenewal && / (?:first|initial|full|new|initially) /.test(asked.words);
  if (asksFirst) return { text: t.sentences(t.rules.noTakesFirst(page), text), isStated: false };
  const saysRenewal = context.has('renewWord');
  const isTrue = isRenewal && !saysRenewal ? undefined : holds(context, [min, max]);
  return {
    text: t.sentences(text, isRenewal && !saysRenewal ? t.rules.noTakesFirst(page) : ''),
    isStated: true,
    ...(isTrue === undefined ? {} : { isTrue }),
  };
}

/** Time is asked for, in so many words or by naming how much there is. */
export function asksTime(context: Context): boolean {
  return (
    context.has('renewWord') &&
    (namedMinutes(context) !== undefined || / (?:enough|sufficient) time /.test(context.asked.words))
  );
}
