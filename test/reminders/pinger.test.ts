import { beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from '../../src/reminders/preferences.ts';
import { say } from '../../src/reply/simple.ts';
import { morningWith, sent } from './morning.ts';
import { account } from './people.ts';
import { lookHourly, type World } from './world.ts';

const DAY = 24 * 60 * 60_000;

let world: World;

const ping = (id = '0') =>
  world.reminders.pinger.ping({
    region: 'region-60',
    record: id,
    account: account(id),
    items: ['live-scan'],
    message: say('A word from your coordinator.'),
  });
const pings = () => world.slack.arrived.filter(({ key }) => key.startsWith('ping/'));

describe('a coordinator’s ping', () => {
  beforeEach(async () => {
    world = await morningWith(1);
  });

  it('arrives at once, is remembered, and no second one within seven days', async () => {
    expect(await ping()).toEqual({ status: 'sent' });
    const last = { at: world.clock.now, items: ['live-scan'] };
    expect(await world.reminders.pinger.last('region-60', ['0', 'nobody'])).toEqual([last, undefined]);
    world.clock.now += 6 * DAY;
    expect(await ping()).toEqual({ status: 'too-soon', last });
    world.clock.now += DAY;
    expect(await ping()).toEqual({ status: 'sent' });
    expect(pings()).toHaveLength(2);
  });

  it('waits after a reminder, and a reminder waits after it, save for the last day', async () => {
    expect(await ping()).toEqual({ status: 'sent' });
    await lookHourly(world, 3);
    expect(sent(world)).toHaveLength(1);
    world.clock.now += 2 * DAY;
    expect(await ping()).toMatchObject({ status: 'too-soon', last: { items: ['background-check'] } });
    world.people.asOf.set('region-60', '2026-06-22');
    world.clock.now = Date.parse('2026-06-21T17:00:00Z');
    await lookHourly(world, 1);
    expect(sent(world)).toHaveLength(1);
  });

  it('pressed by two coordinators at once is one message', async () => {
    const outcomes = await Promise.all([ping(), ping(), ping()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['sent', 'too-soon', 'too-soon']);
    expect(pings()).toHaveLength(1);
  });

  it('that the platform lost is not sent twice, and one it never had is brought out by the next look', async () => {
    for (const mood of ['lost', 'silent'] as const) {
      world = await morningWith(1);
      world.slack.mood = mood;
      expect(await ping()).toEqual({ status: 'failed' });
      world.slack.mood = 'well';
      await lookHourly(world, 3);
      expect(pings()).toHaveLength(1);
    }
  });

  it('reaches nobody who has muted the bot, is gone, takes no messages or sits on a platform that does not run', async () => {
    world.slack.closed.add('U0');
    expect(await ping()).toEqual({ status: 'unreachable' });
    world.slack.closed.clear();
    expect(await ping('stranger')).toEqual({ status: 'unreachable' });
    const elsewhere = { platform: 'irc', workspace: 'T1', id: 'U0' };
    const message = say('Hello.');
    const wish = { region: 'region-60', record: '0', account: elsewhere, items: ['live-scan'], message };
    expect(await world.reminders.pinger.ping(wish)).toEqual({ status: 'unreachable' });
    await createPreferences(world.store).mute('slack:T1:U0', 1);
    expect(await ping()).toEqual({ status: 'unreachable' });
    expect(pings()).toEqual([]);
  });

  it('is forgotten with the person', async () => {
    await ping();
    expect(await world.reminders.pinger.forget('region-60', ['0'])).toBe(1);
    expect(await world.reminders.pinger.last('region-60', ['0'])).toEqual([undefined]);
  });
});
