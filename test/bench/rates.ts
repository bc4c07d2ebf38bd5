import { MESSAGES, sendAll } from '../reminders/wire-rates.ts';
import { type Row, row, runDirectly } from './table.ts';

/** `perMinute`: what the server allows of the calls that meet its limit first. */
const CASES = [
  {
    platform: 'slack',
    to: 'another person each',
    people: MESSAGES,
    call: 'conversations.open',
    perMinute: 50,
    speed: 20,
  },
  {
    platform: 'slack',
    to: 'open conversations',
    people: 20,
    call: 'chat.postMessage',
    perMinute: 300,
    speed: 20,
  },
  {
    platform: 'discord',
    to: 'another person each',
    people: MESSAGES,
    call: 'all',
    perMinute: 3000,
    speed: 4,
  },
];

/** How much of what Slack and Discord allow is used when many messages go out; the baseline is all of it. */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { platform, to, people, call, perMinute, speed } of CASES) {
    const { perSecond } = await sendAll(platform, people, speed);
    const used = (perSecond[call] ?? 0) * 60;
    rows.push(row(`${platform}, to ${to}`, used, `${call}/min`, perMinute, { atLeast: 0.9 * perMinute }));
  }
  return rows;
}

await runDirectly(import.meta.main, run);
