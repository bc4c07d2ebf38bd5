import type { Store } from '../storage/store.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type AuditEntry, createAudit } from './audit.ts';
import { createLinkByEmail, type LinkByEmail } from './auto-link.ts';
import { createImports, type Imports } from './imports.ts';
import { createLinkRequests, type LinkRequests } from './link-requests.ts';
import { createLinks, type Links } from './links.ts';
import { createOverrides, type Overrides } from './overrides.ts';
import { type OwnRecord, ownRecord } from './person-record.ts';
import type { Pinger } from './pinger.ts';
import { createRepository, type Repository } from './repository.ts';

/** Everything about the region's records that commands use. Regions are named by their rulebook's id. */
export interface RegisterServices {
  readonly repository: Repository;
  readonly imports: Imports;
  readonly overrides: Overrides;
  readonly links: Links;
  readonly accounts: Accounts;
  readonly linkRequests: LinkRequests;
  readonly pinger: Pinger;
  readonly linkByEmail: LinkByEmail;
  /** The linked person's own record, with everything in it. */
  ownRecord(personId: string, region: string): Promise<OwnRecord | undefined>;
  /** Writes one line of the audit log: ids and numbers only. */
  audit(entry: Omit<AuditEntry, 'at'>): Promise<void>;
}

export interface RegisterOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A text of 12 to 20 letters that cannot be guessed and never came before. */
  readonly unique: () => string;
}

/** All but the pinger, which needs to know people and platforms. */
export function createRegister(store: Store, options: RegisterOptions): Omit<RegisterServices, 'pinger'> {
  const { now, unique } = options;
  const repository = createRepository(store, options);
  const overrides = createOverrides(store);
  const links = createLinks(store);
  const accounts = createAccounts(store);
  const audit = createAudit(store);
  return {
    repository,
    imports: createImports(store, repository, overrides, options),
    overrides,
    links,
    accounts,
    linkRequests: createLinkRequests(store),
    linkByEmail: createLinkByEmail({ store, repository, links, accounts, now }),
    ownRecord: (personId, region) => ownRecord({ accounts, links, repository }, personId, region),
    audit: (entry) => audit.append({ ...entry, at: now() }, unique()),
  };
}
