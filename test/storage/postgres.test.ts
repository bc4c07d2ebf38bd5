import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { cuttableLine } from './cuttable-line.ts';
import { all, anything, START } from './opened.ts';
import { freshSchema, postgresTitle, sql, testPostgres } from './places.ts';
import { storeContract } from './store.contract.ts';

const now = () => START;

describe.skipIf(testPostgres === undefined)(postgresTitle('a store in Postgres'), () => {
  const { url } = freshSchema();
  storeContract(() => url);
});

describe.skipIf(testPostgres === undefined)(postgresTitle('the tables in Postgres'), () => {
  it('are made by exactly one of many that start at once, and used by all', async () => {
    const { url } = freshSchema();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url, { now })));
    const won = await Promise.all(stores.map((store) => store.claim('first', 1000)));
    expect(won.filter(Boolean)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('of another program or of a newer Touchline are refused and left alone', async () => {
    const { url, schema } = freshSchema();
    await sql(`CREATE SCHEMA ${schema}`);
    await sql(`CREATE TABLE ${schema}.keyv (key varchar(255) PRIMARY KEY, value text)`);
    await expect(openStore(url, { now })).rejects.toThrow('has a table "keyv" of another program');
    await sql(`COMMENT ON TABLE ${schema}.keyv IS 'Touchline store, version 99'`);
    await expect(openStore(url, { now })).rejects.toThrow('was written by a newer Touchline (format 99');
    expect(await sql(`SELECT * FROM pg_tables WHERE schemaname = $1`, [schema])).toHaveLength(1);
  });

  it('lose what has expired, and only that', async () => {
    const { url, schema } = freshSchema();
    const clock = { now: START };
    const store = await openStore(url, { now: () => clock.now });
    await store.collection('brief', anything).set('person', 'forget me', 1000);
    await store.collection('brief', anything).set('other', { expires: 1, v: 1 });
    clock.now += 3_600_000;
    await store.claim('new', 1000);
    expect(await sql(`SELECT key, expires FROM ${schema}.keyv`)).toEqual([
      { key: 'brief:other', expires: null },
    ]);
    await store.close();
  });

  it('holding a text that is no record: the error names collection and key', async () => {
    const { url, schema } = freshSchema();
    const store = await openStore(url, { now });
    await sql(`INSERT INTO ${schema}.keyv (key, value) VALUES ('people:k', '{"v":')`);
    await expect(store.collection('people', anything).get('k')).rejects.toThrow(
      'The stored value "k" of "people" is damaged: restore the last back-up.',
    );
    await store.close();
  });
});

describe.skipIf(testPostgres === undefined)(postgresTitle('a Postgres server that goes away'), () => {
  const { url, schema } = freshSchema();
  const parts: { line?: Awaited<ReturnType<typeof cuttableLine>>; store?: Store } = {};
  const open = () => {
    if (parts.line === undefined || parts.store === undefined) throw new Error('not open');
    return { line: parts.line, store: parts.store };
  };
  beforeAll(async () => {
    const server = new URL(url);
    parts.line = await cuttableLine(server.hostname, Number(server.port || 5432));
    server.host = `127.0.0.1:${parts.line.port}`;
    parts.store = await openStore(server.href, { now });
  });
  afterAll(async () => {
    await parts.store?.close();
    await parts.line?.close();
  });

  it('makes everything reject, never "not found", and all goes on when it is back', async () => {
    const { line, store } = open();
    const keys = store.collection('keys', anything);
    await keys.set('a', 'kept');
    await line.cut();
    const calls = [
      keys.get('a'),
      keys.getMany(['a']),
      keys.set('a', 2),
      keys.delete('a'),
      store.claim('c', 1),
      store.ping(),
    ];
    for (const call of await Promise.allSettled([...calls, all(keys.entries())])) {
      const message: unknown = expect.stringMatching(/^Postgres .* failed: /);
      expect(call).toMatchObject({ status: 'rejected', reason: { message } });
    }
    await line.mend();
    expect(await keys.get('a')).toBe('kept');
    await store.ping();
  });

  it('ending our idle connections ends neither the process nor the store', async () => {
    const { store } = open();
    const keys = store.collection('keys', anything);
    await Promise.all(Array.from({ length: 20 }, () => keys.get('a')));
    const ended = await sql(
      `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity WHERE application_name = 'touchline' AND query LIKE '%' || $1 || '%'`,
      [schema],
    );
    expect(ended.length).toBeGreaterThan(1);
    expect(ended.length).toBeLessThanOrEqual(10);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await keys.get('a')).toBe('kept');
  });
});
