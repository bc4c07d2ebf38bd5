import {
  type Assessment,
  assess,
  type Credential,
  divisionCourse,
  type StepState,
  say,
  stepsFor,
  stepText,
} from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import type { HeldRead } from '../../read/held.ts';
import { agreeing } from '../../stance.ts';
import { targetsOf } from '../courses/targets.ts';
import { asksComplete, asksRest, countOthers, heldOrListed } from './listed.ts';
import { asksForOne, asksNeed } from './need.ts';
import { periodText, titleOf } from './period.ts';
import { situationOf, targetDivision } from './situation.ts';

function credentials(held: readonly HeldRead[]): Credential[] {
  return held
    .filter((entry) => entry.part === undefined)
    .map(({ certification, on, expires }) => ({
      certification,
      ...(on ? { on: on.from } : {}),
      ...(expires ? { expires: expires.from } : {}),
    }));
}

/** The certificate of the division where one is named, else the requirement's title. */
export function itemTitle(context: Context, entry: Assessment): string {
  const division = targetDivision(context);
  const course =
    entry.rule.accepts === 'division-course' && division
      ? divisionCourse(context.rulebook, division)
      : undefined;
  return course ? titleOf(context.rulebook, course.value.certification) : say(entry.title);
}

/** A course that is held means its division, when no other is named. */
export function assessedFor(context: Context, held: readonly HeldRead[]) {
  const situation = situationOf(context);
  const named = situation.division ?? context.asked.certs.findLast((cert) => cert.division)?.division;
  return { ...situation, ...(named ? { division: named } : {}), credentials: credentials(held) };
}

function withStatus(context: Context, all: readonly Assessment[], status: Assessment['status']): string[] {
  return all
    .filter((entry) => entry.level === 'required' && entry.status === status)
    .map((entry) =>
      context.locale.rules.item(itemTitle(context, entry), periodText(context, entry.rule.howOften)),
    );
}

function unfinishedSteps(
  context: Context,
  held: readonly HeldRead[],
): { part: string; next: string; others: string[] } {
  const { rulebook } = context;
  const all = assessedFor(context, held);
  const parts = held.filter((entry) => entry.part === 'online');
  const steps = stepsFor(rulebook, all, {});
  const title = ({ step }: StepState) => stepText(rulebook, step, all.division, 'en').title;
  const next =
    parts.length > 0
      ? steps.find(({ step }) => step.requirement === 'division-coach' && !step.part)
      : undefined;
  const course = parts[0] ? titleOf(rulebook, parts[0].certification) : '';
  const open = steps.filter(({ step, done }) => step.requirement === 'division-coach' && !done);
  return {
    next:
      parts.length === 0 && all.division !== undefined && / next /.test(context.asked.words)
        ? open.map(title).join(', ')
        : '',
    part: next ? context.locale.rules.partDone(course, title(next)) : '',
    others: steps.filter(({ step }) => step.requirement === undefined).map(title),
  };
}

const isCourse = ({ rulebook }: Context, id: string) =>
  rulebook.certifications.get(id)?.kind === 'coaching-course';

/** Without a division it is not known which course, but none at all is surely not it. */
function withoutCourse(
  context: Context,
  all: readonly Assessment[],
  held: readonly HeldRead[],
): Assessment[] {
  const hasCourse = held.some(({ certification }) => isCourse(context, certification));
  return all.map((entry) =>
    entry.status === 'unknown' && entry.rule.accepts === 'division-course' && !hasCourse
      ? { ...entry, status: 'missing' as const }
      : entry,
  );
}

function whatIsMissing(
  context: Context,
  held: readonly HeldRead[],
): { text: string; isComplete: boolean | undefined } {
  const { locale: t, page, rulebook } = context;
  const all = assess(rulebook, assessedFor(context, held));
  const known = withoutCourse(context, all, held);
  const [missing, expired, unknown] = (['missing', 'expired', 'unknown'] as const).map((status) =>
    withStatus(context, known, status),
  );
  const { part, next, others } = unfinishedSteps(context, held);
  const isPartDone = part !== '';
  const open = isPartDone
    ? (missing ?? []).filter(
        (item) =>
          !all.some(
            (entry) =>
              ['division-course', 'any-coaching-course'].includes(String(entry.rule.accepts)) &&
              item.startsWith(itemTitle(context, entry)),
          ),
      )
    : (missing ?? []);
  const nothing = open.length === 0 && expired?.length === 0 && unknown?.length === 0 && !isPartDone;
  const text = t.sentences(
    open.length > 0 ? t.rules.missing(t.list(open)) : '',
    expired && expired.length > 0 ? t.rules.expired(t.list(expired)) : '',
    part,
    unknown && unknown.length > 0 ? t.rules.dateNeeded(t.list(unknown)) : '',
    nothing ? t.rules.complete(page) : '',
    next ? t.rules.next(next) : '',
    others.length > 0 ? t.rules.thenSteps(t.list(others)) : '',
  );
  const isComplete =
    open.length > 0 || (expired?.length ?? 0) > 0 || isPartDone ? false : unknown?.length ? undefined : true;
  return { text, isComplete };
}

/** "Everything except Live Scan." */
const EXCEPT =
  / (?:everything|all|all of it|all of them|the rest) (?:is done )?(?:except|but|besides|minus|apart from|save|other than) | (?:only|just) (?:missing|lacking|lack) /;

function exceptText(context: Context): string {
  const { asked, rulebook, locale: t, isYesNo } = context;
  const open = [
    ...new Set(asked.certs.filter((cert) => cert.sure === 'yes').map((cert) => titleOf(rulebook, cert.id))),
  ];
  return t.sentences(isYesNo ? t.no : '', t.rules.missing(t.list(open)));
}

/** "SafeSport of April 2024: when is the next one?" asks for a day, not for the rest of the list. */
function asksNextDate({ asked }: Context): boolean {
  const isDated = asked.held.length > 0 && asked.held.every((entry) => entry.on ?? entry.expires);
  return (
    isDated &&
    / (?:next|due|year|month|again|expires?|redo|renew) /.test(asked.question) &&
    !/ (?:missing|else|left|still need|lack|complete|take next|do next) /.test(asked.words)
  );
}

/** "I have these, what is still missing?" */
export const missingIntent: Intent = {
  id: 'missing',
  score: (context) => {
    const { asked, has } = context;
    const held = heldOrListed(context);
    const others = countOthers(held, context);
    if (asksNextDate(context) || asksForOne(context)) return 0;
    if (others < 2 && / next (?:one|time|due) /.test(asked.question)) return 0;
    if (asksComplete(context) && asked.people.length < 2) return 0.97;
    if (asksRest(context) && asked.people.length < 2) return 0.92;
    if (
      EXCEPT.test(asked.words) &&
      asked.certs.length > 0 &&
      asked.held.every((entry) => entry.who === undefined) &&
      asked.people.length < 2
    )
      return 0.93;
    const isAboutOne =
      has('require') &&
      asked.certs.some((cert) => cert.sure === 'yes' && !asked.held.some(({ at }) => at === cert.at)) &&
      !/ (?:what|which) /.test(asked.question);
    if (isAboutOne && heldOrListed(context).length === 0) return 0;
    const isShort = others >= 2 && has('require') && / (?:need|missing|what|left) \? $/.test(asked.words);
    const isListed = asked.held.length === 0 && held.length > 0;
    if (!(has('missing') || isShort || isListed) || has('heading') || held.length === 0) return 0;
    if (others === 0 && has('coachCourse', 'which') && targetsOf(context).length > 0) return 0;
    if (held.some((entry) => entry.part) && has('missing')) return 0.89;
    if (others >= 2 || (others >= 1 && held.length >= 2)) return 0.92;
    return others === 1 || asked.held.some((entry) => entry.part)
      ? 0.85
      : has('list') || has('covers') === false
        ? 0.58
        : 0;
  },
  answer: (context): Part => {
    const { asked, locale: t, isYesNo, rulebook } = context;
    const [rule] = rulebook.own.requirements;
    if (EXCEPT.test(asked.words))
      return {
        text: exceptText(context),
        mode: 'answer',
        sources: rule ? [rulebook.source(rule.source)] : [],
      };
    const { text, isComplete } = whatIsMissing(context, heldOrListed(context));
    const opening =
      isYesNo &&
      isComplete !== undefined &&
      !asksNeed(context) &&
      !/ (?:missing|lack|lacking|else|forget|more|third|3rd|left|owe|remains?|remaining|outstanding|short) | (?:anything|something) .*\? $/.test(
        asked.words,
      )
        ? isComplete
          ? t.yes
          : t.no
        : '';
    const [first] = rulebook.own.requirements;
    return {
      text: t.sentences(agreeing(t, opening, { stance: isComplete ? 'affirms' : 'denies' }), text),
      mode: 'answer',
      sources: first ? [rulebook.source(first.source)] : [],
    };
  },
};
