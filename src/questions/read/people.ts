import type { Token } from './tokens.ts';

const SAYS =
  /^(has|have|holds|hold|did|took|with|only|:|-|=|got|is|finished|completed|,|\(|who|from|\d{1,2}u|safe|safesport|safehaven|live|livescan|cdc|concussion|background|national|advanced|intermediate|ussf)$/;

const RELATION =
  /^(?:wife|husband|spouse|partner|assistant|brother|sister|friend|buddy|dad|mom|neighbor|girlfriend|boyfriend|cousin)$/;

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
      people.set(at, typed);
      return;
    }
    const isCapital = /^\p{Lu}\p{Ll}+$/u.test(raw);
    const isName =
      isCoachLetter ||
      (!isWord(text) &&
        raw.length > 1 &&
        (isCapital ? SAYS.test(next) : /^(has|holds|did|took|finished|completed|got)$/.test(next)));
    if (isName) people.set(at, raw);
  });
  const relations = tokens.flatMap(({ text }, at) =>
    RELATION.test(text) &&
    /^(?:my|our|his|her|the)$/.test(tokens[at - 1]?.text ?? '') &&
    SAYS.test(tokens[at + 1]?.text ?? '')
      ? [[at, text] as const]
      : [],
  );
  const me = tokens.flatMap(({ text }, at) =>
    text === 'i' && /^(?:have|hold|got|did)$/.test(tokens[at + 1]?.text ?? '') ? [[at, 'You'] as const] : [],
  );
  // Only where two are told apart does it matter who is who.
  if (people.size === 0 && relations.length > 0 && relations.length + me.length > 1)
    return new Map([...relations, ...me].toSorted((a, b) => a[0] - b[0]));
  return people;
}
