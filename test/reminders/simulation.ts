import { expect } from 'vitest';
import { createLedger, type Message } from '../../src/reminders/ledger.ts';
import type { ReminderPerson } from '../../src/reminders/person.ts';
import { createPreferences } from '../../src/reminders/preferences.ts';
import { random } from '../coaches/people.ts';
import { apart, type Coach, createOracle, type Expected, plus, years } from './oracle.ts';
import { held, record } from './people.ts';
import { createWorld, type World } from './world.ts';

const REGIONS = ['region-60', 'region-104'] as const;
const ONCE = ['safe-haven', 'concussion', 'sudden-cardiac-arrest', 'live-scan', 'regional-referee'];
const HOUR = 60 * 60_000;
const MOODS = ['down', 'silent', 'lost'] as const;

export interface Simulation {
  readonly seed: number;
  readonly coaches: number;
  readonly start: string;
  readonly days: number;
}

type Dice = ReturnType<typeof random>;

function invent(id: string, start: string, dice: Dice): Coach {
  const day = (from: number, to: number) => plus(start, Math.floor(from + dice() * (to - from)));
  const isNew = dice() < 0.15;
  return {
    id,
    isLinked: dice() < 0.9,
    isMuted: false,
    isSafesportPending: false,
    once: new Set(ONCE.filter(() => !isNew || dice() < 0.5)),
    snoozes: [],
    told: new Map(),
    ...(isNew && dice() < 0.5 ? {} : { check: dice() < 0.05 ? '2028-02-29' : day(-40, 380) }),
    ...(isNew && dice() < 0.5 ? {} : { safesport: dice() < 0.05 ? '2025-02-28' : day(-1200, -700) }),
    ...(isNew && dice() < 0.5 ? {} : { course: dice() < 0.05 ? '2026-02-28' : day(-800, -300) }),
    ...(isNew ? { walk: day(0, 300) } : {}),
  };
}

/** What the bot reads of a coach. */
function asPerson(coach: Coach, region: string, today: string): ReminderPerson {
  const workspace = region === 'region-60' ? 'T1' : 'T2';
  const credentials = [
    ...[...coach.once].map((certification) => held(certification, '2024-01-01')),
    ...(coach.safesport ? [held('safesport', coach.safesport)] : []),
    ...(coach.course ? [held('10u-coach', coach.course)] : []),
    ...(coach.isSafesportPending
      ? [{ certification: 'safesport', status: 'pending' as const, from: 'credentials' as const }]
      : []),
  ];
  const risk = coach.check ? { risk: { status: 'cleared' as const, expires: coach.check } } : {};
  const own = record(coach.id, { credentials, ...risk });
  if (!coach.isLinked) return { record: own, told: { credentials: [], marks: {} } };
  const told = [...coach.told].map(([certification, { on, reported }]) => ({
    certification,
    on,
    reportedAt: Date.parse(`${reported}T20:00:00Z`),
  }));
  const walk = coach.walk !== undefined && coach.walk <= today ? { walk: walkOf(coach.walk, region) } : {};
  return {
    record: own,
    personId: `slack:${workspace}:U${coach.id}`,
    account: { platform: 'slack', workspace, id: `U${coach.id}` },
    told: { credentials: told, marks: {} },
    ...walk,
  };
}

const walkOf = (day: string, region: string) => ({
  region,
  division: '10U' as const,
  role: 'head-coach' as const,
  seen: {},
  startedAt: Date.parse(`${day}T20:00:00Z`),
});

/** The night before a day: people renew, walk, snooze, mute and tell. */
async function night(world: World, coach: Coach, day: string, items: readonly Expected[], dice: Dice) {
  const personId = `slack:${coach.id.startsWith('60') ? 'T1' : 'T2'}:U${coach.id}`;
  const preferences = createPreferences(world.store);
  const [item] = items;
  if (item && dice() < 0.15) {
    const mine = coach.snoozes.filter((one) => one.item === item.item && one.cycle === item.cycle);
    const until = plus(day, dice() < 0.5 ? 3 : 7);
    const isTaken = await preferences.snooze(personId, { ...item, until, at: world.clock.now }, 2);
    expect(isTaken).toBe(mine.length < 2 || mine.some((one) => one.until === until));
    if (isTaken) coach.snoozes.push({ item: item.item, cycle: item.cycle, until });
  }
  if (item && dice() < 0.2)
    coach.told.set(item.item === 'division-coach' ? '10u-coach' : item.item, {
      on: plus(day, -1),
      reported: day,
    });
  if (dice() < 0.0005) {
    coach.isMuted = !coach.isMuted;
    await (coach.isMuted ? preferences.mute(personId, 1) : preferences.unmute(personId));
  }
  if (dice() < 0.001) coach.isLinked = true;
}

/** What an import brings to light. */
function renew(coach: Coach, day: string, dice: Dice): void {
  for (const [certification, { on }] of coach.told) {
    if (dice() < 0.3) continue;
    if (certification === 'background-check') coach.check = years(on, 1);
    else if (certification === 'safesport') coach.safesport = on;
    else if (certification === '10u-coach') coach.course = on;
    else coach.once.add(certification);
    coach.told.delete(certification);
  }
  const isSoon = (end: string | undefined) => end !== undefined && apart(day, end) < 40;
  if (isSoon(coach.check) && dice() < 0.12) coach.check = years(coach.check ?? day, 1);
  if (isSoon(coach.safesport && years(coach.safesport, 3)) && dice() < 0.1) {
    if (coach.isSafesportPending) coach.safesport = plus(day, -1);
    coach.isSafesportPending = !coach.isSafesportPending;
  }
  if (isSoon(coach.course && years(coach.course, 2)) && dice() < 0.1) coach.course = plus(day, -2);
}

/** Stretches in which the bot or the platform is down, as hours from the start. */
function outages(dice: Dice, hours: number, count: number, longest: number): { from: number; to: number }[] {
  return Array.from({ length: count }, () => {
    const from = Math.floor(dice() * hours);
    return { from, to: from + 1 + Math.floor(dice() ** 3 * longest) };
  });
}

const within = (hour: number, spans: readonly { from: number; to: number }[]) =>
  spans.some(({ from, to }) => hour >= from && hour < to);

const zoneOf = (region: string) => (region === 'region-60' ? 'America/Los_Angeles' : 'America/Denver');

/** The hour and day on a region's clocks, by Intl and not by the code under test. */
export function clockOf(at: number, region: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zoneOf(region),
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  const [day = '', time = ''] = parts.split(', ');
  return { day, hour: Number(time.slice(0, 2)) };
}

const keyOf = ({ item, cycle, milestone }: Expected) => `${item}/${cycle}/${milestone}`;

/** One line for each message: day, person, items. */
const line = (day: string, person: string, items: readonly Expected[]) =>
  `${day} ${person} ${items.map(keyOf).sort().join(' ')}`;

/** Everything one region's ledger says was sent, in the same form as the oracle's. */
async function ledgerLines(world: World, region: string): Promise<{ lines: string[]; messages: Message[] }> {
  const ledger = createLedger(world.store);
  const messages: Message[] = [];
  for await (const message of ledger.settled(region)) messages.push(message);
  for await (const message of ledger.open(region)) messages.push(message);
  return { messages, lines: messages.map(({ day, person, items }) => line(day, person, items)).sort() };
}

/** Runs a year and holds every message against the oracle. */
export async function simulate({ seed, coaches, start, days }: Simulation) {
  const dice = random(seed);
  const world = await createWorld({
    start: `${start}T10:00:00Z`,
    settings: {
      policy: { firstRunMessages: 100_000 },
      coordinators: { C1: ['all'] },
      reminderChannel: 'general',
    },
  });
  const all = new Map(
    REGIONS.map((region) => [
      region as string,
      Array.from({ length: coaches }, (_, i) => invent(`${region.slice(7)}-${i}`, start, dice)),
    ]),
  );
  const oracles = new Map(REGIONS.map((region) => [region as string, createOracle(region)]));
  const expected = new Map(REGIONS.map((region) => [region as string, [] as string[]]));
  const down = outages(dice, days * 24, 6, 20 * 24);
  const platformDown = outages(dice, days * 24, 20, 8);
  const today = new Map<string, Expected[]>();
  for (let day = 0; day < days; day += 1) {
    const date = plus(start, day);
    for (const [region, people] of all) {
      // Each coach's own night decides; an import comes on random days, at the latest after twelve.
      const asOf = world.people.asOf.get(region) ?? '';
      const isImport = dice() < 0.2 || day === 0 || apart(asOf, date) > 11;
      for (const coach of people) {
        const before = today.get(coach.id) ?? [];
        await night(world, coach, date, before, dice);
        if (isImport) renew(coach, date, dice);
      }
      if (isImport) world.people.asOf.set(region, date);
      world.people.people.set(
        region,
        people.map((coach) => asPerson(coach, region, date)),
      );
      if (day === 0) await world.reminders.service.confirm(region, 'slack:T1:admin');
    }
    today.clear();
    const acted = new Set<string>();
    for (let hour = 0; hour < 24; hour += 1) {
      world.clock.now = Date.parse(`${date}T10:00:00Z`) + hour * HOUR + Math.floor(dice() * HOUR);
      world.slack.mood = within(day * 24 + hour, platformDown)
        ? (MOODS[Math.floor(dice() * MOODS.length)] ?? 'down')
        : 'well';
      if (within(day * 24 + hour, down)) continue;
      await world.reminders.sweep.run();
      for (const [region, people] of all) {
        const local = clockOf(world.clock.now, region);
        if (local.day !== date || local.hour < 9 || local.hour >= 20 || world.slack.mood !== 'well') continue;
        if (acted.has(region)) continue;
        acted.add(region);
        for (const coach of people) {
          const walker =
            coach.walk !== undefined && coach.walk > date ? { ...coach, walk: undefined } : coach;
          const items =
            oracles.get(region)?.send(walker as Coach, date, world.people.asOf.get(region) ?? '') ?? [];
          if (items.length === 0) continue;
          today.set(coach.id, items);
          expected.get(region)?.push(line(date, coach.id, items));
        }
      }
    }
  }
  return { world, expected, ledgerLines };
}
