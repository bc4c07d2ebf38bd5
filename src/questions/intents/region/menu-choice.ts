import { type Meeting, type Rulebook, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { asTyped } from '../../read/tokens.ts';
import { pageSteps } from './page-steps.ts';

/** A thing and the way to it, in the rulebook's words. */
interface Way {
  readonly title: string;
  readonly how: string;
  readonly ref: string;
}

/** Before the item itself, so that something else of the same sentence is not taken for it. */
const SEEKS = [
  'where is',
  'where is the',
  'what is',
  'what is the',
  'where are',
  'do i find',
  'do i see',
  'can i see',
  'can i find',
  'what is under',
  'what is in',
] as const;
/** Behind the item nothing follows that would make it part of something else ("what is AYSO's view of …"). */
const ENDS = /^ ?(?:$|[?.!,;]|(?:tab|page|menu|button|link|located|on|in|at|under|for|and|or|now|please) )/;
const CHOICE = / (?:or|vs|versus) /;

/** Is "or" said between the two, not of something else in the sentence? */
function isOffered(words: string, items: readonly string[]): boolean {
  const places = items.map((item) => words.indexOf(` ${asTyped(item)} `));
  return CHOICE.test(words.slice(Math.min(...places), Math.max(...places) + 1));
}

/** Names of tabs and buttons are written with capitals, within a sentence. */
const MENU = /(?<=[a-z,] "?)[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*/g;

/** The menu items a text names, in lower case. */
const itemsIn = (text: string) => [...new Set([...text.matchAll(MENU)].map(([item]) => item))];

/** The ways to what a question names beside the menu items it offers: meetings first, then steps. */
function waysOf(context: Context, offered: readonly string[]): Way[] {
  const { asked, rulebook, has } = context;
  const { own } = rulebook;
  const ids = new Set(asked.certs.map(({ id }) => id));
  const rest = offered.reduce((words, item) => words.replaceAll(` ${asTyped(item)} `, ' '), asked.words);
  const isNamed = ({ title, aliases }: Meeting) =>
    [say(title), ...aliases].some((name) => rest.includes(` ${asTyped(name)} `));
  const isInPerson = ({ aliases }: Meeting) =>
    has('inPerson') && aliases.some((alias) => /in.person/.test(alias));
  return [
    ...own.meetings.flatMap((meeting) =>
      meeting.find && (isNamed(meeting) || isInPerson(meeting))
        ? [{ title: say(meeting.title), how: say(meeting.find), ref: meeting.source }]
        : [],
    ),
    ...pageSteps(context).flatMap(({ how, state: { step } }) => {
      const isMeant = step.part
        ? has('online', 'onlinePart')
        : step.requirement !== undefined && ids.has(step.requirement);
      return isMeant ? [{ title: '', how, ref: step.source }] : [];
    }),
  ];
}

const menus = new WeakMap<Rulebook, readonly { readonly item: string; readonly typed: string }[]>();

/** Every menu item of a rulebook, also as a message would spell it; collected once. */
function menuOf(rulebook: Rulebook) {
  const known = menus.get(rulebook);
  if (known) return known;
  const { steps, meetings } = rulebook.own;
  const texts = [
    ...steps.map((step) => say(step.do)),
    ...meetings.map(({ find }) => (find ? say(find) : '')),
  ];
  const menu = [...new Set(texts.flatMap(itemsIn))].map((item) => ({ item, typed: asTyped(item) }));
  menus.set(rulebook, menu);
  return menu;
}

interface Choice {
  readonly item: string;
  readonly way: Way;
}

/** The one of the offered menu items that leads to what is named. */
function chosen(context: Context): Choice | undefined {
  const { asked, rulebook } = context;
  const offered = menuOf(rulebook).flatMap(({ item, typed }) =>
    asked.words.includes(` ${typed} `) ? [item] : [],
  );
  if (offered.length < 2 || !isOffered(asked.words, offered)) return undefined;
  for (const way of waysOf(context, offered)) {
    const [item, other] = itemsIn(way.how).filter((name) => offered.includes(name));
    if (item !== undefined && other === undefined) return { item, way };
  }
  return undefined;
}

/** "Where is My Courses?": what leads to, or stands under, the one menu item that is named. */
function sought({ asked, rulebook }: Context): Way | undefined {
  const named = menuOf(rulebook).filter(({ typed }) =>
    SEEKS.some((ask) => ENDS.test(asked.question.split(` ${ask} ${typed} `)[1] ?? 'other')),
  );
  const [only, other] = named.toSorted((a, b) => b.typed.length - a.typed.length);
  if (!only || (other && !only.typed.includes(other.typed))) return undefined;
  const fact = rulebook.own.facts.find(
    ({ topic, text }) => topic === 'account' && say(text).includes(only.item),
  );
  return fact && { title: '', how: say(fact.text), ref: fact.source };
}

/** "Training Library or Training Event, which is for classes in person?": the one of two menu items. */
export const menuChoiceIntent: Intent = {
  id: 'menu-choice',
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert')) return 0;
    if (sought(context)) return 0.94;
    if (!CHOICE.test(asked.words)) return 0;
    return chosen(context) ? 0.94 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t } = context;
    const seek = sought(context);
    if (seek) return { text: seek.how, mode: 'answer', sources: [rulebook.source(seek.ref)] };
    const choice = chosen(context);
    if (!choice) return undefined;
    const { item, way } = choice;
    return {
      text: t.sentences(t.region.menuItem(item, way.title), way.how),
      mode: 'answer',
      sources: [rulebook.source(way.ref)],
    };
  },
};
