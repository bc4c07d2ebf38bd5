import type { Token } from './tokens.ts';

/** What one of several people did, as far as it was told. */
export interface Tally {
  readonly name: string;
  readonly minutes: number;
  readonly headers: number;
}

type Unit = 'minutes' | 'headers';

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['headers', /^(?:headers?|headings|heads|balls)$/],
  ['minutes', /^(?:minutes?|min|mins)$/],
];
/** Between a name and the number: "Leo: 14", "Sam has had 26", "Kai (9)". */
const BETWEEN =
  /^(?:[:(=,-]|is|at|has|had|have|did|does|got|with|on|made|took|only|just|already|about|headed|heads|it|the|ball|done|around)$/;
const NOT_A_NAME =
  /^(?:mon|tue|wed|thu|fri|sat|sun|tu|th|sa|su)(?:s|day|days|sday|sdays|nesday|nesdays|rs|rsday|rsdays|urday|urdays)?$|^(?:today|yesterday|tomorrow|tonight|practice|practices|training|week|game|games|match|region|coach|plus|then|another|and|or|in|on|total|max|limit|cap|at|to|of|from|by|about|is|are|was|had|did|has|do|only|just|over|under|past)$/;
const NOT_DONE = /^(?:yo|yos|years?|practices?|sessions?|times|weeks?|days|u|players?|kids|girls|boys|\/|:)$/;
const isNumber = (text: string) => /^\d{1,3}$/.test(text);

function unitOf(tokens: readonly Token[], at: number): Unit | undefined {
  for (const step of [1, 2]) {
    const text = tokens[at + step]?.text ?? '';
    const unit = UNITS.find(([, pattern]) => pattern.test(text))?.[0];
    if (unit) return unit;
    if (!/^(?:deliberate|practice|good|straight|total)$/.test(text)) return undefined;
  }
  return undefined;
}

/** Is the word told as somebody's who has a number, or does it only stand there? */
function isName(tokens: readonly Token[], at: number, isWord: (text: string) => boolean): boolean {
  const { text, raw } = tokens[at] ?? { text: '', raw: '' };
  const plain = raw.replace(/'s$/, '').toLowerCase();
  if (!/^\p{L}{2,15}$/u.test(plain) || NOT_A_NAME.test(plain) || NOT_A_NAME.test(text)) return false;
  const next = tokens[at + 1]?.text ?? '';
  const isCapital = /^\p{Lu}\p{Ll}+/u.test(raw);
  if (isWord(plain) && !(isCapital && (at > 0 || /^[:=(-]$/.test(next)))) return false;
  const behind = tokens.slice(at + 1, at + 6);
  const first = behind.findIndex((token) => !BETWEEN.test(token.text));
  return first >= 0 && isNumber(behind[first]?.text ?? '') && !NOT_DONE.test(behind[first + 1]?.text ?? '');
}

function sumsBetween(tokens: readonly Token[], from: number, to: number, unit: Unit | undefined) {
  const sums = { minutes: 0, headers: 0 };
  for (let at = from + 1; at < to; at++) {
    const { text } = tokens[at] ?? { text: '' };
    if (/^[.?!;\n]$/.test(text)) break;
    if (!isNumber(text) || NOT_DONE.test(tokens[at + 1]?.text ?? '')) continue;
    const said = unitOf(tokens, at) ?? unit;
    if (said) sums[said] += Number(text);
  }
  return sums;
}

/**
 * "Leo 14 headers, Sam 26, Kai 9": what each of several named people did; the unit may be said once.
 * @param isWord whether something is an ordinary word
 * @returns empty where fewer than two people have an amount
 */
export function readTallies(tokens: readonly Token[], isWord: (text: string) => boolean): Tally[] {
  const names = tokens.flatMap((_, at) => (isName(tokens, at, isWord) ? [at] : []));
  if (names.length < 2) return [];
  const unit = UNITS.find(([, pattern]) => tokens.some(({ text }) => pattern.test(text)))?.[0];
  const tallies = new Map<string, Tally>();
  for (const [i, at] of names.entries()) {
    const raw = (tokens[at]?.raw ?? '').replace(/'s$/, '');
    const name = `${raw.charAt(0).toUpperCase()}${raw.slice(1)}`;
    const sums = sumsBetween(tokens, at, names[i + 1] ?? tokens.length, unit);
    const before = tallies.get(name) ?? { minutes: 0, headers: 0 };
    const [minutes, headers] = [before.minutes + sums.minutes, before.headers + sums.headers];
    if (minutes + headers > 0) tallies.set(name, { name, minutes, headers });
  }
  return tallies.size > 1 ? [...tallies.values()] : [];
}
