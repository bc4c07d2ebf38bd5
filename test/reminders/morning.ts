import type { Store } from '../../src/storage/store.ts';
import { cleared, linked, record } from './people.ts';
import { createWorld, type World } from './world.ts';

export const END = '2026-06-15';
/** 08:00 in Los Angeles, 09:00 in Denver, on a Monday. */
export const MORNING = '2026-06-15T15:00:00Z';
export const policy = { firstRunMessages: 100_000 };

/** Makes coaches of region 60 whose background check ends today. */
export function makeDue(world: World, count: number): void {
  world.people.asOf.set('region-60', END);
  world.people.people.set(
    'region-60',
    Array.from({ length: count }, (_, i) => linked(String(i), { record: record(String(i), cleared(END)) })),
  );
}

/** A world on that morning, with so many coaches to write to and an admin's confirmation. */
export async function morningWith(count: number, wrap?: (store: Store) => Store): Promise<World> {
  const world = await createWorld({ start: MORNING, settings: { policy }, ...(wrap && { wrap }) });
  makeDue(world, count);
  await world.reminders.service.confirm('region-60', 'slack:T1:admin');
  return world;
}

/** The personal reminders that arrived. */
export const sent = ({ slack }: World) => slack.arrived.filter(({ key }) => key.startsWith('reminder/'));
export const keys = (world: World) => sent(world).map(({ key }) => key);
