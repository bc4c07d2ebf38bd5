import { isPracticeLength, shareOf } from './practice-length.ts';
import type { Token } from './tokens.ts';

/** Numbers of a heading sum. */
export interface Amounts {
  /** Minutes, each as it was named. */
  readonly minutes: readonly number[];
  readonly headers: readonly number[];
  /** Minutes a practice or a game takes; nothing of it need be heading. */
  readonly lengths: readonly number[];
  /** Units whose amount is said to be that of the whole week ("15 headers in total"). */
  readonly whole: readonly ('minutes' | 'headers')[];
  /** How many practices a week, when it is said or can be counted from named weekdays. */
  readonly sessions?: number;
  /** How many amounts are said to be of a match: they are none of `minutes` and `headers`. */
  readonly inMatch: number;
  /** Somebody has done nothing yet. */
  readonly none: boolean;
}

const DAYS =
  /^(mon|monday|mondays|tu|tue|tues|tuesday|tuesdays|wed|weds|wednesday|wednesdays|th|thu|thur|thurs|thursday|thursdays|fri|friday|fridays|sa|sat|saturdays|saturday|sun|sunday|sundays)$/;
/** "M/W/F" */
const DAY_LETTERS = /^(?:m|mo|t|tu|w|we|th|f|fr|sa|su)$/;
const SESSION = /^(practice|practices|session|sessions|training|trainings|times|time|days|nights)$/;
const isNumber = (text: string) => /^\d{1,3}(\.\d)?$/.test(text);

function unitAfter(tokens: readonly Token[], at: number): 'minutes' | 'headers' | 'hours' | undefined {
  // "12 + 9 + 8 minutes", but not "between 15 and 20 headers"
  const isSummand =
    /^(?:and|\+|plus|,)$/.test(tokens[at + 1]?.text ?? '') && isNumber(tokens[at + 2]?.text ?? '');
  if (isSummand && !/^(?:between|from|of)$/.test(tokens[at - 1]?.text ?? ''))
    return unitAfter(tokens, at + 2);
  for (const step of [1, 2, 3]) {
    const text = tokens[at + step]?.text ?? '';
    if (/^(minutes?|m)$/.test(text)) return 'minutes';
    if (/^hours?$/.test(text)) return 'hours';
    if (/^(headers?|headings|balls|heads)$/.test(text) && step < 3) return 'headers';
    if (text === 'times') return isHeadedBefore(tokens, at) ? 'headers' : undefined;
    if (
      !/^(more|each|-|practice|heading|of|deliberate|good|straight|total|headed|our|my|the|their)$/.test(text)
    )
      return undefined;
  }
  return undefined;
}

/** "She headed it 12 times": the times are headers. */
function isHeadedBefore(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ text }) => /^(?:head|heads|headed|heading|header|nodded|nods)$/.test(text));
}

/** "the 30 minute cap" names the rule, it is nothing anybody did. */
function isTheLimit(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  // "the cap of 30 minutes", "the maximum is 20 headers"
  if (/^(?:of|is|:)$/.test(before.at(-1) ?? '') && /^(?:cap|limit|max|maximum)$/.test(before.at(-2) ?? ''))
    return true;
  if (
    before.at(-1) === 'the' &&
    before.some((text) => /^(?:towards?|against|of|into|within|in|over|past|under)$/.test(text))
  )
    return true;
  return tokens
    .slice(at + 1, at + 5)
    .some(({ text }) => /^(?:cap|limit|limits|rule|rules|maximum|max|allowance|allowed)$/.test(text));
}

/** "15 headers each in total", "15 headers for the week": nothing is to be multiplied. */
function isWholeWeek(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 8).map(({ text }) => text);
  const end = after.findIndex((text) => /^(?:[.;?!,\n]|\d+)$/.test(text));
  const near = ` ${(end < 0 ? after : after.slice(0, end)).join(' ')} `;
  if (/ (?:twice|thrice|times|x|practices|sessions|each|per (?:practice|session)) /.test(near)) return false;
  return / (?:total|altogether|overall|in all|combined|(?:for the|a|per|this|in the|all|in a) week|weekly) /.test(
    near,
  );
}

/** "Stay under 15 headers", "it is under 30 minutes": a bound, which counts only where no amount is named. */
const isBound = (tokens: readonly Token[], at: number) =>
  /^(?:under|below|within)$/.test(tokens[at - 1]?.text ?? '');

function sessionsIn(tokens: readonly Token[]): number | undefined {
  for (const [at, { text }] of tokens.entries()) {
    if (/^(twice)$/.test(text)) return 2;
    if (text === 'thrice') return 3;
    if (isNumber(text) && tokens[at + 1]?.text === 'x' && isNumber(tokens[at + 2]?.text ?? ''))
      return Number(text);
    if (!isNumber(text) || unitAfter(tokens, at)) continue;
    // "we train 3x"
    if (tokens[at + 1]?.text === 'x' && Number(text) <= 7) return Number(text);
    // "2 30 minute sessions"
    const reach = isNumber(tokens[at + 1]?.text ?? '') ? [1, 2, 3, 4, 5] : [1, 2];
    const near = reach.map((step) => tokens[at + step]?.text ?? '');
    if (near.some((word) => SESSION.test(word)) && Number(text) <= 14) return Number(text);
  }
  const isListed = (at: number) => tokens[at - 1]?.text === '/' || tokens[at + 1]?.text === '/';
  const days = tokens.filter(({ text }, at) => DAYS.test(text) || (isListed(at) && DAY_LETTERS.test(text)));
  const named = new Set(days.map(({ text }) => text.slice(0, 2)));
  return named.size > 1 ? named.size : undefined;
}

const MATCH = /^(?:game|games|match|matches)$/;
const PRACTICE = /^(?:practice|practices|training|trainings|session|sessions|drill|drills)$/;

/** "12 in practice and 6 in the game": the match's amount is no amount of the week. */
function isOfMatch(tokens: readonly Token[], at: number): boolean {
  const isEdge = ({ text }: Token) => isNumber(text) || /^(?:[.,;:?!\n]|and|plus|but|then)$/.test(text);
  const after = tokens.slice(at + 1);
  const end = after.findIndex(isEdge);
  const before = tokens.slice(0, at);
  const near = [
    ...before.slice(before.findLastIndex(isEdge) + 1),
    ...(end < 0 ? after : after.slice(0, end)),
  ];
  return near.some(({ text }) => MATCH.test(text)) && !near.some(({ text }) => PRACTICE.test(text));
}

const BETWEEN =
  /^(?:on|=|:|-|was|is|more|per|each|a|every|kid|player|girl|boy|person|head|extra|in|at|of|them|next|last|this|for)$/;

/** The weekday (or what else) on one side of a number, small words left out. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let far = 1; far <= 4; far++) {
    const text = tokens[at + far * step]?.text ?? '';
    if (!BETWEEN.test(text)) return text;
  }
  return '';
}

/** A number without its unit beside a weekday ("15 Wednesday", "tue=7", "6 more Friday"), or one that is added. */
function bareNumber(tokens: readonly Token[], at: number): number[] {
  const text = tokens[at]?.text ?? '';
  if (!isNumber(text) || Number(text) < 3 || unitAfter(tokens, at)) return [];
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  if (/^(?:practice|practices|sessions?|times|nights|days|weeks?|years?|yo|kids|players|am|pm)$/.test(after))
    return [];
  const isAdded = /^(?:another|additional|extra|plus)$/.test(before) || after === 'more';
  // "how many are left if she did 11?"
  const isDone = /^(?:did|done|used|had|made|headed)$/.test(before) && !/^\p{L}/u.test(after);
  // "can 20 of it be heading?"
  const isPartOfIt = after === 'of' && tokens[at + 2]?.text === 'it';
  if (isDone || isPartOfIt) return [Number(text)];
  const isDay = (word: string) => DAYS.test(word) || /^(?:today|yesterday|tonight|tomorrow)$/.test(word);
  const isBesideDay = isDay(beside(tokens, at, 1)) || isDay(beside(tokens, at, -1));
  return isAdded || isBesideDay ? [Number(text)] : [];
}

interface Collected {
  readonly minutes: number[];
  readonly headers: number[];
  readonly lengths: number[];
  /** Without a unit. */
  readonly loose: number[];
  readonly bounds: { unit: 'minutes' | 'headers'; amount: number }[];
  readonly whole: Set<'minutes' | 'headers'>;
  inMatch: number;
}

/** "14 + 14 = 28", "14 and 14, 28 total": a sum that was drawn already is no further amount. */
function isSumOf(amounts: readonly number[], amount: number): boolean {
  return amounts.length > 1 && amounts.reduce((a, b) => a + b, 0) === amount;
}

function collect(tokens: readonly Token[]): Collected {
  const found: Collected = {
    minutes: [],
    headers: [],
    lengths: [],
    loose: [],
    bounds: [],
    whole: new Set(),
    inMatch: 0,
  };
  let last: 'minutes' | 'headers' | undefined;
  const hasBoth = tokens.some(({ text }) => PRACTICE.test(text));
  for (const [at, { text }] of tokens.entries()) {
    if (!isNumber(text)) continue;
    const said = unitAfter(tokens, at);
    if (hasBoth && isOfMatch(tokens, at) && (said !== undefined || found.headers.length > 0)) {
      found.inMatch++;
      continue;
    }
    if (said === undefined) {
      // "10 min Monday, 15 Wednesday": the unit is said once.
      found[last ?? 'loose'].push(...bareNumber(tokens, at));
      continue;
    }
    if (isTheLimit(tokens, at)) continue;
    const unit = said === 'headers' ? 'headers' : 'minutes';
    const amount = Number(text) * (said === 'hours' ? 60 : 1);
    if (unit === 'minutes' && isPracticeLength(tokens, at, amount)) {
      found.lengths.push(amount);
      continue;
    }
    last = unit;
    if (isWholeWeek(tokens, at)) found.whole.add(unit);
    if (isBound(tokens, at)) found.bounds.push({ unit, amount });
    else if (!isSumOf(found[unit], amount)) found[unit].push(amount);
  }
  for (const { unit, amount } of found.bounds) if (found[unit].length === 0) found[unit].push(amount);
  return found;
}

/** "twelve minutes at each of three practices", "25 headers", "18 min Tuesday". */
export function readAmounts(tokens: readonly Token[]): Amounts {
  const { minutes, headers, lengths, loose, whole, inMatch } = collect(tokens);
  const [length, ...others] = lengths;
  if (length !== undefined && others.length + minutes.length === 0) minutes.push(...shareOf(tokens, length));
  const asksMinutes = tokens.some(({ text }) => /^minutes?$/.test(text));
  if (minutes.length > 0 || asksMinutes) minutes.push(...loose);
  else if (headers.length > 0 || tokens.some(({ text }) => /^head(?:ers?|ed)$/.test(text)))
    headers.push(...loose);
  const none = tokens.some(
    ({ text }, at) => text === '0' || (/^(missed|absent|sick|skipped)$/.test(text) && at > 0),
  );
  const sessions = sessionsIn(tokens);
  return {
    minutes,
    headers,
    lengths,
    inMatch,
    none,
    whole: [...whole],
    ...(sessions === undefined ? {} : { sessions }),
  };
}
