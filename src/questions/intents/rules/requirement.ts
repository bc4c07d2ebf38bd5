import { say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource } from '../../part.ts';
import { qualifiersIn } from '../../read/qualifiers.ts';
import { agreeing } from '../../stance.ts';
import { targetsOf } from '../courses/targets.ts';
import { claimsOneForAnother, comparison } from './compare.ts';
import { type Detail, detailsAsked, detailText } from './details.ts';
import { asksForOne } from './need.ts';
import { ruleTitle, titleOf } from './period.ts';
import { providerText } from './provider.ts';
import { asksToPutOff, PUTS_FIRST } from './putting.ts';
import type { Said } from './required.ts';
import { type Subject, subjectsOf } from './subjects.ts';

function sourcesOf(context: Context, subjects: readonly Subject[]) {
  const { rulebook } = context;
  const details = detailsAsked(context);
  const asksWhat = details.includes('why') || details.includes('what');
  const stated = subjects.flatMap(({ rule, certification }) => {
    if (!rule) return [];
    const about = certification === undefined ? undefined : rulebook.certifications.get(certification);
    const isAbout = rule.why === undefined && about?.about !== undefined && asksWhat;
    const isAyso = isAbout && !rulebook.own.certifications.includes(about);
    return [...(isAyso ? [rulebook.source(about.source, rulebook.ayso)] : []), rulebook.source(rule.source)];
  });
  return stated.length > 0 ? stated : [pageSource(rulebook)];
}

/** Several ways meet one requirement: does this one count for that? */
function alternatives(context: Context, subjects: readonly Subject[]): Said | undefined {
  const { locale: t, rulebook } = context;
  const rule = subjects.map((subject) => subject.rule).find((entry) => Array.isArray(entry?.accepts));
  if (!rule || !Array.isArray(rule.accepts) || !context.has('covers', 'instead', 'same', 'which'))
    return undefined;
  const ways = rule.accepts.map((way) => {
    if (typeof way === 'string') return titleOf(rulebook, way);
    return 'all' in way
      ? t.rules.together(t.list(way.all.map((id) => titleOf(rulebook, id))))
      : titleOf(rulebook, way.certification);
  });
  return {
    text: t.rules.alternatives(ruleTitle(rulebook, rule), t.list(ways)),
    isStated: true,
    isTrue: true,
  };
}

/** Where courses must be taken again, that rule tells how often; the certificate's own tells everything else. */
function concerned(subjects: readonly Subject[], detail: Detail): readonly Subject[] {
  const isRecency = ({ rule }: Subject) => rule?.accepts === 'any-coaching-course';
  const isCourse = ({ rule }: Subject) => rule?.accepts === 'division-course';
  if (!subjects.some(isRecency) || !subjects.some(isCourse)) return subjects;
  return subjects.filter((subject) => !(detail === 'frequency' ? isCourse(subject) : isRecency(subject)));
}

/** One detail of several certifications at once; the verdict only when it is the same for all. */
function tell(context: Context, subjects: readonly Subject[]): Said {
  const details = detailsAsked(context);
  const wanted = details.length > 0 ? details : (['require'] as const);
  const said = wanted.flatMap((detail) =>
    concerned(subjects, detail).map((subject) => detailText(context, subject, detail)),
  );
  const unique = [...new Map(said.map((entry) => [entry.text, entry])).values()];
  const isUnderstood = details.length > 0;
  const verdicts = new Set(unique.map((entry) => (isUnderstood ? entry.isTrue : undefined)));
  const [verdict] = verdicts;
  const main = isUnderstood ? unique[0]?.isTrue : undefined;
  return {
    text: unique.map((entry) => entry.text).join(' '),
    isStated: unique.some((entry) => entry.isStated),
    ...(unique[0]?.stance ? { stance: unique[0].stance } : {}),
    ...(verdicts.size === 1 && verdict !== undefined
      ? { isTrue: verdict }
      : subjects.length === 1 && main !== undefined && unique.every((e) => e.isTrue !== !main)
        ? { isTrue: main }
        : {}),
    ...(unique.length === 1 && unique[0]?.isNegated ? { isNegated: true } : {}),
  };
}

/** "Two Live Scans for two teams?": what is no course of a division is asked of a coach, not of each team. */
function severalText(context: Context, subjects: readonly Subject[]): Said | undefined {
  const { locale: t, rulebook } = context;
  const isCourse = ({ certification = '', rule }: Subject) =>
    rule?.accepts !== undefined || rulebook.certifications.get(certification)?.kind === 'coaching-course';
  const [first] = subjects;
  if (!qualifiersIn(context.asked).includes('several') || subjects.length > 2) return undefined;
  if (detailsAsked(context).some((detail) => detail !== 'frequency' && detail !== 'require'))
    return undefined;
  if (!first || subjects.some((subject) => !subject.rule || subject.rule.for || isCourse(subject)))
    return undefined;
  const told = subjects.map((subject) => detailText(context, subject, 'frequency').text);
  return { text: t.sentences(...told, t.rules.sameForAll), isStated: true };
}

/** "I am an Advanced Referee", "a level above it": somebody has another level than the one that is asked for. */
const OTHER_LEVEL =
  / (?:above|higher|beyond|over|past|upper|exceeds?|outrank|better than) (?:\w+ ){0,3}(?:regional|ref|referee|that|it|level) | (?:intermediate|advanced|national|assistant|professional|pro|college|collegiate|grassroots|ussf|us|high school|nisoa|nfhs) (?:level )?(?:ref|refs|referee|referees|official)(?! (?:course|class)) | (?:ref|referee|reffing|official) (?:at |on |as )?(?:an? |the )?(?:intermediate|advanced|national|college|pro|higher) | grade \d (?:\w+ )?(?:ref|referee) | (?:ref|referee) grade \d /;

/** The page asks for "at least" one level: whether another one is enough is not for us to say with one word. */
function isOtherLevel({ asked, rulebook }: Context, subjects: readonly Subject[]): boolean {
  const isReferee = subjects.some(
    ({ certification = '' }) => rulebook.certifications.get(certification)?.kind === 'referee',
  );
  return isReferee && OTHER_LEVEL.test(asked.words);
}

function levelText(context: Context, subjects: readonly Subject[]): string {
  const isAsked = context.has('level') || isOtherLevel(context, subjects);
  const rule = isAsked ? subjects.find((subject) => subject.rule?.note)?.rule : undefined;
  return rule?.note ? say(rule.note) : '';
}

/** "Yes" to "the whole course again?" says more than the page; of time only how long it takes can be told. */
function isGuess(context: Context, subjects: readonly Subject[], { isTrue }: Said): boolean {
  if (isOtherLevel(context, subjects)) return true;
  const qualifiers = qualifiersIn(context.asked);
  const isTimed = detailsAsked(context)[0] === 'duration';
  const isSame = / same (?:course|class|one|cert|training) /.test(context.asked.question);
  const isAnyCourse = subjects.some(({ rule }) => rule?.accepts === 'any-coaching-course');
  if (asksToPutOff(context) || (isSame && isAnyCourse)) return true;
  return (qualifiers.includes('whole') && isTrue === true) || (qualifiers.includes('time') && !isTimed);
}

/** What is held already is not what "do I still have to do …?" asks about. */
function openOf(context: Context, subjects: readonly Subject[]): readonly Subject[] {
  if (!asksForOne(context)) return subjects;
  const held = new Set(context.asked.held.map(({ certification }) => certification));
  return subjects.filter(({ certification }) => certification === undefined || !held.has(certification));
}

const REPEATS =
  / (?:redo|redone|retake|retaken|repeat|repeated|renew|renewed|again|expires?|run out|runs out|lapses?|annual|yearly|(?:every|each|per) (?:single )?(?:season|year|fall|spring|autumn)|one time|1 - time|one - time) /;

/** "Retake the 10U course every season?": the course of one division, and whether it comes round. */
function asksToRepeat({ asked, has, rulebook }: Context): boolean {
  const courses = asked.certs.filter(
    ({ id, sure }) => sure === 'yes' && rulebook.certifications.get(id)?.kind === 'coaching-course',
  );
  const divisions = new Set(asked.divisions.map(({ division }) => division));
  const isOne =
    courses.length > 0 && courses.length === asked.certs.filter(({ sure }) => sure === 'yes').length;
  const isDated = asked.held.some(({ on, expires }) => on ?? expires);
  return isOne && !isDated && divisions.size < 2 && !has('where', 'cost') && REPEATS.test(asked.question);
}

/** "She holds Advanced, must she still do the concussion training?": a course that is held settles no other thing. */
function asksForOther(context: Context): boolean {
  const { asked, rulebook } = context;
  const isCourse = (id: string) => rulebook.certifications.get(id)?.kind === 'coaching-course';
  const held = asked.held.map(({ certification }) => certification);
  const open = asked.certs.filter(({ id, sure }) => sure === 'yes' && !held.includes(id));
  const isHeldCourse = held.length > 0 && held.every(isCourse);
  return isHeldCourse && asksForOne(context) && open.every(({ id }) => !isCourse(id));
}

/** Of certifications that are named, and no step. */
function asksWhatForFirst({ asked }: Context): boolean {
  return PUTS_FIRST.test(asked.question) && asked.certs.some(({ sure }) => sure === 'yes');
}

/** "How long is the SafeSport class?": of what is no coaching course. */
function asksLength(context: Context): boolean {
  const { asked, rulebook } = context;
  const named = asked.certs.filter(({ sure }) => sure === 'yes');
  const isCourse = ({ id }: { id: string }) => rulebook.certifications.get(id)?.kind === 'coaching-course';
  return named.length > 0 && !named.some(isCourse) && detailsAsked(context).includes('duration');
}

/** Anything about a single requirement or certification: whether, how often, where, how long, what it costs, why. */
export const requirementIntent: Intent = {
  id: 'requirement',
  understands: ['whole', 'time'],
  score: (context) => {
    const subjects = subjectsOf(context);
    if (subjects.length === 0) return 0;
    if (subjects.filter(({ rule }) => rule).length === 2 && claimsOneForAnother(context)) return 0.98;
    if (asksToRepeat(context)) return 0.9;
    if (asksForOther(context) || asksWhatForFirst(context)) return 0.98;
    if (asksToPutOff(context)) return 0.92;
    if (asksLength(context)) return 0.9;
    const isGeneric =
      context.asked.certs.every((cert) => cert.sure !== 'yes') &&
      context.asked.things.every((thing) => !thing.startsWith('req:'));
    if (isGeneric && context.has('list', 'missing', 'allAges')) return 0.5;
    if (isGeneric && targetsOf(context).length > 0 && !context.has('frequency', 'where', 'cost', 'when'))
      return 0.5;
    const isBareReferee =
      subjects.every(
        (subject) => context.rulebook.certifications.get(subject.certification ?? '')?.kind === 'referee',
      ) && !context.has('certificate', 'level', 'require', 'optional', 'allow');
    if (isBareReferee && !context.has('frequency', 'where', 'duration')) return 0;
    return detailsAsked(context).length > 0 || context.has('same') ? 0.8 : 0.55;
  },
  answer: (context): Part | undefined => {
    const subjects = openOf(context, subjectsOf(context)).slice(0, 6);
    if (subjects.length === 0) return undefined;
    const { locale: t, isYesNo } = context;
    const said =
      alternatives(context, subjects) ??
      providerText(context, subjects) ??
      severalText(context, subjects) ??
      comparison(context, subjects) ??
      tell(context, subjects);
    const agreement = said.isNegated ? t.right : t.yes;
    const opening =
      isYesNo && !isGuess(context, subjects, said) && said.isTrue !== undefined
        ? said.isTrue
          ? agreement
          : t.no
        : '';
    const level = levelText(context, subjects);
    const texts = isOtherLevel(context, subjects) ? [level, said.text] : [said.text, level];
    const text = t.sentences(agreeing(t, opening, said), ...texts);
    const sources = sourcesOf(context, subjects);
    const ask = subjects.map((subject) => subject.rule?.id ?? subject.certification ?? '');
    if (context.has('elsewhere') && said.isStated) {
      const titles = t.list(subjects.map((subject) => subject.title));
      return {
        text: t.sentences(t.rules.elsewhere(context.page, titles), said.text),
        mode: 'decline',
        sources,
        ask,
        unanswered: true,
      };
    }
    if (said.isStated) return { text, mode: 'answer', sources };
    return { text, mode: 'decline', sources, ask, unanswered: true };
  },
};
