import {
  coachingCourses,
  courseRule,
  DIVISIONS,
  divisionCourse,
  divisionsOf,
  ladder,
  type Source,
  say,
} from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { heldCourses, namedCourses, targetsOf } from './targets.ts';

interface Told {
  readonly text: string;
  readonly sources: readonly Source[];
}

const COURSE =
  / (?:course|courses|class|classes|cert|certs|certified|coach|coaches|coaching|training|license|level|levels) /;
const HIGHEST = / (?:highest|top|topmost|most advanced|ultimate|biggest|uppermost) /;
const ASKS_LADDER =
  / (?:ladder|upper (?:level|levels|course|courses|cert|certs|ones)|higher (?:level )?(?:courses|certs|levels)|above 12u|after 12u|past 12u|beyond 12u) /;
const ENDS =
  / (?:stop|stops|no longer|not (?:be )?enough|not (?:be )?sufficient|up to|until|cut off|run out|not good enough|insufficient|too (?:low|little)|highest|oldest|how far|how high|outgrow) /;
const ASKS_AGE =
  / (?:(?:what|which|how) (?:\w+ ){0,2}(?:age|ages|division|divisions|team|teams|group|far|high|old|u)|when|from what|from which) /;
const BEGINS =
  / (?:from (?:which|what) (?:age|ages|division|team|group|u) |(?:what|which|how) (?:\w+ ){0,3}(?:age|ages|division|divisions|team|group|old|young) (?:\w+ ){0,6}(?:start|starts|begin|begins|kick in|kicks in|start needing|come in|comes in)|(?:youngest|lowest|first|earliest) (?:\w+ )?(?:age|division|team|group))/;
const DIFFERENCE = / (?:difference|differ|differs|different|vs|versus|compare|compared|apart) /;
const BIGGER =
  / (?:bigger|higher|upper|harder|advanced|older|any|single|one|each|every|same) (?:\w+ ){0,3}(?:course|courses|class|cert|certs|one|ones|level|license|training) /;
const SMALLER =
  / (?:lower|smaller|younger|below|under (?:it|them)|little|everything|all|every|easier|beneath|downward|downwards|several|more than) /;
const AGE_SPECIFIC =
  / (?:age specific|age - specific|age appropriate|single age|younger (?:divisions?|ages?|groups?|kids)|lower divisions?|little ones|little kids) /;
const ASKS_NAMES =
  / (?:called|name|names|what are|which are|list|exist|which (?:courses|certs|classes)|what (?:courses|certs|classes)) /;
const REPLACES =
  / (?:count|counts|counted|cover|covers|covered|automatically|replace|replaces|work|works|satisfy|satisfies|include|includes|enough|good|do|trump|trumps|stack|stacking|stacks|allow|allows|qualify) /;

function rungsOf({ rulebook }: Context): readonly string[] {
  return ladder(rulebook)?.value.certifications ?? [];
}

const ABOVE =
  / (?:above|beyond|after|past|over|higher than|up from|next|next level|left|beat|beats|top|highest|further) /;
const BELOW = / (?:below|under|beneath|before|lower than) /;

/** "What is above Advanced?", "is anything higher than National?" @returns undefined when that is not asked */
function neighbour(context: Context, id: string): Told | undefined {
  const { asked, rulebook, locale: t } = context;
  const rungs = rungsOf(context);
  const asks = / (?:what|which|anything|something|any|is|one) /.test(asked.words);
  const isBelow = BELOW.test(asked.words);
  if (!asks || asked.divisions.length > 0 || (!isBelow && !ABOVE.test(asked.words))) return undefined;
  const upper = courseRule(rulebook, 'upper');
  const top = rungs.at(-1);
  if (!upper || top === undefined) return undefined;
  const next = rungs[rungs.indexOf(id) + (isBelow ? -1 : 1)];
  const names = t.list(rungs.map((rung) => titleOf(rulebook, rung)));
  return {
    text: t.sentences(
      next === undefined ? '' : t.courses.comesNext(titleOf(rulebook, id), titleOf(rulebook, next), isBelow),
      t.courses.ladder(names, titleOf(rulebook, top)),
    ),
    sources: [upper.source],
  };
}

/** "14U", "15U and up": the divisions one rung counts for and no lower one. */
function reachOf({ rulebook, locale: t }: Context, id: string): Told {
  const even = DIVISIONS.filter((division) => !/^[579]U$/.test(division));
  const own = even.filter((division) => divisionCourse(rulebook, division)?.value.certification === id);
  const sources = own.flatMap((division) => divisionCourse(rulebook, division)?.source ?? []);
  const up = own.map((division) => divisionCourse(rulebook, division)?.value.andUp).find(Boolean);
  if (own.length === 0) return { text: '', sources };
  const named = up === undefined ? t.list(own) : t.courses.andUp(`${up}U`, t.list(own));
  return { text: t.courses.asksForAtLeast(named, titleOf(rulebook, id)), sources };
}

/** What each of these rungs counts for, and what the next one is needed for. */
function difference(context: Context, ids: readonly string[]): Told {
  const { rulebook, locale: t } = context;
  const even = DIVISIONS.filter((division) => !/^[579]U$/.test(division));
  const covers = ids.map((id) =>
    t.courses.covers(titleOf(rulebook, id), t.list(divisionsOf(rulebook, id, even))),
  );
  const upper = courseRule(rulebook, 'upper');
  const needs = ids.map((id) => reachOf(context, id));
  return {
    text: t.sentences(...covers, upper ? say(upper.value.text) : ''),
    sources: [...needs.flatMap(({ sources }) => sources), ...(upper ? [upper.source] : [])],
  };
}

/** "Is Advanced higher than Intermediate?" @returns undefined when that is not asked */
function isHigher(context: Context, ids: readonly string[]): boolean | undefined {
  const { question } = context.asked;
  const [first = '', second = ''] = ids;
  const order = rungsOf(context).indexOf(first) - rungsOf(context).indexOf(second);
  if (/ (?:higher|above|over|outrank|outranks|better|more advanced) (?:\w+ )?(?:than )?/.test(question))
    return order > 0;
  return / (?:lower|below|less) (?:\w+ )?than /.test(question) ? order < 0 : undefined;
}

function named(context: Context, rungs: readonly string[]): Told | undefined {
  const { asked, locale: t, isYesNo } = context;
  const ids = namedCourses(context).filter((id) => rungs.includes(id));
  const [first, second] = ids;
  if (first && second && (DIFFERENCE.test(asked.words) || isHigher(context, ids) !== undefined)) {
    const verdict = isYesNo ? isHigher(context, ids) : undefined;
    const told = difference(context, ids);
    return { ...told, text: t.sentences(verdict === undefined ? '' : verdict ? t.yes : t.no, told.text) };
  }
  if (ids.length !== 1 || !first) return undefined;
  const begins = BEGINS.test(asked.words) ? reachOf(context, first) : undefined;
  if (begins && begins.text !== '') return begins;
  if (!ENDS.test(asked.words) || !ASKS_AGE.test(asked.words)) return neighbour(context, first);
  const next = rungs[rungs.indexOf(first) + 1];
  if (next === undefined) return difference(context, [first]);
  const [own, above] = [reachOf(context, first), reachOf(context, next)];
  return { text: t.sentences(own.text, above.text), sources: [...own.sources, ...above.sources] };
}

/** Courses in general: none is named, or a whole stretch of them. */
function general(context: Context, rungs: readonly string[]): Told | undefined {
  const { asked, rulebook, locale: t, isYesNo } = context;
  const upper = courseRule(rulebook, 'upper');
  const higher = courseRule(rulebook, 'higherDoesNotCount');
  const top = rungs.at(-1);
  if (!upper || !higher || top === undefined) return undefined;
  const isTop = HIGHEST.test(asked.words) && COURSE.test(asked.words);
  const order = courseRule(rulebook, 'order');
  if (order && AGE_SPECIFIC.test(asked.words) && ASKS_NAMES.test(asked.words)) {
    const single = coachingCourses(rulebook).filter((id) => !rungs.includes(id));
    const text = t.courses.singleCourses(t.list(single.map((id) => titleOf(rulebook, id))));
    return { text: t.sentences(text, say(order.value.text)), sources: [order.source] };
  }
  if (asked.divisions.length > 0 && order) {
    const text = t.sentences(say(higher.value.text), say(order.value.text), say(upper.value.text));
    return { text, sources: [higher.source, order.source, upper.source] };
  }
  if (BIGGER.test(asked.words) && SMALLER.test(asked.words) && REPLACES.test(asked.words)) {
    const text = t.sentences(isYesNo ? t.no : '', say(higher.value.text), say(upper.value.text));
    return { text, sources: [higher.source, upper.source] };
  }
  if (isTop || ASKS_LADDER.test(asked.question)) {
    const national = courseRule(rulebook, 'national');
    const names = t.list(rungs.map((id) => titleOf(rulebook, id)));
    const text = t.sentences(
      t.courses.ladder(names, titleOf(rulebook, top)),
      say((isTop && national ? national : upper).value.text),
    );
    return { text, sources: [upper.source] };
  }
  return undefined;
}

function told(context: Context): Told | undefined {
  const { has, asked } = context;
  const rungs = rungsOf(context);
  if (has('heading', 'crossCert', 'duration', 'online', 'inPerson', 'where', 'cost', 'frequency'))
    return undefined;
  if (asked.licences.length > 0) return undefined;
  const [own] = heldCourses(context);
  if (own !== undefined)
    return rungs.includes(own) && / (?:above|beyond|higher|next) /.test(asked.words)
      ? neighbour(context, own)
      : undefined;
  const targets = targetsOf(context);
  if (namedCourses(context).length > 0)
    return targets.length === 0 || / between /.test(asked.words) ? named(context, rungs) : undefined;
  const isStretch =
    asked.divisions.length > 2 && / (?:stack|stacking|each one|ones under|upper) /.test(asked.words);
  const isRef = asked.certs.some((cert) => cert.sure === 'yes');
  return !isRef && (targets.length === 0 || isStretch || ASKS_LADDER.test(asked.words))
    ? general(context, rungs)
    : undefined;
}

/** The courses as a ladder: which is the highest, what lies between two, whether a bigger one covers the smaller. */
export const ladderIntent: Intent = {
  id: 'course-ladder',
  score: (context) => (told(context) ? 0.9 : 0),
  answer: (context): Part | undefined => {
    const found = told(context);
    return found && { text: found.text, mode: 'answer', sources: found.sources };
  },
};
