import {
  type Assessment,
  assess,
  type Credential,
  coachingCourses,
  divisionCourse,
  type IsoDay,
  say,
} from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import type { HeldRead } from '../../read/held.ts';
import { periodText, rulesFor, titleOf } from './period.ts';
import { notListed } from './required.ts';
import { situationOf } from './situation.ts';

/** One held certification against one requirement; `isGood` undefined: it cannot be told. */
export interface Standing {
  readonly text: string;
  readonly isGood?: boolean;
  readonly isDue: boolean;
}

/** Done some time in a stretch that reaches past the day: at the latest on that day. */
function credential(held: HeldRead, end: 'from' | 'to', day: IsoDay): Credential {
  const done = held.on?.[end];
  const on = done !== undefined && held.on && held.on.from <= day && done > day ? day : done;
  return {
    certification: held.certification,
    ...(on === undefined ? {} : { on }),
    ...(held.expires ? { expires: held.expires[end] } : {}),
  };
}

function assessed(
  context: Context,
  held: HeldRead,
  end: 'from' | 'to',
  rule: string,
  on: IsoDay,
): Assessment | undefined {
  return assess(context.rulebook, {
    ...situationOf(context),
    on,
    credentials: [credential(held, end, on)],
  }).find((entry) => entry.requirement === rule);
}

function doneText({ locale: t }: Context, held: HeldRead): string {
  return held.on && held.on.from === held.on.to ? t.rules.done(t.day(held.on.from)) : '';
}

const isGood = ({ status }: Assessment) => status === 'met' || status === 'expiring';

/** What is said without a look at the calendar; undefined: there is an end to look at. */
function endless(
  { locale: t, page }: Context,
  entry: Assessment,
  title: string,
  period: string,
): Standing | undefined {
  const { reason, rule, status } = entry;
  if (rule.howOften === 'once' && status !== 'expired')
    return { text: t.rules.doneOnce(title), isGood: true, isDue: false };
  if (reason.kind === 'done-period-not-stated') return { text: t.rules.noEnd(page, title), isDue: false };
  if (reason.kind === 'dated-after') {
    return { text: t.rules.inFuture(title, t.day(reason.on)), isGood: false, isDue: true };
  }
  return status === 'unknown' ? { text: t.rules.needsDate(title, period), isDue: false } : undefined;
}

/** Both ends of a vague date are tried: only what holds for both is said. */
function standing(context: Context, held: HeldRead, ruleId: string): Standing | undefined {
  const { locale: t, on, rulebook, asked } = context;
  const early = assessed(context, held, 'from', ruleId, asked.on?.to ?? on);
  const late = assessed(context, held, 'to', ruleId, on);
  if (!early || !late) return undefined;
  const isCourse = rulebook.certifications.get(held.certification)?.kind === 'coaching-course';
  const isOwn = isCourse && early.rule.accepts === 'division-course';
  const title = isOwn ? titleOf(rulebook, held.certification) : say(early.title);
  const period = periodText(context, early.rule.howOften);
  const plain = endless(context, early, title, period);
  if (plain) return plain;
  if (!early.expires || !late.expires) return undefined;
  const done = doneText(context, held);
  const [first, last] = [t.day(early.expires), t.day(late.expires)];
  const isVague = first !== last;
  if (isGood(early) !== isGood(late)) {
    const { dependsOnDay, endsWithin } = t.rules;
    return {
      text: isVague ? dependsOnDay(title, period, first, last) : endsWithin(title, done, period, last),
      isDue: true,
    };
  }
  const valid = isVague ? t.rules.validAtLeast : t.rules.validUntil;
  const ranOut = isVague ? t.rules.ranOutLatest : t.rules.ranOut;
  const text = isGood(early) ? valid(title, done, period, first) : ranOut(title, done, period, last);
  return { text, isGood: isGood(early), isDue: !isGood(early) };
}

/** How a held certification stands against each requirement it has to do with. */
export function standings(context: Context, held: HeldRead): Standing[] {
  const rules = rulesFor(context, held.certification);
  if (rules.length === 0) {
    return [
      {
        text: notListed(context, {
          title: titleOf(context.rulebook, held.certification),
          certification: held.certification,
        }).text,
        isDue: false,
      },
    ];
  }
  const isRepeated = rules.some((rule) => rule.accepts === 'any-coaching-course');
  const texts = rules
    .filter((rule) => !(isRepeated && rule.accepts === 'division-course'))
    .map((rule) => standing(context, held, rule.id))
    .filter((entry) => entry !== undefined);
  return texts;
}

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
  return course === undefined ? undefined : [{ certification: course, at: 0, on }];
}

const SUPPOSES_DUE =
  / (?:expired|lapsed|overdue|due|redo|renew|again|retake|another|out of date|ran out|run out|new one|too old|expire|need|needs|must|have to|has to|take it over|do it over|repeat|repeated) /;
const SUPPOSES_GOOD =
  / (?:still|current|valid|good|ok|okay|fine|up to date|count|counts|cover|covers|enough|ready|can i|may i|could i|can she|can he|able|allowed|coach) /;

function opening(context: Context, all: readonly Standing[]): string {
  const { locale: t, isYesNo, asked } = context;
  if (!isYesNo || all.some((entry) => entry.isGood === undefined)) return '';
  const isGood = all.every((entry) => entry.isGood);
  if (!isGood && all.length > 1 && SUPPOSES_DUE.test(asked.question) && !SUPPOSES_GOOD.test(asked.question))
    return t.yes;
  const supposesDue = SUPPOSES_DUE.test(asked.question) && !SUPPOSES_GOOD.test(asked.question);
  return isGood !== supposesDue ? t.yes : t.no;
}

/** So many are told; nobody types more than a region asks for. */
const MOST = 10;

function heldForAnswer(context: Context): HeldRead[] {
  const loose = looseCourse(context);
  if (loose) return loose;
  const unique = new Map(context.asked.held.map((entry) => [`${entry.certification}${entry.at}`, entry]));
  const held = [...unique.values()].slice(0, MOST);
  return context.has('missing', 'validity') ? held : held.filter((entry) => entry.on ?? entry.expires);
}

function standingsOf(context: Context, held: readonly HeldRead[]): Standing[] {
  const isSeveral = new Set(held.flatMap((entry) => entry.who ?? [])).size > 1;
  const { person } = context.locale.rules;
  return latestCourses(context, held).flatMap((entry) =>
    standings(context, entry).map((told) =>
      isSeveral && entry.who ? { ...told, text: person(entry.who, told.text) } : told,
    ),
  );
}

/** Something held with its date: does it still count, until when, what is due? */
export const validityIntent: Intent = {
  id: 'validity',
  score: ({ asked, has, isYesNo }) => {
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
    const sorted = [...all.filter((entry) => entry.isDue), ...all.filter((entry) => !entry.isDue)];
    const texts = [...new Set(sorted.map((entry) => entry.text))];
    const rules = held.flatMap((entry) => rulesFor(context, entry.certification));
    const sources =
      rules.length > 0 ? rules.map((rule) => rulebook.source(rule.source)) : [pageSource(rulebook)];
    const ask = held.map((entry) => entry.certification);
    if (has('elsewhere') && all.every((entry) => entry.isGood !== false)) {
      const titles = t.list(ask.map((id) => titleOf(rulebook, id)));
      return silent(t.sentences(t.rules.elsewhere(page, titles), ...texts), ask, sources);
    }
    const text = t.sentences(opening(context, all), ...texts);
    return rules.length === 0 ? silent(text, ask, sources) : { text, mode: 'answer', sources };
  },
};
