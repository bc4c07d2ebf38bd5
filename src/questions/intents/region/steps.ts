import { say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { targetDivision } from '../rules/situation.ts';
import { pageSteps } from './page-steps.ts';

const SIGN_UP =
  / (?:where|how|site|click|which) .{0,60}(?:sign(?!ed in|ing in| in| on| off)|register|enroll|to volunteer|volunteering|volunteer as|join|role)|sign up (?:as|to be|for|to coach)|find volunteer/;

/** "The checklist to become a coach", "a roadmap for becoming one": every step, whoever asks. */
const ROADMAP =
  / (?:checklist|check list|to do list|to - do list|todo list|road map|roadmap|rundown|run down|steps|game plan) (?:\w+ ){0,4}(?:become|becoming|be a coach|being a coach|start coaching|starting to coach) /;

/** "In which order …", "after the check, what do I do next?" */
const AND_THEN =
  / (?:in (?:which|what) order (?:do|must|should|are|to|does|can) |what is the (?:right |correct |best )?order |(?:after|once|finished|done with|following) .{3,50} (?:what|where|then what) (?:do|now|next|is next|should|comes|happens|must|to do)|(?:what|where) (?:do|should|must|comes|is|happens)(?: \w+){0,4} (?:after|once) (?:the |my |i |we ))/;
const CLICK =
  / (?:click|press|push|tab|button|kick off|start|started|begin|find|go|log|open|launch|access|renew|redo) /;
const DEADLINE =
  / (?:deadline|by when|date|last day|cutoff|how late|when (?:do|does|is|are|can|must|should|will)) /;
/** "After I log in …" tells where somebody stands in the menus, not what is done. */
const AFTER_CLICK =
  / (?:after|once|when) (?:i |you |we )?(?:have |am |are )?(?:log|logging|logged|sign|signed|signing|open|opening|click|clicking) /;
/** Running the team is not becoming its coach. */
const TEAM_MATTER = / (?:parent|parents|dad|dads|mom|moms|practice|practices|remove) /;
/** Of a page's parts: which of them to press. */
const BUTTON =
  / (?:left|right|top|side|corner|screen|button|buttons|click|tab|menu|find volunteer|volunteer roles) /;
/** A procedure against or for somebody is not the way to become a coach. */
const OTHER_MATTER =
  / (?:procedure|process|steps?) (?:\w+ ){0,2}(?:to|for|of|against|about|when|if|with|exist|exists) (?!(?:\w+ )?(?:become|becoming|coach|coaching|volunteer|volunteering|sign|signing|register|registering|join|joining|start|starting|be|being|new|getting|get|me|us|complete|completing|finish|take|do|doing|all|every|coaches|an|this|that|\d+u) )/;
/** "How long is the whole process?" */
const WHOLE = / (?:whole|entire|process|everything|all|start to finish|complete|total|become|becoming|get) /;
const WHERE = / (?:where|click|site|link|role|roles|select|choose|pick|find) /;

/** Where to click for one named thing is not the list of all; a cost is no step. */
function isOther({ has, asked }: Context): boolean {
  const isOneThing = asked.certs.some((cert) => cert.sure === 'yes') && !has('headCoach');
  const isOrder = / (?:order|sequence|before|after) /.test(asked.words) && !AFTER_CLICK.test(asked.words);
  const isHowOften = has('frequency') && / steps? /.test(asked.words) && !has('coachPerson', 'volunteerRole');
  return (
    has('cost') ||
    isHowOften ||
    (isOneThing && !isOrder && has('where', 'frequency') && CLICK.test(asked.words))
  );
}

/** "What is the procedure to protest a result?" */
function isOtherMatter({ asked, asks, has }: Context): boolean {
  if (asks('coachPerson', 'volunteerRole', 'headCoach', 'certificate') || asked.certs.length > 0)
    return false;
  return OTHER_MATTER.test(asked.words) || has('dispute') || TEAM_MATTER.test(asked.asking.words);
}

/** The order of all steps, not of the parts of a course. */
function asksNext({ has, asked, rulebook }: Context): boolean {
  return (
    AND_THEN.test(asked.words) &&
    !(AFTER_CLICK.test(asked.words) && asked.certs.some(({ sure }) => sure === 'yes')) &&
    asked.held.every((held) => !held.part) &&
    !asked.certs.some(({ id }) => rulebook.certifications.get(id)?.kind === 'coaching-course') &&
    !has('who', 'validity', 'covers', 'coursePart')
  );
}

const startsAtSignUp = ({ rulebook }: Context) =>
  rulebook.own.steps[0] !== undefined && rulebook.own.steps[0].requirement === undefined;

/** How one becomes a coach, or signs up as one. */
export const stepsIntent: Intent = {
  id: 'steps',
  score: (context) => {
    const { has, asked, asks } = context;
    if (has('heading', 'crossCert') || asked.held.length > 1) return 0;
    if (isOther(context)) return 0.4;
    if (isOtherMatter(context)) return 0;
    const isForOthers =
      has('enrol', 'teamManager', 'money') ||
      / (?:as|be|become) (?:a |an )?(?:referee|ref|player|sponsor|board) /.test(asked.words);
    if (isForOthers && !has('headCoach', 'coachPerson')) return 0;
    if (asksNext(context) || (ROADMAP.test(asked.words) && asked.certs.length === 0)) return 0.91;
    const isStep = has('steps');
    if (BUTTON.test(asked.question) && asks('volunteerRole') && !isStep && startsAtSignUp(context))
      return 0.85;
    const asksOrder = / (?:before or after|before the|after the|first|in which order|what order) /.test(
      asked.words,
    );
    if (
      asksOrder &&
      !has('firstTime') &&
      asked.certs.some((cert) => cert.sure === 'yes') &&
      has('coachCourse', 'fieldSession', 'certificate', 'order') &&
      !has('require', 'covers')
    )
      return 0.82;
    if (
      isStep &&
      has('which', 'coachCourse') &&
      (asked.divisions.length > 0 || asked.ages.length > 0) &&
      !/ step/.test(asked.words)
    )
      return 0.7;
    if (isStep && has('coachPerson', 'volunteerRole', 'headCoach'))
      return asked.certs.length > 0 && !has('headCoach') ? 0.5 : 0.83;
    if (isStep) return asked.certs.length > 0 ? 0.4 : 0.72;
    return SIGN_UP.test(asked.words) &&
      has('coachPerson', 'headCoach', 'assistant', 'volunteerRole') &&
      !has('certificate', 'fieldSession')
      ? 0.7
      : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, asked, page, has } = context;
    if (has('when') && DEADLINE.test(asked.question)) {
      return silent(t.rules.noDeadline(page, t.region.signingUp), ['anything'], [pageSource(rulebook)]);
    }
    if (has('duration') && WHOLE.test(asked.question)) {
      return silent(t.region.noTotalTime(page), ['anything'], [pageSource(rulebook)]);
    }
    const [first] = rulebook.own.steps;
    if (!first) return undefined;
    const all = pageSteps(context);
    const counted = Math.max(0, ...all.map(({ number }) => number ?? 0));
    const list = t.sentences(
      has('count') && counted > 0 ? t.region.stepsCounted(page, counted) : '',
      t.region.steps(all.length, all.map(({ title }, i) => t.region.step(i + 1, title)).join(', ')),
    );
    const asksSignUp = SIGN_UP.test(asked.words);
    const isVolunteering = first.requirement === undefined;
    const sources = [rulebook.source(first.source)];
    if (!isVolunteering && asksSignUp && WHERE.test(asked.words) && asked.certs.length === 0) {
      return { text: t.sentences(t.region.noSignUp(page), list), mode: 'answer', sources, ask: ['anything'] };
    }
    const wantsSignUp =
      isVolunteering &&
      (asksSignUp ||
        BUTTON.test(asked.question) ||
        has('where') ||
        / (?:role|roles|select|choose|pick) /.test(asked.words));
    const signUp = wantsSignUp ? t.region.signUp(say(first.title), say(first.do)) : '';
    const division = targetDivision(context);
    const noOrder = !isVolunteering && / (?:order|sequence) /.test(asked.words) ? t.region.noOrder(page) : '';
    return {
      text: t.sentences(signUp, noOrder, signUp && BUTTON.test(asked.question) ? '' : list),
      mode: 'answer',
      sources,
      ...(division ? { division } : {}),
    };
  },
};
