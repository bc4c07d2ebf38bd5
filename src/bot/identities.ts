import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import type { Person } from './incoming.ts';

/** The key of one chat account. */
export function accountKey({
  platform,
  workspace,
  id,
}: Pick<Person, 'platform' | 'workspace' | 'id'>): string {
  // A Discord account is the same one in every server and in direct messages.
  return platform === 'discord' ? `discord:${id}` : `${platform}:${workspace}:${id}`;
}

/** Which accounts are one human being, by their own word: a code shown in one chat and typed in the other. */
export interface Identities {
  /** The key under which everything about this person is kept; an unlinked account is its own person. */
  personOf(account: string): Promise<string>;
  /** From now on the account is the person's. */
  join(account: string, personId: string): Promise<void>;
  /** Keeps a one-time code that stands for a person. */
  offer(code: string, personId: string): Promise<void>;
  /** @returns undefined: no such code, used already, or older than its time. */
  accept(code: string): Promise<string | undefined>;
  /** The workspace a person used the bot in last: what their direct messages in Discord belong to. */
  homeOf(personId: string): Promise<string | undefined>;
  setHome(personId: string, workspace: string): Promise<void>;
  /** The accounts that were joined to this person; the one they are named after is not among them. */
  accountsOf(personId: string): Promise<string[]>;
  /** Every account is its own person again, without a home. @returns how many entries were deleted. */
  forget(personId: string): Promise<number>;
}

const CODE_LIFE = 15 * 60_000;

export function createIdentities(store: Store): Identities {
  const people = store.collection('identities', { schema: z.string().min(1), version: 1 });
  const homes = store.collection('homes', { schema: z.string().min(1), version: 1 });
  const codes = store.collection('link-codes', { schema: z.string().min(1), version: 1 });
  async function accountsOf(personId: string): Promise<string[]> {
    const accounts: string[] = [];
    for await (const [account, person] of people.entries()) if (person === personId) accounts.push(account);
    return accounts;
  }
  return {
    accountsOf,
    async forget(personId) {
      const deleted = await Promise.all([
        ...(await accountsOf(personId)).map((account) => people.delete(account)),
        homes.delete(personId),
      ]);
      return deleted.filter(Boolean).length;
    },
    homeOf: (personId) => homes.get(personId),
    setHome: (personId, workspace) => homes.set(personId, workspace),
    personOf: async (account) => (await people.get(account)) ?? account,
    join: (account, personId) => people.set(account, personId),
    offer: (code, personId) => codes.set(code, personId, CODE_LIFE),
    async accept(code) {
      const personId = await codes.get(code);
      // Two accounts typing the same code at once: the claim lets one of them have it.
      if (!personId || !(await store.claim(`link-code/${code}`, CODE_LIFE))) return undefined;
      await codes.delete(code);
      return personId;
    },
  };
}
