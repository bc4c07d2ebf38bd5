import { isDatedEntry } from './dated-people.ts';
import type { Token } from './tokens.ts';

const SAYS =
  /^(has|have|holds|hold|did|took|coaches|with|only|:|-|=|got|is|finished|completed|,|\(|who|from|\d{1,2}u|safe|safesport|safehaven|live|livescan|cdc|concussion|background|national|advanced|intermediate|ussf)$/;

const OPENS = /^[.;,:\n?!]$/;
const RELATION =
  /^(?:wife|husband|hubby|spouse|partner|assistant|brother|sister|friend|buddy|dad|mom|father|mother|neighbor|girlfriend|boyfriend|cousin|son|daughter)$/;
/** What is held, right behind who holds it: "me Intermediate", "my brother (10U)". */
const PAPER = /^(?:\d{1,2}u|intermediate|advanced|national|schoolyard|ussf|uefa|nscaa)$/;

/** Is a person's paper named right there, with no more than a mark or a dash between? */
function isBesidePaper(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return PAPER.test(/^[:(=-]$/.test(next) ? (tokens[at + 2]?.text ?? '') : next);
}

/** "My co-coach", "wife has …": how somebody is called who has no name; its last word's place. */
function relationAt(tokens: readonly Token[], at: number): string | undefined {
  const { text } = tokens[at] ?? { text: '' };
  const before = tokens[at - 1]?.text ?? '.';
  if (text === 'coach' && before === 'co') return 'co-coach';
  if (!RELATION.test(text)) return undefined;
  return /^(?:my|our|his|her|the|and|[.;,:\n?!(])$/.test(before) ? text : undefined;
}

/** "My daughter 6U" is the team a child plays in. */
const CHILD = /^(?:son|daughter)$/;

type Placed = readonly [at: number, name: string];

/** People told apart without a name: "my sister has …, she …, I have …". */
function unnamed(tokens: readonly Token[]): { others: Placed[]; me: Placed[] } {
  const relations = tokens.flatMap((_, at) => {
    const name = relationAt(tokens, at);
    const next = tokens[at + 1]?.text ?? '';
    const isTold = CHILD.test(name ?? '') ? HOLDS.test(next) : SAYS.test(next) || isBesidePaper(tokens, at);
    return name !== undefined && isTold ? [[at, name] as const] : [];
  });
  const pronouns = tokens.flatMap(({ text }, at) => {
    if (
      !/^(?:he|she|they)$/.test(text) ||
      !/^(?:has|have|holds|hold|did|took|got)$/.test(tokens[at + 1]?.text ?? '')
    )
      return [];
    const whom = relations.findLast(([place]) => place < at);
    const isAlone = relations.length === 0 && text !== 'they';
    return whom ? [[at, whom[1]] as const] : isAlone ? [[at, text] as const] : [];
  });
  // "My 10U and my buddy's 12U, which of us …?"
  const isOfUs = tokens.some(({ text }, at) => text === 'us' && tokens[at - 1]?.text === 'of');
  const me = tokens.flatMap(({ text }, at) =>
    ((text === 'me' || (text === 'my' && isOfUs)) && isBesidePaper(tokens, at)) ||
    (text === 'i' &&
      /^(?:have|hold|got|did|took|coach|am|only|just|also|already)$/.test(tokens[at + 1]?.text ?? '') &&
      !(/^(?:have|got)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'to'))
      ? [[at, 'You'] as const]
      : [],
  );
  return { others: [...relations, ...pronouns], me };
}

const HOLDS = /^(?:has|holds|did|took|finished|completed|got)$/;
const ADVERB = /^(?:last|already|just|also|recently|only)$/;
const NOBODY =
  /^(?:i|you|he|she|it|we|they|who|which|that|this|there|coach|(?:some|any|every|no)(?:body|one))$/;

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** "…, Raj in September 2024", "…, Tess a D": the verb was said of the one before. */
function isElliptical(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1]?.text ?? '', tokens[at + 2]];
  if (!/^(?:,|and|;|but)$/.test(tokens[at - 1]?.text ?? '') || !/^(?:in|on|an?|the)$/.test(next))
    return false;
  return /^(?:datex\d+|\d{1,2}u|ussf|intermediate|advanced|national)$/.test(after?.text ?? '')
    ? true
    : /^[A-Z]$/.test(after?.raw ?? '');
}

const ENTRY =
  /^(?:datex\d+|missing|lacks?|lacking|needs?|all|everything|nothing|only|but|no|without|never|not|same|ditto|full|holds?|done|complete|ready)$/;

/** "Jo missing only …, Kim everything but …", "dates: Al <day>, Bo <day>": an entry of a list of people. */
function isEntry(tokens: readonly Token[], at: number): boolean {
  const isOpen = at === 0 || /^(?:[.;,:\n?!(]|and|but|while|whereas|then)$/.test(tokens[at - 1]?.text ?? '');
  const next = tokens[at + 1]?.text ?? '';
  return (
    isOpen && ENTRY.test(/^(?:is|in|on|:|-|=|\(|has|was)$/.test(next) ? (tokens[at + 2]?.text ?? '') : next)
  );
}

/** Opens a sentence with a capital, and is nobody's name. */
const NO_NAME =
  /^(?:i|you|he|she|it|we|they|who|which|that|this|there|what|how|when|where|why|coach|assistant|team|somebody|someone|everybody|everyone|nobody|anyone|anybody|one|wife|husband|hubby|spouse|partner|brother|sister|friend|buddy|dad|mom|father|mother|neighbor|son|daughter|kid|boss|league|region|and|but|so|also|already|just|only|still|me|the|a|my|our|his|her|mine|yours|both|neither|each|all|never|not|parent|volunteer|head|if|ref|referee)$/;

/** "Max holds 12U", "Grace has the Advanced": a paper within the next words. */
function hasThingBehind(tokens: readonly Token[], at: number, isThing: (at: number) => boolean): boolean {
  return [2, 3, 4].some((far) => PAPER.test(tokens[at + far]?.text ?? '') || isThing(at + far));
}

/** A name for sure, only beside another one, or none. */
function nameness(
  tokens: readonly Token[],
  at: number,
  isWord: (text: string) => boolean,
  isThing: (at: number) => boolean,
): 'sure' | 'beside' | undefined {
  const { text, raw: typed } = tokens[at] ?? { text: '', raw: '' };
  const raw = typed.replace(/'s$/, '');
  if (!/^\p{Lu}\p{Ll}+$|^\p{Lu}$/u.test(raw) && !/^\p{L}{2,12}$/u.test(raw)) return undefined;
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '.';
  const isCapital = /^\p{Lu}\p{Ll}+$/u.test(raw);
  const isOrdinary = isWord(raw.toLowerCase());
  if (/^\p{Lu}$/u.test(raw) && before === 'coach') return 'sure';
  const isListed =
    PAPER.test(tokens[at + 2]?.text ?? '') &&
    !/^(?:teams?|divisions?|ages?|groups?|courses?|class|classes|questions?|coach|coaches|coaching|openings?|needs?)$/.test(
      text,
    );
  if (isCapital && next === ':' && isListed && OPENS.test(before)) return 'sure';
  // "Mo: …" at the start of a line is a name even where "mo" is short for something.
  if (isCapital && next === ':' && !isOrdinary && OPENS.test(before)) return 'sure';
  if (raw.length < 2) return undefined;
  const verb = ADVERB.test(next) ? (tokens[at + 2]?.text ?? '') : next;
  const isHolder =
    isCapital && HOLDS.test(verb) && !NO_NAME.test(text) && hasThingBehind(tokens, at, isThing);
  if (isHolder && isOrdinary) return 'beside';
  const isLeader = /^(?:does|runs|leads|manages|gets)$/.test(next) && PAPER.test(tokens[at + 2]?.text ?? '');
  const isSaid = HOLDS.test(verb) || (isCapital && (SAYS.test(next) || isLeader));
  if (isSaid && !isWord(text) && !isThing(at)) return 'sure';
  const paper = /^(?:an?|the|english|foreign|old)$/.test(next) ? at + 2 : at + 1;
  if (!isOrdinary && isCapital && (isElliptical(tokens, at) || isEntry(tokens, at) || isThing(paper)))
    return 'beside';
  if (isDatedEntry(tokens, at)) return 'beside';
  // "hana" was taken for a slip of the keyboard.
  const isRespelled = text !== raw.toLowerCase() && !isOrdinary && !NOBODY.test(text);
  return isRespelled && HOLDS.test(verb) && /^(?:[.;,:\n?!]|and|but)$/.test(before) ? 'beside' : undefined;
}

const byPlace = (placed: readonly Placed[]) => new Map(placed.toSorted((a, b) => a[0] - b[0]));

/**
 * Names of people whose certifications are listed: a word the rest of the message does not use otherwise,
 * followed by "has", "did", ":" and the like; typed in lower case it gets its capital.
 * @param isWord whether something is an ordinary word (or a name of the rulebooks)
 * @param isThing whether a name of the rulebooks stands there: a certification, a body's licence
 * @returns by position
 */
export function readPeople(
  tokens: readonly Token[],
  isWord: (text: string) => boolean,
  isThing: (at: number) => boolean,
): Map<number, string> {
  const sure: Placed[] = [];
  const beside: Placed[] = [];
  tokens.forEach(({ text, raw }, at) => {
    if (/^(?:me|her|him|wife|husband|mine|his|hers)$/.test(text) && tokens[at + 1]?.text === ':') {
      sure.push([at, /^(?:me|mine)$/.test(text) ? 'You' : raw]);
      return;
    }
    const found = nameness(tokens, at, isWord, isThing);
    const name = capital(raw.replace(/'s$/, ''));
    if (found === 'sure') sure.push([at, name]);
    if (found === 'beside' && !isThing(at)) beside.push([at, name]);
  });
  const named = sure.length + beside.length > 1 ? [...sure, ...beside] : sure;
  const { others, me } = unnamed(tokens);
  // Only where two are told apart does it matter who is who.
  if (named.length === 0 && others.length > 0 && others.length + me.length > 1)
    return byPlace([...others, ...me]);
  // "Pat has 10U, I have Intermediate.", "me: 12U, assistant: Advanced"
  const related = others.filter(([, name]) => !/^(?:he|she|they)$/.test(name));
  return named.length === 0 ? new Map() : byPlace([...named, ...(named.length < 2 ? related : []), ...me]);
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
