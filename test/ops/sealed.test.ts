import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { createSealedTexts, createSealer } from '../../src/storage/sealed.ts';
import { temporaryFolder } from '../storage/places.ts';

const key = () => randomBytes(32).toString('base64');
const now = () => 0;

describe('a sealed text', () => {
  it('opens again, whatever it says, and never looks the same twice', () => {
    const sealer = createSealer([key()], randomBytes);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        const sealed = sealer.seal(text.toWellFormed(), place);
        return (
          sealer.open(sealed, place) === text.toWellFormed() &&
          sealer.seal(text.toWellFormed(), place) !== sealed
        );
      }),
    );
  });

  it('does not open when a single bit of it was changed', () => {
    const sealer = createSealer([key()], randomBytes);
    const bytes = Buffer.from(sealer.seal('xoxb-secret', 'a'), 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open(changed.toString('base64'), 'a')).toThrow();
    }
    for (const length of [0, 4, 16, 31]) {
      expect(() => sealer.open(bytes.subarray(0, length).toString('base64'), 'a')).toThrow();
    }
  });

  it('does not open in another place: a token cannot be moved to another workspace', () => {
    const sealer = createSealer([key()], randomBytes);
    expect(() => sealer.open(sealer.seal('x', 'team/T1'), 'team/T2')).toThrow(
      '"team/T2" was changed after it was encrypted.',
    );
  });

  it('survives a change of the key while the old one is still given, and says what to do when it is not', () => {
    const [old, fresh] = [key(), key()];
    const sealed = createSealer([old], randomBytes).seal('token', 'a');
    const both = createSealer([fresh, old], randomBytes);
    expect(both.open(sealed, 'a')).toBe('token');
    expect(createSealer([fresh], randomBytes).open(both.seal('token', 'a'), 'a')).toBe('token');
    expect(() => createSealer([fresh], randomBytes).open(sealed, 'a')).toThrow(
      'add the old one to STORE_KEY',
    );
  });

  it('needs a key of 32 bytes', () => {
    expect(() => createSealer([randomBytes(16).toString('base64')], randomBytes)).toThrow('32 bytes, not 16');
    expect(() => createSealer([], randomBytes)).toThrow('no key');
  });
});

describe('sealed texts in a store', () => {
  it('are read back after a restart, and stand nowhere in the file', async () => {
    const path = join(temporaryFolder(), 'sealed.db');
    const secret = 'xoxb-not-to-be-found-in-the-file';
    const keys = [key()];
    const open = async () => {
      const store = await openStore(`sqlite://${path}`, { now });
      return { store, texts: createSealedTexts(store, 'tokens', createSealer(keys, randomBytes)) };
    };
    const first = await open();
    await first.texts.set('team/T1', secret);
    await first.store.close();
    expect(readFileSync(path).includes(secret)).toBe(false);
    const { store, texts } = await open();
    expect(await texts.get('team/T1')).toBe(secret);
    expect(await texts.get('team/T2')).toBeUndefined();
    expect([await texts.delete('team/T1'), await texts.delete('team/T1')]).toEqual([true, false]);
    await store.close();
  });
});
