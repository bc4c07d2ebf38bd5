import { setTimeout as pause } from 'node:timers/promises';
import type { RawFile, REST } from 'discord.js';
import { TIMES } from './limits.ts';

/** One call of Discord's API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly files?: RawFile[];
  readonly query?: Readonly<Record<string, string>>;
  /** `false` for the webhooks of an interaction, which carry their own token. */
  readonly auth?: boolean;
  /** Milliseconds for all tries together. */
  readonly within?: number;
  /** Milliseconds for one try. */
  readonly eachWithin?: number;
}

/** Discord's API, with one rule for trouble on the way. */
export interface Wire {
  /**
   * Tries again, waiting longer each time, when Discord is in trouble (5xx), the socket drops or the answer does
   * not come: a call must therefore be harmless when it arrives twice (message posts carry an enforced nonce).
   * Being rate-limited is waited out by discord.js.
   * @throws Discord's refusal as it is ({@link codeOf}), or the last trouble.
   */
  call<T = unknown>(call: Call): Promise<T>;
}

/** Milliseconds before the next try. */
const PAUSES = [200, 600, 1800, 5400, 10_000] as const;

/** What a wire is made of. */
export interface WireOptions {
  readonly rest: REST;
  /** For calls without the bot's token; undefined: the same as `rest`. */
  readonly webhooks?: REST;
  /** Set again after a 401: discord.js would forget it, and every later call would fail unsent. */
  readonly token: string;
  /** Told after each authorised call whether Discord took the token. */
  readonly accepted?: (token: boolean) => void;
}

/** discord.js's own repeats are switched off: they come without a pause. */
export function createWire({ rest, webhooks = rest, token, accepted = () => {} }: WireOptions): Wire {
  const once = (call: Call, signal: AbortSignal) => {
    const { method, route, body, files, query, auth = true } = call;
    return (auth ? rest : webhooks).request({
      // discord.js types the methods as an enum of the same strings.
      method: method as Parameters<REST['request']>[0]['method'],
      fullRoute: route,
      auth,
      signal,
      ...(body === undefined ? {} : { body }),
      ...(files?.length ? { files } : {}),
      ...(query ? { query: new URLSearchParams(query) } : {}),
    });
  };
  const attempt = async (call: Call, limits: Limits) => {
    try {
      const answer = await limits.within(call.eachWithin ?? TIMES.callTry, (signal) => once(call, signal));
      if (call.auth !== false) accepted(true);
      return answer;
    } catch (error) {
      if (call.auth !== false && statusOf(error) === 401) {
        rest.setToken(token);
        accepted(false);
      }
      throw error;
    }
  };
  return {
    async call<T>(call: Call): Promise<T> {
      const limits = createLimits(call.within ?? TIMES.call);
      try {
        for (const wait of PAUSES) {
          try {
            return (await attempt(call, limits)) as T;
          } catch (error) {
            if (limits.over() || !isTrouble(error)) throw error;
            await limits
              .within(wait * 2, (signal) => pause(wait, undefined, { signal }))
              .catch(() => {
                throw error;
              });
          }
        }
        return (await attempt(call, limits)) as T;
      } finally {
        limits.done();
      }
    },
  };
}

interface Limits {
  /** Does something that a time of its own, or the end of all, breaks off. */
  within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  over(): boolean;
  done(): void;
}

/**
 * One limit for all tries and one for each. Not `AbortSignal.timeout` and `any`: discord.js never takes its
 * listener off, and Node keeps such signals in memory until they fire.
 */
function createLimits(all: number): Limits {
  let isOver = false;
  let current: AbortController | undefined;
  const end = setTimeout(() => {
    isOver = true;
    current?.abort();
  }, all);
  return {
    async within(milliseconds, work) {
      const controller = new AbortController();
      current = controller;
      const timer = setTimeout(() => controller.abort(), milliseconds);
      try {
        return await work(controller.signal);
      } finally {
        clearTimeout(timer);
      }
    },
    over: () => isOver,
    done: () => clearTimeout(end),
  };
}

/** Trouble on the way or at Discord, that may be over at the next try; a refusal is not. */
export function isTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('status' in error) return Number(error.status) >= 500;
  return error.name === 'AbortError' || ('code' in error && typeof error.code === 'string');
}

/** Discord's own code of a refusal; undefined: it was no refusal. */
export function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') return undefined;
  return 'status' in error ? error.code : undefined;
}

/** The HTTP status of a refusal. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error ? Number(error.status) : undefined;
}
