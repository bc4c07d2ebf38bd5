import {
  coachingCourses,
  type DivisionId,
  divisionCourse,
  type Rulebook,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { DivisionRead } from '../../read/divisions.ts';
import { divisionsOfPlayer } from '../../read/divisions.ts';
import { isAsking } from '../../read/segments.ts';

export interface Target {
  readonly division: DivisionId;
  readonly named: string;
}

/** Where the sentence that asks begins. */
function askingFrom({ asked }: Context): number {
  const { tokens } = asked;
  const ends = tokens.flatMap(({ text }, at) => (/^[.?!;\n]$/.test(text) ? [at] : []));
  const starts = [0, ...ends.map((at) => at + 1)].filter((at) => at < tokens.length);
  return (
    starts.findLast((at) => isAsking(tokens.slice(at, ends.find((end) => end >= at) ?? tokens.length))) ?? 0
  );
}

const PARENT = /^(?:dad|mom|mum|mother|father|parent|parents)$/;

/** "I had the 12U cert …, does 12U cover it?": the course that is held, once more. */
function isHeldAgain({ asked, rulebook }: Context, { division, at }: DivisionRead): boolean {
  const id = divisionCourse(rulebook, division)?.value.certification;
  const isSubject = /^(?:covers?|counts?|enough|good|works?|carry|carries|apply|applies)$/.test(
    asked.tokens[at + 1]?.text ?? '',
  );
  return isSubject && asked.held.some((entry) => entry.certification === id && entry.at !== at);
}

/** "10U last year, 12U this year", "from 10U to 12U": the team somebody had before. */
function isFormer({ asked }: Context, { at }: DivisionRead): boolean {
  const [before = '', next = ''] = [-1, 1].map((step) => asked.tokens[at + step]?.text ?? '');
  const date = asked.dates[Number(/^datex(\d+)$/.exec(next)?.[1] ?? -1)];
  return (
    /^(?:from|coached|was|were|been|former|old)$/.test(before) ||
    (date !== undefined && date.to < asked.today)
  );
}

const MOVES =
  /^(?:move|moves|moved|moving|switch|switched|switching|go|going|change|changed|changing|bump|bumped|bumping|jump|jumping|promoted)$/;

/** "Moving up to 10U", "they switched me to a 6U": the team that is coming. */
function isNext({ asked }: Context, { at }: DivisionRead): boolean {
  const before = asked.tokens.slice(Math.max(0, at - 6), at).map(({ text }) => text);
  const to = before.lastIndexOf('to');
  return to >= 0 && to >= before.length - 2 && before.slice(0, to).some((word) => MOVES.test(word));
}

/** Beside a team that is coming, a division whose course is held only names that course. */
function withoutHeldOnes(context: Context, reads: readonly DivisionRead[]): readonly DivisionRead[] {
  const next = reads.filter((read) => isNext(context, read));
  const held = new Set(context.asked.held.map(({ certification }) => certification));
  const isHeld = ({ division }: DivisionRead) =>
    held.has(divisionCourse(context.rulebook, division)?.value.certification ?? '');
  return next.length > 0 && reads.every((read) => next.includes(read) || isHeld(read)) ? next : reads;
}

/** The divisions somebody wants to coach: not those that only name a course they hold. */
export function targetsOf(context: Context): Target[] {
  const { asked } = context;
  const courses = new Set(
    [...asked.held, ...asked.certs.filter(({ sure }) => sure === 'yes')].map(({ at }) => at),
  );
  const open = asked.divisions.filter((read) => !courses.has(read.at) && !isHeldAgain(context, read));
  // "6U dad here, they gave me 8U": who one is says less than what one is to coach.
  const isParent = ({ at }: DivisionRead) => PARENT.test(asked.tokens[at + 1]?.text ?? '');
  const present = open.filter((read) => !isFormer(context, read));
  const current = asked.held.length > 0 && present.length > 0 ? present : open;
  const own = current.every(isParent) ? current : current.filter((read) => !isParent(read));
  const free = withoutHeldOnes(context, own);
  const from = askingFrom(context);
  const inQuestion = free.filter(({ at }) => at >= from);
  const chosen: readonly DivisionRead[] = inQuestion.length > 0 ? inQuestion : free;
  const wanted = asked.certs
    .filter((cert) => cert.sure === 'yes' && cert.division && !asked.held.some(({ at }) => at === cert.at))
    .flatMap(({ division }) => (division && asked.held.length > 0 ? [{ division, named: division }] : []));
  const fromAges = asked.ages
    .filter(({ of }) => of === 'player')
    .flatMap(({ age }) =>
      divisionsOfPlayer(age)
        .slice(-1)
        .map((division) => ({ division, named: division })),
    );
  const isChoice = / or /.test(asked.question) && fromAges.length > 0 && free.length === 0;
  if (isChoice) return [...new Map(fromAges.map((target) => [target.named, target])).values()];
  const all: readonly Target[] = chosen.length > 0 ? chosen : wanted.length > 0 ? wanted : fromAges;
  return [...new Map(all.map(({ division, named }) => [named, { division, named }])).values()];
}

/** Coaching courses that are held, or that stand as the subject of "is … enough?". */
export function heldCourses(context: Context, who?: string): string[] {
  const { asked, rulebook } = context;
  const courses = new Set(coachingCourses(rulebook));
  const held = asked.held.filter(
    (entry) => entry.part === undefined && (who === undefined || entry.who === who),
  );
  return [...new Set(held.map((entry) => entry.certification))].filter((id) => courses.has(id));
}

export function namedCourses({ asked, rulebook }: Context): string[] {
  const courses = new Set(coachingCourses(rulebook));
  return [...new Set(asked.certs.filter((cert) => cert.sure === 'yes').map((cert) => cert.id))].filter((id) =>
    courses.has(id),
  );
}

/** "Is it good for 14U, or do I have to take …?" asks whether it is good; the rest follows. */
export const OR_NEED =
  / (?:good|enough|ok|okay|fine|count|counts|cover|covers|work|works|coach|take|run|lead|sufficient|valid|allowed) .* or (?:do|does|must|should|will|would|have|need|am|is) (?:i|we|he|she|they|it|to|my) /;

/** What "is … enough?" is about: courses held, else those named beside the one the division asks for. */
export function subjectCourses(context: Context): string[] {
  const held = heldCourses(context);
  if (held.length > 0) return held;
  const named = namedCourses(context);
  if (OR_NEED.test(context.asked.question)) return named.slice(0, 1);
  const own = targetsOf(context).map(
    ({ division }) => divisionCourse(context.rulebook, division)?.value.certification,
  );
  const others = named.filter((id) => !own.includes(id));
  return others.length > 0 ? others : named;
}

/** "Minimum for 14U is Advanced, correct?": the least that is asked for, not what would be enough. */
export function asksMinimum(context: Context): boolean {
  const isLeast = / (?:minimum|min|lowest|least|bare minimum|smallest) /.test(context.asked.question);
  return isLeast && heldCourses(context).length === 0 && namedCourses(context).length === 1;
}

/** Does the page name this U-number, or cover it with "and up"? */
export function isNamed(rulebook: Rulebook, { division, named }: Target): boolean {
  if (named === division || named.includes('/') || division === 'schoolyard') return true;
  const andUp = divisionCourse(rulebook, division)?.value.andUp;
  return andUp !== undefined && Number.parseInt(named, 10) >= andUp;
}
