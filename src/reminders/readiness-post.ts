import { countReadiness, entriesOf, type RosterEntry } from '../coaches/roster.ts';
import type { Block } from '../reply/reply.ts';
import { readinessView } from '../reply/views/readiness.ts';
import { regionName } from '../reply/views/sources.ts';
import type { Wording } from './messages.ts';
import type { People } from './person.ts';
import type { Log } from './postman.ts';
import type { RegionDay } from './standing.ts';

/** A channel sees every division and no background check. */
const PUBLIC = { isAdmin: false, divisions: 'all', seesRisk: false } as const;
/** With fewer divisions the words say it all. */
const FEWEST = 2;

/**
 * How ready the region's coaches are, for the post in its channel: numbers by division, in words and as a picture. No
 * names, and nothing about background checks.
 * @returns empty: no records, or coaches in fewer than two divisions, or it could not be drawn, which the log says
 */
export async function readinessPost(
  parts: { readonly people: Pick<People, 'of'>; readonly log: Log },
  { rulebook, register, day }: RegionDay,
  { locale }: Wording,
): Promise<readonly Block[]> {
  if (!register) return [];
  const entries: RosterEntry[] = [];
  const input = { rulebook, on: day, asOf: register.asOf, standing: PUBLIC };
  for await (const { record } of parts.people.of(rulebook.id)) {
    if (record) entries.push(...entriesOf(record, input));
  }
  const { divisions } = countReadiness(entries);
  if (divisions.length < FEWEST) return [];
  const { roster, common, reminders } = locale;
  const title = roster.readinessHeading(regionName(rulebook, locale));
  const subtitle = `${roster.asOf(common.day(register.asOf))} ${reminders.postWithout}`;
  try {
    const { summary, fields, image } = await readinessView(divisions, { title, subtitle }, locale);
    return [
      { type: 'heading', text: title },
      { type: 'text', text: summary },
      fields,
      { type: 'note', text: subtitle },
      image,
    ];
  } catch (error) {
    parts.log('error', `The picture for the channel of ${rulebook.id} could not be drawn.`, error);
    return [];
  }
}
