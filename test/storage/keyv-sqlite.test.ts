import { DatabaseSync } from 'node:sqlite';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import Keyv from 'keyv';
import * as vitest from 'vitest';
import { createKeyvSqlite } from '../../src/storage/sqlite/keyv-sqlite.ts';
import { makeReady } from '../../src/storage/sqlite/prepare-file.ts';

const { describe, expect, it } = vitest;

function adapterInMemory() {
  const db = new DatabaseSync(':memory:');
  makeReady(db);
  return { db, adapter: createKeyvSqlite({ db, path: ':memory:', now: () => Date.now() }) };
}

describe("Keyv's own test-suite on the SQLite adapter", () => {
  const { db } = adapterInMemory();
  // A namespace belongs to an adapter: the suite wants one for each Keyv, on the same database.
  const store = () => createKeyvSqlite({ db, path: ':memory:', now: () => Date.now() });
  keyvTestSuite(vitest, Keyv, store);
  keyvIteratorTests(vitest, Keyv, store);
});

describe('the SQLite adapter', () => {
  it('clears one namespace and no other, whatever signs its name has', async () => {
    const { adapter } = adapterInMemory();
    for (const namespace of ['a_', 'ab', 'a%', 'a_:b']) {
      const keyv = new Keyv({ store: adapter, namespace, throwOnErrors: true });
      await keyv.set('k', namespace);
    }
    await new Keyv({ store: adapter, namespace: 'a%', throwOnErrors: true }).clear();
    await new Keyv({ store: adapter, namespace: 'a_:b', throwOnErrors: true }).clear();
    expect(await adapter.getMany?.(['a_:k', 'ab:k', 'a%:k', 'a_:b:k'])).toEqual([
      '{"value":"a_"}',
      '{"value":"ab"}',
      undefined,
      undefined,
    ]);
  });

  it('sets many at once or none, iterates beyond a page, and tells which of many exist', async () => {
    const { adapter, db } = adapterInMemory();
    const keyv = new Keyv({ store: adapter, namespace: 'n', throwOnErrors: true });
    await keyv.setMany(Array.from({ length: 250 }, (_, i) => ({ key: `k${i}`, value: i })));
    const seen: unknown[] = [];
    for await (const [, value] of keyv.iterator?.(undefined) ?? []) seen.push(value);
    expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 250 }, (_, i) => i));
    expect(await keyv.has(['k1', 'none'])).toEqual([true, false]);
    db.exec(
      "CREATE TRIGGER no BEFORE INSERT ON keyv WHEN NEW.key = 'n:bad' BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const half = [
      { key: 'good', value: 1 },
      { key: 'bad', value: 2 },
    ];
    await expect(keyv.setMany(half)).rejects.toThrow('no');
    expect(await keyv.get('good')).toBeUndefined();
  });

  it('rejects everything when the database is closed: down is not "no such key"', async () => {
    const { adapter, db } = adapterInMemory();
    const keyv = new Keyv({ store: adapter, throwOnErrors: true });
    db.close();
    for (const work of [
      keyv.get('a'),
      keyv.get(['a']),
      keyv.set('a', 1),
      keyv.delete('a'),
      keyv.has('a'),
      keyv.clear(),
    ]) {
      await expect(work).rejects.toThrow();
    }
  });
});
