import { describe, expect, it } from 'vitest';
import { dueFor } from '../../src/reminders/due.ts';
import { addDays, type IsoDay } from '../../src/requirements/index.ts';
import { ask, at, END, message } from './asking.ts';
import { cleared, held, linked, record, walkFrom } from './people.ts';

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
