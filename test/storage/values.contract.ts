import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { all, anything, type Opened } from './opened.ts';

const key = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[%_:'"\\{}$?ab]*$/),
    fc.constantFrom('', '__proto__', 'any:a'),
  )
  .filter((text) => !text.includes('\0') && Buffer.byteLength(text) <= 1024);

/** Minus zero has no form in JSON. */
const value = fc
  .jsonValue({ noUnicodeString: false, depthSize: 'medium' })
  .filter((json) => !JSON.stringify(json).includes('-0'));

/** Any key and any JSON value come back as they went in. */
export function describeRoundTrip(get: () => Opened): void {
  it('gives back any JSON value under any key', async () => {
    const any = get().store.collection('any', anything);
    await fc.assert(
      fc.asyncProperty(key, value, async (name, stored) => {
        await any.set(name, stored);
        expect(JSON.stringify(await any.get(name))).toBe(JSON.stringify(stored));
        expect(JSON.stringify(await any.getMany([name]))).toBe(JSON.stringify([stored]));
        const found = (await all(any.entries(name))).filter(([other]) => other === name);
        expect(JSON.stringify(found)).toBe(JSON.stringify([[name, stored]]));
        expect(await any.delete(name)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps text that a database or Keyv could take for something else', async () => {
    const any = get().store.collection('any', anything);
    const odd = [
      ':base64:aGk=',
      ':x',
      '\0',
      '\ud800',
      '{"expires":1,"v":1}',
      { toJSON: 1, expires: 1, v: 9 },
      null,
      '',
    ];
    for (const text of odd) {
      await any.set('odd', text);
      expect(await any.get('odd')).toEqual(text);
    }
    await any.delete('odd');
    await expect(any.set('odd', undefined)).rejects.toThrow(TypeError);
  });
}

/** Old, new and broken values. */
export function describeDamagedValues(get: () => Opened): void {
  const v1 = { schema: z.object({ name: z.string() }), version: 1 };
  const v2 = {
    schema: z.object({ first: z.string(), from: z.number() }),
    version: 2,
    migrate: (value: unknown, from: number) => ({ first: v1.schema.parse(value).name, from }),
  };

  describe('a stored value', () => {
    it('of an older version is migrated on every way of reading', async () => {
      const { store } = get();
      await store.collection('people', v1).set('old', { name: 'Ana' });
      const people = store.collection('people', v2);
      const expected = { first: 'Ana', from: 1 };
      expect(await people.get('old')).toEqual(expected);
      expect(await people.getMany(['old'])).toEqual([expected]);
      expect(await all(people.entries())).toEqual([['old', expected]]);
    });

    it('of a newer version is an error that says to upgrade', async () => {
      const { store } = get();
      await store.collection('newer', v2).set('k', { first: 'Ana', from: 2 });
      await expect(store.collection('newer', v1).get('k')).rejects.toThrow(
        'The stored value "k" of "newer" has version 2, this Touchline knows 1: upgrade Touchline.',
      );
    });

    it('of another shape, or that cannot be migrated, is an error that names collection and key but not the value', async () => {
      const { store } = get();
      await store.collection('broken', anything).set('k', { name: 'Secret Name', x: 1 });
      const strict = { schema: z.strictObject({ name: z.string() }), version: 1 };
      const error = await store.collection('broken', strict).get('k').catch(String);
      expect(error).toContain('The stored value "k" of "broken" does not have the expected shape');
      expect(error).not.toContain('Secret');
      await store.collection('unmigrated', anything).set('k', 5);
      await expect(store.collection('unmigrated', v2).get('k')).rejects.toThrow(
        'The stored value "k" of "unmigrated" cannot be brought from version 1 to 2.',
      );
    });
  });
}
