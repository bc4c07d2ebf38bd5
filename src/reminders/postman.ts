import type { Address, Platform, Receipt } from '../bot/platform.ts';
import type { Reply } from '../reply/reply.ts';
import type { Account } from './person.ts';

/** The part of a platform that reminders need. */
export type SendingPlatform = Pick<Platform, 'send' | 'health'>;
/** Platforms by name. */
export type SendingPlatforms = ReadonlyMap<string, SendingPlatform>;

/** `problem`: a sentence for the operator; nothing personal. */
export type Log = (level: 'info' | 'warn' | 'error', problem: string, error?: unknown) => void;

export type Posted = Receipt | { readonly status: 'failed' };

/** Sends through platforms and stops asking one that is down. One postman a run. */
export interface Postman {
  /** There is such a platform here. */
  knows(platform: string): boolean;
  /** It says so itself, or it failed three times running. */
  isDown(platform: string): boolean;
  /** Never rejects: what is not known to be sent is `failed`, in the log, and may be repeated with the same key. */
  send(platform: string, to: Address, reply: Reply, key: string): Promise<Posted>;
}

const FAILURES_IN_A_ROW = 3;

export function createPostman(platforms: SendingPlatforms, log: Log): Postman {
  const failures = new Map<string, number>();
  const isDown = (name: string) =>
    (failures.get(name) ?? 0) >= FAILURES_IN_A_ROW || platforms.get(name)?.health().ok !== true;
  return {
    knows: (name) => platforms.has(name),
    isDown,
    async send(name, to, reply, key) {
      const platform = platforms.get(name);
      if (!platform || isDown(name)) return { status: 'failed' };
      try {
        const receipt = await platform.send(to, reply, key);
        failures.set(name, 0);
        return receipt;
      } catch (error) {
        const count = (failures.get(name) ?? 0) + 1;
        failures.set(name, count);
        log('warn', `A reminder could not be sent through ${name}; it will be tried again.`, error);
        if (count === FAILURES_IN_A_ROW) {
          log('error', `${name} fails again and again: no more reminders through it in this run.`);
        }
        return { status: 'failed' };
      }
    },
  };
}

/** A direct message to an account. */
export function directTo({ workspace, id }: Account): Address {
  return { workspace, to: { person: id } };
}
