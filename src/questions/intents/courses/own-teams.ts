import { divisionCourse } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { coverage } from './coverage.ts';
import { heldCourses, type Target } from './targets.ts';

const PERSON =
  /^(?:i|he|she|wife|husband|hubby|spouse|partner|brother|sister|friend|buddy|dad|mom|neighbor|girlfriend|boyfriend|cousin|assistant)$/;
/** So many words lie at most between a person and the team. */
const FAR = 6;
const SHARED = / (?:we both|both of us|we (?:\w+ )?each|each of us|both|the 2 of us|neither of us) /;

interface OwnTeam {
  readonly name: string;
  readonly target: Target;
}

/** "I coach 6U, my husband coaches 10U": who has which team. */
function teamsOf({ asked }: Context): OwnTeam[] {
  const courses = new Set(asked.held.map(({ at }) => at));
  return asked.divisions.flatMap(({ division, named, at }) => {
    if (courses.has(at)) return [];
    const before = asked.tokens.slice(Math.max(0, at - FAR), at);
    const who = before.findLastIndex(({ text }) => PERSON.test(text));
    if (
      who < 0 ||
      !before
        .slice(who)
        .some(({ text }) => /^(?:coach|coaches|coaching|has|have|with|team|runs?|leads?)$/.test(text))
    )
      return [];
    const word = before[who]?.text ?? '';
    return [{ name: word === 'i' ? 'You' : word, target: { division, named } }];
  });
}

const LEADS = /^(?:coach|coaches|coaching|runs?|leads?|team|teams|has|with|does)$/;

/** "Gus took 12U and coaches 12U, Hana took 12U and coaches 10U": the team of everybody who is named. */
function teamsOfPeople({ asked }: Context): OwnTeam[] {
  const courses = new Set(asked.held.map(({ at }) => at));
  return asked.people.flatMap(({ name, from, to }) => {
    const own = asked.divisions.find(
      ({ at }) =>
        at > from &&
        at < to &&
        !courses.has(at) &&
        (asked.tokens.slice(Math.max(from, at - 2), at).some(({ text }) => LEADS.test(text)) ||
          at === from + 1 ||
          asked.tokens[at + 1]?.text === 'team'),
    );
    return own ? [{ name, target: { division: own.division, named: own.named } }] : [];
  });
}

/** Each one's own course for each one's own team: those who lack something first. */
function eachOwn(context: Context, teams: readonly OwnTeam[]): Part | undefined {
  const { rulebook, locale: t } = context;
  const told = teams.flatMap(({ name, target }) => {
    const held = heldCourses(context, name);
    const found = coverage(context, held, target);
    const course = divisionCourse(rulebook, target.division)?.value.certification;
    if (!found || course === undefined) return [];
    const person = t.courses.person(name);
    const titles = t.list(held.map((id) => titleOf(rulebook, id)));
    const text = found.isCovered
      ? t.courses.teamFits(person, target.named, titles)
      : t.courses.teamLacks(person, target.named, titles, titleOf(rulebook, course));
    return [{ ...found, person, text }];
  });
  if (told.length === 0) return undefined;
  const lacks = told.filter(({ isCovered }) => !isCovered);
  const fits = told.filter(({ isCovered }) => isCovered);
  const all = t.list(told.map(({ person }) => person));
  return {
    text: t.sentences(
      lacks.length === 0 ? t.courses.everybody(all) : '',
      ...[...lacks, ...fits].map(({ text }) => text),
    ),
    mode: 'answer',
    sources: told.flatMap(({ sources }) => sources),
  };
}

/** Several people are named, with a course and a team each. */
function haveOwnTeams(context: Context): boolean {
  if (SHARED.test(context.asked.words)) return false;
  const names = new Set(teamsOfPeople(context).map(({ name }) => name));
  return names.size > 1 && [...names].some((name) => heldCourses(context, name).length > 0);
}

/** "Can we swap teams?" */
const SWAPS = / (?:swap|swaps|swapped|swapping|trade|trades|trading|switch|switches|switching|exchange) /;

/** Two people, each with the course for one team: after a swap each has the other's. */
function swapped({ asked }: Context): OwnTeam[] {
  if (
    !SWAPS.test(asked.words) ||
    asked.divisions.some(({ at }) => !asked.held.some((held) => held.at === at))
  )
    return [];
  const own = asked.held.flatMap(({ who, division, at }) => {
    const named = asked.divisions.find((read) => read.at === at)?.named;
    return who && division && named ? [{ name: who, target: { division, named } }] : [];
  });
  const [one, other, ...others] = own;
  if (!one || !other || others.length > 0 || one.name === other.name) return [];
  return [
    { name: one.name, target: other.target },
    { name: other.name, target: one.target },
  ];
}

/** "I coach 6U, my husband 10U, we both have the 6U course": what is held in common, for each one's own team. */
export const ownTeamsIntent: Intent = {
  id: 'own-teams',
  score: (context) => {
    if (haveOwnTeams(context) || swapped(context).length > 0) return 0.98;
    const names = new Set(teamsOf(context).map(({ name }) => name));
    const isShared = SHARED.test(context.asked.words);
    return names.size > 1 && isShared && heldCourses(context).length > 0 ? 0.97 : 0;
  },
  answer: (context): Part | undefined => {
    const swap = swapped(context);
    if (swap.length > 0) return eachOwn(context, swap);
    if (haveOwnTeams(context)) return eachOwn(context, teamsOfPeople(context));
    const { locale: t } = context;
    const held = heldCourses(context);
    const told = teamsOf(context).flatMap(({ name, target }) => {
      const found = coverage(context, held, target);
      return found ? [{ ...found, name: t.capital(t.courses.person(name)) }] : [];
    });
    const ordered = told.toSorted((a, b) => Number(a.isCovered) - Number(b.isCovered));
    const sources = told.flatMap((entry) => entry.sources);
    if (told.length === 0) return undefined;
    return {
      text: t.sentences(...ordered.map(({ name, text }) => t.rules.person(name, text))),
      mode: 'answer',
      sources,
    };
  },
};
