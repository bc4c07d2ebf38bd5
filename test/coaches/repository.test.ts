import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImports, PREVIEW_MS } from '../../src/coaches/imports.ts';
import { createOverrides } from '../../src/coaches/overrides.ts';
import { readReport } from '../../src/coaches/reports/read-report.ts';
import { createRepository } from '../../src/coaches/repository.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { inventPeople } from './people.ts';
import { credentialsCsv, volunteersCsv } from './write-reports.ts';

const people = inventPeople(450).filter(({ certificates }) => certificates.length > 0);
let time = Date.UTC(2024, 10, 1);
let counter = 0;
let store: Store;

beforeEach(async () => {
  store = await openStore('sqlite://:memory:', { now: () => time });
});
afterEach(() => store.close());

/** As another replica would build it. */
function replica() {
  const options = { now: () => time, unique: () => `u${counter++}` };
  const repository = createRepository(store, options);
  const overrides = createOverrides(store);
  return { repository, overrides, imports: createImports(store, repository, overrides, options) };
}

const report = (bytes: Uint8Array) => readReport(bytes, { name: 'report.csv', asOf: '2024-11-01' });

async function imported(bytes: Uint8Array): Promise<void> {
  const { imports } = replica();
  const { token } = await imports.preview('60', await report(bytes));
  await imports.confirm(token);
}

describe('a confirmed import', () => {
  it('is the register on every replica; before that nothing is', async () => {
    const { token, preview } = await replica().imports.preview('60', await report(credentialsCsv(people)));
    expect(await replica().repository.loadRegister('60')).toBeUndefined();
    await replica().imports.confirm(token);
    const { repository } = replica();
    expect(await repository.loadRegister('60')).toEqual(preview.next);
    expect(await repository.head('60')).toMatchObject({
      asOf: '2024-11-01',
      sources: { credentials: { name: 'report.csv' } },
    });
    expect(await repository.loadRegister('6')).toBeUndefined();
    await expect(replica().imports.confirm(token)).rejects.toThrow(/no longer kept/);
  });

  it('finds every person by id and by e-mail, and nobody else', async () => {
    await imported(credentialsCsv(people));
    const { repository } = replica();
    const { records = [] } = (await repository.loadRegister('60')) ?? {};
    for (const record of records.filter((_, index) => index % 37 === 0)) {
      expect(await repository.findById('60', record.id)).toEqual(record);
      expect(await repository.findByEmail('60', record.email?.toUpperCase() ?? '')).toEqual([record]);
    }
    expect(await repository.findById('60', 'ffffffffffffffff')).toBeUndefined();
    expect(await repository.findById('60', '')).toBeUndefined();
    expect(await repository.findByEmail('60', 'nobody@example.org')).toEqual([]);
    expect(await repository.findByEmail('104', people[0]?.email ?? '')).toEqual([]);
  });

  it('finds both of a family by their one e-mail address', async () => {
    const [first] = people;
    if (!first) throw new Error('no people');
    await imported(credentialsCsv([first, { ...first, first: 'Zara', adminId: '77777-777777' }]));
    expect(await replica().repository.findByEmail('60', first.email)).toHaveLength(2);
  });

  it('leads from the id of a record that was joined to the one it was joined into', async () => {
    const [first] = people;
    if (!first) throw new Error('no people');
    await imported(credentialsCsv([first]));
    await imported(volunteersCsv([{ ...first, email: 'else@example.org' }]));
    const { repository, overrides, imports } = replica();
    const [other] = await repository.findByEmail('60', 'else@example.org');
    const [own] = await repository.findByEmail('60', first.email);
    if (!other || !own) throw new Error('not found');
    await overrides.decide('60', other.id, { kind: 'same', record: own.id }, { by: 'console:a', at: time });
    const { token } = await imports.preview('60', await report(credentialsCsv([first])));
    await imports.confirm(token);
    expect(await repository.findById('60', other.id)).toMatchObject({ id: own.id, assignments: [{}] });
  });

  it('can be undone once, down to no register at all', async () => {
    await imported(credentialsCsv(people));
    const { repository } = replica();
    const before = await repository.loadRegister('60');
    await imported(credentialsCsv(people.slice(0, 10)));
    expect((await repository.loadRegister('60'))?.records).toHaveLength(10);
    await repository.undo('60');
    expect(await repository.loadRegister('60')).toEqual(before);
    await expect(repository.undo('60')).rejects.toThrow(/no earlier import/);
    await expect(repository.undo('104')).rejects.toThrow(/no earlier import/);
  });

  it('of a region that had none can be undone, too', async () => {
    await imported(credentialsCsv(people));
    await replica().repository.undo('60');
    expect(await replica().repository.loadRegister('60')).toBeUndefined();
  });

  it('keeps the current and the previous snapshot when old ones are pruned', async () => {
    for (const count of [5, 6, 7, 8]) {
      await imported(credentialsCsv(people.slice(0, count)));
      time += 7_200_000;
    }
    const { repository } = replica();
    expect(await repository.pruneOldSnapshots('60')).toBe(2);
    expect(await repository.pruneOldSnapshots('60')).toBe(0);
    expect((await repository.loadRegister('60'))?.records).toHaveLength(8);
    await repository.undo('60');
    expect((await repository.loadRegister('60'))?.records).toHaveLength(7);
  });
});

describe('a preview', () => {
  it('is refused when the register has changed since', async () => {
    const { imports } = replica();
    const first = await imports.preview('60', await report(credentialsCsv(people)));
    await imported(credentialsCsv(people.slice(0, 3)));
    await expect(imports.confirm(first.token)).rejects.toThrow(/has changed since/);
    expect((await replica().repository.loadRegister('60'))?.records).toHaveLength(3);
  });

  it('is forgotten after a day, or when it is discarded', async () => {
    const { imports } = replica();
    const [one, two] = [await report(credentialsCsv(people)), await report(volunteersCsv(people))];
    const { token } = await imports.preview('60', one);
    const other = await imports.preview('60', two);
    await imports.discard(other.token);
    await expect(imports.show(other.token)).rejects.toThrow(/no longer kept/);
    expect((await imports.show(token)).preview.summary.people).toBe(people.length);
    time += PREVIEW_MS + 1;
    await expect(imports.confirm(token)).rejects.toThrow(/no longer kept/);
  });

  it('that two coordinators confirm at once is stored once', async () => {
    const { token } = await replica().imports.preview('60', await report(credentialsCsv(people)));
    const both = await Promise.allSettled([
      replica().imports.confirm(token),
      replica().imports.confirm(token),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await replica().repository.undo('60');
    expect(await replica().repository.loadRegister('60')).toBeUndefined();
  });
});
