import type { Reply } from '../reply/reply.ts';
import type { Bot } from './bot.ts';

/** Where a message goes that nobody asked for. */
export interface Address {
  readonly workspace: string;
  /** An account (direct message) or a channel. */
  readonly to: { readonly person: string } | { readonly channel: string };
}

/** What became of a message. `unreachable` is final (direct messages closed, account or channel gone): do not retry. */
export type Receipt =
  | { readonly status: 'sent'; readonly id: string }
  | { readonly status: 'unreachable'; readonly reason: string };

/** Health of a platform's connection; `detail` says in a sentence what to do. */
export interface PlatformHealth {
  readonly ok: boolean;
  readonly detail: string;
}

/** All an adapter is. It acknowledges, translates, asks the bot, renders, delivers; it knows no domain word. */
export interface Platform {
  readonly name: string;
  /** Connects and resolves when events flow. @throws StartError with a sentence that says what to fix. */
  start(bot: Bot): Promise<void>;
  /** Takes no new events, finishes what is in hand, disconnects. */
  stop(): Promise<void>;
  /**
   * Sends unasked.
   * @param idempotencyKey at most 200 characters: a repeated call with the same key makes no second message,
   * also after a crash between the two calls (Discord: enforced nonce; Slack: message metadata looked up).
   * @throws when the outcome is unknown or the platform is down: the caller may repeat with the same key.
   */
  send(to: Address, reply: Reply, idempotencyKey?: string): Promise<Receipt>;
  health(): PlatformHealth;
}

/** The platform cannot start; the message is a sentence for the person who runs the bot. */
export class StartError extends Error {
  override name = 'StartError';
}
