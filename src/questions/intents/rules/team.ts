import { assess, requirementsOn } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import type { Person } from '../../read/people.ts';
import { assessedFor, itemTitle } from './missing.ts';
import { certificationFor } from './situation.ts';

const ALL =
  / (?:everything|all of it|all of them|it all|all 8|the lot|the full (?:set|list)|the whole list|all the [a-z]+|all (?:but|except|minus|besides)) /;
const SAME = / (?:same|ditto|likewise|identical|as well as) /;
const LESS =
  /^(?:but|except|minus|besides|without|no|not|missing|lacks|lacking|never|apart|other|save|skipped|forgot)$/;

/** "Missing only …", "lacks nothing": whoever is told of by what is not there holds the rest. */
const LACKS_ONLY =
  / (?:missing|lacks?|lacking|needs?|short of|without|except|minus) (?:only |just |nothing |(?:\w+ ){0,3}(?:only|still) )| (?:only|just|nothing) (?:missing|lacks?|lacking|needs?|short of) /;

/** A person's part of the message. */
function wordsOf({ asked }: Context, { from, to }: Person): string {
  return ` ${asked.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')} `;
}

/** "Everything, also …": what is named behind it is there too. */
const MORE = /^(?:including|incl|even|and|plus|also|with|like|too|includes)$/;
const WHOLE = /^(?:everything|all)$/;

/** Named after "but", "except", "no" in a person's part, or behind "everything" by a word that is not understood. */
function lacked({ asked }: Context, { from, to }: Person): string[] {
  const inPart = (word: RegExp) =>
    asked.tokens.findIndex(({ text }, at) => at >= from && at < to && word.test(text));
  const [named, all] = [inPart(LESS), inPart(WHOLE)];
  const isUnclear = all >= 0 && !asked.tokens.slice(all, to).some(({ text }) => MORE.test(text));
  const less = named >= 0 ? named : isUnclear ? all : -1;
  if (less < 0) return [];
  return asked.certs.filter((cert) => cert.at > less && cert.at < to).map(({ id }) => id);
}

function everything(context: Context): string[] {
  return requirementsOn(context.rulebook, context.on)
    .filter((rule) => rule.level === 'required')
    .flatMap((rule) => certificationFor(context, rule) ?? []);
}

interface Held {
  readonly name: string;
  readonly held: string[];
  /** "Everything" leaves no dates open. */
  readonly isAll: boolean;
}

/** What each holds: named, "everything but …", or "the same as the one before". */
function holdings(context: Context): Held[] {
  const all: Held[] = [];
  for (const person of context.asked.people) {
    const words = wordsOf(context, person);
    const less = lacked(context, person);
    const own = context.asked.held
      .filter(({ at }) => at >= person.from && at < person.to)
      .map((h) => h.certification);
    const before = SAME.test(words) ? (all.at(-1)?.held ?? []) : [];
    const isAll = ALL.test(words) || LACKS_ONLY.test(words);
    const base = isAll ? everything(context) : before;
    const held = [...new Set([...base, ...own])].filter((id) => !less.includes(id));
    const known = all.find(({ name }) => name === person.name);
    if (known) known.held.push(...held);
    else all.push({ name: person.name, held, isAll });
  }
  return all;
}

interface Told {
  readonly name: string;
  readonly text: string;
  /** Undefined: a date is wanted first. */
  readonly isComplete?: boolean;
}

function personText(context: Context, { name, held, isAll }: Held): Told {
  const { locale: t, rulebook } = context;
  const read = held.map((certification) => ({ certification, at: -1 }));
  const required = assess(rulebook, assessedFor(context, read)).filter(({ level }) => level === 'required');
  const open = required.filter(({ status, rule }) => {
    const id = certificationFor(context, rule);
    return (
      status === 'missing' ||
      status === 'expired' ||
      (!isAll && status === 'unknown' && !held.some((h) => h === id || rule.accepts))
    );
  });
  const undated = required.filter((entry) => !isAll && entry.status === 'unknown' && !open.includes(entry));
  const titles = (entries: typeof open) => t.list(entries.map((entry) => itemTitle(context, entry)));
  const text = t.sentences(
    open.length === 0 ? t.rules.personComplete(name) : t.rules.personMissing(name, titles(open)),
    undated.length > 0 ? t.rules.dateNeeded(titles(undated)) : '',
  );
  return { name, text, ...(undated.length > 0 ? {} : { isComplete: open.length === 0 }) };
}

const ASKS_WHO = / (?:who|whom|whose|which (?:one|coach|coaches|of)|anyone|anybody|any of) /;

/** "Who is not done?": each is told with what is open. */
const ASKS_LACKING = / (?:not|missing|lacks?|lacking|behind|short|owes?|needs?|incomplete|left|still) /;

/** What follows the last "who" of the question. */
const lastClause = (question: string) => question.slice(Math.max(0, question.search(ASKS_WHO)));

/** "Who is ready?", "whom can I clear?": the names come first, where all is known. */
function leadText({ asked, locale: t }: Context, all: readonly Told[]): string {
  if (!ASKS_WHO.test(asked.question) || ASKS_LACKING.test(lastClause(asked.question))) return '';
  if (all.some(({ isComplete }) => isComplete === undefined)) return '';
  const ready = all.flatMap(({ name, isComplete }) => (isComplete ? [name] : []));
  return ready.length > 0 ? t.rules.onlyComplete(t.list(ready), ready.length) : t.rules.nobodyComplete;
}

/** "Ana has …, Ben has everything but …: who is done?" */
export const teamMissingIntent: Intent = {
  id: 'people-missing',
  score: (context) => {
    const { asked } = context;
    const names = new Set(asked.people.map(({ name }) => name));
    if (names.size < 2 || asked.held.some((held) => held.on)) return 0;
    const words = asked.people.map((person) => wordsOf(context, person));
    if (words.some((text) => ALL.test(text) || SAME.test(text) || LACKS_ONLY.test(text))) return 0.94;
    const isCourse = (id: string) => context.rulebook.certifications.get(id)?.kind === 'coaching-course';
    const listed = asked.held.filter(({ who, certification }) => who && !isCourse(certification));
    return listed.length > 0 && new Set(asked.held.flatMap(({ who }) => who ?? [])).size >= 2 ? 0.93 : 0;
  },
  answer: (context): Part => {
    const all = holdings(context).map((person) => personText(context, person));
    const lead = leadText(context, all);
    const text = context.locale.sentences(
      lead,
      ...all.filter(({ isComplete }) => !lead || !isComplete).map((told) => told.text),
    );
    const [first] = context.rulebook.own.requirements;
    return { text, mode: 'answer', sources: first ? [context.rulebook.source(first.source)] : [] };
  },
};
