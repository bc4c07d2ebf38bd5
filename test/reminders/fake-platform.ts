import type { Address, Receipt } from '../../src/bot/platform.ts';
import type { SendingPlatform } from '../../src/reminders/postman.ts';
import type { Reply } from '../../src/reply/reply.ts';

export interface Arrived {
  readonly to: Address;
  readonly reply: Reply;
  readonly key: string;
  readonly at: number;
}

/** A platform in memory that makes one message of one key, as Slack and Discord do, and that can fail in every way. */
export interface FakePlatform extends SendingPlatform {
  readonly arrived: Arrived[];
  /** `down`: says so. `silent`: every call throws. `lost`: the message arrives and the answer does not. */
  mood: 'well' | 'down' | 'silent' | 'lost';
  /** Accounts and channels that take no messages. */
  readonly closed: Set<string>;
}

export function fakePlatform(now: () => number): FakePlatform {
  const keys = new Set<string>();
  const platform: FakePlatform = {
    arrived: [],
    mood: 'well',
    closed: new Set(),
    health: () => ({ ok: platform.mood !== 'down', detail: platform.mood }),
    async send({ workspace, to }, reply, key = ''): Promise<Receipt> {
      if (platform.mood === 'down' || platform.mood === 'silent') throw new Error('no connection');
      const id = 'person' in to ? to.person : to.channel;
      if (platform.closed.has(id)) return { status: 'unreachable', reason: 'takes no messages' };
      if (!keys.has(key)) platform.arrived.push({ to: { workspace, to }, reply, key, at: now() });
      keys.add(key);
      if (platform.mood === 'lost') throw new Error('connection reset');
      return { status: 'sent', id: key };
    },
  };
  return platform;
}
