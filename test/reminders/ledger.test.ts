import { describe, expect, it } from 'vitest';
import { createLedger, idempotencyKey, type Message } from '../../src/reminders/ledger.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { all } from '../storage/opened.ts';

const message: Message = {
  state: 'claimed',
  kind: 'reminder',
  region: 'region-60',
  person: 'a/b:c',
  account: { platform: 'slack', workspace: 'T1', id: 'U1' },
  items: [
    { item: 'safesport', cycle: '2026-06-15', milestone: '-7' },
    { item: 'concussion', cycle: '2026-06-20', milestone: '-14' },
  ],
  day: '2026-06-08',
  at: 5,
};

const open = () => openStore('sqlite://:memory:', { now: () => 5 });

/** A process that dies between the two writes of settling. */
function diesOnDelete(store: Store): Store {
  return {
    ...store,
    collection: (name, options) => ({
      ...store.collection(name, options),
      delete: async () => {
        throw new Error('killed');
      },
    }),
  };
}

describe('the ledger', () => {
  it('holds a message from the moment it is claimed, and as it was settled', async () => {
    const ledger = createLedger(await open());
    await ledger.claim(message);
    expect(await ledger.of('region-60', ['a/b:c'])).toEqual([message]);
    expect(await all(ledger.open('region-60'))).toEqual([message]);
    await ledger.settle(message, 'unreachable', 'closed');
    const settled = { ...message, state: 'unreachable', reason: 'closed' };
    expect(await ledger.of('region-60', ['nobody', 'a/b:c'])).toEqual([settled]);
    expect(await all(ledger.open('region-60'))).toEqual([]);
    expect(await all(ledger.settled('region-60'))).toEqual([settled]);
  });

  it('clears away what a crash between the two writes of settling leaves open, and never opens it again', async () => {
    const store = await open();
    const dying = createLedger(diesOnDelete(store));
    await dying.claim(message);
    await expect(dying.settle(message, 'sent')).rejects.toThrow('killed');
    const ledger = createLedger(store);
    expect(await all(ledger.open('region-60'))).toHaveLength(1);
    expect(await ledger.of('region-60', ['a/b:c'])).toEqual([{ ...message, state: 'sent' }]);
    expect(await all(ledger.open('region-60'))).toEqual([]);
  });

  it('tells people and regions apart whose ids begin alike', async () => {
    const ledger = createLedger(await open());
    await ledger.claim(message);
    await ledger.claim({ ...message, region: 'region-6' });
    await ledger.claim({ ...message, person: 'a' });
    expect(await ledger.of('region-60', ['a'])).toEqual([{ ...message, person: 'a' }]);
    expect(await all(ledger.open('region-6'))).toHaveLength(1);
    expect(await ledger.forget('region-60', 'a')).toBe(1);
    expect(await all(ledger.open('region-60'))).toEqual([message]);
  });

  it('gives every message a key that a platform takes: person, leading item, cycle, milestone', () => {
    expect(idempotencyKey(message)).toBe('reminder/region-60/a/b:c/safesport/2026-06-15/-7');
    const long = idempotencyKey({ ...message, person: 'x'.repeat(300) });
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).not.toBe(idempotencyKey({ ...message, person: 'y'.repeat(300) }));
  });
});
