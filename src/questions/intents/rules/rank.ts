import { requirementsOn } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { periodText, periodYears, ruleTitle } from './period.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** "More often", "expires first", "the shortest life": the one that comes round soonest. */
const OFTENER =
  / (?:more (?:often|frequent|frequently|regularly|times)|most (?:often|frequent|frequently)|oftener|(?:expires?|lapses?|runs? out|ends?|due|renewed|renew|redo|redone|comes? (?:up|due|round|around|back)|goes? (?:bad|stale)) (?:\w+ ){0,2}?(?:first|sooner|soonest|earlier|earliest|quicker|quickest|faster)|(?:first|sooner|soonest|quickest|next) (?:one )?(?:to )?(?:expires?|lapse|run out|be due|renew|redo|come due)|(?:shorter|shortest) (?:\w+ )?(?:life|time|period|lived|validity|cycle|shelf|one)|(?:good|valid|lasts?) (?:for )?(?:the )?(?:shorter|shortest|least)) /;
/** "Less often", "lasts longest": the one that comes round last, or never. */
const RARER =
  / (?:less (?:often|frequent|frequently)|least (?:often|frequent|frequently)|(?:good|valid|lasts?|stays?|keeps?|runs?) (?:\w+ )?(?:for )?(?:the |me )?(?:longer|longest)|(?:expires?|lapses?|runs? out|due|comes? (?:up|due|round|around)) (?:\w+ )?(?:later|latest|last)|(?:longer|longest) (?:\w+ )?(?:life|validity|cycle|shelf|period|gap|lasting|valid|good)) /;

/** How soon something comes round; what is once or without a stated end never does. */
const yearsOf = ({ rule }: Subject) => (rule && periodYears(rule.howOften)) || Number.POSITIVE_INFINITY;

/** What is set side by side: the two or more that are named, or all that the region wants again. */
function ranked(context: Context): Subject[] {
  const named = subjectsOf(context).filter(({ rule }) => rule);
  const all = requirementsOn(context.rulebook, context.on)
    .filter(({ level }) => level === 'required')
    .map((rule): Subject => ({ title: ruleTitle(context.rulebook, rule), rule }));
  const chosen = named.length > 1 ? named : all.filter((subject) => Number.isFinite(yearsOf(subject)));
  return chosen.toSorted((a, b) => yearsOf(a) - yearsOf(b));
}

/** "Does A come up more often than B?": true when the order that is claimed is the order of the page. */
function claimed(context: Context, isRarer: boolean): boolean | undefined {
  const [first, second] = subjectsOf(context).filter(({ rule }) => rule);
  if (!context.isYesNo || !first || !second || !/ than /.test(context.asked.question)) return undefined;
  return isRarer ? yearsOf(first) > yearsOf(second) : yearsOf(first) < yearsOf(second);
}

/** Which of several comes round sooner or later: the comparison is what is asked, so the name comes first. */
export const rankIntent: Intent = {
  id: 'rank',
  score: (context) => {
    const { question } = context.asked;
    if (!(OFTENER.test(question) || RARER.test(question)) || context.has('heading')) return 0;
    if (context.asked.held.some(({ on, expires }) => on ?? expires)) return 0;
    const named = subjectsOf(context).filter(({ rule }) => rule).length;
    const isOfAll = named === 0 && / (?:which|what) /.test(question) && ranked(context).length > 0;
    return named > 1 || (isOfAll && !context.has('coursePart', 'duration')) ? 0.95 : isOfAll ? 0.87 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t, rulebook } = context;
    const all = ranked(context);
    const isRarer = RARER.test(context.asked.question) && !OFTENER.test(context.asked.question);
    const [first, ...others] = isRarer ? all.toReversed() : all;
    if (!first?.rule) return undefined;
    const told = ({ title, rule }: Subject) =>
      rule ? t.rules.item(title, periodText(context, rule.howOften)) : title;
    const isEven = others.every((subject) => yearsOf(subject) === yearsOf(first));
    const claim = claimed(context, isRarer);
    const text = isEven
      ? t.rules.equallyOften(t.list([first, ...others].map(told)))
      : t.rules[isRarer ? 'lessOften' : 'moreOften'](told(first), t.list(others.map(told)));
    const sources = [first, ...others].flatMap(({ rule }) => (rule ? [rulebook.source(rule.source)] : []));
    return {
      text: t.sentences(claim === undefined ? '' : claim ? t.yes : t.no, text),
      mode: 'answer',
      sources,
    };
  },
};
