import { beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/reminders/ledger.ts';
import type { Store } from '../../src/storage/store.ts';
import { END, keys, morningWith, sent } from './morning.ts';
import { lookHourly, type World } from './world.ts';

const DAY = 24 * 60 * 60_000;

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
  world = await morningWith(count, wrap);
};

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
