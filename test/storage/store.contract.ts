import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { all, anything, type Opened, START } from './opened.ts';
import { describeDamagedValues, describeRoundTrip } from './values.contract.ts';

/** What every store promises, whatever stands behind it. @param url asked for when the tests begin */
export function storeContract(url: () => string): void {
  const clock = { now: START };
  const opened: { store?: Store } = {};
  const get = (): Opened => {
    if (opened.store === undefined) throw new Error('the store is not open yet');
    return { store: opened.store, clock };
  };
  beforeAll(async () => {
    opened.store = await openStore(url(), { now: () => clock.now });
  });
  afterAll(async () => opened.store?.close());

  describeKeys(get);
  describeEntries(get);
  describeExpiry(get);
  describeClaims(get);
  describeRoundTrip(get);
  describeDamagedValues(get);

  it('answers a ping, and refuses everything after close', async () => {
    const store = await openStore(url(), { now: () => clock.now });
    await store.ping();
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
    await expect(store.claim('after close', 1)).rejects.toThrow();
    await expect(store.collection('keys', anything).get('a')).rejects.toThrow();
    await expect(store.collection('keys', anything).getMany(['a'])).rejects.toThrow();
    await expect(all(store.collection('keys', anything).entries())).rejects.toThrow();
  });
}

function describeKeys(get: () => Opened): void {
  describe('keys', () => {
    it('are unknown until set, replaced when set again, and deleted once', async () => {
      const keys = get().store.collection('keys', anything);
      expect(await keys.get('a')).toBeUndefined();
      await keys.set('a', 1);
      await keys.set('a', 2);
      expect(await keys.get('a')).toBe(2);
      expect(await keys.delete('a')).toBe(true);
      expect(await keys.delete('a')).toBe(false);
      expect(await keys.get('a')).toBeUndefined();
    });

    it('come back in the order they were asked for, with gaps and repeats', async () => {
      const keys = get().store.collection('order', anything);
      await keys.set('b', 'B');
      await keys.set('a', 'A');
      expect(await keys.getMany(['b', 'none', 'a', 'b'])).toEqual(['B', undefined, 'A', 'B']);
      expect(await keys.getMany([])).toEqual([]);
    });

    it('that look like another collection, or begin with their own collection, stay apart', async () => {
      const [near, far] = [get().store.collection('a', anything), get().store.collection('a-b', anything)];
      await near.set('x', 'near x');
      await near.set('a:x', 'near a:x');
      await far.set('x', 'far x');
      expect(await near.getMany(['x', 'a:x'])).toEqual(['near x', 'near a:x']);
      expect(await near.get('a:x')).toBe('near a:x');
      expect(await all(far.entries())).toEqual([['x', 'far x']]);
    });

    it.each(['nul \0', 'half a pair \ud800', 'x'.repeat(1025)])(
      'no database can hold are refused (%j)',
      async (key) => {
        const keys = get().store.collection('keys', anything);
        await expect(keys.set(key, 1)).rejects.toThrow(/key/);
        await expect(get().store.claim(key, 1)).rejects.toThrow(/key/);
      },
    );

    it('of 1,024 bytes that cannot be compressed are kept', async () => {
      const key = Array.from({ length: 256 }, (_, i) => String.fromCodePoint(0x10000 + i * 37)).join('');
      const keys = get().store.collection('long', anything);
      await keys.set(key, 'kept');
      expect(await keys.get(key)).toBe('kept');
    });
  });
}

function describeEntries(get: () => Opened): void {
  describe('entries', () => {
    it('stream in the order of code points, across many pages', async () => {
      const many = get().store.collection('many', anything);
      const keys = [...Array.from({ length: 250 }, (_, i) => `k${i}`), 'K', 'é', 'z', '😀', '～', '_', '%'];
      for (const key of keys) await many.set(key, key);
      const sorted = keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect((await all(many.entries())).map(([key]) => key)).toEqual(sorted);
    });

    it('take every sign of a prefix as it is', async () => {
      const signs = get().store.collection('signs', anything);
      for (const key of ['a%b', 'a_b', 'a\\b', 'axb', 'a', "a'b", 'a:b', 'b']) await signs.set(key, 0);
      for (const prefix of ['a%', 'a_', 'a\\', "a'", 'a:']) {
        expect((await all(signs.entries(prefix))).map(([key]) => key)).toEqual([`${prefix}b`]);
      }
      expect(await all(signs.entries('A'))).toEqual([]);
      expect(await all(signs.entries('a'))).toHaveLength(7);
    });

    it('tolerate writes and deletions meanwhile: nothing twice, nothing lost that stayed', async () => {
      const busy = get().store.collection('busy', anything);
      const keys = Array.from({ length: 230 }, (_, i) => `k${String(i).padStart(3, '0')}`);
      for (const key of keys) await busy.set(key, 0);
      const seen: string[] = [];
      for await (const [key] of busy.entries()) {
        seen.push(key);
        await busy.delete(key);
        await busy.set(`a${key}`, 'behind');
        if (key === 'k050') await busy.set('k0505', 'before the next page');
      }
      expect(seen.filter((key) => keys.includes(key))).toEqual(keys);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });
}

function describeExpiry(get: () => Opened): void {
  it('forgets a value when its time has passed by the given clock, in every way of reading', async () => {
    const { store, clock } = get();
    const brief = store.collection('brief', anything);
    await brief.set('short', 1, 1000);
    await brief.set('long', 2);
    clock.now += 999;
    expect(await brief.getMany(['short', 'long'])).toEqual([1, 2]);
    clock.now += 1;
    expect(await brief.get('short')).toBeUndefined();
    expect(await brief.getMany(['short', 'long'])).toEqual([undefined, 2]);
    expect(await all(brief.entries())).toEqual([['long', 2]]);
    expect(await brief.delete('short')).toBe(false);
    await brief.set('short', 3);
    clock.now += 1e12;
    expect(await brief.get('short')).toBe(3);
    await expect(brief.set('never', 1, 0)).rejects.toThrow(RangeError);
  });
}

function describeClaims(get: () => Opened): void {
  describe('a claim', () => {
    it('is given once until its time has passed, and then once again', async () => {
      const { store, clock } = get();
      expect(await store.claim('sweep', 1000)).toBe(true);
      expect(await store.claim('sweep', 1000)).toBe(false);
      expect(await store.claim('another', 1000)).toBe(true);
      clock.now += 1000;
      expect(await store.claim('sweep', 1000)).toBe(true);
      expect(await store.claim('sweep', 1000)).toBe(false);
    });

    it('can be given back, and giving back nothing is no error', async () => {
      const { store } = get();
      await store.release('given back');
      expect(await store.claim('given back', 1000)).toBe(true);
      await store.release('given back');
      expect(await store.claim('given back', 1000)).toBe(true);
    });

    it('has exactly one winner of many calls at once', async () => {
      const { store } = get();
      const won = await Promise.all(Array.from({ length: 50 }, () => store.claim('rush', 1000)));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('survives pings, whatever it is called, and needs a time', async () => {
      const { store } = get();
      expect(await store.claim('ping', 1000)).toBe(true);
      await store.ping();
      expect(await store.claim('ping', 1000)).toBe(false);
      await expect(store.claim('no time', 0)).rejects.toThrow(RangeError);
      await expect(store.claim('no time', Number.NaN)).rejects.toThrow(RangeError);
    });
  });
}
