import type { Token } from './tokens.ts';

const END = /^[?.!;\n]$/;
const JOIN = /^(and|also|plus|,|but)$/;
const ASKING = /^(how|what|where|when|which|who|why|do|does|is|are|can|could|should|will|am)$/;
const STARTS =
  /^(how|what|where|when|which|who|whom|whose|why|do|does|did|is|are|am|can|could|should|will|would|may|must|has|any|was)$/;
/** After a name these make a statement ("Rosa has …"), after an opening word a question. */
const STATES = /^(?:did|is|are|am|has|any|was|will|must|may|would)$/;
const OPENS = /^(?:so|and|but|ok|okay|hey|hi|hello|or|also|then|question|please|well|now|coach|if)$/;
const SUBJECT = /^(i|we|you|he|she|they|it|there|this|that|my|our|a|an|the|any|his|her|all|coaches|every)$/;
/** In the middle of a sentence "is the" is a statement ("all I have is the 10U cert"), "can she" a question. */
const ASKS_INSIDE = /^(do|does|did|am|can|could|should|will|would|may|must)$/;
const PERSON = /^(i|we|you|he|she|they|it|my|the|our)$/;
const INVERTED = /^(do|does|did|am|are|can|could|should|will|would|may|must|is|has|was)$/;

function pieces(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]?.text ?? '';
    const after = tokens[at + 2]?.text ?? '';
    const joins =
      JOIN.test(token.text) &&
      ASKING.test(next) &&
      isAsking(parts.at(-1) ?? []) &&
      (!INVERTED.test(next) || SUBJECT.test(after));
    parts.at(-1)?.push(token);
    const isNumbered = /^\d$/.test(next) && after === ')';
    if (END.test(token.text) || joins || isNumbered) parts.push([]);
  });
  return parts.filter((part) => part.some(({ text }) => /[\p{L}\d]/u.test(text)));
}

/** Whether a piece asks something: by its mark, its first word, or a verb before its subject. */
export function isAsking(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ text }) => text).filter((text) => /[\p{L}\d?]/u.test(text));
  if (words.at(-1) === '?') return true;
  if (
    words.some(
      (word, i) =>
        i < 4 &&
        STARTS.test(word) &&
        !(
          i > 0 &&
          (STATES.test(word)
            ? !OPENS.test(words[i - 1] ?? '')
            : /^(i|he|she|they|we|you|it|is|that)$/.test(words[i - 1] ?? ''))
        ),
    )
  )
    return true;
  return words.some(
    (word, i) =>
      (ASKS_INSIDE.test(word) &&
        PERSON.test(words[i + 1] ?? '') &&
        !/^(i|he|she|they|we|you|it|that)$/.test(words[i - 1] ?? '')) ||
      /^(what|which|how|where|when|whom)$/.test(word),
  );
}

/** "Did mine in 2016", "that is how it was told": a statement that opens like a question. */
const STATED =
  /^(?:did (?:mine|it|that|this|them|my|the|all|both)|(?:that|this|it) is (?:how|what|why|where|when)) /;
/** "Tell me …", "name two …", "send the link" ask without being a question. */
const REQUESTS = /^(?:tell|give|name|list|show|explain|send|paste|remind|help|need|point)$/;

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (END.test(token.text)) sentences.push([]);
  }
  return sentences;
}

/** Sentences, cut at their commas too. */
export function clausesIn(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    clauses.at(-1)?.push(token);
    if (END.test(token.text) || token.text === ',') clauses.push([]);
  }
  return clauses;
}

const isLong = (sentence: readonly Token[]) => sentence.length > 3;
const isMarked = (sentence: readonly Token[]) => sentence.length > 1 && sentence.at(-1)?.text === '?';
const isStated = (sentence: readonly Token[]) =>
  STATED.test(sentence.map(({ text }) => `${text} `).join('')) && !isMarked(sentence);

function isRequest([first, second]: readonly Token[]): boolean {
  if (REQUESTS.test(first?.text ?? '')) return true;
  return OPENS.test(first?.text ?? '') && REQUESTS.test(second?.text ?? '');
}

/** The last sentence with a question mark (a short one with the one before it), else the last that asks something; the whole when none does. */
export function questionIn(tokens: readonly Token[]): readonly Token[] {
  const sentences = sentencesOf(tokens);
  const marked = sentences.findLastIndex(isMarked);
  const last = sentences[marked];
  // "Enough time?", "Right?": about the sentence before it.
  if (last) return isLong(last) ? last : [...(sentences[marked - 1] ?? []), ...last];
  return (
    sentences.findLast((sentence) => isLong(sentence) && isAsking(sentence) && !isStated(sentence)) ?? tokens
  );
}

/** "If it rains, …", "when a parent shouts, …": what comes before the comma belongs to what is asked. */
const CONDITION =
  /^(?:if|when|whenever|once|after|before|for|with|in|at|as|since|because|without|besides|until)$/;

/** "My husband complains, how long is the course?": the clause that asks, when it says by itself what it is about. */
function askingClause(
  sentence: readonly Token[],
  hasSubject: (clause: readonly Token[]) => boolean,
): readonly Token[] {
  const comma = sentence.findLastIndex(
    ({ text }, at) => text === ',' && STARTS.test(sentence[at + 1]?.text ?? ''),
  );
  const story = sentence.slice(0, Math.max(comma, 0));
  if (story.length < 3 || CONDITION.test(story[0]?.text ?? '') || isAsking(story)) return sentence;
  const clause = sentence.slice(comma + 1);
  return hasSubject(clause) ? clause : sentence;
}

/**
 * Every sentence that asks something or wants it told, without the story before its last comma; the whole when none
 * does.
 *
 * @param hasSubject whether a clause names what it is about
 */
export function askingIn(
  tokens: readonly Token[],
  hasSubject: (clause: readonly Token[]) => boolean,
): readonly Token[] {
  const sentences = sentencesOf(tokens);
  const asks = sentences.map(
    (sentence) => isRequest(sentence) || (isAsking(sentence) && !isStated(sentence)),
  );
  const isShort = (sentence: readonly Token[] | undefined) =>
    sentence !== undefined && isMarked(sentence) && !isLong(sentence);
  const asking = sentences.filter((_, at) => asks[at] || isShort(sentences[at + 1]));
  return asking.length === 0 ? tokens : asking.flatMap((sentence) => askingClause(sentence, hasSubject));
}

/**
 * A message as the questions in it: each with the statements that lead to it; statements after the last belong to that.
 * A message without a question is one part.
 */
export function splitQuestions(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let leading: Token[] = [];
  for (const piece of pieces(tokens)) {
    leading.push(...piece);
    if (!isAsking(piece)) continue;
    groups.push(leading);
    leading = [];
  }
  const last = groups.at(-1);
  if (last) last.push(...leading);
  else groups.push(leading);
  return groups;
}
