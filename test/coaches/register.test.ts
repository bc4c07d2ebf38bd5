import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/coaches/match.ts';
import type { RegisterSnapshot } from '../../src/coaches/record.ts';
import { previewImport } from '../../src/coaches/register.ts';
import { readReport } from '../../src/coaches/reports/read-report.ts';
import { type InventedPerson, inventPeople, random } from './people.ts';
import { credentialsCsv, licenceCsv, playmetricsCsv, volunteersCsv } from './write-reports.ts';

const read = (bytes: Uint8Array, asOf = '2024-11-01') => readReport(bytes, { name: 'report.csv', asOf });
const decisions = (entries: readonly (readonly [string, Decision])[] = []) => new Map(entries);
const context = { region: '60', importedAt: 1 };

async function importInto(current: RegisterSnapshot | undefined, bytes: Uint8Array, decided = decisions()) {
  return previewImport(current, await read(bytes), decided, context);
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = random(seed);
  return list
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const holders = (count: number, seed = 1) =>
  inventPeople(count, seed).filter(({ certificates }) => certificates.length > 0);
const people = holders(40);
const ada: InventedPerson = {
  ...(inventPeople(1)[0] as InventedPerson),
  first: 'Ada',
  last: 'Drumlin',
  email: 'ada@example.org',
  division: '10UB Boys',
  certificates: [{ name: 'SafeSport', verified: true, uploaded: '2024-01-02' }],
};

describe('an import', () => {
  it('of the same file twice changes nothing, whichever reports came before', async () => {
    const reports = fc.uniqueArray(fc.constantFrom('credentials', 'volunteers', 'playmetrics', 'licences'), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(reports, fc.integer({ min: 1, max: 50 }), async (kinds, seed) => {
        const own = holders(12, seed);
        const licences = own.map((person) => ({ person, name: '10U Coach', obtained: '2023-01-02' }));
        const files = { credentials: credentialsCsv(own), volunteers: volunteersCsv(own) };
        const all = { ...files, playmetrics: playmetricsCsv(own), licences: licenceCsv(licences) };
        let current: RegisterSnapshot | undefined;
        for (const kind of kinds) current = (await importInto(current, all[kind])).next;
        const again = await importInto(current, all[kinds.at(-1) ?? 'credentials']);
        expect(again.next.records).toEqual(current?.records);
        expect([again.new, again.changed, again.gone]).toEqual([[], [], []]);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the rows', async () => {
    const twins = people.slice(0, 5).map((person) => ({ ...person, adminId: `9${person.adminId.slice(1)}` }));
    const family = people
      .slice(5, 8)
      .map((person, index) => ({ ...person, first: `Kin${index}`, email: 'kin@example.org' }));
    const everyone = [...people, ...twins, ...family];
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const [straight, mixed] = [everyone, shuffled(everyone, seed)];
        const first = await importInto(undefined, credentialsCsv(straight));
        const other = await importInto(undefined, credentialsCsv(mixed));
        expect(other.next.records).toEqual(first.next.records);
        const volunteers = await importInto(first.next, volunteersCsv(straight));
        expect((await importInto(first.next, volunteersCsv(mixed))).next.records).toEqual(
          volunteers.next.records,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('refreshes only what its report is about', async () => {
    const first = await importInto(undefined, credentialsCsv(people));
    const both = await importInto(first.next, volunteersCsv(people));
    expect(both.summary.matched.email).toBe(people.length);
    expect(both.next.records.map(({ credentials }) => credentials)).toEqual(
      first.next.records.map(({ credentials }) => credentials),
    );
    const newer = await importInto(both.next, credentialsCsv(people));
    expect(newer.next.records.map(({ assignments }) => assignments)).toEqual(
      both.next.records.map(({ assignments }) => assignments),
    );
  });

  it('counts what is new, changed and gone since the last one', async () => {
    const first = await importInto(undefined, credentialsCsv(people.slice(1)));
    const [changed] = people.slice(1);
    const newer = people
      .slice(0, -1)
      .map((person) =>
        person === changed
          ? { ...person, certificates: [{ name: 'National Coach', verified: true, uploaded: '2024-10-01' }] }
          : person,
      );
    const second = await importInto(first.next, credentialsCsv(newer));
    expect([second.new.length, second.changed.length, second.gone.length]).toEqual([1, 1, 1]);
    expect(second.new[0]).toMatchObject({ firstName: people[0]?.first, lastName: people[0]?.last });
    expect(second.gone[0]).toMatchObject({ lastName: people.at(-1)?.last });
    expect(second.summary.changes.credentialsNew).toBeGreaterThan(0);
  });

  it('says when the report is older than the one in the register', async () => {
    const first = previewImport(
      undefined,
      await read(credentialsCsv(people), '2024-11-01'),
      decisions(),
      context,
    );
    const older = previewImport(
      first.next,
      await read(credentialsCsv(people), '2024-10-01'),
      decisions(),
      context,
    );
    expect([first.isOlder, older.isOlder]).toEqual([false, true]);
  });
});

describe('a person', () => {
  it('keeps the record when the e-mail changes, and is then found by the old one too', async () => {
    const first = await importInto(undefined, credentialsCsv([ada]));
    const moved = await importInto(first.next, credentialsCsv([{ ...ada, email: 'new@example.org' }]));
    const found = await importInto(moved.next, volunteersCsv([ada]));
    expect(found.next.records).toHaveLength(1);
    expect(found.next.records[0]).toMatchObject({
      id: first.next.records[0]?.id,
      email: 'new@example.org',
      aliases: { emails: ['ada@example.org'] },
      assignments: [{ divisionId: '10U' }],
    });
  });

  it('is matched by e-mail under a short form of the first name, not under another first name', async () => {
    const first = await importInto(undefined, credentialsCsv([{ ...ada, first: 'Elizabeth' }]));
    const short = await importInto(first.next, playmetricsCsv([{ ...ada, first: 'Liz', last: 'Elmshade' }]));
    expect(short.next.records).toHaveLength(1);
    const spouse = await importInto(first.next, playmetricsCsv([{ ...ada, first: 'Bruno' }]));
    expect(spouse.next.records).toHaveLength(2);
    expect(spouse.review).toMatchObject([
      { why: 'email-of-another-name', candidates: [{ firstName: 'Elizabeth' }] },
    ]);
  });

  it('of a family with one e-mail address is told apart by name', async () => {
    const family = [ada, { ...ada, adminId: '10000-300000', first: 'Bruno' }];
    const first = await importInto(undefined, credentialsCsv(family));
    const [teams, other] = [await importInto(first.next, volunteersCsv(family)), { ...ada, first: 'Chidi' }];
    expect([teams.next.records.length, teams.review.length]).toEqual([2, 0]);
    const third = await importInto(first.next, volunteersCsv([other]));
    expect(third.review).toMatchObject([{ firstName: 'Chidi', why: 'shared-email' }]);
  });

  it('is never matched by name alone, only shown for review', async () => {
    const first = await importInto(undefined, credentialsCsv([ada]));
    const second = await importInto(first.next, volunteersCsv([{ ...ada, email: 'other@example.org' }]));
    expect(second.next.records).toHaveLength(2);
    expect(second.review).toMatchObject([
      { why: 'same-name', row: 2, candidates: [{ id: first.next.records[0]?.id }] },
    ]);
    expect(second.next.records.find(({ email }) => email === 'other@example.org')?.credentials).toEqual([]);
  });

  it('is joined once a coordinator decides so, and stays joined at the next import', async () => {
    const first = await importInto(undefined, credentialsCsv([ada]));
    const file = volunteersCsv([{ ...ada, email: 'other@example.org' }]);
    const apart = await importInto(first.next, file);
    const [item] = apart.review;
    const decided = decisions([[item?.key ?? '', { kind: 'same', record: item?.candidates[0]?.id ?? '' }]]);
    for (const joined of [
      await importInto(first.next, file, decided),
      await importInto(apart.next, file, decided),
    ]) {
      expect(joined.next.records).toHaveLength(1);
      expect(joined.next.records[0]).toMatchObject({
        id: first.next.records[0]?.id,
        assignments: [{ divisionId: '10U' }],
      });
      expect([joined.gone, joined.review]).toEqual([[], []]);
      expect((await importInto(joined.next, file, decided)).next.records).toEqual(joined.next.records);
    }
  });

  it('stays apart once a coordinator says so', async () => {
    const first = await importInto(undefined, credentialsCsv([ada]));
    const file = volunteersCsv([{ ...ada, first: 'Bruno' }]);
    const [item] = (await importInto(first.next, file)).review;
    const apart = await importInto(first.next, file, decisions([[item?.key ?? '', { kind: 'distinct' }]]));
    expect([apart.next.records.length, apart.review.length]).toEqual([2, 0]);
  });

  it('whom two Admin IDs turn out to share becomes one record', async () => {
    const other = { ...ada, adminId: '10000-300000', email: 'second@example.org' };
    const first = await importInto(undefined, credentialsCsv([ada, other]));
    expect(first.next.records).toHaveLength(2);
    const second = await importInto(first.next, credentialsCsv([ada, { ...other, email: ada.email }]));
    expect(second.next.records).toHaveLength(1);
    expect(second.next.records[0]?.adminIds).toEqual([ada.adminId, other.adminId].toSorted());
    expect(second.next.records[0]?.formerIds).toHaveLength(1);
  });
});
