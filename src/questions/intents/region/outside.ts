import { type Context, type Intent, type Part, pageSource } from '../../part.ts';
import type { Concept } from '../../read/asked.ts';
import { isStated } from '../found.ts';
import { subjectsOf } from '../rules/subjects.ts';

const KINDS = [
  'injection',
  'record',
  'account',
  'weather',
  'money',
  'game',
  'season',
  'enrol',
  'devices',
  'papers',
  'dispute',
  'team',
  'other',
] as const satisfies readonly Concept[];

/** "A parent screams at me. What steps do I take?": of the story only a dispute is what such a sentence points at. */
const POINTS_AT_STORY =
  / (?:steps|procedure|process|protocol|policy|do i do|do we do|should i do|do about|handle|handles|deal|deals|report|who|help) /;

/** What only the story around a question names is not asked about; an attempt to steer the bot counts anywhere. */
function kindOf({ has, asks, asked }: Context) {
  if (has('injection')) return 'injection';
  const kind = KINDS.find((entry) => asks(entry));
  if (kind) return kind;
  if (has('dispute') && asked.asking.things.length === 0 && POINTS_AT_STORY.test(asked.asking.words))
    return 'dispute';
  return asks('cost') && asks('certificate') && asked.certs.length === 0 ? 'money' : undefined;
}

/** A certification, a course or something else the page speaks of is asked about beside it. */
function isInside({ asked, asks }: Context): boolean {
  if (asked.certs.length > 0 || asks('heading', 'coachCourse') || asked.things.length > 0) return true;
  if (asked.divisions.length > 0 && asks('require', 'which')) return true;
  if (asks('volunteerRole') && asks('steps')) return true;
  return (
    asks('certificate') && (asked.divisions.length > 0 || asks('require', 'which', 'inPerson', 'online'))
  );
}

/** "Which of these is not on the list: CPR, Live Scan?": what no page speaks of by its name, then what is asked for. */
function papersText(context: Context): Part | undefined {
  const { asked, locale: t, page, rulebook } = context;
  if (asked.papers.length === 0) return undefined;
  const subjects = asked.certs.some(({ sure }) => sure === 'yes') ? subjectsOf(context) : [];
  const titlesOf = (isAsked: boolean) =>
    subjects.filter(({ rule }) => (rule?.level === 'required') === isAsked).map(({ title }) => title);
  const [required, other] = [titlesOf(true), titlesOf(false)];
  const unknown = [...asked.papers, ...other];
  const text = t.sentences(
    t.region.notMentioned(page, t.list(unknown), unknown.length),
    required.length > 0 ? t.rules.asksAllCoaches(page, t.list(required)) : '',
  );
  const mode = required.length > 0 ? 'answer' : 'decline';
  return { text, mode, sources: [pageSource(rulebook)], ask: ['anything'] };
}

/** How large a team or its roster may be; when the roster is handed out is another matter. */
const TEAM_SIZE =
  / (?:how many (?:players|kids|children|boys|girls|names)|max|maximum|limit|size|biggest|largest|cap) /;

/** "My check cleared on May 3, still good?": the day is told, nothing is to be looked up. */
const isDated = ({ asked }: Context) =>
  asked.held.some(({ on }) => on) &&
  !/ (?:you|mark|update|change|upload|log|print|show|shows|email|send) /.test(asked.words);

/** What the bot is not for. */
export const outsideIntent: Intent = {
  id: 'outside',
  score: (context) => {
    const { asked, has, asks } = context;
    const kind = kindOf(context);
    if (!kind) return 0;
    if (kind === 'injection') return asked.certs.length > 0 || has('heading') ? 0.4 : 0.97;
    if (kind === 'enrol') return 0.55;
    if (kind === 'record') return 0.96;
    if (kind === 'papers' && asked.certs.length > 0 && asked.held.length < 2) return 0.93;
    if (kind === 'game' && TEAM_SIZE.test(asked.asking.words) && !has('heading', 'restart', 'card'))
      return 0.9;
    if (kind !== 'account' && isStated(context)) return 0.58;
    if (kind === 'account') return has('heading', 'crossCert') || isDated(context) ? 0.3 : 0.93;
    if (kind === 'game' || kind === 'weather')
      return has('heading', 'restart', 'card') ? 0.3 : isInside(context) ? 0.75 : 0.9;
    if (kind === 'papers') return asked.held.length > 1 ? 0.5 : 0.93;
    if (kind === 'devices') return has('heading') || / phone (?:number|no) /.test(asked.words) ? 0.3 : 0.95;
    if (kind === 'dispute') return asks('heading', 'card', 'restart') ? 0.3 : 0.9;
    if (kind === 'money') return has('heading') ? 0.3 : 0.9;
    return isInside(context) ? 0.58 : 0.88;
  },
  answer: (context): Part | undefined => {
    const kind = kindOf(context);
    const { locale: t, page, rulebook } = context;
    const papers = kind === 'papers' ? papersText(context) : undefined;
    if (papers) return papers;
    const text = kind && t.region.outside[kind]?.(page);
    return text ? { text, mode: 'decline', sources: [pageSource(rulebook)], ask: ['anything'] } : undefined;
  },
};

/** "Hello", "thanks", "what can you do?" and nothing else. */
export const smallTalk: Intent = {
  id: 'small-talk',
  score: ({ has, asked }) => {
    const words = asked.tokens.filter(({ text }) => /\p{L}/u.test(text)).length;
    const isShort =
      words <= 6 && asked.certs.length === 0 && asked.divisions.length === 0 && asked.things.length === 0;
    if (
      has('help') &&
      / (?:what can you|how do you work|what do you do|what can i ask|what are you|what do you know) /.test(
        asked.words,
      )
    )
      return 0.8;
    return isShort &&
      has('greeting', 'thanks') &&
      !/ (?:how|what|who|when|where|can|do|is) /.test(asked.words)
      ? 0.6
      : 0;
  },
  answer: ({ locale: t, has }): Part => ({
    text: has('thanks') ? t.region.thanks : t.region.greeting,
    mode: 'answer',
    sources: [],
  }),
};
