import type { Rulebook, Source } from '../requirements/index.ts';
import { askText } from './intents/region/contact.ts';
import type { Context, Part } from './part.ts';

const key = ({ page, section }: Source) => `${page}|${section}`;

function sourceText({ locale: t }: Context, sources: readonly Source[]): string {
  const unique = [...new Map(sources.map((source) => [key(source), source])).values()].slice(0, 4);
  return unique.length === 0 ? '' : t.sources(unique.map(({ page, section }) => t.sourceLine(page, section)));
}

/** A rule that stands on another region's page is never shown without saying whose it is. */
function provenance(context: Context, home: Rulebook, sources: readonly Source[]): string {
  const { locale: t, rulebook, rulebooks, page } = context;
  const stating = sources.find((source) => source.statedBy !== undefined)?.statedBy;
  const other = stating === undefined ? undefined : rulebooks.get(stating);
  const texts = [
    stating === undefined
      ? ''
      : t.statedElsewhere(other ? t.page(t.region_(other.region.number)) : stating, page),
    home.id === rulebook.id ? '' : t.otherRegion(page),
  ];
  return t.sentences(...texts);
}

/** The whole message: the parts, whose rules they are, whom to ask, and the source at the end. */
export function compose(
  context: Context,
  home: Rulebook,
  parts: readonly Part[],
): { text: string; sources: Source[] } {
  const ordered = [...parts.filter((part) => part.first), ...parts.filter((part) => !part.first)];
  const texts = [...new Set(ordered.map((part) => part.text))];
  const sources = [
    ...new Map(ordered.flatMap((part) => part.sources).map((source) => [key(source), source])).values(),
  ];
  const asks = [
    ...new Set(
      ordered.flatMap((part) => (part.ask && part.ask.length > 0 ? [askText(context, part.ask)] : [])),
    ),
  ];
  const text = context.locale.sentences(
    ...texts,
    provenance(context, home, sources),
    ...asks.slice(0, 2),
    sourceText(context, sources),
  );
  return { text, sources };
}
