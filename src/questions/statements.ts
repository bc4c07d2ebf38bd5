import { DIVISIONS, divisionCourse, type Rulebook, type Source, say } from '../requirements/index.ts';
import { lengthText } from './intents/courses/length.ts';
import { periodText, periodYears, ruleTitle, titleOf } from './intents/rules/period.ts';
import type { Locale } from './locale.ts';
import type { Concept } from './read/asked.ts';

/** One thing a page says, with what a question about it would name. */
export interface PageStatement {
  readonly text: string;
  readonly source: Source;
  /** Title, aliases and other words people ask with. */
  readonly names: readonly string[];
  /** `cert:…`, `meeting:…`, `contact:…` as `Asked.things` names them, and `division:…`. */
  readonly things: readonly string[];
  /** What is asked about a thing when this is the answer. */
  readonly cues: readonly Concept[];
}

interface Page {
  readonly rulebook: Rulebook;
  readonly locale: Locale;
}

type Own = Rulebook['own'];

function ofRequirement({ rulebook, locale: t }: Page, rule: Own['requirements'][number]): PageStatement[] {
  const title = ruleTitle(rulebook, rule);
  const certification = rulebook.certifications.get(rule.id);
  const isCourse = rule.accepts === 'division-course' || rule.accepts === 'any-coaching-course';
  const base = {
    source: rulebook.source(rule.source),
    names: [title, ...rule.aliases, ...(certification?.aliases ?? [])],
    things: [`cert:${rule.id}`, `req:${rule.id}`],
  };
  const years = periodYears(rule.howOften);
  const period = years === 0 ? t.rules.onceText : t.rules.everyText;
  const often =
    years === undefined
      ? t.rules.andAlso(title, t.rules.period.notStated)
      : period(title, periodText({ locale: t }, rule.howOften));
  const must = rule.level === 'required' ? t.rules.required : t.rules.recommended;
  const page = t.page(t.region_(rulebook.region.number));
  const of = isCourse ? (['coachCourse'] as const) : [];
  return [
    {
      ...base,
      text: t.sentences(must(title, page), often),
      cues: ['frequency', 'validity', 'require', 'optional', ...of],
    },
    ...(rule.where
      ? [{ ...base, text: t.rules.where(title, say(rule.where)), cues: ['where', 'steps', ...of] as const }]
      : []),
    ...(rule.why ? [{ ...base, text: say(rule.why), cues: ['why'] as const }] : []),
    ...(rule.note ? [{ ...base, text: say(rule.note), cues: [] }] : []),
  ];
}

function ofCourse({ rulebook, locale: t }: Page, course: Own['courses'][number]): PageStatement[] {
  const divisions = DIVISIONS.filter(
    (division) => divisionCourse(rulebook, division)?.value.certification === course.certification,
  );
  const title = say(course.title);
  const base = {
    source: rulebook.source(course.source),
    names: [title, titleOf(rulebook, course.certification)],
    things: [`cert:${course.certification}`, ...divisions.map((division) => `division:${division}`)],
  };
  return [
    {
      ...base,
      text: lengthText({ locale: t }, course),
      cues: ['duration', 'online', 'inPerson', 'coursePart', 'onlinePart'],
    },
    ...(course.signUp
      ? [{ ...base, text: t.rules.where(title, say(course.signUp)), cues: ['where', 'coachCourse'] as const }]
      : []),
    ...(course.when ? [{ ...base, text: say(course.when), cues: ['when', 'fieldSession'] as const }] : []),
  ];
}

function ofMeeting({ rulebook, locale: t }: Page, meeting: Own['meetings'][number]): PageStatement[] {
  const title = say(meeting.title);
  const base = {
    source: rulebook.source(meeting.source),
    names: [title, ...meeting.aliases],
    things: [`meeting:${meeting.id}`],
  };
  const said = (text: typeof meeting.where) => (text ? say(text) : '');
  const [where, find] = [said(meeting.where), said(meeting.find)];
  const [when, about] = [said(meeting.when), said(meeting.about)];
  const receive =
    meeting.receive.length > 0
      ? t.region.meetingReceive(title, t.list(meeting.receive.map((item) => say(item))))
      : '';
  const texts: readonly (readonly [string, readonly Concept[]])[] = [
    [t.sentences(when ? `${title}: ${when}` : '', find), ['when', 'where']],
    [t.sentences(where ? t.region.meetingWhere(title, where) : '', where ? find : ''), ['where', 'address']],
    [t.sentences(about ? `${title}: ${about}` : '', receive), ['receive', 'why']],
  ];
  return texts.filter(([text]) => text !== '').map(([text, cues]) => ({ ...base, text, cues }));
}

function ofContact({ rulebook, locale: t }: Page, contact: Own['contacts'][number]): PageStatement {
  const title = say(contact.title);
  const { region } = t;
  const ways = [
    contact.phone ? region.phone(title, contact.phone) : '',
    contact.address ? region.address(title, contact.address) : '',
  ];
  return {
    text: t.sentences(
      ...ways,
      ways.some(Boolean) ? '' : t.ask(`the ${title}`),
      contact.note ? say(contact.note) : '',
    ),
    source: rulebook.source(contact.source),
    names: [title, ...contact.aliases, ...contact.for.map((id) => id.replaceAll('-', ' '))],
    things: [`contact:${contact.id}`, ...contact.for.map((id) => `cert:${id}`)],
    cues: ['who', 'phone', 'email', 'address'],
  };
}

function courseRules(file: Own, source: (ref: string) => Source): PageStatement[] {
  const cues = ['order', 'covers'] as const;
  return Object.values(file.courseRules ?? {}).flatMap((rule) =>
    rule ? [{ text: say(rule.text), source: source(rule.source), names: [], things: [], cues }] : [],
  );
}

/** Heading has its own intent, which weighs what is unclear there. */
const isOther = (entry: { about: readonly string[] }) => !entry.about.some((id) => id.startsWith('head'));

/** What stands in a region's own file and in AYSO's alike. */
function ofFile({ rulebook, locale: t }: Page, file: Own): PageStatement[] {
  const source = (ref: string) => rulebook.source(ref, file);
  const facts = file.facts.map((fact) => ({
    text: say(fact.text),
    source: source(fact.source),
    names: fact.asks,
    things: [],
    cues: [],
  }));
  const silences = file.silences.filter(isOther).map((entry) => ({
    text: say(entry.text),
    source: source(entry.source),
    names: entry.asks,
    things: entry.about.map((id) => `cert:${id}`),
    cues: [],
  }));
  const conflicts = file.conflicts.filter(isOther).map(({ summary, sides, asks }) => ({
    text: t.courses.conflict(
      say(summary),
      sides.map((side) => say(side.text)),
    ),
    source: source(sides[0]?.source ?? ''),
    names: asks,
    things: [],
    cues: [],
  }));
  return [...courseRules(file, source), ...facts, ...silences, ...conflicts];
}

/** Sentence by sentence, so that one that fits is not lost among others. */
function ofRole({ rulebook, locale: t }: Page): PageStatement[] {
  const { role } = rulebook.own;
  if (!role) return [];
  const source = rulebook.source(role.source);
  return [
    {
      text: t.sentences(say(role.text)),
      source,
      names: ['coach', 'kids', 'children'],
      things: [],
      cues: ['job', 'experience', 'player'],
    },
  ];
}

/** Everything the page of a region says (heading and cross-certification have their own intents). */
export function pageStatements(rulebook: Rulebook, locale: Locale): PageStatement[] {
  const page = { rulebook, locale };
  const { own, ayso } = rulebook;
  return [
    ...own.requirements.flatMap((rule) => ofRequirement(page, rule)),
    ...own.courses.flatMap((course) => ofCourse(page, course)),
    ...own.steps
      .filter((step) => step.requirement === undefined)
      .map((step) => ({
        text: locale.region.signUp(say(step.title), say(step.do)),
        source: rulebook.source(step.source),
        names: [say(step.title)],
        things: step.meeting ? [`meeting:${step.meeting}`] : [],
        cues: ['steps', 'where', 'volunteerRole', 'headCoach'] as const,
      })),
    ...own.meetings.flatMap((meeting) => ofMeeting(page, meeting)),
    ...own.programs.map((program) => ({
      text: say(program.text),
      source: rulebook.source(program.source),
      names: [say(program.title), ...program.aliases],
      things: [`program:${program.id}`],
      cues: ['program'] as const,
    })),
    ...own.contacts.map((contact) => ofContact(page, contact)),
    ...ofRole(page),
    ...ofFile(page, own),
    ...ofFile(page, ayso),
  ];
}
