import type { IsoDay, Rulebook, Rulebooks } from '../requirements/index.ts';
import type { Ask } from './answer.ts';
import type { Closest } from './closest.ts';
import { localeOf } from './locale.ts';
import type { Context } from './part.ts';
import type { Concept, Reader } from './read/asked.ts';
import { isYesNo } from './read/claim.ts';
import type { DateRead } from './read/dates.ts';
import type { Token } from './read/tokens.ts';
import type { Search } from './search.ts';

/** Made once; what all questions share. */
export interface Engine {
  readonly rulebooks: Rulebooks;
  readonly reader: Reader;
  readonly search: Search;
  readonly closest: Closest;
}

/** A message as it was typed, read but not yet understood. */
export interface Message {
  readonly tokens: readonly Token[];
  readonly dates: readonly DateRead[];
  readonly ask: Ask;
  /** A region without a rulebook is named as where something was done. */
  readonly isForeign?: boolean;
}

/** @returns the rulebook for an id (`region-60`) or a number (`60`, `Region 60`) */
export function rulebookOf(rulebooks: Rulebooks, region: string): Rulebook | undefined {
  const number = region.replace(/^region[- ]?/i, '');
  return (
    rulebooks.get(region) ?? [...rulebooks.values()].find((entry) => String(entry.region.number) === number)
  );
}

/** All an intent needs to judge some sentences of a message by the rules of a region. */
export function contextOf(
  engine: Engine,
  message: Message,
  rulebook: Rulebook,
  tokens: readonly Token[] = message.tokens,
): Context {
  const { dates, ask } = message;
  const asked = engine.reader.asked(rulebook, tokens, dates, ask.today);
  const concepts = new Set([
    ...asked.concepts,
    ...(message.isForeign ? ['elsewhere' satisfies Concept] : []),
  ]);
  const locale = localeOf(ask.language);
  const on: IsoDay = asked.on?.from ?? ask.today;
  return {
    asked: { ...asked, concepts },
    rulebook,
    rulebooks: engine.rulebooks,
    search: engine.search,
    closest: engine.closest,
    locale,
    on,
    isYesNo: isYesNo(asked),
    has: (...wanted: readonly Concept[]) => wanted.some((concept) => concepts.has(concept)),
    asks: (...wanted: readonly Concept[]) => wanted.some((concept) => asked.asking.concepts.has(concept)),
    page: locale.page(locale.region_(rulebook.region.number)),
  };
}

/** Sentences read alone, with what the whole message says about division, age and day. */
export function withShared(context: Context, whole: Context): Context {
  const { asked } = context;
  const isNamed = asked.divisions.length > 0 || asked.ages.length > 0;
  return {
    ...context,
    on: whole.on,
    asked: {
      ...asked,
      divisions: isNamed ? asked.divisions : whole.asked.divisions.map((read) => ({ ...read, at: -1 })),
      ages: asked.ages.length > 0 ? asked.ages : whole.asked.ages,
      ...(whole.asked.on ? { on: whole.asked.on } : {}),
    },
  };
}
