import { createSettings } from '../../src/bot/settings.ts';
import { keyOf } from '../../src/coaches/keys.ts';
import { accountOf, createLinks } from '../../src/coaches/links.ts';
import { createRepository } from '../../src/coaches/repository.ts';
import { createGuard } from '../../src/reminders/guard.ts';
import { createLedger } from '../../src/reminders/ledger.ts';
import { createPostBook } from '../../src/reminders/posting.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { directOf, type FakeSlack, IDS, startFakeSlack } from '../fakes/slack/server.ts';
import { cleared, held, record, rulebookOf } from './people.ts';

const REGION = 'region-60';
const DAY = 24 * 60 * 60_000;
const TOKEN = 'discord.token.of-the-test';

/** Monday, 09:00 in Los Angeles: reminders, lists and posts are due at once. Near our own time, as servers' clocks are. */
export function nextMonday(now: number): number {
  const day = new Date(now + DAY);
  while (day.getUTCDay() !== 1) day.setTime(day.getTime() + DAY);
  day.setUTCHours(17, 0, 30, 0);
  return day.getTime();
}

/** Slack and Discord on loopback, and a store with a region's people in it. */
export interface WireWorld {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  /** For the bot's environment. */
  readonly settings: Readonly<Record<string, string>>;
  /** How many messages stand in each conversation that must have one. */
  counts(): ReadonlyMap<string, number>;
  /** Calls that a run makes, so far. */
  calls(): number;
  /** How many messages the ledger holds, by state. */
  ledger(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

async function setUp(store: Store, platform: string, workspace: string, channel: string, admin: string) {
  const settings = createSettings(store);
  const change = (field: 'region' | 'reminderChannel', value: string) =>
    settings.change(platform, workspace, { field, value });
  await change('region', REGION);
  await change('reminderChannel', channel);
  await settings.change(platform, workspace, { field: 'policy', entry: 'firstRunMessages', value: 100_000 });
  await settings.change(platform, workspace, { field: 'coordinators', entry: admin, value: ['all'] });
  await createPostBook(store).set(keyOf(REGION, platform, workspace, channel), {
    cron: '0 9 * * 1',
    last: '2026-01-01T09:00',
  });
}

/** A register of invented coaches with something that ends within two weeks, in Slack, Discord or both. */
async function fill(store: Store, world: Pick<WireWorld, 'slack' | 'discord'>, count: number, at: number) {
  const { slack, discord } = world;
  const links = createLinks(store);
  const conversations: string[] = [];
  const records = Array.from({ length: count }, (_, i) => {
    const id = String(i).padStart(16, '0');
    const safesport = held('safesport', day(at - 1000 * DAY), { expires: day(at + 7 * DAY) });
    // Posts and lists tell of certificates only.
    const assignments = [{ divisionId: i % 5 === 0 ? '12U' : '10U', role: 'head-coach' }] as const;
    return i % 4 === 0
      ? record(id, { assignments: [...assignments], credentials: [safesport] })
      : record(id, { assignments: [...assignments], ...cleared(day(at + (i % 4 === 1 ? 0 : 14 * DAY))) });
  });
  for (const [i, { id }] of records.entries()) {
    const user = `U${String(i).padStart(9, '0')}`;
    slack.state.users.set(user, { id: user, name: `Coach ${i}` });
    const person = discord.world.addUser(`Coach ${i}`);
    const inSlack = accountOf({ platform: 'slack', workspace: IDS.team, id: user });
    const inDiscord = accountOf({ platform: 'discord', workspace: discord.world.guild, id: person });
    const link = { record: id, via: 'verified-email' as const, at };
    // Fewer in Slack, whose pace is slower; who is in both is written to in the first of them.
    const isInDiscord = i % 3 !== 1 || i % 10 === 1;
    if (isInDiscord) await links.link(REGION, inDiscord, link);
    if (i % 3 === 1) await links.link(REGION, inSlack, link);
    conversations.push(isInDiscord ? discord.world.direct(person).id : directOf(user));
  }
  const source = { report: 'credentials', name: 'report.csv', asOf: day(at), importedAt: at };
  await createRepository(store, { now: () => at, unique: () => 'wires' }).saveSnapshot(
    {
      region: REGION,
      asOf: day(at),
      importedAt: at,
      sources: { credentials: source },
      rejects: [],
      records,
    },
    null,
  );
  return conversations;
}

/** @param at milliseconds: when the run begins */
export async function createWireWorld(url: string, coaches: number, at: number): Promise<WireWorld> {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  discord.token = TOKEN;
  const admin = discord.world.addUser('Ada Admin');
  const now = () => at - DAY;
  const store = await openStore(url, { now });
  await setUp(store, 'slack', IDS.team, IDS.channel, 'U0ADMIN');
  await setUp(store, 'discord', discord.world.guild, discord.channel, admin);
  const people = await fill(store, { slack, discord }, coaches, at);
  await createGuard(store).confirm(rulebookOf(REGION), { asOf: day(at) }, 'slack:admin', now());
  await store.close();
  // In Slack the picture of a post is a message of its own.
  const lists = [
    IDS.channel,
    `${IDS.channel} readiness.png`,
    directOf('U0ADMIN'),
    discord.channel,
    discord.world.direct(admin).id,
  ];
  return {
    slack,
    discord,
    settings: {
      STORE_URL: url,
      SLACK_BOT_TOKEN: IDS.botToken,
      SLACK_APP_TOKEN: IDS.appToken,
      SLACK_API_URL: slack.url,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
    },
    counts: () => countsOf(slack, discord, [...lists, ...people]),
    calls: () =>
      slack.state.calls.filter(({ method }) => /^c.*(open|history|postMessage)$/.test(method)).length +
      discord.requests.filter(({ path }) => /channels|messages/.test(path)).length,
    async ledger() {
      const opened = await openStore(url, { now });
      const found: Record<string, number> = {};
      const ledger = createLedger(opened);
      for (const messages of [ledger.open(REGION), ledger.settled(REGION)])
        for await (const { state } of messages) found[state] = (found[state] ?? 0) + 1;
      await opened.close();
      return found;
    },
    async close() {
      await Promise.all([slack.close(), discord.close()]);
    },
  };
}

/** Every conversation that has messages or should have some. */
function countsOf(slack: FakeSlack, discord: FakeDiscord, expected: readonly string[]) {
  const counts = new Map(expected.map((id) => [id, 0]));
  const there = [
    ...slack.state.messages.map(({ channel, files = [] }) => [channel, ...files].join(' ')),
    ...[...discord.world.channels.values()].flatMap(({ id, messages }) => messages.map(() => id)),
  ];
  for (const id of there) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
