import type { Reader } from './asked.ts';
import { clausesIn } from './segments.ts';
import type { Token } from './tokens.ts';

/** "They do it there, is it the same list for us?" */
const SAME_HERE =
  / (?:same|too|also|apply|applies) (?:\w+ ){0,4}(?:for us|for me|to us|to me|with us|here|over here|in our region) /;
/** "Do we?", "what is our rule?", "how long is it for us here?": the asker's own region. */
const OWN =
  / (?:(?:do|does|must|should|can|are|is|will|would|am) (?:we|us|ours|our \w+|this region) |(?:all|what|everything) (?:that )?(?:we|i) (?:need|have to)|(?:for|to|with|about|of) (?:us|ours|our \w+) |(?:over |down |up |around )?here |ours |(?:what|which) (?:is |are )?our |our (?:own )?(?:rule|rules|region|page|list|requirements?|deal|policy|side)|(?:me|us) (?:too|as well|also) )/;
/** Somebody else, whose region it is. */
const OTHERS =
  / (?:(?:my|our|a|the|his|her) (?:\w+ )?(?:cousin|friend|buddy|neighbor|brother|sister|aunt|uncle|dad|mom|father|mother|nephew|niece|son|daughter|coworker|colleague|pal|guy|wife|husband|ex|in law)|friend|cousin|buddy|neighbor|somebody|someone|they|he|she|people|folks|coaches|wants?|says?|said|does it|their|asks?|requires?|needs?|makes?|has|have) /;

/** Another region is told of in the story, and the asker wants to know how it is at home. */
export function asksAboutHome(reader: Pick<Reader, 'regionsIn'>, tokens: readonly Token[]): boolean {
  const text = (part: readonly Token[]) => ` ${part.map((token) => token.text).join(' ')} `;
  if (SAME_HERE.test(text(tokens))) return true;
  const clauses = clausesIn(tokens);
  const there = clauses.findIndex((clause) => reader.regionsIn(clause).length > 0);
  const home = clauses.findIndex((clause) => reader.regionsIn(clause).length === 0 && OWN.test(text(clause)));
  return there >= 0 && home > there && OTHERS.test(text(clauses[there] ?? []));
}
