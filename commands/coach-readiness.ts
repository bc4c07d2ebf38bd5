import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { countReadiness } from '../src/coaches/roster.ts';
import { en } from '../src/locales/en.ts';
import type { Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';
import { readinessView } from '../src/reply/views/readiness.ts';
import { regionName } from '../src/reply/views/sources.ts';
import { loadRoster } from './roster/load.ts';

/** What the numbers leave out for this viewer. */
function scopeOf({ standing, locale: { roster } }: Context): string {
  if (!standing.seesRisk) return roster.readinessWithout;
  const isCoordinator = standing.divisions === 'all' || standing.divisions.length > 0;
  return isCoordinator ? '' : roster.readinessOnlyRisk;
}

async function readiness(context: Context): Promise<Reply> {
  const { locale, rulebook } = context;
  const { roster, common } = locale;
  const { entries, asOf } = await loadRoster(context, undefined);
  const { divisions, withoutDivision } = countReadiness(entries);
  const notes = [
    roster.asOf(common.day(asOf)),
    scopeOf(context),
    ...(withoutDivision > 0 ? [roster.withoutDivision(withoutDivision)] : []),
  ].filter(Boolean);
  if (divisions.length === 0) return say([roster.readinessNobody, ...notes].join(' '));
  const title = roster.readinessHeading(regionName(rulebook, locale));
  const subtitle = [roster.asOf(common.day(asOf)), scopeOf(context)].filter(Boolean).join(' ');
  const { summary, image, fields } = await readinessView(divisions, { title, subtitle }, locale);
  return reply(summary, [
    { type: 'heading', text: title },
    { type: 'text', text: summary },
    image,
    fields,
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
