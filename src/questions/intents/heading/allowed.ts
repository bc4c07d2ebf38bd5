import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { asksSame } from '../../read/compared.ts';
import { type HeadingFor, whoHeads } from './who.ts';

export function headersText({ headersPerWeek: { min, max } }: Heading['limits'][number]): string {
  return max === undefined ? String(min) : `${min}–${max}`;
}

function whereText({ locale: t }: Context, where: Heading['ban']['where']): string {
  if (where.length > 1) return t.heading.inBoth;
  return where[0] === 'match' ? t.heading.inGames : t.heading.inPractice;
}

export function bannedText(context: Context, rules: Heading, divisions: readonly string[]): string {
  const { locale: t } = context;
  return t.heading.banned(t.list(divisions), rules.ban.upTo, whereText(context, rules.ban.where));
}

export function limitText({ locale: t, has }: Context, limit: Heading['limits'][number]): string {
  const practice = t.heading.practiceLimit(limit.division, limit.minutesPerWeek, headersText(limit));
  const match = limit.matchesRestricted ? '' : t.heading.noMatchLimit(limit.division);
  const matchFirst = has('match') && (!has('limit') || !has('practice'));
  return (matchFirst ? [match, practice] : [practice, match]).filter(Boolean).join(' ');
}

const SAYS_BANNED =
  / (?:ban|banned|bans|prohibited|forbidden|illegal|not allowed|off limits|against the|not be heading|not head|not supposed|(?:a|hard|big) no|no no|no go|never|(?:they|we|he|she|i|kids|players|\d+u) (?:can|may|must|should) not) /;
/** "It is not banned, right?" */
const DENIES_BAN =
  / (?:is|are|was) (?:not|no longer) (?:\w+ )?(?:ban|banned|prohibited|forbidden|illegal|off limits) | (?:no|not a) (?:\w+ )?ban /;
/** "Do I have to stop them?", "do they need training for it?" asks for a duty, not for leave. */
const ASKS_DUTY = / (?:need|needs|have to|has to|must|require|requires|required|mandatory|necessary) /;

/** "Banned in practice but fine in games": half of it is wrong. */
const HALF_BANNED =
  / (?:but|except|while|though) (?:\w+ ){0,6}(?:ok|okay|fine|allowed|legal|can|may|free|good) | (?:only|just) (?:for|in|at|during) (?:\w+ )?(?:practice|practices|training|games?|match|matches) /;

/** "No limit in games": the question supposes that there is none. */
const SAYS_FREE =
  / (?:no (?:\w+ ){0,2}(?:limit|limits|cap|restriction|restrictions|max|maximum)|unlimited|unrestricted|without (?:any |a )?(?:limit|limits|restriction|restrictions)|as (?:much|often|many) as) /;

/** "Is there a cap on …?" */
const LIMIT_EXISTS =
  / (?:(?:is|are) there|(?:do|does) (?:\w+ ){1,4}have) (?:still |also |even )?(?:a|an|any) (?:\w+ ){0,3}(?:cap|limit|limits|restriction|restrictions|max|maximum|ceiling|quota) | (?:limited|restricted|capped) /;

/** "If she has had 20 already?": a number whose meaning is not known may decide. */
function hasLooseNumber({ asked }: Context): boolean {
  const ages = new Set(asked.ages.map(({ at }) => at));
  return asked.tokens.some(({ text }, at) => /^\d{1,3}$/.test(text) && !ages.has(at));
}

/** "Yes" and "no" turn on whether the question supposes that it is allowed, banned or limited. */
function verdict(context: Context, { rules }: HeadingFor): string {
  const { asked, locale: t, has, isYesNo } = context;
  if (!isYesNo) return '';
  if (DENIES_BAN.test(asked.question)) return rules.status === 'banned' ? t.no : t.right;
  const supposesBan = SAYS_BANNED.test(asked.question);
  if (!supposesBan && ASKS_DUTY.test(asked.question)) return '';
  const isHalf = HALF_BANNED.test(asked.question);
  if (rules.status === 'banned') return supposesBan && !isHalf ? t.right : t.no;
  const saysFree = SAYS_FREE.test(asked.words);
  const supposesLimit =
    !saysFree &&
    (LIMIT_EXISTS.test(asked.question) ||
      (has('limit') && !/ (?:can|may|allowed|ok|okay) /.test(asked.words)));
  const [first] =
    /(?:practice|practices|training|drill|drills|game|games|match|matches)/.exec(asked.question) ?? [];
  const inMatch = has('match') && (!has('practice') || /^(?:game|match)/.test(first ?? ''));
  if (supposesBan) return t.no;
  if (hasLooseNumber(context)) return '';
  if (saysFree) return inMatch ? t.yes : t.no;
  if (supposesLimit) return inMatch ? t.no : t.yes;
  return inMatch || has('match') ? t.yes : t.yesWithinLimits;
}

function oneDivision(context: Context, entry: HeadingFor): string {
  const { locale: t, page } = context;
  const { rules, named } = entry;
  if (rules.status === 'banned') return bannedText(context, rules.heading, [named]);
  if (rules.limit && rules.status === 'limited') return limitText(context, rules.limit);
  return t.heading.notStated(page, named, rules.heading.limits.at(-1)?.division ?? rules.heading.ban.upTo);
}

function summary(context: Context, rules: Heading): string {
  return [
    bannedText(context, rules, [rules.ban.upTo]),
    ...rules.limits.map((limit) => limitText(context, limit)),
  ].join(' ');
}

/** May they head the ball, and how much? `isStated`: the rules answer for at least one of the divisions. */
export function allowedText(context: Context, rules: Heading): { text: string; isStated: boolean } {
  const { locale: t, isYesNo } = context;
  const { divisions, fromAge } = whoHeads(context);
  const [first] = divisions;
  if (!first)
    return {
      text: t.sentences(isYesNo ? t.heading.dependsOnDivision : '', summary(context, rules)),
      isStated: true,
    };
  const statuses = new Set(divisions.map((entry) => entry.rules.status));
  if (fromAge !== undefined && statuses.size > 1) {
    return { text: t.sentences(t.heading.byAge(fromAge), summary(context, rules)), isStated: true };
  }
  const isStated = !(statuses.size === 1 && statuses.has('not-stated'));
  if (statuses.size === 1 && statuses.has('banned')) {
    const named = divisions.map((entry) => entry.named);
    const isCompared = divisions.length > 1 && asksSame(context.asked);
    return {
      text: t.sentences(
        isCompared ? t.same : verdict(context, first),
        bannedText(context, rules, fromAge === undefined ? named : [rules.ban.upTo]),
      ),
      isStated,
    };
  }
  const texts = divisions.map((entry) => oneDivision(context, entry));
  const opening = divisions.length === 1 && isStated ? verdict(context, first) : '';
  const compared = asksSame(context.asked) && statuses.size > 1 ? t.different : '';
  return { text: t.sentences(opening, compared, ...texts), isStated };
}
