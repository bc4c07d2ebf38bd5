import { accountKey, type Identities } from '../bot/identities.ts';
import { NO_WORKSPACE } from '../bot/incoming.ts';
import { accountFrom } from '../coaches/accounts.ts';
import type { Links } from '../coaches/links.ts';
import { certificatesAsOf, type OwnRecord } from '../coaches/person-record.ts';
import type { CoachRecord } from '../coaches/record.ts';
import type { Repository } from '../coaches/repository.ts';
import type { SelfReports, Told } from '../coaches/self-reports.ts';
import type { Walk, Walks } from '../coaches/walks.ts';
import type { Account, People, ReminderPerson } from './person.ts';

const NOTHING_TOLD: Told = { credentials: [], marks: {} };

/** What people are put together from. */
export interface PeopleSources {
  readonly register: {
    readonly repository: Pick<Repository, 'head' | 'records' | 'findById'>;
    readonly links: Pick<Links, 'accountsOf'>;
    ownRecord(personId: string, region: string): Promise<OwnRecord | undefined>;
  };
  readonly identities: Pick<Identities, 'personOf'>;
  readonly walks: Pick<Walks, 'get' | 'all'>;
  readonly selfReports: Pick<SelfReports, 'of'>;
  /** Such a platform runs here: of several accounts one that can be reached is taken. */
  readonly knows: (platform: string) => boolean;
}

/** The account that a person's key names (`accountKey`). */
function accountOfKey(personId: string): Account | undefined {
  const [platform = '', second = '', third] = personId.split(':');
  if (platform === '' || second === '') return undefined;
  return third === undefined
    ? { platform, workspace: NO_WORKSPACE, id: second }
    : { platform, workspace: second, id: third };
}

/** Of the accounts linked to a record one that can be reached, else any. */
async function accountOf(
  { register: { links }, knows }: PeopleSources,
  region: string,
  record: CoachRecord,
): Promise<Account | undefined> {
  const linked = (await links.accountsOf(region, [record.id, ...record.formerIds])).toSorted();
  const accounts = linked.flatMap((key) => accountFrom(key) ?? []);
  return accounts.find(({ platform }) => knows(platform)) ?? accounts[0];
}

/** The people of the register and of the walks, with their accounts. */
export function createPeople(sources: PeopleSources): People {
  const { register, identities, walks, selfReports } = sources;
  const { repository } = register;

  async function ofRecord(region: string, record: CoachRecord): Promise<ReminderPerson> {
    const account = await accountOf(sources, region, record);
    if (!account) return { record, told: NOTHING_TOLD };
    const personId = await identities.personOf(accountKey(account));
    const [told, walk] = await Promise.all([selfReports.of(personId), walks.get(personId, region)]);
    return { record, personId, account, told, ...(walk && { walk }) };
  }

  async function ofWalk(personId: string, walk: Walk): Promise<ReminderPerson> {
    const account = accountOfKey(personId);
    return { personId, walk, told: await selfReports.of(personId), ...(account && { account }) };
  }

  return {
    async register(region) {
      const head = await repository.head(region);
      return head && { asOf: certificatesAsOf(head) };
    },
    async *of(region) {
      for await (const record of repository.records(region)) yield ofRecord(region, record);
      for await (const { personId, home, walk } of walks.all()) {
        // Whoever stands in the records was there already; a walk belongs to the workspace it was begun in.
        if (home !== region || (await register.ownRecord(personId, region))) continue;
        yield ofWalk(personId, walk);
      }
    },
    async one(region, id) {
      const record =
        (await repository.findById(region, id)) ?? (await register.ownRecord(id, region))?.record;
      if (record) return ofRecord(region, record);
      const walk = await walks.get(id, region);
      return walk && ofWalk(id, walk);
    },
  };
}
