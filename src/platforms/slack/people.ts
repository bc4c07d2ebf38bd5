import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Person } from '../../bot/incoming.ts';
import type { Api } from './api.ts';
import { describe } from './errors.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';

type User = NonNullable<webApi.UsersInfoResponse['user']>;

export interface People {
  /** Who speaks. Never rejects: what Slack does not tell is left out, and then nobody is taken for a manager. */
  person(id: string, workspace: string, name?: string): Promise<Person>;
  /** The direct message between the bot and a person. @throws what conversations.open answers. */
  directChannel(id: string): Promise<string>;
  /** Whether `channel` is that direct message, and not one between two people. */
  isDirect(channel: string, id: string): Promise<boolean>;
}

/** Kept entries; the oldest go first. */
const MOST = 5000;

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST) return;
    map.delete(oldest);
  }
}

/** A guest from another workspace (Slack Connect) may be an admin there; that counts for nothing here. */
function isManager(user: User, workspace: string): boolean {
  const teams = [user.team_id ?? workspace, ...(user.enterprise_user?.teams ?? [])];
  return (
    (user.is_admin === true || user.is_owner === true) &&
    user.is_stranger !== true &&
    teams.includes(workspace)
  );
}

/** @param now milliseconds */
export function createPeople(api: Api, logger: SlackLogger, now: () => number): People {
  const users = new Map<string, { at: number; user: User }>();
  const asked = new Map<string, Promise<User | undefined>>();
  const channels = new Map<string, string>();

  async function ask(id: string): Promise<User | undefined> {
    try {
      const options = { repeatable: true };
      const { user } = await api.call(
        'users.info',
        (web) => web.users.info({ user: id, include_locale: true }),
        options,
      );
      if (user) remember(users, id, { at: now(), user });
      return user;
    } catch (error) {
      logger.warn(
        { person: id, reason: describe(error) },
        'users.info failed; the person counts as no manager',
      );
      return undefined;
    } finally {
      asked.delete(id);
    }
  }

  /** Asked once however many wait for it. */
  function info(id: string): Promise<User | undefined> {
    const known = users.get(id);
    if (known && now() - known.at < TIMES.person) return Promise.resolve(known.user);
    const asking = asked.get(id) ?? ask(id);
    asked.set(id, asking);
    return asking;
  }

  async function soon(id: string): Promise<User | undefined> {
    const enough = new AbortController();
    const late = sleep(TIMES.introduction, undefined, { signal: enough.signal }).catch(() => undefined);
    const user = await Promise.race([info(id), late]);
    enough.abort();
    if (!user)
      logger.warn(
        { person: id },
        'Slack did not say in time who asks; the person counts as no manager for now',
      );
    return user;
  }

  async function directChannel(id: string): Promise<string> {
    const known = channels.get(id);
    if (known) return known;
    const options = { repeatable: true };
    const { channel } = await api.call(
      'conversations.open',
      (web) => web.conversations.open({ users: id }),
      options,
    );
    if (!channel?.id) throw new Error('conversations.open gave no channel');
    remember(channels, id, channel.id);
    return channel.id;
  }

  return {
    directChannel,
    person: async (id, workspace, name = id) => {
      const user = await soon(id);
      return {
        platform: 'slack',
        workspace,
        id,
        name: user?.profile?.display_name || user?.real_name || name,
        ...(user?.locale && { language: user.locale }),
        isManager: user !== undefined && isManager(user, workspace),
        verifiedEmail: async () => {
          const told = await info(id);
          return told?.is_email_confirmed === false ? undefined : told?.profile?.email;
        },
      };
    },
    isDirect: async (channel, id) => {
      if (!channel.startsWith('D')) return false;
      try {
        return (await directChannel(id)) === channel;
      } catch (error) {
        logger.warn(
          { channel, reason: describe(error) },
          'conversations.open failed; answering as in a channel',
        );
        return false;
      }
    },
  };
}
