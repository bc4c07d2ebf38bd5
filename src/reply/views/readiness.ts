import type { Locale } from '../../locales/en.ts';
import type { DivisionId } from '../../requirements/index.ts';
import { drawPng } from '../charts/draw.ts';
import { PARTS, type Part, readinessSvg } from '../charts/readiness-chart.ts';
import type { Block } from '../reply.ts';

/** How many coaches of a division are how far. */
export interface DivisionReadiness extends Readonly<Record<Part, number>> {
  readonly division: DivisionId;
}

/** How ready the coaches are: a picture, and the same numbers in words. */
export interface ReadinessView {
  /** How many of all are ready. */
  readonly summary: string;
  readonly image: Block;
  readonly fields: Block;
}

const total = (counts: DivisionReadiness) => PARTS.reduce((sum, part) => sum + counts[part], 0);

function wordsOf(counts: DivisionReadiness, { roster }: Locale): string {
  const parts = PARTS.filter((part) => counts[part] > 0).map((part) =>
    roster.readinessPart(counts[part], roster.readinessWords[part]),
  );
  return roster.readinessRow(parts, total(counts));
}

/**
 * Draws how ready the coaches are. Numbers only: no name stands in it.
 * @param divisions at least one
 * @param heading title of the picture, and below it of what day it is and what it leaves out
 * @throws when the picture cannot be drawn
 */
export async function readinessView(
  divisions: readonly DivisionReadiness[],
  heading: { readonly title: string; readonly subtitle: string },
  locale: Locale,
): Promise<ReadinessView> {
  const { roster, steps } = locale;
  const rows = divisions.map((counts) => ({
    label: steps.divisionLabel(counts.division),
    counts,
    words: wordsOf(counts, locale),
  }));
  const png = await drawPng(readinessSvg({ ...heading, rows, legend: roster.readinessWords }));
  const ready = divisions.reduce((sum, counts) => sum + counts.ready + counts.expiring, 0);
  const all = divisions.reduce((sum, counts) => sum + total(counts), 0);
  const alt = roster.readinessAlt(rows.map(({ label, words }) => roster.readinessAltRow(label, words)));
  return {
    summary: roster.readinessSummary(ready, all),
    image: { type: 'image', png, name: 'readiness.png', alt },
    fields: { type: 'fields', fields: rows.map(({ label, words }) => ({ label, value: words })) },
  };
}
