import { z } from 'zod';
import type { Person } from '../bot/incoming.ts';
import type { Store } from '../storage/store.ts';
import { keyOf, partsOf } from './keys.ts';

/** How a link came about. */
const Via = z.enum(['verified-email', 'coordinator']);

export const Link = z.strictObject({
  record: z.string(),
  via: Via,
  /** Chat account of the coordinator who confirmed it; absent: nobody had to. */
  by: z.string().exactOptional(),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type Link = z.infer<typeof Link>;

/** @returns the account's key, `platform:workspace:id`, each part escaped. */
export const accountOf = ({ platform, workspace, id }: Pick<Person, 'platform' | 'workspace' | 'id'>) =>
  [platform, workspace, id].map(encodeURIComponent).join(':');

/** Which chat account is which person of a region's register. One account is one person per region. */
export interface Links {
  /** Replaces the account's earlier link in this region. */
  link(region: string, account: string, link: Link): Promise<void>;
  /** Undefined: not linked. The record may be gone, or joined into another (`Repository.findById` follows). */
  recordOf(region: string, account: string): Promise<Link | undefined>;
  /** Every account that is linked to one of these ids (a record's own and its former ones). */
  accountsOf(region: string, records: readonly string[]): Promise<string[]>;
  /** All links of an account, with their regions. */
  ofAccount(account: string, regions: readonly string[]): Promise<{ region: string; link: Link }[]>;
  /** @returns whether there was one. */
  unlink(region: string, account: string): Promise<boolean>;
}

/** Opens them; nothing is read yet. */
export function createLinks(store: Store): Links {
  const byAccount = store.collection('account-links', { schema: Link, version: 1 });
  // An index only: what counts is `byAccount`, so a crash between the two leaves nothing wrong.
  const byRecord = store.collection('record-links', { schema: z.strictObject({}), version: 1 });
  const recordOf = (region: string, account: string) => byAccount.get(keyOf(region, account));

  async function accountsOfOne(region: string, record: string): Promise<string[]> {
    const accounts: string[] = [];
    for await (const [key] of byRecord.entries(`${keyOf(region, record)}/`)) {
      const account = partsOf(key)[2] ?? '';
      if ((await recordOf(region, account))?.record === record) accounts.push(account);
    }
    return accounts;
  }

  return {
    recordOf,
    async link(region, account, link) {
      await byRecord.set(keyOf(region, link.record, account), {});
      await byAccount.set(keyOf(region, account), link);
    },
    async accountsOf(region, records) {
      const accounts = await Promise.all(records.map((record) => accountsOfOne(region, record)));
      return [...new Set(accounts.flat())];
    },
    async ofAccount(account, regions) {
      const links = await byAccount.getMany(regions.map((region) => keyOf(region, account)));
      return regions.flatMap((region, index) => {
        const link = links[index];
        return link ? [{ region, link }] : [];
      });
    },
    async unlink(region, account) {
      const link = await recordOf(region, account);
      const was = await byAccount.delete(keyOf(region, account));
      if (link) await byRecord.delete(keyOf(region, link.record, account));
      return was;
    },
  };
}
