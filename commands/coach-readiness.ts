import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { countReadiness, type DivisionCounts, READINESS } from '../src/coaches/roster.ts';
import { en } from '../src/locales/en.ts';
import { drawPng } from '../src/reply/charts/draw.ts';
import { readinessSvg } from '../src/reply/charts/readiness-chart.ts';
import type { Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';
import { regionName } from '../src/reply/views/sources.ts';
import { loadRoster } from './roster/load.ts';

const total = (counts: DivisionCounts) => READINESS.reduce((sum, part) => sum + counts[part], 0);

function wordsOf(counts: DivisionCounts, { locale: { roster } }: Context): string {
  const parts = READINESS.filter((part) => counts[part] > 0).map((part) =>
    roster.readinessPart(counts[part], roster.readinessWords[part]),
  );
  return roster.readinessRow(parts, total(counts));
}

/** What the numbers leave out for this viewer. */
function scopeOf({ standing, locale: { roster } }: Context): string {
  if (!standing.seesRisk) return roster.readinessWithout;
  const isCoordinator = standing.divisions === 'all' || standing.divisions.length > 0;
  return isCoordinator ? '' : roster.readinessOnlyRisk;
}

async function readiness(context: Context): Promise<Reply> {
  const { locale, rulebook } = context;
  const { roster, common, steps } = locale;
  const { entries, asOf } = await loadRoster(context, undefined);
  const { divisions, withoutDivision } = countReadiness(entries);
  const notes = [
    roster.asOf(common.day(asOf)),
    scopeOf(context),
    ...(withoutDivision > 0 ? [roster.withoutDivision(withoutDivision)] : []),
  ].filter(Boolean);
  if (divisions.length === 0) return say([roster.readinessNobody, ...notes].join(' '));
  const rows = divisions.map((counts) => ({
    label: steps.divisionLabel(counts.division),
    counts,
    words: wordsOf(counts, context),
  }));
  const title = roster.readinessHeading(regionName(rulebook, locale));
  const subtitle = [roster.asOf(common.day(asOf)), scopeOf(context)].filter(Boolean).join(' ');
  const png = await drawPng(readinessSvg({ title, subtitle, rows, legend: roster.readinessWords }));
  const ready = divisions.reduce((sum, counts) => sum + counts.ready + counts.expiring, 0);
  const summary = roster.readinessSummary(
    ready,
    divisions.reduce((sum, counts) => sum + total(counts), 0),
  );
  const alt = roster.readinessAlt(rows.map(({ label, words }) => roster.readinessAltRow(label, words)));
  return reply(summary, [
    { type: 'heading', text: title },
    { type: 'text', text: summary },
    { type: 'image', png, name: 'readiness.png', alt },
    { type: 'fields', fields: rows.map(({ label, words }) => ({ label, value: words })) },
    ...notes.map((text) => ({ type: 'note' as const, text })),
  ]);
}

export const coachReadiness = defineCommand({
  name: 'coach-readiness',
  summary: en.roster.readiness,
  audience: 'coordinator',
  options: [],
  run: (_input, context) => readiness(context),
});
