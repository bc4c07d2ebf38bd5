import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.ts';
import { createTurns } from '../../bot/turns.ts';
import type { Sender } from './send.ts';

/** What answering needs, made once when the platform starts. */
export interface Desk {
  readonly bot: Bot;
  readonly sender: Sender;
  /** To be waited for before an answer is worked on, save where the answer is itself the first response. */
  turn(): Promise<void>;
  /** Does what is a first response, which is more pressing than any answer. @returns what it returns */
  first<T>(respond: () => Promise<T>): Promise<T>;
  /** `true` once for an event. When that cannot be known the event counts as new: twice is better than never. */
  isNew(eventId: string): Promise<boolean>;
  /** Says what went wrong with an event; its id is the reference that people are shown. */
  log(reference: string, what: string, error?: unknown): void;
}

/**
 * An acknowledgement is a request, several steps of the event loop long. A few on their way hold up nobody; of more
 * than these, people came in a crowd, and all of them are acknowledged before the first is answered.
 */
const FEW = 8;

/** Puts the desk together. */
export function createDesk(bot: Bot, sender: Sender, logger: Logger): Desk {
  const log: Desk['log'] = (reference, what, error) => {
    if (error === undefined) logger.warn({ reference }, what);
    else logger.error({ reference, err: error }, what);
  };
  let responding = 0;
  return {
    bot,
    sender,
    log,
    turn: createTurns({ isPressed: () => responding > FEW }),
    async first(respond) {
      responding += 1;
      try {
        return await respond();
      } finally {
        responding -= 1;
      }
    },
    async isNew(eventId) {
      try {
        return await bot.isNew(`discord/${eventId}`);
      } catch (error) {
        log(eventId, 'could not tell whether this event is new', error);
        return true;
      }
    },
  };
}
