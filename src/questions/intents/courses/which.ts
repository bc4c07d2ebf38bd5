import { courseRule, DIVISIONS, divisionCourse, ladder, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, silent } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { isNamed, namedCourses, type Target, targetsOf } from './targets.ts';

function courseText(context: Context, target: Target): { text: string; isStated: boolean } {
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

/** Which course a division asks for. */
export const whichIntent: Intent = {
  id: 'which-course',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert') || asked.licences.length > 0) return 0;
    const targets = targetsOf(context);
    const isCourse = has('coachCourse', 'certificate') || namedCourses(context).length > 0;
    if (targets.length > 0 && isCourse && has('which', 'require', 'steps', 'list'))
      return has('duration', 'cost', 'where', 'online') ? 0.5 : 0.77;
    if (targets.length > 0 && has('which', 'require', 'list'))
      return has('duration', 'cost', 'where') ? 0.5 : 0.62;
    if (has('coachCourse') && has('which', 'require') && !has('frequency', 'cost', 'duration', 'online'))
      return 0.6;
    return 0;
  },
  answer: (context): Part => {
    const targets = targetsOf(context);
    if (targets.length === 0) return askBack(context);
    const { locale: t, rulebook } = context;
    const told = targets.map((target) => courseText(context, target));
    const sources = targets.flatMap((target) => divisionCourse(rulebook, target.division)?.source ?? []);
    const text = t.sentences(...told.map((entry) => entry.text));
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

/** "Do I take 6U before 8U?", "what is National for?" */
export const courseOrderIntent: Intent = {
  id: 'course-order',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert', 'fieldSession', 'onlinePart', 'online')) return 0;
    const courses = new Set([...namedCourses(context), ...asked.divisions.map(({ division }) => division)]);
    if (
      has('order') &&
      (courses.size > 1 ||
        (has('certificate', 'coachCourse') && courses.size > 0) ||
        (has('certificate', 'coachCourse') && / (?:order|prereq\w*|requisite|sequence) /.test(asked.words)))
    )
      return asked.held.length > 0 &&
        courses.size > 1 &&
        !/ (?:order|prereq\w*|first|sequence) /.test(asked.words)
        ? 0
        : 0.89;
    return 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, isYesNo, asked } = context;
    const rungs = ladder(rulebook)?.value.certifications ?? [];
    const isUpper = namedCourses(context).filter((id) => rungs.includes(id)).length > 1;
    const rule = courseRule(rulebook, isUpper ? 'upper' : 'order');
    if (!rule) return undefined;
    const supposesFree =
      / (?:any order|just|straight|directly|skip|jump|individually|out of order) /.test(asked.words) &&
      !/ (?:in order|need|must|have to|has to|first) /.test(asked.words);
    const opening = !isYesNo || isUpper ? '' : supposesFree ? t.yes : t.no;
    return { text: t.sentences(opening, say(rule.value.text)), mode: 'answer', sources: [rule.source] };
  },
};

/** What the highest course is for. */
export const nationalIntent: Intent = {
  id: 'national-course',
  score: (context) => {
    const { has } = context;
    const top = ladder(context.rulebook)?.value.certifications.at(-1);
    const isTop = top !== undefined && namedCourses(context).includes(top);
    return isTop && has('why') && !has('covers', 'duration') ? 0.9 : 0;
  },
  answer: (context): Part | undefined => {
    const rule = courseRule(context.rulebook, 'national');
    return rule && { text: say(rule.value.text), mode: 'answer', sources: [rule.source] };
  },
};
