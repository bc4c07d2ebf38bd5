import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFor } from '../../src/reminders/due.ts';
import type { Message } from '../../src/reminders/ledger.ts';
import { policyOf } from '../../src/reminders/policy.ts';
import { addDays, type IsoDay } from '../../src/requirements/index.ts';
import { ask, at, END, message } from './asking.ts';
import { cleared, held, linked, record, walkFrom } from './people.ts';

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
