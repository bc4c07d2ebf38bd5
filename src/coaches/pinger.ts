import type { Person } from '../bot/incoming.ts';
import type { Reply } from '../reply/reply.ts';

/** What a person was sent last. */
export interface LastPing {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Requirement ids it was about. */
  readonly items: readonly string[];
}

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
  /** Another message came before; `last` undefined: it is being sent right now. */
  | { readonly status: 'too-soon'; readonly last?: LastPing }
  | { readonly status: 'unreachable' }
  /** The platform is down or did not answer; it is tried again, and nobody gets a second message. */
  | { readonly status: 'failed' };

/** How coordinators reach coaches: with a pause, remembered with what was sent and when. */
export interface Pinger {
  ping(ping: Ping): Promise<PingOutcome>;
  /** The last ping of each record, in the order of `records`. */
  last(region: string, records: readonly string[]): Promise<(LastPing | undefined)[]>;
  /** Deletes what is kept of messages to these records, or people without one. @returns how many. */
  forget(region: string, ids: readonly string[]): Promise<number>;
}
