import type { Address, Receipt } from '../../bot/platform.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Api } from './api.ts';
import { describe, slackReason, unreachableReason } from './errors.ts';
import type { History, Past } from './history.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';
import type { People } from './people.ts';
import type { Poster } from './post.ts';
import { render } from './render.ts';

interface Tools {
  readonly api: Api;
  readonly people: People;
  readonly poster: Poster;
  readonly history: History;
  readonly logger: SlackLogger;
  /** `Bot.isNew`. */
  readonly isNew: (id: string) => Promise<boolean>;
  /** Something no other message has, for those without a key. */
  readonly newKey: () => string;
}

export type Send = (to: Address, reply: Reply, idempotencyKey?: string) => Promise<Receipt>;

/** Conversations whose past is remembered; more than enough for a region's coaches. */
const MOST = 5000;

/** Work on one conversation at a time, so that two calls with one key cannot both find nothing. */
function createTurns(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(name, settled);
    void settled.then(() => last.get(name) === settled && last.delete(name));
    return mine;
  };
}

/**
 * Messages nobody asked for. One key makes one message, also when the process is killed between posting and the
 * caller's mark. The rule when Slack's history is asked for keys already posted:
 * - the first keyed message to a conversation since the start: what an earlier process posted is remembered from then on;
 * - a key that `Bot.isNew` knows: an earlier call, or another replica, has tried it.
 * So a usual reminder costs no look-up, and no double is possible as long as callers claim a key before they send.
 */
export function createSend({ api, people, poster, history, logger, isNew, newKey }: Tools): Send {
  const pasts = new Map<string, Past>();
  const inTurn = createTurns();

  async function load(channel: string, mayGoOn: boolean): Promise<Past> {
    try {
      const past = await history.past({ channel }, TIMES.history);
      pasts.delete(channel);
      pasts.set(channel, past);
      for (const oldest of pasts.keys()) {
        if (pasts.size <= MOST) break;
        pasts.delete(oldest);
      }
      return past;
    } catch (error) {
      if (slackReason(error) !== 'missing_scope' || !mayGoOn) throw error;
      logger.error(
        { channel },
        'the history cannot be read, so a message sent just before a crash may come twice',
      );
      return { keys: new Map(), files: [] };
    }
  }

  async function past(channel: string, key: string): Promise<Past> {
    const isFresh = await isNew(`slack-send:${key}`);
    const known = pasts.get(channel);
    return known && isFresh ? known : load(channel, isFresh);
  }

  async function post(channel: string, reply: Reply, given: string | undefined): Promise<string> {
    const key = given ?? newKey();
    const { keys, files }: Past = given
      ? await past(channel, given)
      : { keys: new Map<string, string>(), files: [] };
    const first = keys.get(key);
    let at = 0;
    for (const part of render(reply)) {
      const partKey = at === 0 ? key : `${key}#${at}`;
      at += 1;
      // Files carry no key: one with that name after the first part is taken for this one.
      const isThere =
        part.kind === 'upload' && first && files.some(({ name, ts }) => name === part.name && ts > first);
      if (isThere || keys.has(partKey)) continue;
      if (part.kind === 'upload') await poster.upload({ channel }, part);
      else keys.set(partKey, await poster.post({ channel }, part, partKey));
    }
    return keys.get(key) ?? '';
  }

  /** `account_inactive` means the addressee, unless auth.test says that it means us. */
  async function isAboutUs(error: unknown): Promise<boolean> {
    if (slackReason(error) !== 'account_inactive') return false;
    return api
      .call('auth.test', (web) => web.auth.test(), { repeatable: true })
      .then(
        () => false,
        () => true,
      );
  }

  return async ({ to }, reply, key) => {
    try {
      const channel = 'person' in to ? await people.directChannel(to.person) : to.channel;
      return { status: 'sent', id: await inTurn(channel, () => post(channel, reply, key)) };
    } catch (error) {
      const reason = unreachableReason(error);
      if (reason === undefined || (await isAboutUs(error))) throw error;
      logger.warn({ to, reason: describe(error) }, 'a message cannot be delivered');
      return { status: 'unreachable', reason };
    }
  };
}
