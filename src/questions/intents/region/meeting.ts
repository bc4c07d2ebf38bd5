import {
  appliesTo,
  caveats,
  divisionCourse,
  type Meeting,
  type Rulebook,
  say,
} from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { agreeing } from '../../stance.ts';
import { MISSES, refresherContacts } from './contact.ts';
import { endText } from './meeting-end.ts';

const MEETING =
  / (?:meeting|meetings|roster|rosters|uniform|uniforms|jersey|jerseys|field session|field sessions|live session|live sessions|clinic|clinics) /;

/** What a region offers in person, whatever it is called in the question. */
function inPersonClasses(rulebook: Rulebook): Meeting | undefined {
  return rulebook.own.meetings.find(
    ({ level, aliases }) => level === 'offered' && aliases.some((alias) => /in.person/.test(alias)),
  );
}

/** The meetings that are named, the best-named first. */
function meetingsOf({ asked, rulebook, has, asks }: Context): Meeting[] {
  const ids = asked.things.filter((thing) => thing.startsWith('meeting:')).map((thing) => thing.slice(8));
  const named = ids.flatMap((id) => rulebook.own.meetings.find((meeting) => meeting.id === id) ?? []);
  if (named.length > 0) return named;
  const classes =
    asks('inPerson') && !asks('online') && has('certificate') ? inPersonClasses(rulebook) : undefined;
  if (classes && asked.certs.every((cert) => cert.sure !== 'yes')) return [classes];
  const [word] = MEETING.exec(asked.words) ?? [];
  const stem = word?.trim().replace(/s$/, '') ?? '?';
  return rulebook.own.meetings.filter(({ title, aliases }) =>
    [say(title), ...aliases].some((text) => text.toLowerCase().includes(stem)),
  );
}

const range = (hours: number | { min: number; max?: number | undefined }) =>
  typeof hours === 'number' ? String(hours) : `${hours.min}–${hours.max ?? hours.min}`;

function levelText({ locale: { region: t } }: Context, meeting: Meeting): string {
  const title = say(meeting.title);
  return {
    required: t.meetingRequired(title),
    recommended: t.meetingRecommended(title),
    offered: t.meetingOffered(title),
  }[meeting.level];
}

const REQUIRED =
  / (?:need|have to|required|mandatory|compulsory|obligatory|must|optional|skip|miss|attend|go to|supposed) /;
const SUPPOSES_FREE = / (?:optional|skip|miss|not have to|not need|voluntary) /;

const PLACE = / (?:where|place|address|located|location|suite|look) /;
/** "Only in summer?", "after the season started?" */
const TIME_OF_YEAR =
  / (?:summer|winter|autumn|in (?:the )?fall|in (?:the )?spring|months?|january|february|march|april|june|july|august|september|october|november|december|year round|all year|preseason|off season|offseason|(?:before|after|during) (?:the )?season|at what point|weekends?|weekdays?|saturdays?|sundays?|mid season|midseason) /;

/** Where it takes place, not where one signs up for it. */
const HELD_AT =
  / (?:held|take place|takes place|located|location|locations|address|happen|happens|which field|what field|which park|where (?:are|is) (?:the |my |our |these |those )?(?:field|live) sessions? [?.]?) /;
const TIME_OF_DAY =
  / (?:what time|which time|time of (?:the )?day|start time|starting time|o'clock|how early|morning|mornings|afternoon|afternoons|evening|evenings) /;
/** A season that only tells which meeting is meant is not asked about. */
const asksTimeOfYear = ({ asked }: Context) =>
  TIME_OF_YEAR.test(asked.asking.words) && !REQUIRED.test(asked.words);
const AFTERWARDS = / (?:do with|after|then|for) /;

function receiveText({ locale: { region: t, list } }: Context, { title, receive }: Meeting): string {
  return receive.length > 0 ? t.meetingReceive(say(title), list(receive.map((item) => say(item)))) : '';
}

/** What the page says of a meeting when nothing in particular is asked. */
function overview(context: Context, meeting: Meeting): string[] {
  const { region: t, capital } = context.locale;
  return [
    meeting.about ? capital(say(meeting.about)) : '',
    meeting.where ? t.meetingWhere(say(meeting.title), say(meeting.where)) : '',
    meeting.when ? t.meetingWhen(say(meeting.when)) : '',
    receiveText(context, meeting),
  ];
}

function mustAttend(context: Context, meeting: Meeting): string[] {
  const { asked, isYesNo, locale: t } = context;
  const isTrue = (meeting.level === 'required') !== SUPPOSES_FREE.test(asked.words);
  const word = isYesNo ? (isTrue ? t.yes : t.no) : '';
  const stance = meeting.level === 'required' ? 'affirms' : 'denies';
  return [agreeing(t, word, { stance }), levelText(context, meeting)];
}

/** Where, when and how long, as far as asked; `undefined` stands for what the page leaves open. */
function particulars(context: Context, meeting: Meeting): { told: string | undefined; silence: string }[] {
  const { asked, has, page } = context;
  const { region: t } = context.locale;
  const title = say(meeting.title);
  const asksPlace = PLACE.test(asked.words) || (has('where', 'address') && meeting.where !== undefined);
  const { where, when, lasts } = meeting;
  const isPlaceAsked = HELD_AT.test(asked.question);
  return [
    ...(asksPlace
      ? [
          {
            told: where ? t.meetingWhere(title, say(where)) : isPlaceAsked ? undefined : meeting.find && '',
            silence: t.noMeetingWhere(page, title),
          },
        ]
      : []),
    ...(has('when') || asksTimeOfYear(context) || OFFERED.test(asked.question)
      ? [{ told: when && t.meetingWhen(say(when)), silence: t.noMeetingWhen(page, title) }]
      : []),
    ...(TIME_OF_DAY.test(asked.question) ? [{ told: undefined, silence: t.noMeetingTime(page, title) }] : []),
    ...(has('duration') || endText(context, meeting)
      ? [{ told: lasts && t.meetingLasts(title, range(lasts.hours)), silence: t.noMeetingLasts(page, title) }]
      : []),
  ];
}

/** What must be done first is told with the way to sign up. */
const BEFORE =
  / (?:before (?:i|we|the|my|booking|signing|going|taking)|prerequisite|prereq|beforehand|finished first|done first) .{0,60}(?:session|class|clinic) | (?:session|class) .{0,40}(?:what (?:must|do|should|needs)|prerequisite|prereq|beforehand) /;

/** What no rulebook has a place for: said to be open, before what is known. */
const SILENT_ABOUT =
  / (?:bring|wifi|wheelchair|accessible|accessibility|parking|park|food|pizza|kid|kids|child|children|wife|husband|spouse|zoom|online|virtual|virtually|remote|remotely|recorded|recording|cost|costs|fee|wear|dress|language|spanish|chinese|room|color|colors|colour|size|sizes|sponsor|stripes|(?<! suite )(?<! street )number|numbers|led|teaches|runs|someone else|somebody else|on my behalf|for me|in my place|extra|spare|order|replacement) /;

function describe(context: Context, meeting: Meeting): { text: string; isStated: boolean } {
  const { has, asked, locale: t, page } = context;
  const about = meeting.about ? t.capital(say(meeting.about)) : '';
  const isOpen = SILENT_ABOUT.test(asked.question);
  const asksBefore = meeting.find !== undefined && BEFORE.test(asked.words);
  const asksLevel =
    !isOpen && !asksBefore && REQUIRED.test(asked.words) && has('require', 'optional', 'allow');
  const details = particulars(context, meeting);
  const parts = [
    endText(context, meeting),
    isOpen ? t.region.noMeetingDetail(page, say(meeting.title)) : '',
    ...(asksLevel ? mustAttend(context, meeting) : []),
    ...details.map(({ told, silence }) => told ?? silence),
    has('receive') ? receiveText(context, meeting) : '',
    has('receive') && AFTERWARDS.test(asked.question) ? about : '',
  ];
  const isBare = !asksLevel && details.length === 0 && !(has('receive') && meeting.receive.length > 0);
  if (isBare && !isOpen) parts.push(...overview(context, meeting));
  if (meeting.find && (has('where', 'when') || isBare)) parts.push(say(meeting.find));
  const others = MISSES.test(asked.words) ? refresherContacts(context) : [];
  if (others.length > 0) parts.push(t.ask(t.either(others)));
  if (asksLevel && meeting.level !== 'required') parts.push(about);
  return {
    text: t.sentences(...parts),
    isStated: !isOpen && details.every(({ told }) => told !== undefined),
  };
}

/** The field session is not for this division: how its own course is signed up for. */
function courseInstead({ rulebook, asked }: Context, meeting: Meeting): Part | undefined {
  const division = asked.divisions.at(-1)?.division;
  if (division === undefined || appliesTo(meeting.for, { division, on: asked.today }).applies !== false)
    return undefined;
  const id = divisionCourse(rulebook, division)?.value.certification;
  const course = rulebook.own.courses.find((entry) => entry.certification === id);
  return (
    course?.signUp && {
      text: say(course.signUp),
      mode: 'answer',
      sources: [rulebook.source(course.source)],
      division,
    }
  );
}

/** How often it takes place, not how often one must come. */
const OFFERED =
  / how (?:often|frequently) (?:\w+ ){0,4}(?:offered|held|given|run|scheduled|hosted|organized|happen|take place) /;
const TWO_MEETINGS = / meetings? .{0,80}(?:meeting|meetings|one|ones) /;

/** A meeting, a field session, what is handed out there. */
export const meetingIntent: Intent = {
  id: 'meeting',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading') || (has('missing') && asked.held.length > 0)) return 0;
    if (has('frequency') && OFFERED.test(asked.question) && meetingsOf(context).length > 0) return 0.95;
    if (has('same') && TWO_MEETINGS.test(asked.words)) return 0.9;
    if (meetingsOf(context).length > 0)
      return has('where', 'when', 'require', 'receive', 'duration', 'optional', 'allow') ||
        asksTimeOfYear(context)
        ? 0.86
        : has('inPerson')
          ? 0.84
          : 0.66;
    return MEETING.test(asked.words) && !/ (?:parent|team|board) meeting/.test(asked.words) ? 0.84 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page } = context;
    const [meeting] = meetingsOf(context);
    if (!meeting) return silent(t.region.noMeeting(page), ['meeting'], [pageSource(rulebook)]);
    const elsewhere = courseInstead(context, meeting);
    if (elsewhere) return elsewhere;
    const conflict =
      / (?:annual|yearly|which meeting|same meeting|two meetings|2 meetings|(?:same|different|one|1) .* meetings?|meetings? .* (?:same|different)) /.test(
        context.asked.words,
      ) && context.has('same', 'count')
        ? caveats(rulebook, ['annual-meeting']).conflicts[0]
        : undefined;
    const dispute = conflict
      ? t.courses.conflict(
          say(conflict.summary),
          conflict.sides.map((side) => say(side.text)),
        )
      : '';
    // One or two meetings: both sides are the answer, and neither meeting's own story.
    const { text, isStated } = dispute ? { text: '', isStated: true } : describe(context, meeting);
    const sources = [rulebook.source(meeting.source)];
    if (!isStated)
      return {
        text: t.sentences(text, dispute),
        mode: 'decline',
        sources,
        ask: [meeting.ask ?? meeting.id],
        unanswered: true,
      };
    return {
      text: t.sentences(text, dispute),
      mode: 'answer',
      sources,
      ...(meeting.ask ? { ask: [meeting.ask] } : {}),
    };
  },
};
