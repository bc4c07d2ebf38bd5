import type { Person } from '../bot/incoming.ts';
import type { Store } from '../storage/store.ts';
import type { Accounts } from './accounts.ts';
import { keyOf } from './keys.ts';
import { accountOf, type Links } from './links.ts';
import type { Repository } from './repository.ts';

const DAY = 24 * 3_600_000;

/**
 * Links an account to its record when the platform vouches for an e-mail address that exactly one person of the
 * region's records has. The platform is asked at most once a day for an account, and only when there are records.
 */
export type LinkByEmail = (person: Person, personId: string, region: string) => Promise<void>;

export interface LinkByEmailParts {
  readonly store: Pick<Store, 'claim'>;
  readonly repository: Repository;
  readonly links: Links;
  readonly accounts: Accounts;
  readonly now: () => number;
}

/** A platform that cannot tell just now is like one that knows no address: the person can still ask to be linked. */
async function addressOf({ verifiedEmail }: Person): Promise<string | undefined> {
  try {
    return await verifiedEmail?.();
  } catch {
    return undefined;
  }
}

export function createLinkByEmail({
  store,
  repository,
  links,
  accounts,
  now,
}: LinkByEmailParts): LinkByEmail {
  return async (person, personId, region) => {
    if (!person.verifiedEmail) return;
    const account = accountOf(person);
    if (await links.recordOf(region, account)) return;
    if ((await repository.currentId(region)) === null) return;
    if (!(await store.claim(`link-by-email/${keyOf(region, account)}`, DAY))) return;
    const email = await addressOf(person);
    const [record, ...others] = email ? await repository.findByEmail(region, email) : [];
    if (!record || others.length > 0) return;
    await accounts.remember(personId, account);
    await links.link(region, account, { record: record.id, via: 'verified-email', at: now() });
  };
}
