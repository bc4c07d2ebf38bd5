import type { Block, Reply } from '../reply/reply.ts';
import { regionName } from '../reply/views/sources.ts';
import { DIVISIONS, type DivisionId } from '../requirements/index.ts';
import { isConfidential, type Listed } from './listing.ts';
import type { Wording } from './messages.ts';
import { nameOf } from './person.ts';

interface Row {
  soon: number;
  ended: number;
  readonly names: string[];
}

/** Certificates by division; whoever is in two stands in both. Background checks are left out altogether. */
function rowsOf(listed: readonly Listed[]): Map<DivisionId | undefined, Row> {
  const rows = new Map<DivisionId | undefined, Row>();
  for (const { person, dated, divisions } of listed) {
    const items = dated.filter(({ item }) => !isConfidential(item));
    if (items.length === 0) continue;
    for (const division of divisions.length > 0 ? divisions : [undefined]) {
      const row = rows.get(division) ?? { soon: 0, ended: 0, names: [] };
      rows.set(division, row);
      row.ended += items.filter(({ offset }) => offset > 0).length;
      row.soon += items.filter(({ offset }) => offset <= 0).length;
      const name = nameOf(person);
      if (name) row.names.push(name);
    }
  }
  return rows;
}

/** Each person's items once, however many divisions they coach. */
function totals(listed: readonly Listed[]) {
  const items = listed.flatMap(({ dated }) => dated.filter(({ item }) => !isConfidential(item)));
  const ended = items.filter(({ offset }) => offset > 0).length;
  return { ended, soon: items.length - ended };
}

/**
 * The region's post in its channel: what runs out soon, by division. Never how a background check stands.
 * @param namesInChannel the admin allows names there
 * @param readiness stands below (`readinessPost`)
 * @returns undefined: nothing runs out, so nothing is posted
 */
export function channelPost(
  listed: readonly Listed[],
  wording: Wording,
  namesInChannel: boolean,
  readiness: readonly Block[] = [],
): Reply | undefined {
  const { locale, policy, rulebook } = wording;
  const { reminders, steps } = locale;
  const rows = rowsOf(listed);
  if (rows.size === 0) return undefined;
  const { soon, ended } = totals(listed);
  const summary = reminders.postSummary(soon, ended, policy.soonDays);
  const fields = [...DIVISIONS, undefined].flatMap((division) => {
    const row = rows.get(division);
    if (!row) return [];
    const names = namesInChannel && row.names.length > 0 ? ` – ${reminders.postNames(row.names)}` : '';
    const label = division === undefined ? reminders.postNoDivision : steps.divisionLabel(division);
    return [{ label, value: `${reminders.postLine(row.soon, row.ended)}${names}` }];
  });
  const blocks: Block[] = [
    { type: 'heading', text: reminders.postHeading(regionName(rulebook, locale)) },
    { type: 'text', text: summary },
    { type: 'fields', fields },
    { type: 'note', text: reminders.postHow },
    ...readiness,
  ];
  return { type: 'reply', visibility: 'channel', summary, blocks };
}
