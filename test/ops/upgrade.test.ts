import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, restore } from '../../src/storage/backup.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { FILE_VERSION } from '../../src/storage/sqlite/prepare-file.ts';
import { freshSchema, postgresTitle, temporaryFolder, testPostgres } from '../storage/places.ts';
import { fill, readBack } from './fixtures/contents.ts';

const folder = temporaryFolder();
const now = () => Date.UTC(2025, 8, 2);
const versions = Array.from({ length: FILE_VERSION }, (_, index) => index + 1);
const fixture = (version: number) => join(import.meta.dirname, 'fixtures', `store-v${version}.db`);

async function contents(url: string): Promise<unknown> {
  const store = await openStore(url, { now });
  const found = await readBack(store);
  await store.close();
  return found;
}

const expected = {
  settings: { region: 'region-104', reminderChannel: 'C1', coordinators: { U2: ['10U', '12U'] } },
  ana: 'slack:T1:U1',
  walks: [
    {
      personId: 'slack:T1:U1',
      home: 'region-104',
      walk: { division: '10U', role: 'head-coach', step: 'safe-haven', startedAt: Date.UTC(2025, 8, 1, 12) },
    },
  ],
  told: {
    credentials: [{ certification: 'safe-haven', on: '2025-08-01' }],
    marks: { 'region-104': { uniform: '2025-08-02' } },
  },
  claimed: true,
};

describe.each(versions)('a store written by file version %i', (version) => {
  it('was kept', () => expect(existsSync(fixture(version))).toBe(true));

  it('opens with today’s code, and nothing in it is lost', async () => {
    const path = join(folder, `opened-${version}.db`);
    copyFileSync(fixture(version), path);
    expect(await contents(`sqlite://${path}`)).toMatchObject(expected);
    // And once more, now that it has been brought to today's version.
    expect(await contents(`sqlite://${path}`)).toMatchObject(expected);
  });

  it('holds all that a store filled today holds', async () => {
    const store = await openStore('sqlite://:memory:', { now });
    await fill(store);
    const path = join(folder, `compared-${version}.db`);
    copyFileSync(fixture(version), path);
    expect(await contents(`sqlite://${path}`)).toEqual(await readBack(store));
    await store.close();
  });

  it('can be restored from, and is left as it was', async () => {
    const before = readFileSync(fixture(version));
    const url = `sqlite://${join(folder, `restored-${version}.db`)}`;
    const count = await restore(fixture(version), url);
    expect(count).toEqual({ values: 7, claims: 1 });
    expect(await contents(url)).toMatchObject(expected);
    expect(readFileSync(fixture(version))).toEqual(before);
    expect(await backUp(url, join(folder, `again-${version}.db`))).toEqual(count);
  });

  it.skipIf(testPostgres === undefined)(postgresTitle('moves to Postgres without loss'), async () => {
    const { url } = freshSchema();
    await restore(fixture(version), url);
    expect(await contents(url)).toMatchObject(expected);
  });
});
