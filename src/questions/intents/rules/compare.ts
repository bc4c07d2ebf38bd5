import { say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { periodText } from './period.ts';
import type { Said } from './required.ts';
import type { Subject } from './subjects.ts';

/** "Do I need both, or does one cover the other?" */
const ONE_FOR_BOTH =
  / (?:need|needs|do|take|get|require|required) (?:\w+ )?both .*or | (?:one|1|either) or (?:the other|both|do )| or (?:do (?:i|we|you|they) |i |we )?(?:really |just |actually )?(?:need |have to do |must do )?(?:them )?both | one or the other | (?:one|either) (?:\w+ )?(?:cover|covers|count for|counts for|include|includes|replace|replaces) (?:the other|both) /;

/** Not whether they are one thing: whether both are done in one place. */
const WAYS =
  / (?:start|started|begin|begun|place|places|spot|tab|tabs|click|clicks|way|ways|menu|screen|site|website|page|button|find|found|located|live(?! scan)|stored|under (?:the|which|what|one|1)) /;

function waysText({ locale: t }: Context, a: Subject, b: Subject): string {
  const [first, second] = [a.rule?.where, b.rule?.where].map((where) => (where ? say(where) : ''));
  if (first === undefined || second === undefined) return '';
  return first === second
    ? t.rules.sameWay(a.title, b.title, first)
    : t.sentences(t.rules.where(a.title, first), t.rules.where(b.title, second));
}

/** "Does the cardiac one knock out the concussion one?": said between the two. */
const LINK =
  / (?:knock out|knocks out|knock off|take care of|takes care of|counts? (?:as|for|towards?|also)|also counts?|covers?|includes?|included in|part of|replaces?|satisfies|satisfy|meets?|get me out of|gets me out of|excuse me from|excuses me from|done with|doubles? as|instead of|in place of|substitute for|get out of|let me skip|lets me skip|check off|checks off|good for|handles?) /;

/** "Does not cover", "is not part of"; in "covers it, so no need for" the "no" stands behind. */
const DENIES_LINK =
  / (?:not|never|no longer) (?:\w+ ){0,2}(?:knock|take|takes|count|counts|cover|covers|include|includes|included|part|replace|replaces|satisfy|meet|meets|get|gets|excuse|excuses|double|doubles|substitute|let|lets|check|good|handle) /;

/** Undefined: nothing is said about one counting for the other; else whether it is said not to. */
function linked({ asked }: Context): 'does' | 'does-not' | undefined {
  const named = asked.certs.filter(({ sure }) => sure === 'yes');
  const [a, b] = [named[0], named.find(({ id }) => id !== named[0]?.id)];
  if (!a || !b) return undefined;
  const between = ` ${asked.tokens
    .slice(a.end, b.at)
    .map(({ text }) => text)
    .join(' ')} `;
  if (!LINK.test(between)) return undefined;
  return DENIES_LINK.test(between) ? 'does-not' : 'does';
}

/** What one certification is said to spare: "covered", "skip", "no need". */
const SPARES =
  / (?:covered|covers?|taken care of|takes care of|skip|skips|ignore|out of the way|(?:do|does|need|will|would|should) not (?:\w+ )?(?:need|have to|bother|require)|need not|no need|exempt|excused|(?:done|good|sorted|settled|finished) (?:too|also|as well|with)|off the hook|get out of|gets me out|get away without|leave out|drop|redundant|unnecessary|pointless|(?:do|does|is|be|good) (?:for )?both|1 of (?:the 2|them|these)|instead) /;
const DENIES_SPARING =
  / (?:do|does|is|are|will) not (?:\w+ ){0,2}?(?:cover|covered|count|counts|replace|enough) /;

/** "I did X, so Y is covered?", "can I skip Y since I do X?": one that is done is to stand for one that is not. */
function spared({ asked, isYesNo }: Context): 'does' | 'does-not' | undefined {
  const named = new Set(asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  const held = new Set(asked.held.map(({ certification }) => certification));
  const isOneDone = [...named].some((id) => held.has(id)) && ![...named].every((id) => held.has(id));
  const isReason = / (?:so|then|since|because|as|if|now that|already|means|same|when) /.test(asked.words);
  const isClaim = isYesNo || / (?:right|correct|\?) /.test(asked.question);
  if (!isClaim || named.size !== 2 || !(isOneDone || isReason) || !SPARES.test(asked.words)) return undefined;
  return DENIES_SPARING.test(asked.words) ? 'does-not' : 'does';
}

/** Is one said to count for another, so that the two have to be told apart? */
export function claimsOneForAnother(context: Context): boolean {
  const { asked, rulebook } = context;
  const named = new Set(asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  const isOther = (id: string) => rulebook.certifications.get(id)?.kind !== 'coaching-course';
  return named.size === 2 && [...named].some(isOther) && (linked(context) ?? spared(context)) !== undefined;
}

/** "Is SafeSport the same as Safe Haven?" */
export function comparison(context: Context, subjects: readonly Subject[]): Said | undefined {
  const { locale: t, has, asked } = context;
  const [a, b] = subjects;
  if (!a?.rule || !b?.rule || subjects.length !== 2) return undefined;
  const isBoth =
    ONE_FOR_BOTH.test(asked.question) && subjects.every(({ rule }) => rule?.level === 'required');
  const link = linked(context) ?? spared(context);
  if (!has('same') && !isBoth && !link) return undefined;
  if (WAYS.test(asked.question) && a.rule.where && b.rule.where)
    return { text: waysText(context, a, b), isStated: true };
  const text = t.rules.different(
    a.title,
    b.title,
    periodText(context, a.rule.howOften),
    periodText(context, b.rule.howOften),
  );
  if (isBoth) return { text: t.rules.both(text), isStated: true };
  if (link === 'does-not') return { text, isStated: true, isTrue: true, isNegated: true };
  return {
    text,
    isStated: true,
    isTrue: / (?:different|differ|difference|separate|distinct) /.test(asked.words),
  };
}
