import type { Requirement } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { claimedYears } from '../../read/claim.ts';
import { periodYears } from './period.ts';

const BOTH =
  / (?:and which|or which|and what|vs|versus|other|others|how often|how many|rest|difference|or (?:just )?once|or one time|and one time|which (?:\w+ )?do not|which not) /;
const ONCE =
  / (?:one time|one - time|once(?! (?:i|you|we|she|he|they|a|per|my) )|1 time|1 - time|one and done|for life|lifetime|permanent|stay done|forever) | (?:never|do not|not) (?:\w+ ){0,4}(?:repeat|renew|redo|again|expire|lapse|run out) /;
const NOT_ONCE =
  / not (?:the |those |any |a |just |only )?(?:\w+ ){0,2}(?:once|one time|one - time|1 time|1 - time|one and done|1 and done|for life|lifetime|permanent|forever) | (?:do|does|will) not (?:\w+ )?(?:stay|last|hold|keep) (?:\w+ )?(?:done|forever|good|valid)? ?/;
const YEARLY = / (?:every year|annual|annually|yearly|each year) /;
const REPEATED =
  / (?:again|renew|renewed|renewing|renewal|renewals|repeat|repeats|repeated|expire|expires|recur|recurring|redo|redone|retake|start all over|start over|all over again|come back|comes back|keep doing|run out|lapse|lapses) /;

/** "Which requirement has a three year cycle?" */
const CYCLE = / (?<years>\d{1,2}) (?:- )?years? (?:- )?(?:cycle|interval|renewal|period|rhythm) /;

/** Which requirements a question wants to hear of: only the yearly, only the one-time, only those that come again. */
export function wantedPeriods({ asked, has }: Context): ((rule: Requirement) => boolean) | undefined {
  const { words } = asked;
  const years = ({ howOften }: Requirement) => periodYears(howOften);
  const every = CYCLE.exec(words)?.groups?.years;
  if (every !== undefined) return (rule) => years(rule) === Number(every);
  const repeats = (rule: Requirement) => (years(rule) ?? 0) > 0;
  if (NOT_ONCE.test(words) && !BOTH.test(words)) return repeats;
  if (!has('frequency') || BOTH.test(words)) return undefined;
  if (YEARLY.test(words)) return REPEATED.test(words) ? undefined : (rule) => years(rule) === 1;
  if (ONCE.test(words)) return (rule) => years(rule) === 0;
  return REPEATED.test(words) ? repeats : undefined;
}

const ONLY =
  / only (?:the |my )?(?:\w+ ){1,4}(?:has|have|need|needs|is|are|gets?|expires?|must|comes?) | (?:the|is) only (?:\w+ )?(?:one|ones|thing|cert|yearly|annual|training|requirement|renewal|course|item|check)/;
const NOTHING = / (?:nothing|none|never|no renewals?|not anything) /;

/** "Only SafeSport has to be renewed", "nothing to renew, ever?": true when exactly these are of that kind. */
export function claimsOnly(context: Context): boolean | undefined {
  const { asked, rulebook } = context;
  const isNothing = NOTHING.test(asked.question) && asked.certs.length === 0;
  if (!isNothing && !ONLY.test(asked.words)) return undefined;
  if (!context.has('frequency') && claimedYears(asked).length === 0) return undefined;
  const wanted: typeof isRepeated = wantedPeriods(context) ?? isRepeated;
  const kind = isNothing ? isRepeated : wanted;
  const found = rulebook.own.requirements.filter((rule) => rule.level === 'required' && kind(rule));
  const named = new Set(asked.certs.filter(({ sure }) => sure === 'yes').map(({ id }) => id));
  if (!isNothing && named.size === 0) return undefined;
  return found.length === named.size && found.every(({ id }) => named.has(id));
}

const isRepeated = ({ howOften }: Requirement) => (periodYears(howOften) ?? 0) > 0;
