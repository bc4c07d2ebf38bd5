import type { Token } from './tokens.ts';

const SAYS =
  /^(has|have|holds|hold|did|took|with|only|:|-|=|got|is|finished|completed|,|\(|who|from|\d{1,2}u|safe|safesport|safehaven|live|livescan|cdc|concussion|background|national|advanced|intermediate|ussf)$/;

const OPENS = /^[.;,:\n?!]$/;
const RELATION =
  /^(?:wife|husband|spouse|partner|assistant|brother|sister|friend|buddy|dad|mom|neighbor|girlfriend|boyfriend|cousin)$/;

type Placed = readonly [at: number, name: string];

/** People told apart without a name: "my sister has …, she …, I have …". */
function unnamed(tokens: readonly Token[]): { others: Placed[]; me: Placed[] } {
  const relations = tokens.flatMap(({ text }, at) =>
    RELATION.test(text) &&
    /^(?:my|our|his|her|the)$/.test(tokens[at - 1]?.text ?? '') &&
    SAYS.test(tokens[at + 1]?.text ?? '')
      ? [[at, text] as const]
      : [],
  );
  const pronouns = tokens.flatMap(({ text }, at) => {
    if (
      !/^(?:he|she|they)$/.test(text) ||
      !/^(?:has|have|holds|hold|did|took|got)$/.test(tokens[at + 1]?.text ?? '')
    )
      return [];
    const whom = tokens.slice(0, at).findLast((token) => RELATION.test(token.text));
    return whom ? [[at, whom.text] as const] : [];
  });
  const me = tokens.flatMap(({ text }, at) =>
    text === 'i' &&
    /^(?:have|hold|got|did|took|am|only|just|also|already)$/.test(tokens[at + 1]?.text ?? '') &&
    !(/^(?:have|got)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'to')
      ? [[at, 'You'] as const]
      : [],
  );
  return { others: [...relations, ...pronouns], me };
}

/**
 * Names of people whose certifications are listed: a capitalised word the rest of the message does not use otherwise,
 * followed by "has", "did", ":" and the like.
 * @param isWord whether something is an ordinary word (or a name of the rulebooks)
 * @returns by position
 */
export function readPeople(tokens: readonly Token[], isWord: (text: string) => boolean): Map<number, string> {
  const people = new Map<number, string>();
  tokens.forEach(({ text, raw: typed }, at) => {
    const raw = typed.replace(/'s$/, '');
    if (!/^\p{Lu}\p{Ll}+$|^\p{Lu}$/u.test(raw) && !/^\p{L}{2,12}$/u.test(raw)) return;
    const next = tokens[at + 1]?.text ?? '';
    const isCoachLetter = /^\p{Lu}$/u.test(raw) && tokens[at - 1]?.text === 'coach';
    if (/^(?:me|her|him|wife|husband|mine|his|hers)$/.test(text) && next === ':') {
      people.set(at, /^(?:me|mine)$/.test(text) ? 'You' : typed);
      return;
    }
    const isCapital = /^\p{Lu}\p{Ll}+$/u.test(raw);
    // "Mo: …" at the start of a line is a name even where "mo" is short for something.
    const isLabel =
      isCapital && next === ':' && !isWord(raw.toLowerCase()) && OPENS.test(tokens[at - 1]?.text ?? '.');
    const isName =
      isCoachLetter ||
      isLabel ||
      (!isWord(text) &&
        raw.length > 1 &&
        (isCapital ? SAYS.test(next) : /^(has|holds|did|took|finished|completed|got)$/.test(next)));
    if (isName) people.set(at, raw);
  });
  const { others, me } = unnamed(tokens);
  // Only where two are told apart does it matter who is who.
  if (people.size === 0 && others.length > 0 && others.length + me.length > 1)
    return new Map([...others, ...me].toSorted((a, b) => a[0] - b[0]));
  // "Pat has 10U, I have Intermediate."
  return people.size === 0 ? people : new Map([...people, ...me].toSorted((a, b) => a[0] - b[0]));
}

/** Somebody named, and the part of the message that tells about them. */
export interface Person {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Each person's part goes on to the next person; a question after it belongs to nobody. */
export function personSpans(people: ReadonlyMap<number, string>, tokens: readonly Token[]): Person[] {
  const starts = [...people].toSorted((a, b) => a[0] - b[0]);
  return starts.map(([from, name], i) => {
    const next = starts[i + 1]?.[0] ?? tokens.length;
    const end = tokens.findIndex(({ text }, at) => at > from && at < next && /^[.?;\n]$/.test(text));
    return { name, from, to: end < 0 ? next : end };
  });
}
