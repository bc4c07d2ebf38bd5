import type { DueInput } from '../../src/reminders/due.ts';
import { dueFor } from '../../src/reminders/due.ts';
import type { Message } from '../../src/reminders/ledger.ts';
import { policyOf } from '../../src/reminders/policy.ts';
import { NO_PREFERENCES } from '../../src/reminders/preferences.ts';
import { addDays, type IsoDay } from '../../src/requirements/index.ts';
import { cleared, linked, record, rulebookOf } from './people.ts';

export const END = '2026-06-15';

export function ask(day: IsoDay, more: Partial<DueInput> = {}): DueInput {
  return {
    person: linked('1', { record: record('1', cleared(END)) }),
    rulebook: rulebookOf('region-60'),
    policy: policyOf(),
    zone: 'America/Los_Angeles',
    day,
    register: { asOf: day },
    messages: [],
    preferences: NO_PREFERENCES,
    isConfirmed: true,
    ...more,
  };
}

/** The milestones sent and the reasons why not, on a day so many days from the end. */
export function at(offset: number, more: Partial<DueInput> = {}) {
  const due = dueFor(ask(addDays(END, offset), more));
  return {
    send: due.send.map(({ milestone }) => milestone),
    held: due.held.map(({ because }) => because),
  };
}

export function message(offset: number, milestone: number, more: Partial<Message> = {}): Message {
  return {
    state: 'sent',
    kind: 'reminder',
    region: 'region-60',
    person: '1',
    account: { platform: 'slack', workspace: 'T1', id: 'U1' },
    items: [{ item: 'background-check', cycle: END, milestone: String(milestone) }],
    day: addDays(END, offset),
    at: 0,
    ...more,
  };
}
