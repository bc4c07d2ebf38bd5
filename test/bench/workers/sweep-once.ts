// Sweeps invented coaches once and prints how long it took: a day like others, on which the milestones of that day are due.
import { WorkspaceSettings } from '../../../src/bot/settings.ts';
import { heldBy } from '../../../src/coaches/held.ts';
import { en } from '../../../src/locales/en.ts';
import { createReminders } from '../../../src/reminders/create-reminders.ts';
import { createGuard } from '../../../src/reminders/guard.ts';
import type { People, ReminderPerson } from '../../../src/reminders/person.ts';
import type { Regions, SweepRegion } from '../../../src/reminders/regions.ts';
import { addDays, assess, type Rulebook } from '../../../src/requirements/index.ts';
import { loadRulebooks } from '../../../src/requirements/rulebooks/load.ts';
import { openStore } from '../../../src/storage/open-store.ts';

const MB = 1024 * 1024;
const TODAY = '2026-03-03';
const [people = '0', regionCount = '0'] = process.argv.slice(2);
const perRegion = Number(people) / Number(regionCount);
const now = () => Date.parse(`${TODAY}T19:00:00Z`);
const DAYS = Array.from({ length: 1500 }, (_, i) => addDays('2023-01-01', i));
const ONCE = [
  'safe-haven',
  'concussion',
  'sudden-cardiac-arrest',
  'live-scan',
  'regional-referee',
  '10u-coach',
];

const day = (i: number) => DAYS[i % DAYS.length] ?? TODAY;

/** The same coach for the same number; ends are spread evenly, four of five are linked. */
function coach(i: number): ReminderPerson {
  const base = { status: 'verified', from: 'credentials' } as const;
  const record = {
    id: i.toString(16).padStart(16, '0'),
    adminIds: [],
    firstName: 'Ada',
    lastName: `Example ${i}`,
    aliases: { emails: [], names: [] },
    formerIds: [],
    assignments: [{ divisionId: '10U' as const, role: 'head-coach' as const }],
    credentials: [
      ...ONCE.map((certification) => ({ ...base, certification, on: day(i) })),
      { ...base, certification: 'safesport', on: day(i * 7) },
    ],
    risk: { status: 'cleared' as const, expires: addDays(TODAY, ((i * 13) % 365) - 30) },
    seenIn: [],
  };
  const told = { credentials: [], marks: {} };
  if (i % 5 === 0) return { record, told };
  return {
    record,
    told,
    personId: `slack:T1:U${i}`,
    account: { platform: 'slack', workspace: 'T1', id: `U${i}` },
  };
}

/** The people of region number n, one after the other. */
function* peopleOf(number: number): Generator<ReminderPerson> {
  for (let i = 0; i < perRegion; i += 1) yield coach(number * perRegion + i);
}

function rulebookNumber(base: Rulebook, number: number): Rulebook {
  return { ...base, id: `region-${number}` };
}

const source: People = {
  register: async () => ({ asOf: TODAY }),
  async *of(region) {
    yield* peopleOf(Number(region.slice(7)));
  },
  one: async () => undefined,
};

function regionsOf(base: Rulebook): Regions {
  const settings = WorkspaceSettings.parse({});
  const overrides = { firstRunMessages: 100_000, catchUpDays: 0 };
  const region = (number: number): SweepRegion => ({
    rulebook: rulebookNumber(base, number),
    zone: base.region.timezone,
    overrides,
    places: [{ platform: 'slack', workspace: 'T1', settings }],
  });
  return {
    async *all() {
      for (let number = 0; number < Number(regionCount); number += 1) yield region(number);
    },
    one: async (id) => region(Number(id.slice(7))),
  };
}

/** Time on processors since then, all threads together: what one core would need, whatever else the machine does. */
function coreSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Judging everybody once and nothing else. @returns seconds of one core */
function assessOnly(base: Rulebook): number {
  const start = process.cpuUsage();
  let items = 0;
  for (let number = 0; number < Number(regionCount); number += 1) {
    for (const { record } of peopleOf(number)) {
      if (!record) continue;
      const credentials = heldBy(record, TODAY);
      items += assess(base, { division: '10U', role: 'head-coach', credentials, on: TODAY }).length;
    }
  }
  if (items === 0) throw new Error('nobody was judged');
  return coreSeconds(start);
}

const base = loadRulebooks().rulebooks.get('region-60');
if (!base) throw new Error('no rulebook');
const idleMegabytes = process.memoryUsage().rss / MB;
// In memory: how fast a disk makes a write safe is not what this measures.
const store = await openStore('sqlite://:memory:', { now });
const guard = createGuard(store);
for (let number = 0; number < Number(regionCount); number += 1) {
  await guard.confirm(rulebookNumber(base, number), { asOf: TODAY }, 'slack:T1:admin', now());
}
let sent = 0;
const { sweep } = createReminders({
  store,
  now,
  people: source,
  regions: regionsOf(base),
  rulebooks: new Map(),
  settings: { async *all() {} },
  platforms: new Map([
    [
      'slack',
      {
        health: () => ({ ok: true, detail: '' }),
        async send() {
          sent += 1;
          return { status: 'sent', id: '1' } as const;
        },
      },
    ],
  ]),
  log: (_level, problem, error) => process.stderr.write(`${problem} ${String(error)}\n`),
  defaultRegion: 'region-0',
  defaultCron: '0 9 * * 1',
  locale: en,
  language: 'en',
});
const start = process.cpuUsage();
const { regions, problems } = await sweep.run();
const seconds = coreSeconds(start);
const megabytes = (process.resourceUsage().maxRSS * 1024) / MB;
if (regions !== Number(regionCount) || problems.length > 0) throw new Error(problems.join(' '));
const bareSeconds = assessOnly(base);
await store.close();
process.stdout.write(JSON.stringify({ seconds, megabytes, idleMegabytes, bareSeconds, sent }));
