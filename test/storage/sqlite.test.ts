import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { anything, START } from './opened.ts';
import { temporaryFolder } from './places.ts';
import { storeContract } from './store.contract.ts';

const folder = temporaryFolder();
const now = () => START;

describe('a store in a SQLite file', () =>
  storeContract(() => `sqlite://${join(folder, 'new', 'contract.db')}`));
describe('a store in memory', () => storeContract(() => 'sqlite://:memory:'));

describe('a SQLite file', () => {
  it('keeps values and claims after it is opened again', async () => {
    const url = `sqlite://${join(folder, 'again.db')}`;
    const first = await openStore(url, { now });
    await first.collection('keys', anything).set('a', 'kept');
    await first.claim('c', 1000);
    await first.close();
    const second = await openStore(url, { now });
    expect(await second.collection('keys', anything).get('a')).toBe('kept');
    expect(await second.claim('c', 1000)).toBe(false);
    await second.close();
  });

  it('is readable by its account only, in a folder that was made for it', async () => {
    const path = join(folder, 'private', 'deep', 'store.db');
    const store = await openStore(`sqlite://${path}`, { now });
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(`${path}-wal`).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'private')).mode & 0o077).toBe(0);
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('forgets what has expired on the disk too', async () => {
    const path = join(folder, 'purge.db');
    const clock = { now: START };
    const store = await openStore(`sqlite://${path}`, { now: () => clock.now });
    await store.collection('brief', anything).set('person', 'forget me', 1000);
    await store.collection('brief', anything).set('other', 'keep me');
    await store.claim('old', 1000);
    clock.now += 3_600_000;
    await store.claim('new', 1000);
    const db = new DatabaseSync(path, { readOnly: true });
    expect(db.prepare('SELECT key FROM keyv').all()).toEqual([{ key: 'brief:other' }]);
    expect(db.prepare("SELECT key FROM claims WHERE key <> 'ping'").all()).toEqual([{ key: 'claim:new' }]);
    db.close();
    await store.close();
  });

  it('that was moved away while open fails the ping: what is written then would be lost', async () => {
    const path = join(folder, 'moved.db');
    const store = await openStore(`sqlite://${path}`, { now });
    renameSync(path, `${path}.elsewhere`);
    await expect(store.ping()).rejects.toThrow('was moved or replaced while in use');
    await store.close();
  });
});
