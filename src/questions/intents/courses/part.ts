import { caveats, type Rulebook, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { lengthText } from './length.ts';
import { namedCourses, targetsOf } from './targets.ts';

const PART = '(?:online|field|live|classroom|zoom|computer|in person)';
const WHAT =
  '(?:part|portion|half|bit|piece|section|session|module|modules|class|course|stuff|thing|training|work)';
/** "just did the online part", "finished only the field session", "the online half is done". */
const DONE = new RegExp(
  ` (?:did|done|finished|completed|took|taken|passed|have|has|got|knocked|only|just) (?:(?!any )\\w+ ){0,4}${PART} ${WHAT} | ${PART} ${WHAT} (?:\\w+ ){0,4}(?:done|only|finished|complete|completed) `,
);
/** Something of it is left out. */
const LEFT_OUT =
  / (?:only|just|not|never|without|skip|skipped|skipping|missed|missing|but|alone|half|still|instead|yet) /;
const ASKS_ENOUGH =
  / (?:count|counts|enough|certified|good|set|ready|qualified|qualify|suffice|cover|covers|complete|done|finished|coach|coaching|ok|okay|fine|cert|valid|legit|start|sufficient|need) /;

function courseOf(context: Context): string | undefined {
  const { asked, rulebook } = context;
  const [named] = namedCourses(context);
  if (named) return named;
  const target = [...targetsOf(context), ...asked.divisions][0]?.division;
  return target && rulebook.own.courses.length >= 0
    ? asked.certs.find((cert) => cert.division === target)?.id
    : asked.certs.find((cert) => cert.part !== undefined)?.id;
}

function sourcesOf(rulebook: Rulebook, id: string) {
  const course = rulebook.own.courses.find((entry) => entry.certification === id);
  const requirement = rulebook.own.requirements.find((entry) => entry.id === 'division-coach');
  const ref = course?.source ?? requirement?.source;
  return ref === undefined ? [] : [rulebook.source(ref)];
}

/** Only a part of a course is done: that is not the course. */
export const partIntent: Intent = {
  id: 'course-part',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert') || / how (?:long|many|much) /.test(asked.words)) return 0;
    const isDone = DONE.test(asked.words) && LEFT_OUT.test(asked.words) && ASKS_ENOUGH.test(asked.words);
    return isDone && courseOf(context) !== undefined ? 0.92 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, isYesNo } = context;
    const id = courseOf(context);
    if (id === undefined) return undefined;
    const course = rulebook.own.courses.find((entry) => entry.certification === id);
    const place = caveats(rulebook, ['course-place']).conflicts[0];
    const isSure = course !== undefined && course.parts.length > 1;
    const asksNeed = / (?:still|also|do) (?:\w+ ){0,3}(?:need|have to|must) /.test(context.asked.question);
    const opening = !isYesNo || !isSure ? '' : asksNeed ? t.yes : t.no;
    return {
      text: t.sentences(
        opening,
        t.courses.partOnly(titleOf(rulebook, id)),
        course ? lengthText(context, course) : '',
        course ? '' : (place?.sides ?? []).map((side) => say(side.text)).join(' '),
      ),
      mode: 'answer',
      sources: sourcesOf(rulebook, id),
    };
  },
};
