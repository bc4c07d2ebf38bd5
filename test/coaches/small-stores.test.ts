import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAudit } from '../../src/coaches/audit.ts';
import { toCsv } from '../../src/coaches/csv-export.ts';
import { accountOf, createLinks } from '../../src/coaches/links.ts';
import { createOverrides } from '../../src/coaches/overrides.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite://:memory:', { now: () => 1000 });
});
afterEach(() => store.close());

const ada = accountOf({ platform: 'slack', workspace: 'T1', id: 'U/1' });
const bruno = accountOf({ platform: 'discord', workspace: '@me', id: '42' });

describe('links', () => {
  it('lead from an account to a record and back, per region', async () => {
    const links = createLinks(store);
    await links.link('60', ada, { record: 'r1', via: 'verified-email', at: 5 });
    await links.link('60', bruno, { record: 'r2', via: 'coordinator', by: ada, at: 6 });
    expect(await links.recordOf('60', ada)).toMatchObject({ record: 'r1' });
    expect(await links.recordOf('104', ada)).toBeUndefined();
    expect((await links.accountsOf('60', ['r1', 'r2', 'r3'])).toSorted()).toEqual([bruno, ada].toSorted());
    expect(await links.ofAccount(ada, ['104', '60'])).toMatchObject([
      { region: '60', link: { record: 'r1' } },
    ]);
  });

  it('move with the account, and go when asked', async () => {
    const links = createLinks(store);
    await links.link('60', ada, { record: 'r1', via: 'verified-email', at: 5 });
    await links.link('60', ada, { record: 'r2', via: 'verified-email', at: 6 });
    expect(await links.accountsOf('60', ['r1'])).toEqual([]);
    expect(await links.accountsOf('60', ['r2'])).toEqual([ada]);
    expect([await links.unlink('60', ada), await links.unlink('60', ada)]).toEqual([true, false]);
    expect(await links.accountsOf('60', ['r2'])).toEqual([]);
  });
});

it('keeps decisions about people by region, until they are withdrawn', async () => {
  const overrides = createOverrides(store);
  await overrides.decide('60', 'k1', { kind: 'same', record: 'r1' }, { by: ada, at: 1 });
  await overrides.decide('60', 'k2', { kind: 'distinct' }, { by: ada, at: 2 });
  await overrides.decide('6', 'k3', { kind: 'distinct' }, { by: ada, at: 2 });
  expect(await overrides.forRegion('60')).toEqual(
    new Map([
      ['k1', { kind: 'same', record: 'r1' }],
      ['k2', { kind: 'distinct' }],
    ]),
  );
  await overrides.withdraw('60', 'k1');
  expect([...(await overrides.forRegion('60')).keys()]).toEqual(['k2']);
});

describe('the audit log', () => {
  const entry = { at: 1_700_000_000_000, region: '60', by: ada, action: 'import-confirmed', ids: ['r1'] };

  it('lists what was done, oldest first, also within one millisecond', async () => {
    const audit = createAudit(store);
    await audit.append({ ...entry, at: entry.at + 5, action: 'pinged' }, 'c');
    await audit.append(entry, 'b');
    await audit.append({ ...entry, counts: { people: 3 } }, 'a');
    const all = [];
    for await (const one of audit.list('60')) all.push([one.action, one.counts?.people]);
    expect(all).toEqual([
      ['import-confirmed', 3],
      ['import-confirmed', undefined],
      ['pinged', undefined],
    ]);
    const late = [];
    for await (const one of audit.list('60', entry.at + 1)) late.push(one.action);
    expect(late).toEqual(['pinged']);
  });

  it('takes ids only', async () => {
    const audit = createAudit(store);
    await expect(audit.append({ ...entry, ids: ['ada@example.org'] }, 'a')).rejects.toThrow();
    await expect(audit.append({ ...entry, ids: ['Ada Drumlin'] }, 'a')).rejects.toThrow();
  });
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', `"'\t=1"`],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['Léon', 'Léon'],
  [-5, '-5'],
])('writes %j so that a spreadsheet shows it and does not run it', (value, written) => {
  expect(Buffer.from(toCsv(['Name'], [[value]])).toString()).toBe(`\uFEFFName\r\n${written}\r\n`);
});
