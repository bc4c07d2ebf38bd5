import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/coaches/links.ts';
import type { RegisterSnapshot } from '../../src/coaches/record.ts';
import { createPeople } from '../../src/reminders/people.ts';
import type { ReminderPerson } from '../../src/reminders/person.ts';
import { type House, openHouse } from '../house.ts';
import { all } from '../storage/opened.ts';
import { cleared, record, walkFrom } from './people.ts';

const REGION = 'region-60';

function peopleOf({ services }: House) {
  const { register, identities, walks, selfReports } = services;
  return createPeople({
    register,
    identities,
    walks,
    selfReports,
    knows: (platform) => platform === 'slack',
  });
}

async function importRecords(house: House, ids: readonly string[]): Promise<void> {
  const source = { report: 'admin-credentials', name: 'report.csv', asOf: '2025-09-01', importedAt: 1 };
  const snapshot: RegisterSnapshot = {
    region: REGION,
    asOf: '2025-09-05',
    importedAt: 2,
    sources: { credentials: source, assignments: { ...source, asOf: '2025-09-05' } },
    rejects: [],
    records: ids.map((id) => record(id, cleared('2025-09-20'))),
  };
  await house.services.register.repository.saveSnapshot(snapshot, null);
}

async function link(house: House, id: string, platform: string, user: string): Promise<void> {
  const account = accountOf({ platform, workspace: 'T1', id: user });
  await house.services.register.links.link(REGION, account, { record: id, via: 'coordinator', at: 1 });
  await house.services.register.accounts.remember(`${platform}:T1:${user}`, account);
}

const shown = ({ record: own, personId, account, walk }: ReminderPerson) => [
  own?.id,
  personId,
  account && `${account.platform}:${account.workspace}:${account.id}`,
  walk?.division,
];

describe('the people of a region', () => {
  it('are everybody in the records, with the account that can be reached, and whoever walks without a record', async () => {
    const house = await openHouse();
    await importRecords(house, ['a', 'b']);
    await link(house, 'a', 'irc', 'Uirc');
    await link(house, 'a', 'slack', 'Ua');
    await house.services.walks.set('slack:T1:Ua', REGION, walkFrom(REGION, '2025-09-01'));
    await house.services.walks.set('slack:T1:Unew', REGION, walkFrom(REGION, '2025-09-01'));
    await house.services.walks.set('slack:T9:Ufar', 'region-104', walkFrom('region-104', '2025-09-01'));
    const people = await all(peopleOf(house).of(REGION));
    expect(people.map(shown)).toEqual([
      ['a', 'slack:T1:Ua', 'slack:T1:Ua', '10U'],
      ['b', undefined, undefined, undefined],
      [undefined, 'slack:T1:Unew', 'slack:T1:Unew', '10U'],
    ]);
  });

  it('are found one by one, by record and by account', async () => {
    const house = await openHouse();
    await importRecords(house, ['a']);
    await link(house, 'a', 'slack', 'Ua');
    const people = peopleOf(house);
    expect(await people.one(REGION, 'a')).toEqual(await people.one(REGION, 'slack:T1:Ua'));
    expect(await people.one(REGION, 'slack:T1:Unobody')).toBeUndefined();
  });

  it('are judged by the day of the report with the certificates; without records there is no such day', async () => {
    const house = await openHouse();
    expect(await peopleOf(house).register(REGION)).toBeUndefined();
    await importRecords(house, ['a']);
    expect(await peopleOf(house).register(REGION)).toEqual({ asOf: '2025-09-01' });
  });
});
