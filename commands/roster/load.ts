import type { Context } from '../../src/bot/context.ts';
import { coordinates } from '../../src/bot/permissions.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { accountFrom } from '../../src/coaches/accounts.ts';
import { accountOf } from '../../src/coaches/links.ts';
import { certificatesAsOf } from '../../src/coaches/person-record.ts';
import type { CoachRecord } from '../../src/coaches/record.ts';
import { entriesOf, inOrder, type RosterEntry } from '../../src/coaches/roster.ts';
import type { DivisionId, IsoDay } from '../../src/requirements/index.ts';

/** The region's coaches as far as this person may see them. */
export interface LoadedRoster {
  readonly entries: readonly RosterEntry[];
  /** The day the certificates are known from. */
  readonly asOf: IsoDay;
}

/**
 * Reads the records as a stream and keeps what the person may see.
 * @param keep what of it the list is about; it sees nothing that the person may not see
 * @throws UserError when there are no records, or when the division is none of the person's
 */
export async function loadRoster(
  context: Context,
  division: DivisionId | undefined,
  keep: (entry: RosterEntry) => boolean = () => true,
): Promise<LoadedRoster> {
  const { rulebook, today, standing, locale, services } = context;
  if (division !== undefined && !coordinates(standing, division) && !standing.seesRisk) {
    throw new UserError(locale.roster.notYourDivision);
  }
  const head = await services.register.repository.head(rulebook.id);
  if (!head) throw new UserError(locale.roster.noRecords);
  const asOf = certificatesAsOf(head);
  const entries: RosterEntry[] = [];
  for await (const record of services.register.repository.records(rulebook.id)) {
    for (const entry of entriesOf(record, { rulebook, on: today, asOf, standing })) {
      if ((division === undefined || entry.division === division) && keep(entry)) entries.push(entry);
    }
  }
  return { entries: inOrder(entries), asOf };
}

/** The account through which a person is reached: one in this workspace before one elsewhere. */
export async function accountFor(record: CoachRecord, { services, rulebook, person }: Context) {
  const accounts = await services.register.links.accountsOf(rulebook.id, [record.id, ...record.formerIds]);
  const here = accountOf(person).split(':').slice(0, 2).join(':');
  const chosen = accounts.find((account) => account.startsWith(`${here}:`)) ?? accounts[0];
  return chosen === undefined ? undefined : accountFrom(chosen);
}
