import { DIVISIONS, type DivisionId } from '../../requirements/schema/primitives.ts';

/** `10U`, `08UG`, `16UB`, `10-U`; not the `6U` inside `16U`. */
const AGE_FIRST = /(?<![0-9])0?([1-9]?[0-9])\s?-?\s?U(?![A-TV-Z]{2,}|[0-9])/gi;
/** `U10`, `BU12`, `U-08G`. */
const AGE_LAST = /(?<![A-Z]{2})U\s?-?\s?0?([1-9]?[0-9])(?![0-9])/gi;
/** `U9/10`: the second age of a pair goes without its U. */
const PAIR = /U\s?-?\s?0?[1-9]?[0-9]\s?[/&-]\s?0?([1-9]?[0-9])(?![0-9U])/gi;
const SCHOOLYARD = /\b(schoolyard|playground)\b/i;
const OLDEST = 19;

/** An age between two divisions plays in the older one: 11U in 12U, 13U in 14U, 17U in 19U. */
function divisionOfAge(age: number): DivisionId | undefined {
  if (age < 3 || age > OLDEST) return undefined;
  return age < 5 ? 'schoolyard' : DIVISIONS.find((id) => Number.parseInt(id, 10) >= age);
}

/**
 * The division of a code as Sports Connect and PlayMetrics write it: `10UB Boys`, `08UG`, `5U/6UB 2019-2020`.
 * A combined division counts as its older one, for its certificate covers the players' age there.
 * @returns undefined: no division stands in it (VIP, adult, an empty cell).
 */
export function parseDivisionCode(raw: string): DivisionId | undefined {
  const ages = [AGE_FIRST, AGE_LAST, PAIR].flatMap((pattern) =>
    [...raw.matchAll(pattern)].map((match) => Number(match[1])),
  );
  const divisions = ages.map(divisionOfAge).filter((id) => id !== undefined);
  const oldest = divisions.toSorted((a, b) => DIVISIONS.indexOf(b) - DIVISIONS.indexOf(a))[0];
  return oldest ?? (SCHOOLYARD.test(raw) ? 'schoolyard' : undefined);
}
