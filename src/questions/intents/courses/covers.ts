import {
  acceptedFor,
  courseRule,
  DIVISIONS,
  divisionCourse,
  divisionsOf,
  ladder,
  type Source,
  say,
} from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import { titleOf } from '../rules/period.ts';
import { heldCourses, isNamed, OR_NEED, subjectCourses, type Target, targetsOf } from './targets.ts';

interface Coverage {
  readonly target: Target;
  readonly isCovered: boolean;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** Does what is held count for a division, and why not? */
function coverage(context: Context, held: readonly string[], target: Target): Coverage | undefined {
  const { rulebook, locale: t, page } = context;
  const course = divisionCourse(rulebook, target.division);
  if (!course) return undefined;
  const asked = course.value.certification;
  const accepted = held.find((id) => acceptedFor(rulebook, target.division).includes(id));
  const titles = t.list(held.map((id) => titleOf(rulebook, id)));
  const label = isNamed(rulebook, target) ? target.named : target.division;
  const note = label === target.named ? '' : t.courses.notNamed(page, target.named);
  if (accepted !== undefined) {
    const title = titleOf(rulebook, accepted);
    const text =
      accepted === asked
        ? t.courses.counts(title, label)
        : t.courses.countsFor(title, label, titleOf(rulebook, asked));
    const rung = accepted === asked ? undefined : ladder(rulebook)?.source;
    return {
      target,
      isCovered: true,
      text: t.sentences(note, text),
      sources: [course.source, ...(rung ? [rung] : [])],
    };
  }
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const higher = rungs.includes(asked) ? undefined : courseRule(rulebook, 'higherDoesNotCount');
  const isHigher = held.some((id) => order(context, id) > order(context, asked));
  const text = t.courses.doesNotCount(titles, label, titleOf(rulebook, asked), held.length === 1);
  return {
    target,
    isCovered: false,
    text: t.sentences(note, text, higher && isHigher ? say(higher.value.text) : ''),
    sources: [course.source, ...(higher && isHigher ? [higher.source] : [])],
  };
}

function order({ rulebook }: Context, id: string): number {
  return [...rulebook.certifications.keys()].indexOf(id);
}

const NEED = / (?:need|needs|have to|has to|must|required|require|do i do|take|go back) /;
/** "Is that a problem?", "do I lose 14U?": "no" is the good news. */
const OBSTACLE =
  / (?:lose|lost|give up|forfeit|problem|issue|wrong|illegal|barred|forbidden|not allowed|prevent|prevents|trouble) /;
/** "New course or nah?": "no" would say that none is needed. */
const ANOTHER =
  / (?:new|another|different|separate|extra|additional|second) (?:\w+ )?(?:course|class|cert|training|license) /;
/** What is held is not lost by another course. */
const LOSES = / (?:lose|lost|give up|forfeit) /;
const COVER =
  / (?:enough|cover|covers|count|counts|qualified|good for|sufficient|let me|lets me|allow|allows|can i|can he|can she|could i|may i|ok|okay|fine|work|works|eligible|certified|get a pass|pass on|i can|suffice|suffices|right cert|the right|am i good|am i set|ready|use|accepted|satisfy|satisfies) /;

/**
 * "No" when something is not enough, whichever way it is asked, unless only the need is asked for; where both are
 * asked in one breath there is no one word for an answer.
 */
function verdict(context: Context, isEnough: boolean): string {
  const { locale: t, asked } = context;
  if (OR_NEED.test(asked.question)) return isEnough ? t.yes : t.no;
  if (OBSTACLE.test(asked.question)) return isEnough || LOSES.test(asked.question) ? t.no : t.yes;
  if (claimsNotNeeded(asked)) return isEnough ? t.right : t.no;
  // Nothing is held: the course named is the one, or it is not.
  if (heldCourses(context).length === 0) return isEnough ? t.yes : t.no;
  const asksNeed = NEED.test(asked.question);
  const asksCover = COVER.test(asked.question);
  if (!asksCover && ANOTHER.test(asked.question)) return isEnough ? t.no : t.courses.another;
  if (!isEnough) return asksNeed && !asksCover ? t.yes : t.no;
  if (asksNeed && asksCover) return '';
  return asksNeed ? t.no : t.yes;
}

function opening(context: Context, all: readonly Coverage[]): string {
  const { locale: t, isYesNo } = context;
  const covered = all.filter((entry) => entry.isCovered);
  if (all.length > 1 && covered.length > 0 && covered.length < all.length) {
    return t.courses.only(t.list(covered.map(({ target }) => target.named)));
  }
  return isYesNo || OR_NEED.test(context.asked.question)
    ? verdict(context, covered.length === all.length)
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
    text: t.sentences(isEverything ? t.no : '', ...lines, say(rule.value.text)),
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

/** "What does Intermediate let me coach?" */
const ASKS_REACH =
  / (?:what|which|who|whom) (?:\w+ ){0,4}(?:let me|lets me|allow me|allows me|can i|may i|could i|am i allowed) (?:to )?(?:coach|lead|run|take|train|do|have) /;

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
    if (targets.length === 0 && ASKS_REACH.test(asked.question)) return 0.86;
    return has('covers', 'which') && targets.length === 0 && !has('frequency', 'where') ? 0.7 : 0;
  },
  answer: (context): Part | undefined => {
    const { locale: t, has, page, rulebook } = context;
    const targets = targetsOf(context);
    const subject = subjectCourses(context);
    const elsewhere = t.courses.elsewhere(page);
    if (targets.length === 0) {
      return has('elsewhere')
        ? silent(elsewhere, ['division-coach'], [pageSource(rulebook)])
        : reach(context, subject);
    }
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
    const text = t.sentences(opening(context, all), ...texts, tail(context, all));
    return { text, mode: 'answer', sources, division: first.target.division };
  },
};

/** Several courses still to take, or: this is the certificate only. */
function tail({ asked, locale: t, rulebook }: Context, all: readonly Coverage[]): string {
  const open = all.filter((entry) => !entry.isCovered);
  const courses = open.map(({ target }) =>
    titleOf(rulebook, divisionCourse(rulebook, target.division)?.value.certification ?? ''),
  );
  if (courses.length > 1) return t.courses.stillNeeded(t.list(courses), courses.length);
  const asksMay = / (?:can|could|may|qualified|eligible|ready) /.test(asked.words);
  return open.length === 0 && asksMay ? t.courses.onlyCertificate : '';
}
