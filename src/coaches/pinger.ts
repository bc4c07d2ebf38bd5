import { z } from 'zod';
import type { Person } from '../bot/incoming.ts';
import type { Receipt } from '../bot/platform.ts';
import type { Reply } from '../reply/reply.ts';
import type { Store } from '../storage/store.ts';
import { keyOf } from './keys.ts';

/** A person is pinged at most once in this time, whoever asks. */
export const PING_PAUSE_MS = 7 * 24 * 3_600_000;

const LastPing = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Requirement ids it was about. */
  items: z.array(z.string()),
});
export type LastPing = z.infer<typeof LastPing>;

/** A direct message to one coach that a coordinator asks for. */
export interface Ping {
  readonly region: string;
  /** Id of the coach's record: the pause counts for the person, however many accounts they have. */
  readonly record: string;
  readonly account: Pick<Person, 'platform' | 'workspace' | 'id'>;
  readonly items: readonly string[];
  readonly message: Reply;
}

export type PingOutcome =
  | { readonly status: 'sent' }
  /** Another ping came before; `last` undefined: it is being sent right now. */
  | { readonly status: 'too-soon'; readonly last?: LastPing }
  | { readonly status: 'unreachable' }
  /** The platform is down or did not answer; pressing again makes no second message. */
  | { readonly status: 'failed' };

/** How coordinators reach coaches: with a pause, remembered with what was sent and when. */
export interface Pinger {
  ping(ping: Ping): Promise<PingOutcome>;
  /** The last ping of each record, in the order of `records`. */
  last(region: string, records: readonly string[]): Promise<(LastPing | undefined)[]>;
  /** @returns how many were deleted. */
  forget(region: string, records: readonly string[]): Promise<number>;
}

/** Sends to an account of any platform. @throws when the outcome is unknown. */
export type SendTo = (account: Ping['account'], message: Reply, idempotencyKey: string) => Promise<Receipt>;

/** @param send reaches every connected platform; `unreachable` for one that is not connected */
export function createPinger(store: Store, send: SendTo, now: () => number): Pinger {
  const pings = store.collection('pings', { schema: LastPing, version: 1 });
  return {
    last: (region, records) => pings.getMany(records.map((record) => keyOf(region, record))),
    async forget(region, records) {
      const deleted = await Promise.all(records.map((record) => pings.delete(keyOf(region, record))));
      return deleted.filter(Boolean).length;
    },
    async ping({ region, record, account, items, message }) {
      const key = keyOf(region, record);
      const last = await pings.get(key);
      if (last && last.at > now() - PING_PAUSE_MS) return { status: 'too-soon', last };
      const claim = `ping/${key}/${last?.at ?? 0}`;
      if (!(await store.claim(claim, PING_PAUSE_MS))) return { status: 'too-soon' };
      try {
        // The same key until one has arrived: after an unknown outcome the platform makes no second message.
        const receipt = await send(account, message, claim);
        if (receipt.status === 'sent') await pings.set(key, { at: now(), items: [...items] });
        else await store.release(claim);
        return { status: receipt.status };
      } catch {
        await store.release(claim);
        return { status: 'failed' };
      }
    },
  };
}
