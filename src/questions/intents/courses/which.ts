import { courseRule, DIVISIONS, divisionCourse, ladder, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, silent } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import { titleOf } from '../rules/period.ts';
import { roleText } from '../rules/required.ts';
import { roleOf } from '../rules/situation.ts';
import { isNamed, namedCourses, OR_NEED, type Target, targetsOf } from './targets.ts';

/** What a division asks for, or that the page does not name it. */
export function courseText(context: Context, target: Target): { text: string; isStated: boolean } {
  const { rulebook, locale: t, page } = context;
  const course = divisionCourse(rulebook, target.division);
  if (!course) return { text: t.courses.noCourse(page, target.named), isStated: false };
  const title = titleOf(rulebook, course.value.certification);
  if (!isNamed(rulebook, target)) {
    return {
      text: t.sentences(t.courses.notNamed(page, target.named), t.courses.nextNamed(target.division, title)),
      isStated: false,
    };
  }
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const rung = rungs.indexOf(course.value.certification);
  const phrase = rung >= 0 && rung < rungs.length - 1 ? t.courses.asksForAtLeast : t.courses.asksFor;
  return { text: phrase(target.named, title), isStated: true };
}

function isStatedHere({ rulebook }: Context, target: Target): boolean {
  return divisionCourse(rulebook, target.division)?.source.statedBy === undefined;
}

/** No division is named: ask back, and say the whole ladder meanwhile. */
function askBack(context: Context): Part {
  const { rulebook, locale: t } = context;
  const entries =
    rulebook.own.divisionCourses.length > 0 ? rulebook.own.divisionCourses : rulebook.ayso.divisionCourses;
  const own = DIVISIONS.filter((division) =>
    entries.some(({ divisions }) => ('includes' in divisions ? divisions.includes(division) : true)),
  );
  const pairs = own.flatMap((division) => {
    const course = divisionCourse(rulebook, division);
    return course ? [t.courses.pair(division, titleOf(rulebook, course.value.certification))] : [];
  });
  const [first] = own;
  const source = first && divisionCourse(rulebook, first)?.source;
  return {
    text: t.courses.whichDivision(`${pairs.join('; ')}.`),
    mode: 'ask-back',
    sources: source ? [source] : [],
    choices: own.map((division) => ({ label: division, question: t.courses.choice(division) })),
  };
}

/** The course that is named is asked about itself, not what else there is. */
const SUPPOSES =
  / (?:need|needs|have to|has to|must|required|require|requires|mandatory|necessary|right|correct|true|false|is it|is the|take|optional|skip|enough|cert|course|it) (?!anything|any|extra|else|more|something)/;

/** "Do I need the 10U course for my 12U team?": it is the one, or it is not. */
function opening(context: Context, targets: readonly Target[]): string {
  const { isYesNo, locale: t, rulebook, asked } = context;
  const named = namedCourses(context);
  const role = roleOf(context);
  if (!isYesNo || (role !== undefined && !['head-coach', 'assistant-coach'].includes(role))) return '';
  const isOptional = claimsNotNeeded(asked);
  const [only] = targets;
  const asksOwn = / (?:own|separate|special|specific|dedicated) /.test(asked.question);
  if (named.length === 0 && asksOwn && targets.length === 1 && only && isStatedHere(context, only))
    return t.yes;
  if (named.length === 0)
    return roleText(context) !== '' && context.has('require', 'optional') ? (isOptional ? t.no : t.yes) : '';
  const [target] = targets;
  if (named.length !== 1 || targets.length !== 1 || !target || / or (?!false|not|no )/.test(asked.question))
    return '';
  if (!SUPPOSES.test(asked.question)) return '';
  const isIt = divisionCourse(rulebook, target.division)?.value.certification === named[0];
  return isIt !== isOptional ? t.yes : t.no;
}

/** "What class is that?", "what is the course called?": it is asked for by its name. */
const BY_NAME =
  / (?:what|which) (?:class|course|training|cert) (?:is (?:that|it|this|the one)|would that be|am i|do i|i) | what is (?:the|that|this|my) (?:\w+ )?(?:class|course|training|cert) called | what (?:do they|is it|it is) (?:call|called) | name of the (?:class|course|training|cert) /;

/** Where one signs up, when that is asked as well. */
function signUpText({ rulebook, has }: Context, targets: readonly Target[]): string[] {
  if (!has('where')) return [];
  const ids = targets.map(({ division }) => divisionCourse(rulebook, division)?.value.certification);
  const courses = rulebook.own.courses.filter(({ certification }) => ids.includes(certification));
  return [...new Set(courses.flatMap(({ signUp }) => (signUp ? [say(signUp)] : [])))];
}

/** Which course a division asks for. */
export const whichIntent: Intent = {
  id: 'which-course',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert', 'restart') || asked.licences.length > 0) return 0;
    const targets = targetsOf(context);
    const named = namedCourses(context);
    const isDetail = has('duration', 'cost', 'where', 'online', 'when', 'coursePart', 'frequency', 'why');
    if (asked.certs.some((cert) => cert.sure === 'yes' && !named.includes(cert.id))) return 0;
    if (targets.length === 0)
      return has('coachCourse') && has('which', 'require') && !isDetail ? (has('which') ? 0.82 : 0.6) : 0;
    const asksCourse =
      has('coachCourse', 'certificate') && has('which', 'require', 'steps', 'list', 'optional');
    if (BY_NAME.test(asked.words) && !has('duration', 'cost', 'online', 'coursePart', 'frequency', 'why'))
      return 0.87;
    if (isDetail) return asksCourse ? 0.5 : 0;
    const wanted = targets.map(
      ({ division }) => divisionCourse(context.rulebook, division)?.value.certification,
    );
    if (named.length > 1 && / or /.test(asked.question)) return OR_NEED.test(asked.question) ? 0.8 : 0.87;
    if (named.length > 0 && has('require', 'which'))
      return named.some((id) => wanted.includes(id)) ? 0.87 : 0.82;
    if (asksCourse) return 0.79;
    if (has('coachCourse', 'certificate')) return 0.66;
    const isOpenQuestion =
      / (?:what|which) (?:\w+ ){0,5}(?:take|need|get|do|require|required|hold|have) /.test(asked.question);
    return isOpenQuestion ? 0.72 : has('which', 'list') ? 0.62 : 0;
  },
  answer: (context): Part => {
    const targets = targetsOf(context);
    if (targets.length === 0) return askBack(context);
    const { locale: t, rulebook } = context;
    const told = targets.map((target) => courseText(context, target));
    const sources = targets.flatMap((target) => divisionCourse(rulebook, target.division)?.source ?? []);
    const asksBy =
      / (?:division|team) (?:\w+ ){0,6}or (?:\w+ ){0,6}age | age (?:\w+ ){0,6}or (?:\w+ ){0,6}(?:division|team) /;
    const text = t.sentences(
      asksBy.test(context.asked.words) ? t.courses.byDivision : '',
      opening(context, targets),
      ...told.map((entry) => entry.text),
      ...signUpText(context, targets),
      roleText(context),
    );
    const [only] = targets;
    const isOpen =
      told.every((entry) => !entry.isStated) ||
      !targets.some((target) => isStatedHere(context, target) || target.division !== 'schoolyard');
    if (isOpen) return silent(text, ['division-coach'], sources);
    return {
      text,
      mode: 'answer',
      sources,
      ...(targets.length === 1 && only ? { division: only.division } : {}),
    };
  },
};

const BEFORE = / (?:before|after) (?:\w+ ){0,6}(?:\d+u|intermediate|advanced|national) /;
const ORDER =
  / (?:in order|any order|order|prereq\w*|pre requisite\w*|prerequisite\w*|sequence|first|prior|previous|any other|build\w*|individually) /;

/** "12U without having done any of the others", "the lower ones before 12U". */
const OTHERS =
  / (?:(?:without|skip|skipped|skipping|never|not) (?:\w+ ){0,5}(?:others|lower|earlier|previous|smaller|younger|first ones)|(?:lower|other|earlier|previous|smaller|younger|little) (?:\w+ ){0,4}(?:before|first)) /;

/** "As a package, or one by one?" */
const BUNDLE =
  / (?:package|packages|bundle|bundled|as a set|one set|whole set|whole series|one by one|one at a time|individually|a la carte|separately) /;

/** Is it put as something one may do ("can I take 10U first"), or as something one must? */
function isFree({ asked }: Context): boolean {
  const { words, question } = asked;
  if (claimsNotNeeded(asked)) return true;
  if (
    / (?:need|needs|must|have to|has to|required|require|requires|necessary|mandatory|only|prereq\w*|prerequisite\w*|expected|supposed|obliged) /.test(
      question,
    )
  )
    return false;
  return / (?:can|could|may|ok|okay|fine|allowed|possible|able|any order|individually|straight|directly|jump) /.test(
    words,
  );
}

/** "Do I take 6U before 8U?", "what is National for?" */
export const courseOrderIntent: Intent = {
  id: 'course-order',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert', 'fieldSession', 'onlinePart', 'online', 'coursePart', 'duration'))
      return 0;
    if (asked.certs.some((cert) => cert.sure === 'yes' && !namedCourses(context).includes(cert.id))) return 0;
    const courses = new Set([...namedCourses(context), ...asked.divisions.map(({ division }) => division)]);
    const rungs = ladder(context.rulebook)?.value.certifications ?? [];
    const upper = namedCourses(context).filter((id) => rungs.includes(id)).length;
    if (upper > 0 && / (?:teams?|divisions?|ages?|groups?) /.test(asked.question)) return 0;
    if (upper > 1 && has('same', 'order') && !targetsOf(context).length) return 0.89;
    if (
      upper > 0 &&
      has('order') &&
      / (?:comes? after|next level|next after|after intermediate|above intermediate|comes? next) /.test(
        asked.words,
      )
    )
      return 0.89;
    if (BUNDLE.test(asked.question) && (has('certificate', 'coachCourse') || courses.size > 1)) return 0.9;
    if (courses.size > 1 && BEFORE.test(asked.words)) return 0.89;
    if (courses.size > 0 && OTHERS.test(asked.words)) return 0.89;
    if (
      upper > 1 &&
      / (?:without|skip|skipping|prereq\w*|prerequisite\w*|straight|directly) /.test(asked.words)
    )
      return 0.89;
    if (upper > 0 && / (?:prereq\w*|prerequisite\w*|pre requisite\w*) /.test(asked.words)) return 0.89;
    if (!has('order') || (has('covers') && !ORDER.test(asked.words))) return 0;
    if (has('coachCourse', 'certificate') && ORDER.test(asked.words)) return 0.89;
    if (courses.size < 2) return 0;
    return asked.held.length > 0 && !ORDER.test(asked.words) ? 0 : 0.89;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, isYesNo, asked } = context;
    const rungs = ladder(rulebook)?.value.certifications ?? [];
    const upper = namedCourses(context).filter((id) => rungs.includes(id)).length;
    const isUpper = upper > 1;
    const alsoUpper =
      upper === 1 || / (?:build|builds|stack|stacks|ladder) /.test(asked.words)
        ? courseRule(rulebook, 'upper')
        : undefined;
    const rule = courseRule(rulebook, isUpper ? 'upper' : 'order');
    if (!rule) return undefined;
    const isTurnedAway = / (?:turn|turned|refuse|reject|stop|send) (?:me|us|him|her) (?:away|back|out) /.test(
      asked.words,
    );
    const opening = !isYesNo || upper > 0 ? '' : isFree(context) && !isTurnedAway ? t.yes : t.no;
    return {
      text: t.sentences(opening, say(rule.value.text), alsoUpper ? say(alsoUpper.value.text) : ''),
      mode: 'answer',
      sources: [rule.source],
    };
  },
};

/** What the highest course is for. */
export const nationalIntent: Intent = {
  id: 'national-course',
  score: (context) => {
    const { has } = context;
    const top = ladder(context.rulebook)?.value.certifications.at(-1);
    const isTop = top !== undefined && namedCourses(context).includes(top);
    return isTop &&
      has('why') &&
      !has('covers', 'duration', 'where', 'when', 'cost', 'online', 'inPerson', 'coursePart', 'count')
      ? 0.9
      : 0;
  },
  answer: (context): Part | undefined => {
    const rule = courseRule(context.rulebook, 'national');
    return rule && { text: say(rule.value.text), mode: 'answer', sources: [rule.source] };
  },
};
