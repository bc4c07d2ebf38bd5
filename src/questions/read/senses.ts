import type { Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** "Which heading do I click?": of a page, unless the ball, a player or a game is spoken of. */
const ON_SCREEN =
  /^(?:click|clicking|press|tap|tab|tabs|menu|menus|page|screen|site|website|account|portal|logged|login|column|section|list|link)$/;
const ON_FIELD =
  /^(?:ball|balls|player|players|kid|kids|game|games|match|matches|practice|practices|header|headers|minutes|allowed|banned|ban|\d+u|team|teams|restart|kick|rule|rules|age|ages)$/;
const TITLE_WORDS: ReadonlySet<string> = new Set(['heading', 'headings', 'headed', 'heads']);

/** Without what is a heading of a page, not one of a ball. */
export function withoutPageHeadings(hits: readonly Hit[], tokens: readonly Token[]): readonly Hit[] {
  const isTitle = ({ concept, at }: Hit) => concept === 'heading' && TITLE_WORDS.has(tokens[at]?.text ?? '');
  if (!hits.some(isTitle)) return hits;
  const some = (words: RegExp) => tokens.some(({ text }) => words.test(text));
  return some(ON_SCREEN) && !some(ON_FIELD) ? hits.filter((hit) => !isTitle(hit)) : hits;
}

const OF_SOMEBODY =
  /^(?:soccer|football|coaching|sport|sports|athletic|playing|educational|teaching|family|no)$/;
const IN_SOMETHING = /^(?:in|as|of|with|from|music|noise|story|info)$/;

/** "No soccer background", "a background in sports": what somebody has done before, not the check. */
export function isOtherBackground({ at, end }: Hit, tokens: readonly Token[]): boolean {
  if (end - at > 1 || tokens[at]?.text !== 'background') return false;
  return OF_SOMEBODY.test(tokens[at - 1]?.text ?? '') || IN_SOMETHING.test(tokens[end]?.text ?? '');
}

const REFEREE = /^(?:ref|refs|referee|referees|reff|reffing|official|officiate|refereeing)$/;

/** "I am an Advanced Referee", "I ref at Intermediate level": a level of referees, not a course for coaches. */
export function isRefereeLevel({ at, end }: Hit, tokens: readonly Token[]): boolean {
  if (REFEREE.test(tokens[end - 1]?.text ?? '')) return false;
  if (REFEREE.test(tokens[end]?.text ?? '')) return true;
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  const ref = before.findLastIndex((text) => REFEREE.test(text));
  return (
    ref >= 0 && before.slice(ref + 1).every((text) => /^(?:at|on|as|an?|the|is|level|,|\(|:)$/.test(text))
  );
}
