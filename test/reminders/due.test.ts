import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueInput, dueFor } from '../../src/reminders/due.ts';
import type { Message } from '../../src/reminders/ledger.ts';
import { policyOf } from '../../src/reminders/policy.ts';
import { NO_PREFERENCES } from '../../src/reminders/preferences.ts';
import { addDays, type IsoDay } from '../../src/requirements/index.ts';
import { cleared, held, linked, record, rulebookOf, walkFrom } from './people.ts';

const END = '2026-06-15';

function ask(day: IsoDay, more: Partial<DueInput> = {}): DueInput {
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
function at(offset: number, more: Partial<DueInput> = {}) {
  const due = dueFor(ask(addDays(END, offset), more));
  return {
    send: due.send.map(({ milestone }) => milestone),
    held: due.held.map(({ because }) => because),
  };
}

function message(offset: number, milestone: number, more: Partial<Message> = {}): Message {
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

describe('what is due', () => {
  it('is a background check on each of its milestones, and on no day between them once that one was sent', () => {
    const sent: number[] = [];
    const messages: Message[] = [];
    for (let offset = -100; offset <= 60; offset += 1) {
      const [milestone] = at(offset, { messages }).send;
      if (milestone === undefined) continue;
      expect(milestone).toBe(offset);
      sent.push(offset);
      messages.push(message(offset, offset));
    }
    expect(sent).toEqual([-60, -30, -14, -7, -1, 0, 7, 14, 21]);
  });

  it('is SafeSport from 45 days before its end, three years after it was done', () => {
    const person = linked('1', { record: record('1', { credentials: [held('safesport', '2024-02-29')] }) });
    const on = (day: IsoDay) =>
      dueFor(ask(day, { person })).send.map(({ item, milestone }) => [item, milestone]);
    expect(on('2027-01-13')).toEqual([]);
    expect(on('2027-01-14')).toEqual([['safesport', -45]]);
    expect(on('2027-02-28')).toEqual([['safesport', 0]]);
  });

  it('is never a once-only item, even where a report prints an end for it', () => {
    const person = linked('1', {
      record: record('1', { credentials: [held('safe-haven', '2025-06-01', { expires: END })] }),
    });
    for (let offset = -70; offset <= 40; offset += 1) expect(at(offset, { person }).send).toEqual([]);
  });

  it('is a missing item 2, 5, 10 and 17 days after /coach-steps, then every 10 days, six times in all', () => {
    const start = '2026-02-01';
    const policy = policyOf({ cooldownDays: 0 });
    const person = linked('1', {
      record: record('1', { ...cleared('2027-01-01') }),
      walk: walkFrom('region-60', start),
    });
    const days = new Map<string, number[]>();
    const messages: Message[] = [];
    for (let day = 0; day <= 80; day += 1) {
      const { send } = dueFor(ask(addDays(start, day), { person, policy, messages }));
      for (const { item } of send) days.set(item, [...(days.get(item) ?? []), day]);
      if (send.length > 0)
        messages.push(message(0, 0, { items: send.map(({ sent }) => sent), day: addDays(start, day) }));
    }
    expect(days.get('live-scan')).toEqual([2, 5, 10, 17, 27, 37]);
    expect(days.has('background-check')).toBe(false);
  });

  it('is nothing missing for somebody who never began with /coach-steps', () => {
    const person = linked('1');
    for (let offset = -70; offset <= 40; offset += 1)
      expect(at(offset, { person })).toEqual({ send: [], held: [] });
  });

  it('is bundled, the longest expired first, then what ends next, then what is missing', () => {
    const day = addDays(END, 7);
    const person = linked('1', {
      record: record('1', {
        ...cleared(END),
        credentials: [held('safesport', addDays(day, -365 * 3 - 1 + 7))],
      }),
      walk: walkFrom('region-60', addDays(day, -2)),
    });
    const items = dueFor(ask(day, { person })).send.map(({ item }) => item);
    expect(items.slice(0, 2)).toEqual(['background-check', 'safesport']);
    expect(items).toContain('live-scan');
  });
});

describe('what is missed', () => {
  it('is caught up with its newest milestone only, and at most seven days late', () => {
    expect(at(-23).send).toEqual([-30]);
    expect(at(-22).send).toEqual([]);
    expect(at(-8).send).toEqual([-14]);
    expect(at(6).send).toEqual([0]);
    expect(at(28).send).toEqual([21]);
    expect(at(29).send).toEqual([]);
  });

  it('is not caught up when a later milestone has gone out', () => {
    expect(at(-6, { messages: [message(-30, -30), message(-7, -7)] }).send).toEqual([]);
  });

  it('begins anew with a new last day', () => {
    const messages = [message(-30, -30)];
    const person = linked('1', { record: record('1', cleared(addDays(END, 365))) });
    expect(
      dueFor(ask(addDays(END, 365 - 30), { person, messages })).send.map(({ milestone }) => milestone),
    ).toEqual([-30]);
  });
});

describe('who is left in peace', () => {
  it('is whoever had a message less than seven days ago, but not on the last two days', () => {
    expect(at(-7, { messages: [message(-8, -14)] })).toEqual({ send: [], held: ['cooldown'] });
    expect(at(-1, { messages: [message(-4, -7)] }).send).toEqual([-1]);
    expect(at(0, { messages: [message(-1, -1)] }).send).toEqual([0]);
    expect(at(7, { messages: [message(0, 0)] }).send).toEqual([7]);
  });

  it('is whoever had ten messages this season, also on the last day; 1 August begins anew', () => {
    const ten = Array.from({ length: 10 }, (_, i) =>
      message(-200 + i * 8, -1, { items: [{ item: 'x', cycle: 'y', milestone: String(i) }] }),
    );
    expect(at(0, { messages: ten })).toEqual({ send: [], held: ['season-cap'] });
    expect(at(0, { messages: ten.slice(1) }).send).toEqual([0]);
    const later = linked('1', { record: record('1', cleared('2026-08-01')) });
    expect(dueFor(ask('2026-08-01', { person: later, messages: ten })).send).toHaveLength(1);
  });

  it('is whoever has snoozed the item, until that day; then it comes back once', () => {
    const preferences = {
      isMuted: false,
      snoozes: [{ item: 'background-check', cycle: END, until: addDays(END, -20), at: 0 }],
    };
    expect(at(-24, { preferences })).toEqual({ send: [], held: ['snoozed'] });
    const messages = [message(-30, -30)];
    expect(at(-21, { preferences, messages })).toEqual({ send: [], held: [] });
    expect(at(-20, { preferences, messages }).send).toEqual([undefined]);
    const returned = {
      items: [{ item: 'background-check', cycle: END, milestone: `snooze-${addDays(END, -20)}` }],
    };
    expect(at(-19, { preferences, messages: [...messages, message(-20, 0, returned)] }).send).toEqual([]);
  });

  it('is whoever is muted, not linked or not confirmed, and everybody while the records are old', () => {
    expect(at(0, { preferences: { isMuted: true, snoozes: [] } }).held).toEqual(['muted']);
    expect(at(0, { isConfirmed: false }).held).toEqual(['not-confirmed']);
    expect(at(0, { register: { asOf: addDays(END, -11) } }).held).toEqual(['stale']);
    expect(at(0, { register: { asOf: addDays(END, -10) } }).send).toEqual([0]);
    const { account: _, ...person } = linked('1', { record: record('1', cleared(END)) });
    expect(at(0, { person }).held).toEqual(['not-linked']);
  });

  it('is whoever has handed in what waits to be verified', () => {
    const pending = { certification: 'safesport', status: 'pending' as const, from: 'credentials' as const };
    const person = linked('1', {
      record: record('1', { credentials: [held('safesport', addDays(END, -365 * 3 - 1)), pending] }),
    });
    expect(at(0, { person })).toEqual({ send: [], held: ['pending'] });
  });

  it('is whoever is not cleared or helps as a youth under supervision: that is for people to say', () => {
    for (const status of ['not-cleared', 'youth-supervised'] as const) {
      const person = linked('1', {
        record: record('1', { risk: { status } }),
        walk: walkFrom('region-60', addDays(END, -2)),
      });
      expect(dueFor(ask(END, { person })).send.map(({ item }) => item)).not.toContain('background-check');
    }
  });

  it('is whoever is expired without a day on record: no two imports would agree on the cycle', () => {
    const person = linked('1', { record: record('1', { risk: { status: 'expired' } }) });
    expect(at(0, { person })).toEqual({ send: [], held: [] });
  });
});

describe('"I did it"', () => {
  const told = (reportedOn: IsoDay) => ({
    marks: {},
    credentials: [
      {
        certification: 'background-check',
        on: reportedOn,
        reportedAt: Date.parse(`${reportedOn}T20:00:00Z`),
      },
    ],
  });
  const person = linked('1', { record: record('1', cleared(END)), told: told(addDays(END, -10)) });

  it('is believed for ten days with a background check, and on until an import that should show it does not', () => {
    expect(at(-7, { person }).send).toEqual([]);
    expect(at(0, { person, register: { asOf: addDays(END, -1) } }).send).toEqual([]);
    expect(at(0, { person, register: { asOf: END } }).send).toEqual([0]);
    expect(at(1, { person, register: { asOf: addDays(END, -1) } }).send).toEqual([]);
  });

  it('is settled by a record of about that day', () => {
    const renewed = linked('1', {
      record: record('1', { risk: { status: 'cleared', on: addDays(END, -12), expires: addDays(END, 353) } }),
      told: told(addDays(END, -10)),
    });
    expect(at(0, { person: renewed })).toEqual({ send: [], held: [] });
  });
});

describe('any history', () => {
  it('never leads to a key that was sent before, an eleventh message in a season, or two within the cooldown', () => {
    const day = fc.integer({ min: -70, max: 30 });
    const history = fc.uniqueArray(fc.tuple(day, fc.constantFrom(-60, -30, -14, -7, -1, 0, 7, 14, 21)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(day, history, (today, past) => {
        const messages = past
          .filter(([sent, milestone]) => sent <= today && milestone <= sent)
          .map(([sent, milestone]) => message(sent, milestone));
        const { send } = dueFor(ask(addDays(END, today), { messages }));
        const [first] = send;
        if (!first) return;
        const milestone = first.milestone ?? Number.NaN;
        expect(messages.flatMap(({ items }) => items.map((item) => item.milestone))).not.toContain(
          String(milestone),
        );
        expect(messages.length).toBeLessThan(10);
        expect(milestone).toBeLessThanOrEqual(today);
        expect(today - milestone).toBeLessThanOrEqual(7);
        const near = messages.some(({ day: sent }) => sent > addDays(END, today - 7));
        if (near) expect([-1, 0]).toContain(milestone);
      }),
      { numRuns: 2000 },
    );
  });
});
