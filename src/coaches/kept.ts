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
  readonly reminders: KeptReminders;
}

/** What the reminders keep about a person. */
interface KeptReminders {
  readonly preferences: {
    of(personId: string): Promise<{ readonly isMuted: boolean; readonly snoozes: readonly unknown[] }>;
    forget(personId: string): Promise<number>;
  };
  mine(region: string, personId: string): Promise<{ readonly messages: readonly unknown[] } | undefined>;
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
      const gone = await Promise.all(mine.map(({ region, account }) => links.unlink(region, account)));
      await accounts.forget(personId);
      return gone.filter(Boolean).length;
    },
  };
}

function choicesOf({ reminders: { preferences } }: KeptParts): PersonalData {
  return {
    kind: 'reminders',
    async of(personId) {
      const mine = await preferences.of(personId);
      return mine.isMuted || mine.snoozes.length > 0 ? mine : undefined;
    },
    forget: (personId) => preferences.forget(personId),
  };
}

/** Messages are kept under the record, or under the person where there is none; so this goes before the links. */
function messagesOf({ register, reminders, rulebooks }: KeptParts): PersonalData {
  const regions = [...rulebooks.keys()];
  return {
    kind: 'messages',
    async of(personId) {
      const mine = await Promise.all(regions.map((region) => reminders.mine(region, personId)));
      return orNothing(mine.flatMap((one) => one?.messages ?? []));
    },
    async forget(personId) {
      const counts = regions.map(async (region) => {
        const own = await register.ownRecord(personId, region);
        const ids = own ? [own.record.id, ...own.record.formerIds] : [];
        return register.pinger.forget(region, [personId, ...ids]);
      });
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
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
    async of(personId) {
      const home = await identities.homeOf(personId);
      return orNothing([...(await identities.accountsOf(personId)), ...(home === undefined ? [] : [home])]);
    },
    forget: (personId) => identities.forget(personId),
  };
}

/** What the bot itself keeps about people, in the order in which it is shown; who is who goes last when it is deleted. */
export const keptHere = (parts: KeptParts): PersonalData[] => [
  messagesOf(parts),
  walksOf(parts),
  selfReportsOf(parts),
  choicesOf(parts),
  linksOf(parts),
  requestsOf(parts),
  accountsOf(parts),
];
