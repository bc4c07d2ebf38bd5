import { DIVISIONS, divisionCourse, ladder, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, silent } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import { divisionsOfPlayer } from '../../read/divisions.ts';
import { titleOf } from '../rules/period.ts';
import { roleText } from '../rules/required.ts';
import { roleOf } from '../rules/situation.ts';
import { comparedTargets, comparesCourses, sameText } from './same.ts';
import { asksMinimum, isNamed, namedCourses, OR_NEED, type Target, targetsOf } from './targets.ts';

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
  const saysNone =
    isOptional || / (?:need|needs|require|requires|take|takes) (?:nothing|no) /.test(asked.words);
  const [only] = targets;
  const asksOwn = / (?:own|separate|special|specific|dedicated) /.test(asked.question);
  if (named.length === 0 && NEEDS_NOTHING.test(asked.words))
    return only &&
      targets.length === 1 &&
      isStatedHere(context, only) &&
      saysNone &&
      !/ (?:wrong|false|incorrect|mistaken|myth) /.test(asked.words)
      ? t.no
      : '';
  if (named.length === 0 && asksOwn && targets.length === 1 && only && isStatedHere(context, only))
    return t.yes;
  if (named.length === 0)
    return roleText(context) !== '' && context.has('require', 'optional') ? (isOptional ? t.no : t.yes) : '';
  const [target] = targets;
  if (named.length !== 1 || targets.length !== 1 || !target || / or (?!false|not|no )/.test(asked.question))
    return '';
  if (!SUPPOSES.test(asked.question) && !asksMinimum(context)) return '';
  const isIt = divisionCourse(rulebook, target.division)?.value.certification === named[0];
  return isIt !== isOptional ? t.yes : t.no;
}

/** "What class is that?", "what is the course called?": it is asked for by its name. */
const BY_NAME =
  / (?:what|which) (?:class|course|training|cert) (?:is (?:that|it|this|the one)|would that be|am i|do i|i) | what is (?:the|that|this|my) (?:\w+ )?(?:class|course|training|cert) called | what (?:do they|is it|it is) (?:call|called) | (?:the )?name of the (?:class|course|training|cert)|(?:class|course|training|cert) name|(?:class|course|training|cert) (?:\w+ ){0,4}called /;

/** "How many courses for 6U and 8U?", "is one enough for both?" */
const ASKS_HOW_MANY =
  / how many (?:\w+ ){0,4}(?:certs?|courses?|class|classes|trainings?|licenses?) | (?:one|1|single|same) (?:\w+ )?(?:certs?|course|class|license|training) (?:\w+ ){0,6}(?:all|both|enough|every|everything|cover|covers|possible|suffice|suffices) | (?:fewest|minimum number of|least number of) (?:courses|classes|certs) | (?:is )?(?:one|1) (?:is )?enough | (?:one|1|2|several) (?:certs?|courses?|class|classes|trainings?) or | (?:need|needs|take|takes|have|get|is it) (?<number>one|\d) (?:\w+ )?(?:certs?|courses?|class|classes) /;

/** How few courses do for several divisions: of those on the ladder the highest counts for the lower ones too. */
function countText(context: Context, targets: readonly Target[]): string {
  const { rulebook, locale: t, asked, isYesNo } = context;
  if (targets.length < 2 || !ASKS_HOW_MANY.test(asked.words)) return '';
  const wanted = [
    ...new Set(
      targets.flatMap(({ division }) => divisionCourse(rulebook, division)?.value.certification ?? []),
    ),
  ];
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  const top = rungs.findLast((rung) => wanted.includes(rung));
  const fewest = wanted.filter((id) => !rungs.includes(id) || id === top);
  const claimed = Number(ASKS_HOW_MANY.exec(asked.words)?.groups?.number?.replace('one', '1') ?? 1);
  const opening = !isYesNo || / how many /.test(asked.words) ? '' : fewest.length === claimed ? t.yes : t.no;
  return t.sentences(
    opening,
    t.courses.atLeastSoMany(fewest.length, t.list(fewest.map((id) => titleOf(rulebook, id)))),
  );
}

/** Where one signs up, when that is asked as well. */
function signUpText({ rulebook, has }: Context, targets: readonly Target[]): string[] {
  if (!has('where')) return [];
  const ids = targets.map(({ division }) => divisionCourse(rulebook, division)?.value.certification);
  const courses = rulebook.own.courses.filter(({ certification }) => ids.includes(certification));
  return [...new Set(courses.flatMap(({ signUp }) => (signUp ? [say(signUp)] : [])))];
}

/** A child may be in either of two divisions: both are told. @returns undefined where the age leaves no doubt */
function eitherByAge({ asked, rulebook }: Context): { age: number; targets: Target[] } | undefined {
  const [player, ...others] = asked.ages.filter(({ of }) => of === 'player');
  if (!player || others.length > 0 || asked.divisions.length > 0) return undefined;
  const targets = divisionsOfPlayer(player.age).map((division) => ({ division, named: division }));
  const courses = targets.map(({ division }) => divisionCourse(rulebook, division)?.value.certification);
  return new Set(courses).size > 1 ? { age: player.age, targets } : undefined;
}

/** "Schoolyard needs nothing, right?", "no cert needed for 6U?" */
const NEEDS_NOTHING =
  / (?:(?:need|needs|require|requires|take|takes) nothing|(?:no|not (?:\w+ ){0,3}any) (?:coach |coaching |special )?(?:cert|certs|course|courses|class|classes|training|license)) (?!(?:except|but|beyond|besides|other|else|more) )/;

/** Which course a division asks for. */
export const whichIntent: Intent = {
  id: 'which-course',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert', 'restart') || asked.licences.length > 0) return 0;
    if (comparesCourses(context)) return 0.9;
    const targets = targetsOf(context);
    if (targets.length === 1 && asksMinimum(context)) return 0.92;
    if (targets.length > 0 && asked.held.length === 0 && NEEDS_NOTHING.test(asked.words)) return 0.88;
    const named = namedCourses(context);
    const isDetail = has('duration', 'cost', 'where', 'online', 'when', 'coursePart', 'frequency', 'why');
    if (asked.certs.some((cert) => cert.sure === 'yes' && !named.includes(cert.id))) return 0;
    if (targets.length === 0)
      return has('coachCourse') && has('which', 'require') && !isDetail ? (has('which') ? 0.82 : 0.6) : 0;
    const asksCourse =
      has('coachCourse', 'certificate') && has('which', 'require', 'steps', 'list', 'optional');
    const isCalled = / (?:called|name|named) /.test(asked.question);
    if (
      BY_NAME.test(asked.words) &&
      !has('duration', 'cost', 'online', 'coursePart', 'frequency') &&
      (isCalled || !has('why'))
    )
      return 0.87;
    if (targets.length > 1 && ASKS_HOW_MANY.test(asked.words)) return 0.9;
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
      / who (?:can|may|is allowed to|gets to) (?:\w+ )?(?:coach|lead|run) /.test(asked.question) ||
      / (?:what|which) (?:\w+ ){0,5}(?:take|need|get|do|require|required|hold|have) /.test(asked.question);
    return isOpenQuestion ? 0.72 : has('which', 'list') ? 0.62 : 0;
  },
  answer: (context): Part => {
    const byAge = eitherByAge(context);
    const targets =
      byAge?.targets ?? (comparesCourses(context) ? comparedTargets(context) : targetsOf(context));
    if (targets.length === 0) return askBack(context);
    const { locale: t, rulebook } = context;
    const told = targets.map((target) => courseText(context, target));
    const sources = targets.flatMap((target) => divisionCourse(rulebook, target.division)?.source ?? []);
    const same = sameText(context, targets);
    const wantsEach = same === undefined || !same.isOne;
    const asksBy =
      / (?:division|team) (?:\w+ ){0,6}or (?:\w+ ){0,6}age | age (?:\w+ ){0,6}or (?:\w+ ){0,6}(?:division|team) /;
    const text = t.sentences(
      byAge ? t.heading.byAge(byAge.age) : '',
      asksBy.test(context.asked.words) ? t.courses.byDivision : '',
      same?.text ?? (countText(context, targets) || opening(context, targets)),
      ...(wantsEach ? told.map((entry) => entry.text) : []),
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
