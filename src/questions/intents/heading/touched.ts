import { type Heading, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';

const OTHER_PART =
  / (?:shoulders?|chest|chested|knees?|thighs?|hips?|shins?|belly|stomach|elbow|torso|(?:his|her|their|my|off) (?:\w+ )?(?:back|arms?|hands?|foot|feet|legs?)) (?!of )/;
/** "Never her head", "not with the head". */
const NOT_HEAD =
  / (?:not|never|no|without|nowhere near|instead of|rather than|missed|missing) (?:\w+ ){0,4}(?:head|heads|headed) /g;
const HEAD = / (?:head|heads|headed|headbutted|forehead|face|noggin) /;
const SUPPOSES_KICK =
  / (?:right|correct|good call|kick|indirect|ifk|foul|heading|header|count|counts|penal\w*|call|whistle) /;
const OTHER_CLAIM =
  / (?:wrong|mistake|mistaken|incorrect|bad|not|never|no|play on|allowed|legal|ok|okay|fine|can|may|or) /;

/**
 * "It came off her shoulder": the rule is about the head only.
 * @returns undefined when the ball touched the head, or no part of the body is named
 */
export function touchedText(context: Context, { restart }: Heading): string | undefined {
  const { asked, locale: t, isYesNo, has } = context;
  if (has('limit') || (has('practice') && !has('match', 'restart'))) return undefined;
  const words = asked.words.replaceAll(NOT_HEAD, ' ');
  if (!OTHER_PART.test(words) || HEAD.test(words)) return undefined;
  const question = asked.question.replaceAll(NOT_HEAD, ' ');
  const opens = isYesNo && SUPPOSES_KICK.test(question) && !OTHER_CLAIM.test(question) ? t.no : '';
  return t.sentences(opens, t.heading.onlyHead(say(restart.kick)));
}
