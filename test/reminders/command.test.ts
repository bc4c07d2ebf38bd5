import { beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/bot/incoming.ts';
import type { Platform } from '../../src/bot/platform.ts';
import type { Form, Reply } from '../../src/reply/reply.ts';
import { type House, NOON, openHouse } from '../house.ts';
import { type FakePlatform, fakePlatform } from './fake-platform.ts';

const DAY = 24 * 60 * 60_000;
const place = { channel: 'D1', isDirect: true };

let house: House;
let slack: FakePlatform;
let time = NOON;

const who = (id: string, isManager = false) => ({
  platform: 'slack',
  workspace: 'T1',
  id,
  name: id,
  isManager,
});
const coach = who('U1');
const admin = who('UA', true);

function moveTo(next: number): void {
  time = next;
  house.at(next);
}

const type = (person: Incoming['person'], name: string, text = '') =>
  house.bot.handle({ type: 'command', person, place, name, text });
const press = (person: Incoming['person'], id: string, values: readonly string[] = []) =>
  house.bot.handle({ type: 'action', person, place, id, values });
const submit = (person: Incoming['person'], form: Form, fields: Readonly<Record<string, string>>) =>
  house.bot.handle({ type: 'form', person, place, id: form.submit, fields, files: [] });

function asReply(given: Reply | Form): Reply {
  if (given.type !== 'reply') throw new Error('a form came');
  return given;
}

function asForm(given: Reply | Form): Form {
  if (given.type !== 'form') throw new Error(given.summary);
  return given;
}

/** The action behind a button with this label. */
function button(given: Reply | Form, label: string): string {
  for (const block of asReply(given).blocks) {
    if (block.type !== 'actions') continue;
    for (const one of block.buttons) if (one.label === label && 'action' in one) return one.action;
  }
  throw new Error(`no button ${label} in ${JSON.stringify(given)}`);
}

/** The first direct message to the coach, three days after they began. */
async function firstMessage(): Promise<Reply> {
  await house.reminders.sweep.run();
  const [message] = slack.arrived.filter(({ to: { to } }) => 'person' in to && to.person === 'U1');
  if (!message) throw new Error('no message came');
  return message.reply;
}

beforeEach(async () => {
  house = await openHouse();
  slack = fakePlatform(() => time);
  const platform: Platform = { ...slack, name: 'slack', start: async () => {}, stop: async () => {} };
  house.connected.set('slack', platform);
  moveTo(NOON);
  await type(coach, 'coach-steps', '10U');
  moveTo(NOON + 3 * DAY);
});

describe('an admin', () => {
  it('sees what would go out, turns it on, and sends it now', async () => {
    const overview = await type(admin, 'coach-reminders');
    expect(JSON.stringify(overview)).toContain('Personal reminders are off');
    await house.reminders.sweep.run();
    expect(slack.arrived).toEqual([]);
    const preview = await press(admin, button(overview, 'Preview'));
    expect(asReply(preview).summary).toBe('1 message would be sent, 0 items held back.');
    await press(admin, button(preview, 'Turn on personal reminders'));
    const sentNow = asReply(await press(admin, button(overview, 'Send now')));
    expect(sentNow.summary).toBe('1 message sent.');
    expect(slack.arrived).toHaveLength(1);
    const later = JSON.stringify(await type(admin, 'coach-reminders'));
    expect(later).toContain('1 message to 1 person');
    expect(later).toContain('Personal reminders are on.');
  });

  it('at night is told when it goes out', async () => {
    const overview = await type(admin, 'coach-reminders');
    await press(admin, button(await press(admin, button(overview, 'Preview')), 'Turn on personal reminders'));
    moveTo(NOON + 3 * DAY + 12 * 60 * 60_000);
    const night = asReply(await press(admin, button(overview, 'Send now')));
    expect(night.summary).toBe('Messages go out from 9:00 to 20:00; what is due goes out then.');
  });

  it('is the only one whom the buttons obey', async () => {
    const overview = await type(admin, 'coach-reminders');
    for (const label of ['Preview', 'Send now']) {
      expect(asReply(await press(coach, button(overview, label))).summary).toContain('admins');
    }
    expect(JSON.stringify(await type(coach, 'coach-reminders'))).not.toContain('Preview');
  });
});

describe('a coach who got a message', () => {
  beforeEach(() => house.reminders.service.confirm('region-60', 'slack:T1:UA'));

  it('reads one next action, how long it takes, and where the rule comes from', async () => {
    const text = JSON.stringify(await firstMessage());
    expect(text).toContain('Background Check is still missing for 10U.');
    expect(text).toContain('Renew & Update');
    expect(text).toContain('The page does not say');
    expect(text).toContain('Source: Region 60 coach page');
  });

  it('says Done, and is not asked about it again until the records should show it', async () => {
    const form = asForm(await press(coach, button(await firstMessage(), 'Done')));
    const saved = asReply(await submit(coach, form, { on: '2025-09-12' }));
    expect(saved.summary).toContain('Background Check, done on September 12, 2025: reported by you');
    moveTo(NOON + 11 * DAY);
    await house.reminders.sweep.run();
    expect(slack.arrived).toHaveLength(2);
    expect(JSON.stringify(slack.arrived[1])).not.toContain('Background Check');
  });

  it('snoozes twice by days or date, not a third time, and gets no day that makes no sense', async () => {
    const form = asForm(await press(coach, button(await firstMessage(), 'Snooze')));
    const snooze = async (fields: Readonly<Record<string, string>>) =>
      asReply(await submit(coach, form, fields)).summary;
    expect(await snooze({ in: 'date' })).toContain('Write the day like');
    expect(await snooze({ in: 'date', day: '2025-09-13' })).toContain('is not in the future');
    expect(await snooze({ in: 'date', day: '9/1/2026' })).toContain('Choose a day up to November 12, 2025');
    expect(await snooze({ in: '3' })).toContain(
      'No reminder about Background Check before September 16, 2025. I keep 7 days',
    );
    expect(await snooze({ in: 'date', day: '10/1/2025' })).toBe(
      'No reminder about Background Check before October 1, 2025.',
    );
    expect(await snooze({ in: '7' })).toContain('was snoozed 2 times already');
    expect(JSON.stringify(await type(coach, 'coach-reminders'))).toContain('snoozed until October 1, 2025');
  });

  it('mutes everything, and turns it on again', async () => {
    await press(coach, button(await firstMessage(), 'Mute'));
    const muted = await type(coach, 'coach-reminders');
    expect(JSON.stringify(muted)).toContain('Messages to you are turned off.');
    for (let day = 4; day < 20; day += 1) {
      moveTo(NOON + day * DAY);
      await house.reminders.sweep.run();
    }
    expect(slack.arrived).toHaveLength(1);
    await press(coach, button(muted, 'Turn on again'));
    moveTo(NOON + 20 * DAY);
    await house.reminders.sweep.run();
    expect(slack.arrived).toHaveLength(2);
  });

  it('asks why, and reads the rule and how often the bot writes', async () => {
    const why = JSON.stringify(await press(coach, button(await firstMessage(), 'Why am I getting this?')));
    expect(why).toContain(
      'Region 60 (Alhambra/Monterey Park) asks for Background Check. You began with /coach-steps on September 10, 2025',
    );
    expect(why).toContain('at most once in 7 days');
  });

  it('chooses any open item from the list, and hears when it is settled already', async () => {
    const overview = asReply(await type(coach, 'coach-reminders'));
    const select = overview.blocks.find((block) => block.type === 'select');
    if (select?.type !== 'select') throw new Error('no select');
    const [, second] = select.options;
    const card = await press(coach, select.action, [second?.value ?? '']);
    expect(asReply(card).summary).toBe(second?.label);
    const gone = await press(coach, select.action, ['background-check/1999-01-01']);
    expect(asReply(gone).summary).toBe('Background Check');
    expect(asReply(await press(coach, select.action, ['first-aid/2025-01-01'])).summary).toContain(
      'This is settled',
    );
  });
});
