import type { Context, Intent, Part } from '../../part.ts';
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

/** "I coach 6U, my husband 10U, we both have the 6U course": what is held in common, for each one's own team. */
export const ownTeamsIntent: Intent = {
  id: 'own-teams',
  score: (context) => {
    const names = new Set(teamsOf(context).map(({ name }) => name));
    const isShared = SHARED.test(context.asked.words) && context.asked.held.every(({ who }) => !who);
    return names.size > 1 && isShared && heldCourses(context).length > 0 ? 0.97 : 0;
  },
  answer: (context): Part | undefined => {
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
