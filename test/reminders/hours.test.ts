import { beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceSettings } from '../../src/bot/settings.ts';
import { END, keys, MORNING, makeDue, morningWith, policy, sent } from './morning.ts';
import { cleared, held, linked, record } from './people.ts';
import { createWorld, lookHourly, type World } from './world.ts';

let world: World;
const begin = async (count: number) => {
  world = await morningWith(count);
};

describe('the hours', () => {
  beforeEach(() => begin(3));

  it('keep everything until nine, and bring all of it in the first look after', async () => {
    await lookHourly(world, 1);
    expect(sent(world)).toEqual([]);
    await lookHourly(world, 1);
    expect(sent(world)).toHaveLength(3);
  });

  it('stop a run that goes on past eight in the evening; the next day goes on with it', async () => {
    makeDue(world, 12);
    world.clock.now = Date.parse('2026-06-16T02:59:59Z');
    const { send } = world.slack;
    world.slack.send = async (...args) => {
      world.clock.now += 1000;
      return send(...args);
    };
    await lookHourly(world, 1);
    const before = sent(world).length;
    expect(before).toBeGreaterThan(0);
    // Those that were under way at eight may end; none begins.
    expect(before).toBeLessThanOrEqual(4);
    world.slack.send = send;
    world.clock.now = Date.parse('2026-06-16T16:00:00Z');
    await lookHourly(world, 1);
    expect(new Set(keys(world)).size).toBe(12);
    expect(sent(world)).toHaveLength(12);
  });

  it('are the same on the days on which the clocks change', async () => {
    for (const [night, first] of [
      ['2026-03-08T06:00:00Z', '2026-03-08T16:00:00.000Z'],
      ['2026-11-01T06:00:00Z', '2026-11-01T17:00:00.000Z'],
    ] as const) {
      const other = await createWorld({ start: night, settings: { policy } });
      const day = night.slice(0, 10);
      other.people.asOf.set('region-60', day);
      other.people.people.set('region-60', [linked('1', { record: record('1', cleared(day)) })]);
      await other.reminders.service.confirm('region-60', 'x');
      await lookHourly(other, 26);
      expect(sent(other).map(({ at }) => new Date(at).toISOString())).toEqual([first]);
    }
  });
});

describe('a clock that is set back an hour', () => {
  it('brings nothing a second time', async () => {
    await begin(3);
    world.clock.now += 60 * 60_000;
    await lookHourly(world, 2);
    world.clock.now -= 3 * 60 * 60_000;
    await lookHourly(world, 5);
    expect(sent(world)).toHaveLength(3);
  });
});

describe('a region that fails', () => {
  it('does not stop the others, and says what is wrong with it', async () => {
    await begin(2);
    const broken = WorkspaceSettings.parse({ region: 'region-60', policy: { cooldownDays: -3 } });
    world.settings.set('T1', broken);
    world.people.asOf.set('region-104', END);
    world.people.people.set('region-104', [
      linked('x', {
        record: record('x', {
          credentials: [held('10u-coach', '2024-06-15')],
        }),
      }),
    ]);
    await world.reminders.service.confirm('region-104', 'x');
    await lookHourly(world, 2);
    expect(keys(world)).toEqual([`reminder/region-104/x/10u-coach/${END}/0`]);
    expect(world.reminders.sweep.health().detail).toContain(
      'region-60: These numbers of the reminder policy cannot be used: cooldown-days',
    );
  });
});

describe('a first import', () => {
  it('writes to nobody until an admin has confirmed, then to at most twenty a day, the most urgent first', async () => {
    world = await createWorld({ start: MORNING });
    makeDue(world, 30);
    const old = linked('late', { record: record('late', cleared('2026-06-14')) });
    world.people.people.get('region-60')?.push(old);
    await lookHourly(world, 12);
    expect(sent(world)).toEqual([]);
    await world.reminders.service.confirm('region-60', 'slack:T1:admin');
    // From eight in the evening to nine in the morning.
    await lookHourly(world, 13);
    expect(sent(world)).toEqual([]);
    await lookHourly(world, 11);
    expect(sent(world)).toHaveLength(20);
    expect(keys(world)[0]).toContain('/late/');
    world.people.asOf.set('region-60', '2026-06-17');
    await lookHourly(world, 24);
    expect(sent(world)).toHaveLength(31);
    makeDue(world, 0);
    world.people.asOf.set('region-60', '2026-06-18');
    world.people.people.set(
      'region-60',
      Array.from({ length: 30 }, (_, i) =>
        linked(`new${i}`, { record: record(`new${i}`, cleared('2026-06-18')) }),
      ),
    );
    await lookHourly(world, 24);
    expect(sent(world)).toHaveLength(61);
  });

  it('after a confirmation without records asks the admin again', async () => {
    world = await createWorld({ start: MORNING });
    await world.reminders.service.confirm('region-60', 'slack:T1:admin');
    makeDue(world, 3);
    await lookHourly(world, 4);
    expect(sent(world)).toEqual([]);
    expect(await world.reminders.service.isConfirmed('region-60')).toBe(false);
  });
});
