import { divisionOrder } from './divisions.ts';
import { heading, type Rulebook } from './rulebook.ts';
import type { Heading } from './schema/heading.ts';
import type { DivisionId } from './schema/primitives.ts';
import type { Source } from './sources.ts';

/** What the heading rules say for one division. */
export interface HeadingRules {
  /** `banned` and `limited` by the rules; `not-stated`: no page says anything for this division. */
  readonly status: 'banned' | 'limited' | 'not-stated';
  readonly heading: Heading;
  readonly limit?: Heading['limits'][number];
  /** The restart is stated for some ages only: does it reach everyone a division may hold, some, or nobody? */
  readonly restart: 'all' | 'some' | 'none';
  readonly source: Source;
}

/** @returns undefined when no page states any heading rule for this region. */
export function headingRules(rulebook: Rulebook, division: DivisionId): HeadingRules | undefined {
  const found = heading(rulebook);
  if (!found) return undefined;
  const rules = found.value;
  const banned = divisionOrder(division) <= divisionOrder(rules.ban.upTo);
  const limit = banned ? undefined : rules.limits.find((entry) => entry.division === division);
  const oldest = division === 'schoolyard' ? 0 : Number.parseInt(division, 10) - 1;
  return {
    status: banned ? 'banned' : limit ? 'limited' : 'not-stated',
    heading: rules,
    restart: !banned ? 'none' : oldest <= rules.restart.maxAge ? 'all' : 'some',
    source: found.source,
    ...(limit ? { limit } : {}),
  };
}
