// One replica of the reminders: looks until everything is sent, then prints "done". Its platform is an HTTP server that
// counts; like Slack's it knows nothing of keys, so the sender looks them up before it posts.
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkspaceSettings } from '../../../src/bot/settings.ts';
import { en } from '../../../src/locales/en.ts';
import { createReminders } from '../../../src/reminders/create-reminders.ts';
import { createLedger } from '../../../src/reminders/ledger.ts';
import type { SendingPlatform } from '../../../src/reminders/postman.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { cleared, linked, movablePeople, record, rulebooks } from '../people.ts';

const [url = '', server = '', count = '0', lease = '0', started = '0'] = process.argv.slice(2);
/** Every replica has the same day: noon in Los Angeles when the test began. */
const now = () => Date.parse('2026-06-15T19:00:00Z') + Date.now() - Number(started);
const store = await openStore(url, { now });

const slack: SendingPlatform = {
  health: () => ({ ok: true, detail: '' }),
  async send(_to, _reply, key = '') {
    const path = `${server}/${encodeURIComponent(key)}`;
    if ((await fetch(path)).ok) return { status: 'sent', id: key };
    const posted = await fetch(path, { method: 'POST' });
    if (!posted.ok) throw new Error(`status ${posted.status}`);
    return { status: 'sent', id: key };
  },
};

const people = movablePeople();
people.asOf.set('region-60', '2026-06-15');
people.people.set(
  'region-60',
  Array.from({ length: Number(count) }, (_, i) =>
    linked(String(i), { record: record(String(i), cleared(i % 2 === 0 ? '2026-06-15' : '2026-06-29')) }),
  ),
);
const policy = { firstRunMessages: 100_000 };
const { sweep, service } = createReminders({
  store,
  people,
  now,
  rulebooks: new Map([...rulebooks].filter(([id]) => id === 'region-60')),
  settings: {
    async *all() {
      const settings = WorkspaceSettings.parse({ region: 'region-60', policy });
      yield { platform: 'slack', workspace: 'T1', settings };
    },
  },
  platforms: new Map([['slack', slack]]),
  log: (level, problem, error) => process.stderr.write(`${level}: ${problem} ${String(error)}\n`),
  defaultRegion: 'region-60',
  defaultCron: '0 9 * * 1',
  locale: en,
  language: 'en',
  lease: Number(lease),
});
if (!(await service.isConfirmed('region-60'))) await service.confirm('region-60', 'slack:T1:admin');

async function isDone(): Promise<boolean> {
  for await (const _ of createLedger(store).open('region-60')) return false;
  const [last] = await service.lastRuns('region-60', 1);
  return last?.run.isComplete === true;
}

process.stdout.write('ready\n');
while (!(await isDone())) {
  await sweep.run();
  await sleep(20);
}
process.stdout.write('done\n');
await store.close();
