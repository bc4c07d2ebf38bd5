import { z } from 'zod';
import type { Person } from '../bot/incoming.ts';
import type { Store } from '../storage/store.ts';
import { keyOf, partsOf } from './keys.ts';

/** Which chat accounts a person has been linked through, by the key of the human being (`Context.personId`). */
export interface Accounts {
  /** @param account `accountOf` */
  remember(personId: string, account: string): Promise<void>;
  of(personId: string): Promise<string[]>;
  /** @returns how many were deleted. */
  forget(personId: string): Promise<number>;
}

/** @returns the account behind a key of `accountOf`; undefined: it is none. */
export function accountFrom(account: string): Pick<Person, 'platform' | 'workspace' | 'id'> | undefined {
  const [platform, workspace, id, ...more] = account.split(':').map(decodeURIComponent);
  return platform && workspace && id && more.length === 0 ? { platform, workspace, id } : undefined;
}

/** Opens them; nothing is read yet. */
export function createAccounts(store: Store): Accounts {
  const accounts = store.collection('person-accounts', { schema: z.strictObject({}), version: 1 });
  const keys = async (personId: string) => {
    const found: string[] = [];
    for await (const [key] of accounts.entries(`${keyOf(personId)}/`)) found.push(key);
    return found;
  };
  return {
    remember: (personId, account) => accounts.set(keyOf(personId, account), {}),
    of: async (personId) => (await keys(personId)).map((key) => partsOf(key)[1] ?? ''),
    async forget(personId) {
      const deleted = await Promise.all((await keys(personId)).map((key) => accounts.delete(key)));
      return deleted.filter(Boolean).length;
    },
  };
}
