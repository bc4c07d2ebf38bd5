import { beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/reminders/ledger.ts';
import type { Store } from '../../src/storage/store.ts';
import { cleared, linked, record } from './people.ts';
import { createWorld, lookHourly, type World } from './world.ts';

const DAY = 24 * 60 * 60_000;
const END = '2026-06-15';
/** 08:00 in Los Angeles, 09:00 in Denver, on a Monday. */
const MORNING = '2026-06-15T15:00:00Z';
const policy = { firstRunMessages: 100_000 };

/** Coaches of region 60 whose background check ends today. */
function due(world: World, count: number): void {
  world.people.asOf.set('region-60', END);
  world.people.people.set(
    'region-60',
    Array.from({ length: count }, (_, i) => linked(String(i), { record: record(String(i), cleared(END)) })),
  );
}

const sent = ({ slack }: World) => slack.arrived.filter(({ key }) => key.startsWith('reminder/'));
const keys = (world: World) => sent(world).map(({ key }) => key);

/** A store that refuses everything while `isDown`. */
function breakable() {
  const state = { isDown: false, failAfter: Number.POSITIVE_INFINITY };
  const guarded =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      state.failAfter -= 1;
      if (state.isDown || state.failAfter < 0) throw new Error('disk full');
      return work(...args);
    };
  const wrap = (store: Store): Store => ({
    ...store,
    claim: guarded(store.claim),
    release: guarded(store.release),
    ping: guarded(store.ping),
    collection: (name, options) => {
      const inner = store.collection(name, options);
      return { ...inner, get: guarded(inner.get), set: guarded(inner.set), delete: guarded(inner.delete) };
    },
  });
  return { state, wrap };
}

let world: World;
const begin = async (count: number, wrap?: (store: Store) => Store) => {
  world = await createWorld({ start: MORNING, settings: { policy }, ...(wrap && { wrap }) });
  due(world, count);
  await world.reminders.service.confirm('region-60', 'slack:T1:admin');
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
    world.clock.now = Date.parse('2026-06-16T02:59:59Z');
    const { send } = world.slack;
    world.slack.send = async (...args) => {
      world.clock.now += 1000;
      return send(...args);
    };
    await lookHourly(world, 1);
    const before = sent(world).length;
    expect(before).toBeGreaterThan(0);
    world.slack.send = send;
    world.clock.now = Date.parse('2026-06-16T16:00:00Z');
    await lookHourly(world, 1);
    expect(new Set(keys(world)).size).toBe(3);
    expect(sent(world)).toHaveLength(3);
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

describe('a store that fails', () => {
  it('sends nothing while it is down, says so in the log and by health, and loses nothing', async () => {
    const { state, wrap } = breakable();
    await begin(5, wrap);
    world.clock.now += 2 * 60 * 60_000;
    state.isDown = true;
    await lookHourly(world, 2);
    expect(sent(world)).toEqual([]);
    expect(world.reminders.sweep.health()).toMatchObject({ ok: false });
    expect(world.log.join()).toContain('The store cannot be written: no reminder goes out until it can.');
    state.isDown = false;
    await lookHourly(world, 1);
    expect(sent(world)).toHaveLength(5);
    expect(world.reminders.sweep.health()).toMatchObject({ ok: true });
  });

  it('at any moment of a run leads to no second message and to none that is missing', async () => {
    for (let step = 1; step < 60; step += 1) {
      const { state, wrap } = breakable();
      await begin(2, wrap);
      world.clock.now += 2 * 60 * 60_000;
      state.failAfter = step;
      await world.reminders.sweep.run();
      state.failAfter = Number.POSITIVE_INFINITY;
      // A turn that could not be given back runs out.
      world.clock.now += 20 * 60_000;
      const again = world.restarted();
      await again.sweep.run();
      world.clock.now += 20 * 60_000;
      await again.sweep.run();
      expect(keys(world).toSorted(), `step ${step}`).toEqual([
        `reminder/region-60/0/background-check/${END}/0`,
        `reminder/region-60/1/background-check/${END}/0`,
      ]);
      await world.store.close();
    }
  });
});

describe('a platform that fails', () => {
  beforeEach(() => begin(40));

  it.each(['down', 'silent', 'lost'] as const)(
    '(%s) for an hour loses nothing and doubles nothing',
    async (mood) => {
      world.clock.now += 60 * 60_000;
      world.slack.mood = mood;
      await lookHourly(world, 1);
      expect(world.reminders.sweep.health().ok).toBe(false);
      world.slack.mood = 'well';
      await lookHourly(world, 2);
      expect(sent(world)).toHaveLength(40);
      expect(new Set(keys(world)).size).toBe(40);
      expect(world.reminders.sweep.health().ok).toBe(true);
    },
  );

  it('is left alone after three failures in a row, and the log says why', async () => {
    let calls = 0;
    const { send } = world.slack;
    world.slack.send = async (...args) => {
      calls += 1;
      return send(...args);
    };
    world.slack.mood = 'silent';
    world.clock.now += 60 * 60_000;
    await lookHourly(world, 1);
    // Four are under way at once.
    expect(calls).toBeLessThanOrEqual(6);
    expect(world.log.join()).toContain(
      'slack fails again and again: no more reminders through it in this run.',
    );
  });

  it('for one person records it once, and the others get theirs', async () => {
    world.slack.closed.add('U7');
    await lookHourly(world, 4);
    expect(sent(world)).toHaveLength(39);
    const [last] = await world.reminders.service.lastRuns('region-60', 1);
    expect(last?.run.counts).toMatchObject({ sent: 39, unreachable: 1, failed: 0 });
    expect(await createLedger(world.store).of('region-60', ['7'])).toMatchObject([{ state: 'unreachable' }]);
  });

  it('for longer than the platforms can look back gives the open message up instead of risking a second one', async () => {
    world.slack.mood = 'lost';
    world.clock.now += 60 * 60_000;
    await lookHourly(world, 1);
    const arrived = sent(world).length;
    world.slack.mood = 'down';
    await lookHourly(world, 20);
    world.clock.now += 2 * DAY;
    world.slack.mood = 'well';
    await lookHourly(world, 6);
    const dropped = (await createLedger(world.store).of('region-60', ['0'])).filter(
      ({ state }) => state === 'dropped',
    );
    expect(dropped).toHaveLength(1);
    expect(new Set(keys(world)).size).toBe(sent(world).length);
    expect(sent(world).length).toBeGreaterThan(arrived);
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
    world.settings.set('T1', {
      ...(world.settings.get('T1') ?? world.settings.values().next().value),
      policy: { cooldownDays: -3 },
    } as never);
    world.people.asOf.set('region-104', END);
    world.people.people.set('region-104', [
      linked('x', {
        record: record('x', {
          credentials: [
            { certification: '10u-coach', on: '2024-06-15', status: 'verified', from: 'credentials' },
          ],
        }),
      }),
    ]);
    await world.reminders.service.confirm('region-104', 'x');
    await lookHourly(world, 2);
    expect(keys(world)).toEqual([`reminder/region-104/x/10u-coach/${END}/0`]);
    expect(world.reminders.sweep.health().detail).toContain(
      'region-60: These numbers of the reminder policy cannot be used: cooldownDays',
    );
  });
});

describe('a first import', () => {
  it('writes to nobody until an admin has confirmed, then to at most twenty a day, the most urgent first', async () => {
    world = await createWorld({ start: MORNING });
    due(world, 30);
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
    due(world, 0);
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
    due(world, 3);
    await lookHourly(world, 4);
    expect(sent(world)).toEqual([]);
    expect(await world.reminders.service.isConfirmed('region-60')).toBe(false);
  });
});
