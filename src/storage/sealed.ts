import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from './store.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 4;

/** Encrypts texts (AES-256-GCM). */
export interface Sealer {
  /** @param place where the text will stand: it opens nowhere else */
  seal(text: string, place: string): string;
  /** @throws Error when the key is another one, the place is another one, or the text was changed. */
  open(sealed: string, place: string): string;
}

/**
 * @param keys 32 bytes each, in base64; the first seals, all of them open, so that a key can be changed
 * @param randomBytes Node's, or a stand-in: a nonce must never come twice under one key
 * @throws TypeError when a key has another length, or there is none.
 */
export function createSealer(keys: readonly string[], randomBytes: (count: number) => Buffer): Sealer {
  const ring = keys.map((text) => {
    const key = Buffer.from(text, 'base64');
    if (key.length !== KEY_BYTES) throw new TypeError(`a key has ${KEY_BYTES} bytes, not ${key.length}`);
    // Tells the keys apart without giving anything of them away.
    return {
      key,
      id: createHash('sha256').update('touchline key').update(key).digest().subarray(0, ID_BYTES),
    };
  });
  const [first] = ring;
  if (!first) throw new TypeError('there is no key');
  return {
    seal: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first.key, nonce).setAAD(Buffer.from(place));
      const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([first.id, nonce, cipher.getAuthTag(), secret]).toString('base64');
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64');
      const found = ring.find(({ id }) => id.equals(bytes.subarray(0, ID_BYTES)));
      if (!found)
        throw new Error(`"${place}" was encrypted with another key: add the old one to STORE_KEY (NEW,OLD).`);
      const nonce = bytes.subarray(ID_BYTES, ID_BYTES + NONCE_BYTES);
      const tag = bytes.subarray(ID_BYTES + NONCE_BYTES, ID_BYTES + NONCE_BYTES + TAG_BYTES);
      try {
        const cipher = createDecipheriv('aes-256-gcm', found.key, nonce, { authTagLength: TAG_BYTES });
        cipher.setAAD(Buffer.from(place)).setAuthTag(tag);
        const text = cipher.update(bytes.subarray(ID_BYTES + NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, cipher.final()]).toString('utf8');
      } catch (cause) {
        throw new Error(`"${place}" was changed after it was encrypted.`, { cause });
      }
    },
  };
}

/** Texts that stand encrypted in the store, under readable keys. */
export interface SealedTexts {
  /** @returns undefined: there is none. @throws Error when it cannot be opened. */
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  /** @returns whether there was one. */
  delete(key: string): Promise<boolean>;
}

/** @param name of the collection */
export function createSealedTexts(store: Store, name: string, sealer: Sealer): SealedTexts {
  const collection = store.collection(name, { schema: z.string(), version: 1 });
  const place = (key: string) => `${name}:${key}`;
  return {
    get: async (key) => {
      const sealed = await collection.get(key);
      return sealed === undefined ? undefined : sealer.open(sealed, place(key));
    },
    set: (key, text) => collection.set(key, sealer.seal(text, place(key))),
    delete: (key) => collection.delete(key),
  };
}
