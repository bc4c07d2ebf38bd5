import { type Heading, heading, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { allowedText } from './allowed.ts';
import { asksWeekBegin, basisText, namesTheLimit } from './basis.ts';
import { gearText } from './gear.ts';
import { playersText } from './players.ts';
import { restartText } from './restart.ts';
import { weekText } from './sums.ts';
import { touchedText } from './touched.ts';
import { whoHeads } from './who.ts';

/** "What happens" is a restart only where somebody has headed the ball, or might. */
function asksRestart(context: Context): boolean {
  const { asked, has } = context;
  if (has('restart')) return !/ (?:allowed|banned|legal|ban) .{0,40} or just /.test(asked.words);
  if (has('goalArea') && !has('deliberate', 'accidental') && asksAllowed(context)) return false;
  if (has('deliberate', 'accidental', 'goalArea') && !has('limit', 'card')) return true;
  return HAS_HEADED.test(asked.words) && ASKS_WHAT.test(asked.question) && !has('limit', 'allow', 'practice');
}

/** Somebody has headed the ball … */
const HAS_HEADED = / (?:headed|nodded|butted|bonked|heads it|(?:used|uses) (?:his|her|their) \w+) /;
/** … and what is to follow? */
const ASKS_WHAT = / (?:what|who|whose|which|where) /;

function asksAllowed({ asked, has }: Context): boolean {
  return (
    / (?:allowed|legal|illegal|banned|ban|permitted|(?:can|may|could) (?:he|she|they|we|i|my|a|an|the|our|kids|players|\d+u)) /.test(
      asked.words,
    ) &&
    !has('accidental', 'card') &&
    !/ that (?:allowed|legal) /.test(asked.words)
  );
}

function limitOf(context: Context) {
  const rules = heading(context.rulebook)?.value;
  const { divisions, fromAge } = whoHeads(context);
  const found = divisions.find((entry) => entry.rules.status === 'limited')?.rules.limit;
  if (found && divisions.every((entry) => entry.rules.status !== 'banned')) return found;
  if (found) return undefined;
  return divisions.length === 0 && fromAge === undefined ? rules?.limits[0] : undefined;
}

interface Told {
  readonly text: string;
  readonly isStated: boolean;
  /** Where it stands. */
  readonly about: string;
}

function cardText(context: Context, rules: Heading): Told {
  const { locale: t, asked, isYesNo } = context;
  const isStatedNegatively = / (?:no|not|never) (?:a )?(?:card|yellow|red|caution)/.test(asked.words);
  const asksKick =
    / (?:restart|kick|call|ifk|indirect|punishment|happens|penalty|pk|goal|foul|whistle|ball|what|how) /.test(
      asked.words,
    );
  const restart =
    asksRestart(context) && asksKick ? restartText({ ...context, isYesNo: false }, rules).text : '';
  const opening = isYesNo && !isStatedNegatively ? t.no : '';
  return {
    text: t.sentences(opening, say(rules.discipline.text), restart),
    isStated: true,
    about: rules.discipline.source,
  };
}

/** "US Soccer lifted the ban", "what does our page actually say?" */
const CLAIMS_CHANGE =
  / (?:lifted|lift|lifts|dropped|changed|changes|removed|ended|relaxed|loosened|overturned|no longer|anymore|any more|still|gone|new rule|updated|allow|allows|allowed|clear|say|says|said) /;

function texts(context: Context): Told | undefined {
  const rules = heading(context.rulebook)?.value;
  if (!rules) return undefined;
  const { locale: t, has, asked } = context;
  if (has('heardFrom') && rules.origin && !has('restart', 'card')) {
    // "They lifted it": what holds is said first, whose rule it is after it.
    const holds = CLAIMS_CHANGE.test(asked.words)
      ? allowedText({ ...context, isYesNo: false }, rules).text
      : '';
    return { text: t.sentences(holds, say(rules.origin.text)), isStated: true, about: rules.origin.source };
  }
  const gear = gearText(context, rules);
  if (gear) return { ...gear, about: rules.ban.source };
  const touched = touchedText(context, rules);
  if (touched) return { text: touched, isStated: true, about: rules.restart.source };
  const limit = limitOf(context);
  if (limit && asksWeekBegin(context) && asked.amounts.headers.length === 0)
    return {
      text: t.heading.weekNotDefined(context.page, limit.minutesPerWeek),
      isStated: false,
      about: limit.source,
    };
  const week =
    limit && !has('card')
      ? (basisText(context, limit) ?? playersText(context, limit) ?? weekText(context, limit))
      : undefined;
  if (week && !has('deliberate'))
    return { text: week, isStated: true, about: limit?.source ?? rules.ban.source };
  if (has('card')) return cardText(context, rules);
  if (asksRestart(context)) {
    const restart = restartText(context, rules);
    const allowed =
      asksAllowed(context) && restart.isStated ? allowedText({ ...context, isYesNo: false }, rules).text : '';
    return { ...restart, text: t.sentences(restart.text, allowed), about: rules.restart.source };
  }
  const wantsAll =
    / (?:(?<! at )all|summary|summarize|everything|overview|full|explain) /.test(asked.words) &&
    whoHeads(context).divisions.length === 0;
  const allowed = allowedText(context, rules);
  if (!wantsAll) return { ...allowed, about: rules.ban.source };
  const rest = [restartText({ ...context, isYesNo: false }, rules).text, say(rules.discipline.text)];
  return { ...allowed, text: t.sentences(allowed.text, ...rest), about: rules.ban.source };
}

/** "We never head, so may I skip the concussion course?" is about the course. */
function asksForTraining({ tokens, certs }: Context['asked']): boolean {
  return certs.some(
    ({ at, sure }) =>
      sure === 'yes' &&
      tokens
        .slice(Math.max(0, at - 5), at)
        .some(({ text }) =>
          /^(?:skip|need|needs|require|requires|take|do|must|waive|bother|drop|without)$/.test(text),
        ),
  );
}

/** Heading the ball: may they, how much, what is the restart, is there a card. */
export const headingIntent: Intent = {
  id: 'heading',
  understands: ['rate', 'moved'],
  score: (context) => {
    const { has, asked } = context;
    const isInjury = has('weakInjury', 'strongInjury') && !has('restart', 'card', 'limit', 'allow');
    if (isInjury) return 0;
    if (has('heading')) return asksForTraining(asked) ? 0.6 : 0.95;
    if (/ (?:free kick|ifk|idfk|indirect) /.test(asked.words)) return 0.9;
    const isOnField = asked.ages.some(({ of }) => of === 'player') || asked.divisions.length > 0;
    if (has('card', 'goalArea', 'restart') && has('deliberate', 'accidental') && isOnField) return 0.7;
    if (/ (?:persistent infringement|denying|dogso) /.test(asked.words)) return 0.7;
    if (asked.certs.some((cert) => cert.sure === 'yes')) return 0;
    if (/ (?:weekly|week) /.test(asked.words) && / (?:cap|limit|maximum) /.test(asked.words) && has('match'))
      return 0.7;
    const limit = limitOf(context);
    if (limit && namesTheLimit(context, limit)) return isOnField ? 0.9 : 0.6;
    if (!isOnField) return 0;
    const isSum =
      asked.amounts.minutes.length > 0 &&
      (has('remain', 'limit') ||
        (asked.amounts.minutes.length > 1 && has('allow')) ||
        (has('practice') && asked.amounts.sessions !== undefined));
    return isSum || / (?:ban|banned) /.test(asked.words) ? 0.7 : 0;
  },
  answer: (context): Part | undefined => {
    const found = texts(context);
    if (!found) return undefined;
    const { rulebook } = context;
    const division = whoHeads(context).divisions[0]?.division;
    const common = {
      heading: true,
      sources: [rulebook.source(found.about, rulebook.own.heading ? rulebook.own : rulebook.ayso)],
      ...(division ? { division } : {}),
    };
    if (found.isStated) return { text: found.text, mode: 'answer', ...common };
    return { text: found.text, mode: 'decline', ask: ['heading'], unanswered: true, ...common };
  },
};
