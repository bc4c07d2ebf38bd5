import { divisionCourse, requirementsOn } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { DateRead } from '../../read/dates.ts';
import type { HeldRead } from '../../read/held.ts';
import { certificationFor, targetDivision } from './situation.ts';

const ALL =
  / (?:everything|all of it|all of them|all of those|all this|it all|all my [a-z]+|all the [a-z]+|the rest|the others|the whole [a-z]+|all 8|all that|all done|all) (?!but |except )(?:[a-z]+ |\( |, |: ){0,5}datex(?<date>\d+) /;
const DATE_FIRST =
  / datex(?<date>\d+) (?:[a-z]+ |, |: ){0,6}(?:everything|all of it|all of them|it all|all 8|the whole list|the whole thing) /;

/** "I did everything in Aug 2023": the day for all that is not named with its own. */
export function allDoneOn({ asked }: Context): DateRead | undefined {
  const found = ALL.exec(asked.words) ?? DATE_FIRST.exec(asked.words);
  return found?.groups ? asked.dates[Number(found.groups.date)] : undefined;
}

/** Everything the region asks for, done on that day, beside what is named. */
export function withAllDone(context: Context, held: readonly HeldRead[]): readonly HeldRead[] {
  const on = allDoneOn(context);
  if (!on) return held;
  const { rulebook, asked } = context;
  const division = targetDivision(context);
  const course = division && divisionCourse(rulebook, division)?.value.certification;
  const named = new Set([...held.map(({ certification }) => certification), ...asked.lacking]);
  const rest = requirementsOn(rulebook, context.on)
    .filter((rule) => rule.level === 'required')
    .flatMap((rule) => (rule.accepts === undefined ? [rule.id] : (course ?? [])))
    .filter((id) => !named.has(id));
  return [...held, ...[...new Set(rest)].map((certification) => ({ certification, at: -1, on }))];
}

const SAYS_DONE =
  / (?:all|everything|all of it|all of them|it all)(?: the| my| of the)?(?: \d{1,2})?(?: \w+){0,2} (?:is |are |was |now |already )*(?:done|complete|completed|finished|passed|sorted|over with) | (?:done with|finished|completed|did|passed|have|got) (?:\w+ ){0,2}(?:everything|all (?:the |my |of the )?(?:\d{1,2} )?(?:certs|courses|trainings|requirements|classes|items|of it|of them)) /;

/** "When do I have to be done with everything?" */
const STILL_TO_DO =
  / (?:to|must|should|until|till) (?:i am |be |get |have )+(?:\w+ )?(?:done|finished|completed) /;

/** "All the certs are done, anything left?": everything the region asks for, without its dates. */
export function claimedAll(context: Context): HeldRead[] {
  const { rulebook, asked } = context;
  if (!SAYS_DONE.test(asked.words) || STILL_TO_DO.test(asked.words) || !context.has('missing')) return [];
  return requirementsOn(rulebook, context.on)
    .filter((rule) => rule.level === 'required')
    .map((rule) => ({ certification: certificationFor(context, rule) ?? rule.id, at: -1 }));
}
