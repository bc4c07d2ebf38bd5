import { DIVISIONS, type DivisionId, divisionOfAge, divisionUnder } from '../../requirements/index.ts';
import type { Token } from './tokens.ts';

/** A division somebody wrote. */
export interface DivisionRead {
  readonly division: DivisionId;
  /** As it was named: "15U" where the division it falls into is 16U. */
  readonly named: string;
  readonly at: number;
}

/** An age in years somebody wrote, of a player or of a volunteer. */
export interface AgeRead {
  readonly age: number;
  readonly of: 'player' | 'volunteer';
  readonly at: number;
  /** The birthday is still to come: "turns 11 in October". */
  readonly isToCome?: true;
}

const UNDER = /^(\d{1,2})u$/;
const under = (token: Token | undefined) => {
  const found = UNDER.exec(token?.text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

function reading(age: number, at: number): DivisionRead[] {
  const division = divisionUnder(age);
  return division ? [{ division, named: `${age}U`, at }] : [];
}

/** "6U to 12U", "14U and up". Only even, named divisions lie between. */
function stretch(from: DivisionId, to: DivisionId, at: number): DivisionRead[] {
  const between = DIVISIONS.slice(DIVISIONS.indexOf(from), DIVISIONS.indexOf(to) + 1);
  return between
    .filter((division) => !/^[579]U$/.test(division) || division === from)
    .map((division) => ({ division, named: division, at }));
}

function isTo(token: Token | undefined): boolean {
  return token !== undefined && /^(to|through|-|thru)$/.test(token.text);
}

function readAt(tokens: readonly Token[], at: number): { found: DivisionRead[]; next: number } | undefined {
  const age = under(tokens[at]);
  if (age === undefined) {
    const word = tokens[at]?.text;
    const isYard = word === 'schoolyard' || (word === 'school' && tokens[at + 1]?.text === 'yard');
    if (!isYard) return undefined;
    return {
      found: [{ division: 'schoolyard', named: 'Schoolyard', at }],
      next: at + (word === 'school' ? 2 : 1),
    };
  }
  const other = under(tokens[at + 2]);
  if (other !== undefined && tokens[at + 1]?.text === '/' && other - age === 1) {
    const found = reading(other, at).map((read) => ({ ...read, named: `${age}U/${other}U` }));
    return { found, next: at + 3 };
  }
  const from = divisionUnder(age);
  const to = other === undefined ? undefined : divisionUnder(other);
  if (from && to && isTo(tokens[at + 1]) && tokens[at - 1]?.text !== 'then') {
    return { found: stretch(from, to, at), next: at + 3 };
  }
  return { found: reading(age, at), next: at + 1 };
}

export function readDivisions(tokens: readonly Token[]): DivisionRead[] {
  const all: DivisionRead[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at);
    all.push(...(read?.found ?? []));
    at = read?.next ?? at + 1;
  }
  return all;
}

const AGE_AFTER = /^(yo|yos|old|olds)$/;
const SUBJECT =
  /^(is|am|are|turned|turns|turning|age|aged|ages|girl|boy|daughter|son|daughters|sons|boys|girls|kid|player|defender|striker|shes|hes)$/;
const NOT_AN_AGE =
  /^(minute|minutes|header|headers|hour|hours|year|years|month|months|day|days|week|weeks|times|practices|\/|:|%|of|teams|players|kids)$/;
const FUTURE = /^(?:in|next|on|soon|tomorrow|this|by|till|until|later|yet|for|datex\d+)$/;

/** "She turns 11 in October", "will be 11 next month", "not 11 until March": a year younger as yet. */
function isToCome(tokens: readonly Token[], at: number): boolean {
  const [next = '', before = '', earlier = '', first = ''] = [1, -1, -2, -3].map(
    (step) => tokens[at + step]?.text ?? '',
  );
  const opening = [before, earlier, first, tokens[at - 4]?.text ?? ''];
  if (opening.some((text) => /^(?:when|once|after|if|until|since)$/.test(text))) return false;
  if (/^(?:almost|nearly)$/.test(before)) return true;
  if (before === 'not') return /^(?:until|till|yet|for)$/.test(next);
  const isComing =
    /^(?:turns|turning)$/.test(before) ||
    (before === 'turn' && /^(?:to|will)$/.test(earlier)) ||
    (before === 'be' && /^(?:will|to)$/.test(earlier));
  return isComing && FUTURE.test(next);
}

const COACHING = /^(coach|coaching|coaches|volunteer|volunteering|assist|assistant|help|ref|referee|helper)$/;

function isAge(tokens: readonly Token[], at: number): boolean {
  const [next, afterNext, third] = [1, 2, 3].map((step) => tokens[at + step]?.text ?? '');
  if (AGE_AFTER.test(next ?? '')) return true;
  if (/^years?$/.test(next ?? ''))
    return /^(?:olds?|girls?|boys?|kids?)$/.test(afterNext ?? '') || (afterNext === 'of' && third === 'age');
  if (next === '-' && /^years?$/.test(afterNext ?? '')) return true;
  const before = tokens[at - 1]?.text ?? '';
  if (isToCome(tokens, at) && !NOT_AN_AGE.test(next ?? '')) return true;
  const isRange = next === 'and' && !/^\d{1,2}$/.test(afterNext ?? '');
  if ((isRange && !/^(?:is|turned|aged)$/.test(before)) || NOT_AN_AGE.test(next ?? '')) return false;
  return (
    SUBJECT.test(before) ||
    (/^(only|just|now|still|,|\(|of)$/.test(before) && SUBJECT.test(tokens[at - 2]?.text ?? ''))
  );
}

/** "Mia, 10, and Zoe (12)": a number behind a name, by itself. */
function isBehindName(tokens: readonly Token[], people: ReadonlyMap<number, string>, at: number): boolean {
  const [open, close] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return people.has(at - 2) && /^[,(]$/.test(open) && /^[,)]$/.test(close);
}

/**
 * Ages in years: "my 9yo", "she is 10", "age 11", "Mia (10)". Those of 14 and more who coach, or help, are volunteers.
 * @param people where names stand
 */
export function readAges(
  tokens: readonly Token[],
  people: ReadonlyMap<number, string> = new Map(),
): AgeRead[] {
  const coaching = tokens.some((token) => COACHING.test(token.text));
  return tokens.flatMap((token, at) => {
    const age = /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;
    if (age < 3 || age > 99 || !(isAge(tokens, at) || isBehindName(tokens, people, at))) return [];
    const isMe = tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'i');
    const areTaught = /^olds$/.test(tokens[at + 1]?.text ?? '') || /^olds$/.test(tokens[at + 2]?.text ?? '');
    const of = areTaught
      ? 'player'
      : age > 18 || (age >= 13 && coaching && (isMe || age >= 15))
        ? 'volunteer'
        : 'player';
    return [{ age, of, at, ...(isToCome(tokens, at) ? { isToCome: true as const } : {}) }];
  });
}

/** The division a player of that age is in by its name, where only one is possible. */
export function divisionsOfPlayer(age: number): DivisionId[] {
  // Divisions are two years wide and regions count birthdays differently: a 12-year-old may be in 12U or in 14U.
  const own = divisionOfAge(age);
  const named = divisionUnder(age);
  return [...new Set([named, own])].filter((division) => division !== undefined);
}
