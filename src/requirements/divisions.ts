import { DIVISIONS, type DivisionId, type DivisionSet } from './schema/primitives.ts';

export { DIVISIONS };

/** Youngest first: schoolyard 0, 5U 1, … */
export function divisionOrder(division: DivisionId): number {
  return DIVISIONS.indexOf(division);
}

export function isInSet(division: DivisionId, set: DivisionSet): boolean {
  if ('includes' in set) return set.includes(division);
  const order = divisionOrder(division);
  return (
    (set.from === undefined || order >= divisionOrder(set.from)) &&
    (set.to === undefined || order <= divisionOrder(set.to))
  );
}

/** The upper age a division is named after: 10 for 10U. @returns undefined for schoolyard. */
export function upperAge(division: DivisionId): number | undefined {
  return division === 'schoolyard' ? undefined : Number.parseInt(division, 10);
}

/**
 * The division in which players under `age` play: the named one, else the next older one (11 → 12U, 17 → 19U).
 * @returns undefined below 5 and above 19.
 */
export function divisionUnder(age: number): DivisionId | undefined {
  if (!Number.isInteger(age) || age < 5 || age > 19) return undefined;
  return DIVISIONS.find((division) => (upperAge(division) ?? 0) >= age);
}

/**
 * The division a player of this age belongs to by its name: "10U" is under 10, so a 9-year-old plays 10U.
 * Many regions count two years to a division; single-year ones (5U, 7U, 9U) are chosen only when named.
 */
export function divisionOfAge(age: number): DivisionId | undefined {
  if (!Number.isInteger(age) || age < 3 || age > 18) return undefined;
  return DIVISIONS.find((division) => {
    const upper = upperAge(division);
    return upper !== undefined && upper > age && upper !== 7 && upper !== 9 && (upper !== 5 || age < 5);
  });
}

export type DivisionReading =
  | { readonly kind: 'division'; readonly division: DivisionId; readonly written?: 'age' }
  | { readonly kind: 'unknown'; readonly didYouMean: readonly DivisionId[] };

const SCHOOLYARD = /^(school[\s-]?yard|playground)\b/;
/** Spelled numbers that ages and divisions are written with. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const AGE_WORDS = /(?<![a-z])(years?|yrs?|y\/?os?|old|olds|aged?)(?![a-z])/;

function numbersIn(text: string): number[] {
  const words = text.replace(/[a-z]+/g, (word) => ` ${NUMBER_WORDS[word] ?? word} `);
  return (words.match(/\d{1,4}/g) ?? []).map(Number);
}

function unknown(numbers: readonly number[]): DivisionReading {
  const [near = 10] = numbers;
  const byDistance = DIVISIONS.filter((division) => division !== 'schoolyard').toSorted(
    (a, b) => Math.abs((upperAge(a) ?? 0) - near) - Math.abs((upperAge(b) ?? 0) - near),
  );
  return { kind: 'unknown', didYouMean: byDistance.slice(0, 2) };
}

/**
 * Every way people write a division: 10U, U10, 10-U, under 10, U9/10, 10UB, 15U and up, schoolyard,
 * or the age of the players ("my 9 year old's team").
 * @param text what stands where a division is expected, at most a few words
 */
export function readDivision(text: string): DivisionReading {
  const plain = text.normalize('NFKC').toLowerCase().trim().slice(0, 80);
  if (SCHOOLYARD.test(plain)) return { kind: 'division', division: 'schoolyard' };
  const numbers = numbersIn(plain);
  const shape = plain.replace(/\d+/g, '#');
  const isUnder =
    /\bunder\b|\bu[\s-]?#|#[\s-]?u|^#(\s*[/-]\s*#)?$|\band (under|younger|below|up|over|older)\b/.test(shape);
  const oldest = Math.max(...numbers.slice(0, 2));
  if (numbers.length === 0 || numbers.length > 2) return unknown(numbers);
  if (AGE_WORDS.test(plain) && !/#[\s-]?u\b|\bu[\s-]?#|\bunder\b/.test(shape)) {
    const division = divisionOfAge(oldest);
    return division ? { kind: 'division', division, written: 'age' } : unknown(numbers);
  }
  const division = isUnder ? divisionUnder(oldest) : undefined;
  return division ? { kind: 'division', division } : unknown(numbers);
}
