import { expect } from 'vitest';
import { apart } from './oracle.ts';
import { clockOf, type Simulation, simulate } from './simulation.ts';

/** A year of both regions, message for message as the oracle has it, and within every limit of the policy. */
export async function checkYear(simulation: Simulation): Promise<number> {
  const { world, expected, ledgerLines } = await simulate(simulation);
  let count = 0;
  for (const [region, lines] of expected) {
    const actual = await ledgerLines(world, region);
    // Messages a silent platform left open are claimed one day and arrive on a later one; by day of arrival is checked below.
    expect(actual.lines).toEqual(lines.toSorted());
    const keys = actual.messages.flatMap(({ person, items }) =>
      items.map(({ item, cycle, milestone }) => `${person}/${item}/${cycle}/${milestone}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    count += lines.length;
  }
  const personal = world.slack.arrived.filter(
    ({ to, key }) => 'person' in to.to && key.startsWith('reminder/'),
  );
  const byPerson = Map.groupBy(personal, ({ to }) => ('person' in to.to ? to.to.person : ''));
  for (const [person, messages] of byPerson) {
    const region = person.startsWith('U60') ? 'region-60' : 'region-104';
    const days = messages.map(({ at }) => clockOf(at, region));
    for (const { hour } of days) expect(hour >= 9 && hour < 20).toBe(true);
    const season = (day: string) => +day.slice(0, 4) - (day.slice(5) < '08-01' ? 1 : 0);
    for (const [, inSeason] of Map.groupBy(days, ({ day }) => season(day)))
      expect(inSeason.length).toBeLessThanOrEqual(10);
    days.slice(1).forEach(({ day }, i) => {
      expect(apart(days[i]?.day ?? '', day), `${person} ${day}`).toBeGreaterThan(0);
    });
  }
  expect(new Set(world.slack.arrived.map(({ key }) => key)).size).toBe(world.slack.arrived.length);
  const lists = world.slack.arrived.filter(({ key }) => key.startsWith('digest/') || key.startsWith('post/'));
  expect(lists.length).toBeGreaterThan(simulation.days / 7);
  await world.store.close();
  return count;
}
