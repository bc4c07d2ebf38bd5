import { acceptedFor, coachingCourses, divisionCourse } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import type { HeldRead } from '../../read/held.ts';
import { qualifiersIn } from '../../read/qualifiers.ts';
import { targetsOf } from '../courses/targets.ts';
import { courseText } from '../courses/which.ts';
import { allDoneOn, withAllDone } from './all-done.ts';
import { detailText } from './details.ts';
import { rulesFor, titleOf } from './period.ts';
import { situationOf } from './situation.ts';
import { type Standing, standings } from './standings.ts';
import { subjectsOf } from './subjects.ts';

/** Of several coaching courses only the latest counts for the rule that asks for a recent one. */
function latestCourses(context: Context, held: readonly HeldRead[]): HeldRead[] {
  const isRecent = ({ certification }: HeldRead) =>
    rulesFor(context, certification).some((rule) => rule.accepts === 'any-coaching-course');
  const courses = held.filter((entry) => isRecent(entry) && entry.on && entry.who === undefined);
  const latest = courses.toSorted((a, b) => (b.on?.to ?? '').localeCompare(a.on?.to ?? ''))[0];
  return held.filter((entry) => !courses.includes(entry) || entry === latest);
}

/** "My coaching course was in 2023": any will do, the division's own if one is named. */
function looseCourse(context: Context): HeldRead[] | undefined {
  const { asked, rulebook } = context;
  const [on] = asked.loose;
  if (!on || asked.held.length > 0) return undefined;
  const division = situationOf(context).division;
  const course =
    (division && divisionCourse(rulebook, division)?.value.certification) ?? coachingCourses(rulebook)[1];
  if (course === undefined) return undefined;
  const dates = new Set(asked.loose.map(({ who }) => who)).size > 1 ? asked.loose : [on];
  return dates.map((date) => ({
    certification: course,
    at: 0,
    on: date,
    ...(date.who ? { who: date.who } : {}),
  }));
}

const SUPPOSES_DUE =
  / (?:expired|lapsed|lapse|lapses|overdue|due|redo|renew|again|retake|another|out of date|ran out|run out|runs out|new one|too old|expire|expires|need|needs|must|have to|has to|forced to|make me|makes me|over|2nd time|second time|repeat|repeated|redone|from scratch|stale|void|invalid|dead|gone bad|gone off|no good|useless|worthless) /;
const SUPPOSES_GOOD =
  / (?:still (?!need|needs|have|has|must|due|required|owe)|current|valid|good|ok|okay|fine|up to date|count|counts|cover|covers|enough|ready|can i|may i|could i|can she|can he|able|allowed)/;
/** Whoever has done it years ago and is asked for nothing more: the claim is turned round. */
const SUPPOSES_NOTHING =
  / (?:do not|does not|need not|never|no|not) (?:\w+ ){0,3}(?:expire|expires|lapse|run out|renew|redo|retake|repeat|need|needs|again|due|overdue|expired) /;

function opening(context: Context, all: readonly Standing[]): string {
  const { locale: t, isYesNo, asked } = context;
  if (!isYesNo || all.some((entry) => entry.isGood === undefined)) return '';
  const isGood = all.every((entry) => entry.isGood);
  const isNothing = SUPPOSES_NOTHING.test(asked.question);
  const saysDue = SUPPOSES_DUE.test(asked.question) && !isNothing;
  const saysGood = SUPPOSES_GOOD.test(asked.question);
  if (!saysDue && !saysGood && !isNothing) return '';
  const supposesDue = saysDue && !saysGood;
  const isTrue = isGood !== supposesDue;
  // What has run out must be done again; whether all of it, only the page could say.
  const isWhole = qualifiersIn(asked).includes('whole');
  return isWhole && (isTrue || !supposesDue) ? '' : isTrue ? t.yes : t.no;
}

/** So many are told; nobody types more than a region asks for. */
const MOST = 10;

function heldForAnswer(context: Context): HeldRead[] {
  const loose = allDoneOn(context) ? undefined : looseCourse(context);
  if (loose) return loose;
  const unique = new Map(
    withAllDone(context, context.asked.held).map((entry) => [
      `${entry.certification}${entry.who ?? ''}${entry.on?.from ?? ''}`,
      entry,
    ]),
  );
  const held = [...unique.values()].slice(0, MOST);
  return context.has('missing', 'validity') ? held : held.filter((entry) => entry.on ?? entry.expires);
}

function standingsOf(context: Context, held: readonly HeldRead[]): Standing[] {
  const isSeveral = new Set(held.flatMap((entry) => entry.who ?? [])).size > 1;
  const { person } = context.locale.rules;
  return latestCourses(context, held).flatMap((entry) =>
    standings(context, entry).map((told) =>
      isSeveral && entry.who ? { ...told, who: entry.who, text: person(entry.who, told.text) } : told,
    ),
  );
}

/** What is due first; all that is one-time in one sentence at the end. */
function told({ locale: t }: Context, all: readonly Standing[]): string[] {
  const once = [...new Set(all.flatMap((entry) => entry.once ?? []))];
  const dated = all.filter((entry) => entry.once === undefined || once.length < 2);
  const sorted = [...dated.filter((entry) => entry.isDue), ...dated.filter((entry) => !entry.isDue)];
  const texts = sorted.map((entry) => entry.text);
  return [...new Set([...texts, ...(once.length > 1 ? [t.rules.doneOnce(t.list(once), once.length)] : [])])];
}

const ASKS_WHO = / (?:who|whose|whom|which (?:one|coach|coaches|of)|anyone|anybody|any of) /;

/** "Whose is out of date?": the names come first, where every date is judged. */
function namesText({ locale: t, asked }: Context, all: readonly Standing[]): string {
  const people = new Set(all.flatMap(({ who }) => who ?? []));
  const isJudged = all.every(({ isGood, who }) => isGood !== undefined && who !== undefined);
  if (people.size < 2 || !isJudged || !ASKS_WHO.test(asked.question)) return '';
  const due = new Set(all.flatMap(({ who, isGood }) => (isGood === false && who ? [who] : [])));
  return due.size > 0 ? t.rules.outOfDate(t.list([...due])) : t.rules.noneOutOfDate;
}

/** "… on May 3 and on June 7": each day on its own; undefined when it is one day. */
function byDay(context: Context, held: readonly HeldRead[]): string[] | undefined {
  const { asked, locale: t } = context;
  if (asked.days.length < 2) return undefined;
  return asked.days.map((day) => {
    const on = { ...context, on: day.from, asked: { ...asked, on: day } };
    return t.rules.onDay(t.day(day.from), told(on, standingsOf(on, held)).join(' '));
  });
}

/** "Took 6U last year, now 8U, again?": the one course stays done, but the new division asks for its own. */
function otherDivisions(context: Context, held: readonly HeldRead[]): string[] {
  const { rulebook } = context;
  const isCourse = ({ certification }: HeldRead) =>
    rulebook.certifications.get(certification)?.kind === 'coaching-course';
  if (!held.some(isCourse) || held.some(({ who }) => who)) return [];
  return targetsOf(context)
    .filter(
      ({ division }) =>
        !held.some(({ certification }) => acceptedFor(rulebook, division).includes(certification)),
    )
    .map((target) => courseText(context, target).text);
}

/** "My course was in 2020. Safe Haven again?": what is asked beside what is held, without its date. */
function alsoAsked(context: Context, held: readonly HeldRead[]): string[] {
  if (!context.has('frequency', 'validity')) return [];
  return subjectsOf(context)
    .filter(
      ({ certification }) => certification && held.every((entry) => entry.certification !== certification),
    )
    .filter(({ rule }) => rule?.accepts === undefined)
    .map((subject) => detailText(context, subject, 'frequency').text);
}

/** Something held with its date: does it still count, until when, what is due? */
export const validityIntent: Intent = {
  id: 'validity',
  understands: ['whole'],
  score: (context) => {
    const { asked, has, isYesNo } = context;
    if (allDoneOn(context) && has('frequency', 'validity', 'missing', 'require', 'when')) return 0.94;
    const dated = asked.held.filter((held) => held.on ?? held.expires);
    if (dated.length === 0)
      return asked.loose.length > 0 &&
        asked.certs.length === 0 &&
        has('coachCourse', 'certificate') &&
        !has('which')
        ? 0.84
        : 0;
    const isAboutTime =
      has('frequency') ||
      / (?:still|valid|current|due|expired?|lapsed?|overdue|up to date|date|renew) /.test(asked.words);
    if (!isAboutTime && has('which') && / (?:teams?|divisions?|ages?|groups?) /.test(asked.question))
      return 0.6;
    const isOtherDivision = asked.divisions.some(
      ({ division, at }) =>
        !asked.held.some((held) => held.at === at) && asked.held.every((held) => held.division !== division),
    );
    if (!isAboutTime && isOtherDivision) return 0.6;
    return has('validity', 'frequency', 'when', 'missing', 'require', 'covers') || isYesNo ? 0.9 : 0.6;
  },
  answer: (context): Part | undefined => {
    const { locale: t, rulebook, page, has } = context;
    const held = heldForAnswer(context);
    const all = standingsOf(context, held);
    if (all.length === 0) return undefined;
    const others = otherDivisions(context, held);
    const texts = [...(byDay(context, held) ?? told(context, all)), ...others, ...alsoAsked(context, held)];
    const rules = held.flatMap((entry) => rulesFor(context, entry.certification));
    const sources =
      rules.length > 0 ? rules.map((rule) => rulebook.source(rule.source)) : [pageSource(rulebook)];
    const ask = held.map((entry) => entry.certification);
    if (has('elsewhere') && all.every((entry) => entry.isGood !== false)) {
      const titles = t.list(ask.map((id) => titleOf(rulebook, id)));
      return silent(t.sentences(t.rules.elsewhere(page, titles), ...texts), ask, sources);
    }
    const verdict = context.asked.days.length > 1 || others.length > 0 ? '' : opening(context, all);
    const text = t.sentences(verdict, namesText(context, all), ...texts);
    return rules.length === 0 ? silent(text, ask, sources) : { text, mode: 'answer', sources };
  },
};
