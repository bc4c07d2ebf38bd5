import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createClaims } from '../../src/storage/claims.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { parseStoreUrl } from '../../src/storage/store-url.ts';
import { START } from './opened.ts';

it('of many who claim at once only the first removes what has expired', async () => {
  const database = await openDatabase(parseStoreUrl('sqlite://:memory:'), 'store');
  onTestFinished(() => database.close());
  const removals: string[] = [];
  const claims = createClaims(
    {
      ...database,
      // As slow as a database on another machine.
      query: async (text, values) => {
        if (text.startsWith('DELETE')) removals.push(text);
        await nextTurn();
        return database.query(text, values);
      },
    },
    () => START,
  );
  const keys = Array.from({ length: 200 }, (_, number) => `event/${number % 100}`);
  const taken = await Promise.all(keys.map((key) => claims.claim(key, 1000)));
  expect(taken.filter(Boolean)).toHaveLength(100);
  expect(removals).toHaveLength(Object.keys(database.tables).length);
});
