import { courseRule, type Requirement, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { claimedYears } from '../../read/claim.ts';
import { asksTime, durationOf } from './duration.ts';
import { periodText, periodYears } from './period.ts';
import { asksToPutOff, PUTS_FIRST } from './putting.ts';
import { notListed, requiredText, type Said } from './required.ts';
import { type Subject, subjectsOf } from './subjects.ts';

type Teller = (context: Context, subject: Subject & { rule: Requirement }) => Said;

const numbers = (value: number | { min: number; max?: number | undefined }) =>
  typeof value === 'number'
    ? String(value)
    : value.max === undefined
      ? String(value.min)
      : `${value.min}–${value.max}`;

const AGAIN =
  / (?:again|redo|redone|retake|retaken|renew|renewed|renewal|expire|expires|repeat|refresh|every|recert|new one|another|lapse|update|run out|2nd time|second time) /;

/** "Live Scan is not yearly, right?": who agrees says that it is right. */
const NEGATED =
  /(?<!^| and| so| but| ,) (?:is|are|does|do) not (?:\w+ ){0,4}(?:yearly|annual|every|expire|expires|renew|renewed|again|repeat|repeated|redo|lapse|once|one time|due) /;

const frequency: Teller = (context, { rule, title }) => {
  const { locale: t, page } = context;
  const years = periodYears(rule.howOften);
  const note = rule.note ? say(rule.note) : '';
  if (years === undefined)
    return { text: t.sentences(t.rules.notStated(page, title), note), isStated: false };
  const period = periodText(context, rule.howOften);
  const text = years === 0 ? t.rules.onceText(title) : t.rules.everyText(title, period);
  const claimed = claimedYears(context.asked);
  const supposesAgain = AGAIN.test(context.asked.words);
  const isOpen =
    / or (?!not)| (?:count|counts|qualify|qualifies|satisfy|satisfies) /.test(context.asked.question) ||
    (years > 0 && / (?:full|whole|entire|longer|shorter|first time) /.test(context.asked.question));
  const isTrue = isOpen
    ? undefined
    : claimed.length === 1
      ? claimed[0] === years
      : claimed.length === 0 && supposesAgain
        ? years > 0
        : undefined;
  return {
    text: t.sentences(text, years === 0 || rule.accepts === 'any-coaching-course' ? note : ''),
    isStated: true,
    ...(isTrue === undefined
      ? {}
      : NEGATED.test(context.asked.question)
        ? { isTrue: !isTrue, isNegated: true }
        : { isTrue }),
  };
};

const where: Teller = (context, { rule, title, certification }) => {
  const { locale: t, page, rulebook } = context;
  const course = rulebook.own.courses.find((entry) => entry.certification === certification);
  const step = rulebook.own.steps.find(
    (entry) => entry.requirement === rule.id && !entry.do.en?.includes('{'),
  );
  const found = course?.signUp ?? rule.where ?? (rule.accepts === 'division-course' ? undefined : step?.do);
  const isSilent = rulebook.own.silences.find((entry) => entry.about.includes(rule.id) && !rule.where);
  if (isSilent && !course?.signUp) return { text: t.rules.noWhere(page, title), isStated: false };
  const url = rule.url ? ` ${rule.url}` : '';
  if (!found) return { text: t.rules.noWhere(page, title), isStated: false };
  return { text: t.rules.where(title, `${say(found)}${url}`), isStated: true };
};

const cost: Teller = ({ locale: t, page }, { rule, title }) => {
  if (!rule.cost) return { text: t.rules.noCost(page, title), isStated: false };
  const { amount, currency, note } = rule.cost;
  const price =
    amount === 0
      ? t.rules.free(title)
      : t.rules.costs(title, currency === 'USD' ? `$${amount}` : `${amount} ${currency}`);
  return { text: t.sentences(price, note ? say(note) : ''), isStated: true };
};

const wait: Teller = ({ locale: t, page }, { rule, title }) => {
  if (!rule.wait) return { text: t.rules.noWait(page, title), isStated: false };
  return {
    text: t.sentences(
      t.rules.waits(title, numbers(rule.wait.days)),
      rule.wait.note ? say(rule.wait.note) : '',
    ),
    isStated: true,
  };
};

const when: Teller = ({ locale: t, page }, { rule, title }) =>
  rule.deadline
    ? { text: t.rules.deadline(title, say(rule.deadline)), isStated: true }
    : { text: t.rules.noDeadline(page, title), isStated: false };

const why: Teller = ({ locale: t, page, rulebook }, { rule, title, certification }) => {
  const about = certification === undefined ? undefined : rulebook.certifications.get(certification)?.about;
  const isCourse = rule.accepts === 'division-course';
  const aim = isCourse ? rulebook.own.facts.find(({ topic }) => topic === 'course-aim')?.text : undefined;
  const text = rule.why ?? about ?? aim;
  return text ? { text: say(text), isStated: true } : { text: t.rules.noWhy(page, title), isStated: false };
};

const what: Teller = (context, subject) => {
  const { rule, certification } = subject;
  const about =
    rule.why ??
    (certification === undefined ? undefined : context.rulebook.certifications.get(certification)?.about);
  const required = requiredText(context, subject);
  return {
    text: context.locale.sentences(about ? say(about) : '', rule.note ? say(rule.note) : '', required.text),
    isStated: true,
  };
};

const grace: Teller = ({ locale: t, page }, { rule, title }) => ({
  text: t.sentences(
    t.rules.noWaiver(page),
    t.rules.everyText(title, periodText({ locale: t }, rule.howOften)),
  ),
  isStated: false,
});

const TELLERS = {
  grace,
  what,
  frequency,
  where,
  online: where,
  duration: durationOf,
  cost,
  wait,
  when,
  why,
} as const;

export type Detail = keyof typeof TELLERS | 'require';

/** However many words stand between. */
export const GOOD_FOR = / how long .{0,40} (?:good|valid|last|lasts|current) /;

/** "How long is it good for?" asks for its end, not for the hours it takes. */
function isAboutEnd({ has, asked }: Context): boolean {
  if (!has('frequency', 'validity') && !GOOD_FOR.test(asked.words)) return false;
  if (/ (?:take|takes|as long) /.test(asked.words)) return false;
  return (
    / (?:valid|good|last|lasts|expires?|current) /.test(asked.words) ||
    !/ (?:hours|minutes|how long|how many time|how much time|shorter|longer|half) /.test(asked.words)
  );
}

/** "It says expired, what do I do?" */
const ASKS_DO = / what (?:do|should|can|must) i do \? $/;

/** "After my first season", "halfway through the season": when it may be done. */
const TIMED =
  / (?:after|once|during|halfway (?:through|into)|middle of|end of|until|later (?:in|than)|before|between) (?:(?!i |we |he |she |they )\w+ ){0,3}(?:season|seasons|games?|practices?|christmas|winter|kickoff)\b/;

/** Is the day to do something by known, and asked for? */
function asksDeadline(context: Context): boolean {
  if (!TIMED.test(context.asked.question)) return false;
  return subjectsOf(context).some(({ rule }) => rule?.deadline !== undefined);
}

/** Which aspects of a requirement are asked, the telling ones first. */
export function detailsAsked(context: Context): Detail[] {
  const { has, asked } = context;
  const found: Detail[] = [];
  if (asksToPutOff(context)) return asksDeadline(context) ? ['when'] : ['require', 'when'];
  if (asksDeadline(context)) found.push('when');
  if (has('cost')) found.push('cost');
  if (has('wait') && !has('frequency')) found.push('wait');
  if (has('grace')) found.push('grace');
  if (asksTime(context)) return [...found, 'duration'];
  if (has('frequency', 'validity') || GOOD_FOR.test(asked.words) || claimedYears(asked).length > 0)
    found.push('frequency');
  if (has('duration') && !has('wait') && !isAboutEnd(context)) found.push('duration');
  if (has('where') || ASKS_DO.test(asked.words)) found.push('where');
  if (has('when') && !has('frequency') && !has('where') && !found.includes('when')) found.push('when');
  if (has('why') || PUTS_FIRST.test(asked.question)) found.push('why');
  if (
    found.length === 0 &&
    / what (?:is|does) (?:the |a |an |this |" ?)*[a-z]+| which (?:\w+ ){1,3}(?:is it|is that|is meant|do they mean|counts) /.test(
      asked.words,
    ) &&
    !has('require')
  )
    found.push('what');
  if (has('online', 'inPerson') && found.length === 0) found.push('online');
  const isExplicit = / (?:required|mandatory|needed|optional|necessary) /.test(asked.words);
  const supposesPeriod = found.includes('frequency') && !isExplicit;
  const asksRequired =
    has('require', 'optional') &&
    (found.length === 0 ||
      (context.isYesNo &&
        !supposesPeriod &&
        supposesRequired(asked.words) &&
        !found.includes('cost') &&
        !found.includes('why')));
  return asksRequired ? ['require', ...found] : found;
}

const supposesRequired = (words: string) =>
  / (?:required|mandatory|needed|optional|do i need|need a|do we need|must i|do coaches need|do you need) /.test(
    words,
  ) && !/ need to (?:redo|renew|retake|repeat|do it again|take it again|update) /.test(words);

/** A coaching course that no division asks for: the page speaks of it, but does not require it. */
function freeCourse(
  { rulebook, locale: t, page }: Context,
  subject: Subject,
  detail: Detail,
): Said | undefined {
  const course =
    subject.certification === undefined ? undefined : rulebook.certifications.get(subject.certification);
  const rule = courseRule(rulebook, 'national');
  if (course?.kind !== 'coaching-course' || !rule) return undefined;
  const silences: Readonly<Partial<Record<Detail, string>>> = {
    where: t.rules.noWhere(page, subject.title),
    cost: t.rules.noCost(page, subject.title),
    when: t.rules.noDeadline(page, subject.title),
    frequency: t.rules.notStated(page, subject.title),
    duration: t.rules.noTakes(page, subject.title),
  };
  const silence = silences[detail];
  return silence
    ? { text: silence, isStated: false }
    : { text: t.sentences(t.rules.notAsked(subject.title), say(rule.value.text)), isStated: true };
}

/** Without an aspect: whether it is required and how often. */
export function detailText(context: Context, subject: Subject, detail: Detail): Said {
  const { rule } = subject;
  if (!rule) return freeCourse(context, subject, detail) ?? notListed(context, subject);
  if (detail === 'require') return requiredText(context, subject);
  return TELLERS[detail](context, { ...subject, rule });
}
