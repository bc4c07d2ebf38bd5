import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { describe, isAuthReason, isUnknownOutcome, neededScope, retryAfter, slackReason } from './errors.ts';
import { RATES, TIMES, WORKSPACE_RATES } from './limits.ts';
import type { SlackLogger } from './log.ts';
import type { Pacer, Rate } from './pace.ts';

export interface CallOptions {
  /** Safe to repeat after an unknown outcome; else only a rate limit is waited for. */
  readonly repeatable?: boolean;
  /** Milliseconds that waiting for a rate limit's end may take. */
  readonly patience?: number;
  /** Paced under this name instead of the method's own, such as one channel. */
  readonly lane?: string;
}

/** Every call to Slack goes through here. */
export interface Api {
  readonly client: webApi.WebClient;
  call<T>(method: string, run: (client: webApi.WebClient) => Promise<T>, options?: CallOptions): Promise<T>;
  /** What was last wrong with the tokens or scopes, as a sentence; undefined: nothing. */
  trouble(): string | undefined;
}

const ATTEMPTS = 3;

function rateOf(rates: Readonly<Record<string, Rate>>, method: string): Rate | undefined {
  return Object.hasOwn(rates, method) ? rates[method] : undefined;
}

/**
 * Paces, waits out rate limits, repeats what is safe to repeat, and remembers trouble with the token.
 * @param remedy a sentence: what to do when Slack no longer takes the token
 */
export function createApi(client: webApi.WebClient, pacer: Pacer, logger: SlackLogger, remedy: string): Api {
  let trouble: string | undefined;

  function note(method: string, error: unknown): void {
    const reason = slackReason(error);
    if (reason === 'missing_scope')
      logger.error(
        { method, needed: neededScope(error) },
        'the Slack app lacks a scope: add it and reinstall the app',
      );
    // The addressee may be meant; `send` asks auth.test before it believes that.
    if (reason === undefined || !isAuthReason(reason)) return;
    if (reason === 'account_inactive' && method !== 'auth.test') return;
    trouble = `Slack no longer takes the bot token (${reason}). ${remedy}`;
    logger.error({ method, reason }, trouble);
  }

  /** @returns milliseconds until the next attempt; undefined: give up. */
  function pause(error: unknown, attempt: number, options: CallOptions, key: string): number | undefined {
    const seconds = retryAfter(error);
    if (seconds !== undefined) {
      if (seconds * 1000 > (options.patience ?? TIMES.patience)) return undefined;
      pacer.hold(key, seconds * 1000);
      return seconds * 1000;
    }
    if (!options.repeatable || !isUnknownOutcome(error)) return undefined;
    return attempt < ATTEMPTS ? 200 * 4 ** attempt : undefined;
  }

  return {
    client,
    trouble: () => trouble,
    call: async (method, run, options = {}) => {
      const key = options.lane ?? method;
      const rate = rateOf(RATES, method);
      const together = rateOf(WORKSPACE_RATES, method);
      for (let attempt = 1; ; attempt += 1) {
        try {
          if (rate) await pacer.turn(key, rate);
          if (together) await pacer.turn(`all ${method}`, together);
          const result = await run(client);
          if (method === 'auth.test') trouble = undefined;
          return result;
        } catch (error) {
          const ms = attempt > 2 * ATTEMPTS ? undefined : pause(error, attempt, options, key);
          if (ms === undefined) {
            note(method, error);
            throw error;
          }
          logger.warn(
            { method, attempt, ms, reason: describe(error) },
            'Slack did not take a call; trying again',
          );
          await sleep(ms);
        }
      }
    },
  };
}
