import type { Identities } from '../bot/identities.ts';
import type { Rulebooks } from '../requirements/index.ts';
import type { PersonalData } from './personal-data.ts';
import type { RegisterServices } from './register-services.ts';
import type { SelfReports } from './self-reports.ts';
import type { Walks } from './walks.ts';

export interface KeptParts {
  readonly identities: Identities;
  readonly walks: Walks;
  readonly selfReports: SelfReports;
  readonly register: RegisterServices;
  readonly rulebooks: Rulebooks;
}

const orNothing = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);

function walksOf({ walks, rulebooks }: KeptParts): PersonalData {
  return {
    kind: 'walks',
    async of(personId) {
      const all = await Promise.all([...rulebooks.keys()].map((home) => walks.get(personId, home)));
      // What the steps said is kept to tell what has changed; it says nothing about the person.
      return orNothing(all.filter((walk) => walk !== undefined).map(({ seen: _, ...walk }) => walk));
    },
    forget: (personId) => walks.forget(personId),
  };
}

function selfReportsOf({ selfReports }: KeptParts): PersonalData {
  return {
    kind: 'self-reports',
    async of(personId) {
      const { credentials, marks } = await selfReports.of(personId);
      return credentials.length + Object.keys(marks).length === 0 ? undefined : { credentials, steps: marks };
    },
    forget: (personId) => selfReports.forget(personId),
  };
}

function linksOf({ register, rulebooks }: KeptParts): PersonalData {
  const { accounts, links } = register;
  const regions = [...rulebooks.keys()];
  const all = async (personId: string) => {
    const found = await Promise.all(
      (await accounts.of(personId)).map(async (account) =>
        (await links.ofAccount(account, regions)).map(({ region, link }) => ({ account, region, ...link })),
      ),
    );
    return found.flat();
  };
  return {
    kind: 'links',
    of: async (personId) => orNothing(await all(personId)),
    async forget(personId) {
      const mine = await all(personId);
      await Promise.all(mine.map(({ region, record }) => register.pinger.forget(region, [record])));
      const gone = await Promise.all(mine.map(({ region, account }) => links.unlink(region, account)));
      await accounts.forget(personId);
      return gone.filter(Boolean).length;
    },
  };
}

function requestsOf({ register: { linkRequests }, rulebooks }: KeptParts): PersonalData {
  const regions = [...rulebooks.keys()];
  return {
    kind: 'link-requests',
    of: async (personId) => orNothing(await linkRequests.ofPerson(personId, regions)),
    forget: (personId) => linkRequests.forget(personId, regions),
  };
}

function accountsOf({ identities }: KeptParts): PersonalData {
  return {
    kind: 'accounts',
    of: async (personId) => orNothing(await identities.accountsOf(personId)),
    forget: (personId) => identities.forget(personId),
  };
}

/** What the bot itself keeps about people, in the order in which it is shown; who is who goes last when it is deleted. */
export const keptHere = (parts: KeptParts): PersonalData[] => [
  walksOf(parts),
  selfReportsOf(parts),
  linksOf(parts),
  requestsOf(parts),
  accountsOf(parts),
];
