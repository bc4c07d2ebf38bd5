import type { Rulebook, Rulebooks } from '../../requirements/index.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { asTyped } from './tokens.ts';

/** Everything the rulebooks name, found by all the words people use for it. */
export interface Names {
  /** `cert:<id>`, `req:<id>`, `meeting:<id>`, `program:<id>`, `contact:<id>`. */
  readonly things: Lexicon;
  /** `region:<rulebook id>`. */
  readonly regions: Lexicon;
  /** Words the rulebooks expect in questions about their other statements. */
  readonly askWords: readonly string[];
  /** `licence:<letter or name>`, `body` (whose licences are accepted), `foreign:<index>` (whose are not). */
  readonly licences: Lexicon;
}

type Entry = readonly [string, readonly string[]];

/** Divisions are read as such: "14u coach" is a person as often as a course. */
const isPlain = (phrase: string) => phrase !== '' && !/^\d{1,2}u\b/.test(phrase);

function entry(concept: string, words: readonly string[]): Entry {
  return [concept, [...new Set(words.map(asTyped))].filter(isPlain)];
}

function thingsOf(rulebook: Rulebook): Entry[] {
  const { own, ayso, certifications } = rulebook;
  return [
    ...[...certifications.values()].map((c) =>
      entry(`cert:${c.id}`, [...Object.values(c.title), ...c.aliases, c.id.replaceAll('-', ' ')]),
    ),
    ...own.requirements.map((r) =>
      entry(`${certifications.has(r.id) ? 'cert' : 'req'}:${r.id}`, [
        ...Object.values(r.title ?? {}),
        ...r.aliases,
      ]),
    ),
    ...[...own.meetings, ...ayso.meetings].map((m) =>
      entry(`meeting:${m.id}`, [...Object.values(m.title), ...m.aliases]),
    ),
    ...[...own.programs, ...ayso.programs].map((p) =>
      entry(`program:${p.id}`, [...Object.values(p.title), ...p.aliases]),
    ),
    ...own.contacts.map((c) => entry(`contact:${c.id}`, [...Object.values(c.title), ...c.aliases])),
  ];
}

function regionWords({ id, region }: Rulebook): Entry {
  return entry(`region:${id}`, [
    `region ${region.number}`,
    `r${region.number}`,
    `reg ${region.number}`,
    ...region.name.split('/'),
    ...region.aliases,
  ]);
}

function licencesOf({ ayso }: Rulebook): Entry[] {
  const rules = ayso.crossCertification;
  if (!rules) return [];
  return [
    entry('body', [rules.body, ...(rules.bodyAliases ?? [])]),
    ...rules.gives
      .filter((gift) => gift.licence.length > 1)
      .map((gift) => entry(`licence:${gift.licence}`, [gift.licence, ...gift.aliases])),
    ...rules.notAccepted.bodies.map((body, i) =>
      entry(`foreign:${i}`, [...Object.values(body.name), ...body.aliases]),
    ),
  ];
}

/** Reads the words once; what it returns is shared by all questions. */
export function createNames(rulebooks: Rulebooks): Names {
  const all = [...rulebooks.values()];
  const unique = (entries: readonly Entry[]) => [
    ...new Map(entries.map((e) => [JSON.stringify(e), e])).values(),
  ];
  const askWords = all.flatMap(({ own, ayso }) =>
    [...own.facts, ...ayso.facts, ...own.silences, ...own.conflicts].flatMap(({ asks }) =>
      asks.flatMap((ask) => asTyped(ask).split(' ')),
    ),
  );
  return {
    askWords: [...new Set(askWords)],
    things: createLexicon(unique(all.flatMap(thingsOf))),
    regions: createLexicon(all.map(regionWords)),
    licences: createLexicon(unique(all.flatMap(licencesOf))),
  };
}
