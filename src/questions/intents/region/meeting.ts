import { appliesTo, caveats, divisionCourse, type Meeting, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';

const MEETING =
  / (?:meeting|meetings|roster|rosters|uniform|uniforms|jersey|jerseys|field session|field sessions|live session|live sessions|clinic|clinics) /;

/** The meetings that are named, the best-named first. */
function meetingsOf({ asked, rulebook }: Context): Meeting[] {
  const ids = asked.things.filter((thing) => thing.startsWith('meeting:')).map((thing) => thing.slice(8));
  const named = ids.flatMap((id) => rulebook.own.meetings.find((meeting) => meeting.id === id) ?? []);
  if (named.length > 0) return named;
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

const REQUIRED = / (?:need|have to|required|mandatory|must|optional|skip|miss|attend|go to|supposed) /;
const SUPPOSES_FREE = / (?:optional|skip|miss|not have to|not need|voluntary) /;

function describe(context: Context, meeting: Meeting): { text: string; isStated: boolean } {
  const {
    locale: { region: t, sentences, list, capital, yes, no },
    page,
    has,
    asked,
    isYesNo,
  } = context;
  const title = say(meeting.title);
  const parts: string[] = [];
  let isStated = true;
  const tell = (text: string | undefined, silence: string) => {
    if (text === undefined) isStated = false;
    parts.push(text ?? silence);
  };
  const asksLevel = REQUIRED.test(asked.words) && has('require', 'optional', 'allow');
  if (asksLevel) {
    const supposesFree = SUPPOSES_FREE.test(asked.words);
    if (isYesNo) parts.push((meeting.level === 'required') !== supposesFree ? yes : no);
    parts.push(levelText(context, meeting));
  }
  if (
    / (?:where|place|address|located|location|suite|look) /.test(asked.words) ||
    (has('where', 'address') && meeting.where)
  )
    tell(
      meeting.where && t.meetingWhere(title, say(meeting.where)),
      meeting.find ? '' : t.noMeetingWhere(page, title),
    );
  if (has('when')) tell(meeting.when && t.meetingWhen(say(meeting.when)), t.noMeetingWhen(page, title));
  if (has('duration'))
    tell(meeting.lasts && t.meetingLasts(title, range(meeting.lasts.hours)), t.noMeetingLasts(page, title));
  if (has('receive') && meeting.receive.length > 0)
    parts.push(t.meetingReceive(list(meeting.receive.map((item) => say(item)))));
  if (has('receive') && meeting.about && / (?:do with|after|then|for) /.test(asked.question))
    parts.push(capital(say(meeting.about)));
  const isBare = parts.length === 0;
  if (isBare) {
    if (meeting.about) parts.push(capital(say(meeting.about)));
    if (meeting.where) parts.push(t.meetingWhere(title, say(meeting.where)));
    if (meeting.when) parts.push(t.meetingWhen(say(meeting.when)));
    if (meeting.receive.length > 0)
      parts.push(t.meetingReceive(list(meeting.receive.map((item) => say(item)))));
  }
  if (meeting.find && (has('where', 'when') || isBare)) {
    parts.push(say(meeting.find));
    if (has('where') && !meeting.where) isStated = true;
  }
  if (asksLevel && meeting.about && meeting.level !== 'required') parts.push(say(meeting.about));
  return { text: sentences(...parts), isStated };
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

/** A meeting, a field session, what is handed out there. */
export const meetingIntent: Intent = {
  id: 'meeting',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading') || (has('missing') && asked.held.length > 0)) return 0;
    if (meetingsOf(context).length > 0)
      return has('where', 'when', 'require', 'receive', 'duration', 'optional', 'allow') ? 0.86 : 0.66;
    return MEETING.test(asked.words) && !/ (?:parent|team|board) meeting/.test(asked.words) ? 0.84 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page } = context;
    const [meeting] = meetingsOf(context);
    if (!meeting) return silent(t.region.noMeeting(page), ['meeting'], [pageSource(rulebook)]);
    const elsewhere = courseInstead(context, meeting);
    if (elsewhere) return elsewhere;
    const { text, isStated } = describe(context, meeting);
    const conflict =
      / (?:annual|yearly|which meeting|same meeting|two meetings|2 meetings) /.test(context.asked.words) &&
      context.has('same', 'count')
        ? caveats(rulebook, ['annual-meeting']).conflicts[0]
        : undefined;
    const dispute = conflict
      ? t.courses.conflict(
          say(conflict.summary),
          conflict.sides.map((side) => say(side.text)),
        )
      : '';
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
