import { caveats, type Requirement, requirementsOn, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { qualifiersIn } from '../../read/qualifiers.ts';
import { targetsOf } from '../courses/targets.ts';
import { courseText } from '../courses/which.ts';
import { periodText, ruleTitle } from './period.ts';
import { claimsOnly, wantedPeriods } from './repeating.ts';
import { roleText } from './required.ts';
import { targetDivision } from './situation.ts';

function items(context: Context, rules: readonly Requirement[]): string[] {
  return rules.map((rule) =>
    context.locale.rules.item(ruleTitle(context.rulebook, rule), periodText(context, rule.howOften)),
  );
}

/** "How many of the eight are one-time?" */
function counted(context: Context, rules: readonly Requirement[], total: number): string {
  const { locale: t } = context;
  const groups = Map.groupBy(rules, (rule) => periodText(context, rule.howOften));
  const sorted = [...groups].toSorted((a, b) => b[1].length - a[1].length);
  return sorted
    .map(([period, members]) =>
      t.rules.counted(
        members.length,
        total,
        period,
        t.list(members.map((rule) => ruleTitle(context.rulebook, rule))),
      ),
    )
    .join(' ');
}

/** Only the rules of the period that is asked for: "which ones are every year?" */
function narrowed(context: Context, rules: readonly Requirement[]): readonly Requirement[] {
  const wanted = wantedPeriods(context);
  const found = wanted ? rules.filter(wanted) : [];
  return found.length > 0 ? found : rules;
}

function conflictText(context: Context): string {
  const [conflict] = caveats(context.rulebook, ['steps']).conflicts;
  return conflict
    ? context.locale.courses.conflict(
        say(conflict.summary),
        conflict.sides.map((side) => say(side.text)),
      )
    : '';
}

/** Where the page itself counts otherwise, both are shown. */
function countConflict({ rulebook, locale: t }: Context, rules: readonly Requirement[]): string {
  const [conflict] = caveats(
    rulebook,
    rules.filter(({ accepts }) => accepts).map(({ id }) => id),
  ).conflicts;
  return conflict
    ? t.courses.conflict(
        say(conflict.summary),
        conflict.sides.map((side) => say(side.text)),
      )
    : '';
}

const OMITS =
  / (?:leave|leaves|left) .{0,30}(?:out|off)|missing from|omit|match the (?:list|steps|requirements)|disagree|conflict|contradict|inconsisten/;
/** "Does the list of steps include Live Scan?" */
const IN_STEPS =
  / (?:in|on|among|under) the (?:steps|list of steps|steps list|step list|steps section)(?: to become a coach)? [?.] | (?:list of steps|steps list|steps section|steps) (?:\w+ ){0,3}(?:include|includes|mention|mentions|list) /;
const THINGS = '(?:certs|requirements|things|courses|trainings|items|checks|classes|boxes|pieces|reqs)';
/** "Exactly three certs, or is there a fourth?", "is it 7 or 8 things?", "she needs 8, do we?" */
const EXACTLY = new RegExp(
  ` (?:exactly|just|only|really) (?:the )?\\d{1,2} (?:\\w+ )?${THINGS} | (?:a|the) (?:4th|fourth|5th|fifth|9th|ninth) (?:one|cert|requirement|thing|item)? ?| \\d{1,2} or (?:is it )?\\d{1,2} (?:\\w+ )?${THINGS} | (?:need|needs|requires?|wants?|asks? for) (?:all )?\\d{1,2} [,.;?] `,
);
/** "Is the list shorter for Schoolyard?", "less paperwork for 6U?" */
const LESS =
  / (?:shorter|longer|fewer|less|smaller|bigger|lighter|easier) (?:\w+ )?(?:list|requirements|paperwork|papers|things|certs|trainings|checks|checklist|stuff|rules|of a list|for)| (?:list|requirements|paperwork|checklist) (?:\w+ )?(?:shorter|longer|smaller|less|fewer|lighter|different) | (?:asked|required|need|needs) (?:for )?(?:less|fewer) (?:things )?(?:than|for) /;

/** "Do the requirements differ for 6U and 16U?" */
const asksDifference = ({ has, asked }: Context) =>
  (LESS.test(asked.words) ||
    ((has('same', 'allAges') ||
      / same (?:\d+ )?(?:things|requirements|list|certs|stuff) /.test(asked.words)) &&
      / (?:requirements|list|things|stuff|checks|checklist|everything|rules|paperwork|trainings|items) /.test(
        asked.words,
      ))) &&
  (asked.divisions.length > 0 ||
    has('allAges') ||
    / (?:age|ages|division|divisions|younger|older|little|small|tiny) /.test(asked.words));

const KINDS_OF_PAPERS =
  '(?:requirements|list|checklist|certs|certifications|certificates|trainings|checks|courses|papers|paperwork|things|steps|training)';
/** "Fewer requirements than a 12U coach?", "is the list longer for 16U?" */
const COMPARES = new RegExp(
  ` (?:shorter|longer|fewer|more|less|extra|additional|different|smaller|bigger) (?:\\w+ ){0,2}${KINDS_OF_PAPERS} .{0,60}(?:than|compared) | list (?:of \\w+ )?(?:longer|shorter|bigger|smaller) `,
);

const isOfRoles = ({ asked, has }: Context) =>
  has('assistant') && has('headCoach', 'coachPerson') && asked.divisions.length === 0;

/** Two divisions, or two roles, are set against each other; "more training" of divisions is a matter of hours. */
function isCompared(context: Context): boolean {
  const { asked, has } = context;
  if (!COMPARES.test(asked.question) || asked.certs.some(({ sure }) => sure === 'yes')) return false;
  if (isOfRoles(context)) return true;
  return (asked.divisions.length > 0 || has('experience', 'allAges')) && !/ training /.test(asked.question);
}

/** Is more asked of one than of the other? Empty where the page does not say. */
function comparedText(context: Context, required: readonly Requirement[]): string {
  const { rulebook, locale: t, page } = context;
  if (!isCompared(context) || required.some((rule) => rule.for)) return '';
  if (!isOfRoles(context)) return t.rules.sameForAll;
  return rulebook.own.role?.namedFor.includes('assistant-coach') ? t.rules.sameForRoles(page) : '';
}

const NAMES_ALL =
  / (?:name|list|tell me|give me|show me|rundown of|run down of|recap) (?:me )?(?:please )?(?:everything|all|the full|the whole|the complete|every) | (?:the|a|quick|full) (?:rundown|run down|recap|overview|breakdown) /;
/** "What does he need to have done?", "do assistants need all 8?" */
const NEEDS_WHAT =
  / what (?:all |else )?(?:do|does|will|would|must|should) (?:\w+ ){1,4}(?:need|have) (?:to (?:have|do|complete|finish|get)|done|before|in order) | (?:need|do|have|complete) all (?:the |of the )?\d{1,2} /;
/** "I took a year off, do I start all over?", "I have done nothing yet, what is the minimum?" */
const STARTS_OVER =
  / (?:start|starting|begin) (?:it |this )?(?:all )?over | (?:season|seasons|year|years|spring|fall) off | (?:done|have|did|got|finished) nothing (?:yet|so far|at all|done)? ?| (?:everything|all of it|all of this|the whole list|it all) (?:twice|[2-4] times|again) /;
const PLURALS =
  / (?:requirements|certs|courses|trainings|checks|everything|things|classes|items|boxes|pieces|checklist|paperwork|papers|documents|reqs) /;

/** "the ones I have to do again", "anything to renew?" */
const SOME = / (?:ones|which|what|list|everything|anything|stuff|things|those|all|nothing|none) /;

/** How surely a question without a certification in it asks for the whole list. */
function scoreOfList(context: Context): number {
  const { has, asked } = context;
  const isPlural = PLURALS.test(asked.words);
  const isByPeriod = wantedPeriods(context) !== undefined && SOME.test(asked.words);
  if (isByPeriod && asked.certs.length === 0 && !has('coachCourse', 'where', 'cost', 'duration', 'who'))
    return 0.8;
  const isList = has('require') || (isPlural && !/ everything /.test(asked.words));
  if (STARTS_OVER.test(asked.words) && asked.certs.length === 0 && !has('coachCourse')) return 0.8;
  if (NEEDS_WHAT.test(asked.words) && asked.certs.length === 0 && !has('coachCourse', 'steps', 'cost'))
    return 0.74;
  if (has('list', 'allAges') && isList && !has('cost', 'where')) return 0.78;
  if (asked.certs.length > 0) return 0;
  if (isPlural && has('count') && !has('which')) return 0.84;
  if (isPlural && has('count', 'which', 'require', 'frequency')) return 0.76;
  if (has('require', 'list') && has('coachPerson') && !has('coachCourse')) return 0.6;
  if (has('missing') && / (?:left|missing|all 8|everything|else|complete) /.test(asked.words)) return 0.57;
  const isShort =
    asked.tokens.filter(({ text }) => /[a-z]/.test(text)).length <= (has('which', 'require') ? 13 : 8);
  const isBare = asked.things.length === 0 && asked.divisions.length === 0;
  return has('frequency') && isShort && isBare ? 0.56 : 0;
}

/** Everything a coach of the region needs. */
export const allIntent: Intent = {
  id: 'all-requirements',
  score: (context) => {
    const { has, asked, isYesNo } = context;
    if (has('heading', 'crossCert', 'restart', 'other')) return 0;
    if (claimsOnly(context) !== undefined) return 0.95;
    if (has('lists') && OMITS.test(asked.words)) return 0.9;
    if (IN_STEPS.test(asked.words) && conflictText(context) !== '') return 0.9;
    if (isCompared(context)) return 0.945;
    const isDated = asked.loose.length > 0 && has('certificate', 'coachCourse') && isYesNo;
    if (asked.held.length > 0 || isDated) return 0;
    if (EXACTLY.test(asked.words)) return 0.86;
    const isOfDivisions = asked.certs.every(
      (cert) => context.rulebook.certifications.get(cert.id)?.kind === 'coaching-course',
    );
    if (isOfDivisions && asksDifference(context))
      return LESS.test(asked.words) && !has('duration') ? 0.94 : 0.87;
    if (asked.certs.some((cert) => cert.sure === 'yes')) return has('allAges') ? 0.5 : 0;
    if (has('same') && / (?:list|requirements|certs|same for) /.test(asked.words)) return 0.85;
    if (/ (?:whole|full|complete) list /.test(asked.words) && has('coachPerson') && !has('steps', 'where'))
      return 0.91;
    if (/ (?:entire|bullets) /.test(asked.words)) return 0.85;
    if (NAMES_ALL.test(asked.words) && !has('where', 'cost', 'missing')) return 0.84;
    return scoreOfList(context);
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, has, asked, isYesNo } = context;
    const rules = requirementsOn(rulebook, context.on);
    const required = rules.filter((rule) => rule.level === 'required');
    const [first] = required;
    if (!first) return undefined;
    const sources = [rulebook.source(first.source)];
    const isOnLists = (has('lists') && OMITS.test(asked.words)) || IN_STEPS.test(asked.words);
    const omitted = isOnLists ? conflictText(context) : '';
    if (omitted) return { text: omitted, mode: 'answer', sources, ask: ['steps'] };
    const isOfPeriod = wantedPeriods(context) !== undefined;
    const courses = (isOfPeriod ? [] : targetsOf(context)).map((target) => courseText(context, target).text);
    const only = claimsOnly(context);
    const verdict = only === undefined ? (has('optional') ? t.no : '') : only ? t.yes : t.no;
    const compared = comparedText(context, required);
    const isDenied = compared !== '' && only === undefined && !/ (?:not|same) /.test(asked.question);
    const opening = isYesNo ? (isDenied ? t.no : verdict) : '';
    const entire = / (?:entire|bullets|bullet|whole process) /.test(asked.words) ? conflictText(context) : '';
    const isPerTeam = qualifiersIn(asked).includes('several');
    const same =
      (asksDifference(context) || isPerTeam) && required.every((rule) => !rule.for) ? t.rules.sameForAll : '';
    const disputed = has('count') || EXACTLY.test(asked.words) ? countConflict(context, rules) : '';
    const text = t.sentences(
      opening,
      compared || same,
      ...listText(context, rules),
      ...courses,
      roleText(context),
      entire,
      disputed,
    );
    const division = targetDivision(context);
    return { text, mode: 'answer', sources, ...(division ? { division } : {}) };
  },
};

/** What is required, counted by period where numbers or periods are asked, and what is recommended besides. */
function listText(context: Context, rules: readonly Requirement[]): string[] {
  const { locale: t, page, has } = context;
  const required = rules.filter((rule) => rule.level === 'required');
  const recommended = rules.filter((rule) => rule.level === 'recommended');
  const isCounted =
    has('count') || EXACTLY.test(context.asked.words) || (has('frequency') && !has('allAges'));
  return [
    isCounted ? t.rules.totals(required.length, page) : t.rules.all(page, t.list(items(context, required))),
    isCounted ? counted(context, narrowed(context, required), required.length) : '',
    recommended.length > 0 ? t.rules.allPlus(t.list(items(context, recommended))) : '',
  ];
}
