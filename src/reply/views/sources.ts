import type { Locale } from '../../locales/en.ts';
import type { Rulebook, Rulebooks, Source } from '../../requirements/index.ts';
import type { Block } from '../reply.ts';

/** The region's name as people see it. */
export function regionName({ region }: Rulebook, { common }: Locale): string {
  return common.regionName(region.number, region.name);
}

/** Where a value is stated; when another region's page states it, that is said first. */
export function sourceNote(
  rulebook: Rulebook,
  rulebooks: Rulebooks,
  source: Source,
  { common }: Locale,
): Block {
  const { statedBy, ...place } = source;
  const other = statedBy === undefined ? undefined : rulebooks.get(statedBy);
  const line = common.source(place);
  if (!other) return { type: 'note', text: line };
  const whose = common.elsewhere(`Region ${other.region.number}`, `Region ${rulebook.region.number}`);
  return { type: 'note', text: `${whose} ${line}` };
}
