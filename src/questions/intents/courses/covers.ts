import {
  acceptedFor,
  courseRule,
  DIVISIONS,
  divisionCourse,
  divisionsOf,
  say,
} from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { type Coverage, coverage } from './coverage.ts';
import { asksMinimum, heldCourses, OR_NEED, subjectCourses, targetsOf } from './targets.ts';
import { asksAboutRest, asksAnyMore, dutyVerdict, enoughVerdict } from './verdict.ts';

function opening(context: Context, all: readonly Coverage[]): string {
  const { locale: t, isYesNo } = context;
  const covered = all.filter((entry) => entry.isCovered);
  if (all.length > 1 && covered.length > 0 && covered.length < all.length) {
    return t.courses.only(t.list(covered.map(({ target }) => target.named)));
  }
  return isYesNo || OR_NEED.test(context.asked.question)
    ? enoughVerdict(context, covered.length === all.length)
    : '';
}

/** "What may I coach with Intermediate?" */
function reach(context: Context, held: readonly string[]): Part | undefined {
  const { rulebook, locale: t } = context;
  const even = DIVISIONS.filter((division) => !/^[579]U$/.test(division));
  const lines = held.flatMap((id) => {
    const divisions = divisionsOf(rulebook, id, even);
    return divisions.length > 0 ? [t.courses.covers(titleOf(rulebook, id), t.list(divisions))] : [];
  });
  const rule = courseRule(rulebook, 'higherDoesNotCount');
  if (lines.length === 0 || !rule) return undefined;
  const isEverything =
    / (?:everything|all|any|below|younger|every) /.test(context.asked.words) && context.isYesNo;
  return {
    text: isEverything
      ? t.sentences(t.no, say(rule.value.text), ...lines)
      : t.sentences(...lines, say(rule.value.text)),
    mode: 'answer',
    sources: [rule.source],
  };
}

/** Schoolyard alone is a program or a division; only with "course", "coach", "certificate" it is the certificate. */
function isSaidAsCourse({ asked, has }: Context, id: string): boolean {
  const isYard = asked.divisions.some(
    ({ division, at }) =>
      division === 'schoolyard' && asked.certs.some((cert) => cert.id === id && cert.at === at),
  );
  return !isYard || has('certificate', 'coachCourse');
}

/** "What does Intermediate let me coach?", "is there any division where it is enough?" */
const ASKS_REACH =
  / (?:what|which|any|how many) (?:\w+ ){0,2}(?:divisions?|teams?|ages?|groups?|levels?) (?:\w+ ){0,8}(?:let|lets|allow|allows|eligible|good|cover|covers|qualify|qualifies|qualified|count|counts|enough|sufficient|all|use|useful|work|works|coach|open|opens|valid) | (?:what|which|who|whom) (?:\w+ ){0,4}(?:let me|lets me|allow me|allows me|can i|may i|could i|am i allowed) (?:to )?(?:coach|lead|run|take|train|do|have) /;

/** Does the page want a course anew every few years? Then how old it is matters as well. */
const asksAgain = ({ own }: Context['rulebook']) =>
  own.requirements.some(({ accepts }) => accepts === 'any-coaching-course');

/** "Coaching both, need another class?": not how old a course is matters but which one it is. */
function asksAnother({ asked, rulebook }: Context, held: readonly string[]): boolean {
  if (!/ (?:another|different|new|separate|other|else|both|more|extra|additional|second) /.test(asked.words))
    return false;
  if (!/ (?:class|course|courses|cert|certs|classes|training|license|team|teams) /.test(asked.words))
    return false;
  return (
    asked.certs.every((cert) => cert.sure !== 'yes' || held.includes(cert.id)) &&
    (!asksAgain(rulebook) ||
      asked.divisions.some(
        ({ division }) => !acceptedFor(rulebook, division).some((id) => held.includes(id)),
      ))
  );
}

/** "Anything under 14", "everything below it". */
const EVERYTHING =
  / (?:anything|everything|any team|all teams|every team|any division|everyone|anyone|all ages) (?:\w+ ){0,2}(?:\d+u|under|below|younger|up to|lower|beneath) /;

/** Is a course that is held enough for a division? */
export const coversIntent: Intent = {
  id: 'course-covers',
  score: (context) => {
    const { has, asked } = context;
    const held = heldCourses(context);
    const subject = subjectCourses(context);
    if (subject.length === 0 || has('heading') || asked.licences.length > 0 || asked.bodies.length > 0)
      return 0;
    const targets = targetsOf(context);
    if (asksMinimum(context)) return 0;
    if (
      held.length === 0 &&
      subject.every(
        (id) =>
          !context.asked.certs.some(
            (cert) => cert.id === id && cert.sure === 'yes' && isSaidAsCourse(context, id),
          ),
      )
    )
      return 0;
    if (
      held.length === 0 &&
      / (?:half a day|day|days|weekend|hours?|minutes|afternoon|evening|morning) /.test(asked.words)
    )
      return 0;
    if (
      (has('duration', 'online', 'inPerson', 'cost') || (has('why') && !has('covers'))) &&
      held.length === 0
    )
      return 0;
    if (held.length > 0 && targets.length > 0 && has('optional')) return 0.93;
    if (held.length > 0 && targets.length > 0)
      return asksAnother(context, held) ? (has('coachCourse') ? 0.96 : 0.93) : 0.88;
    const asksMay =
      / (?:yes or no|true or false|right|correct|can|could|may|is|does|do|will|would) /.test(
        context.asked.question,
      ) &&
      context.isYesNo &&
      !has('require');
    if (targets.length > 0 && (has('covers', 'which', 'optional', 'instead') || asksMay)) return 0.86;
    if (has('why') && has('covers') && targets.length === 0) return 0.82;
    const asksReach = ASKS_REACH.test(asked.question) && !/ (?:not|unless) /.test(asked.question);
    if (targets.length === 0 && asksReach) return has('coachCourse', 'where') ? 0.9 : 0.86;
    return has('covers', 'which') && targets.length === 0 && !has('frequency', 'where') ? 0.7 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t, has, page, rulebook, asked } = context;
    const targets = targetsOf(context);
    const subject = subjectCourses(context);
    const elsewhere = t.courses.elsewhere(page);
    if (EVERYTHING.test(asked.question) && !has('elsewhere')) return reach(context, subject);
    if (targets.length === 0) {
      return has('elsewhere')
        ? silent(elsewhere, ['division-coach'], [pageSource(rulebook)])
        : reach(context, subject);
    }
    // "Does it cover both?" with one team in sight: what it covers, and no yes for the one alone.
    const isOneOfTwo = / (?:cover|covers|for|good for|count for) both /.test(asked.question);
    if (isOneOfTwo && targets.length === 1 && subject.length === 1) return reach(context, subject);
    const all = targets
      .map((target) => coverage(context, subject, target))
      .filter((entry) => entry !== undefined);
    const [first] = all;
    if (!first) return undefined;
    const sources = all.flatMap((entry) => entry.sources);
    const texts = all.map((entry) => entry.text);
    const isCovered = all.every((entry) => entry.isCovered);
    if (has('elsewhere') && isCovered)
      return silent(t.sentences(elsewhere, ...texts), ['division-coach'], sources);
    const duty =
      (context.isYesNo || asksAnyMore(asked)) && all.length === 1
        ? dutyVerdict(context, isCovered)
        : undefined;
    const told =
      duty === undefined ? [opening(context, all), ...texts] : [duty, ...all.map(({ needText }) => needText)];
    return {
      text: t.sentences(...told, tail(context, all)),
      mode: 'answer',
      sources,
      division: first.target.division,
    };
  },
};

/** Several courses still to take, or: this is the certificate only. */
function tail({ asked, locale: t, rulebook }: Context, all: readonly Coverage[]): string {
  const open = all.filter((entry) => !entry.isCovered);
  const courses = open.map(({ target }) =>
    titleOf(rulebook, divisionCourse(rulebook, target.division)?.value.certification ?? ''),
  );
  if (courses.length > 1) return t.courses.stillNeeded(t.list(courses), courses.length);
  const asksMay = / (?:can|could|may|qualified|eligible|ready) /.test(asked.words) || asksAboutRest(asked);
  return open.length === 0 && asksMay ? t.courses.onlyCertificate : '';
}
