import type { Client } from 'discord.js';
import type { PlatformHealth } from '../../bot/platform.ts';

/** Close codes after which discord.js does not reconnect, and what to do. `isReady()` stays true after them. */
const FINAL: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept the token: open discord.com/developers/applications, choose the bot, "Reset Token", put the new one in DISCORD_TOKEN and start again.',
  4010: 'Discord refused the shard number: check the shard settings and start again.',
  4011: 'The bot is in too many servers for one connection: raise the number of shards and start again.',
  4012: 'Discord no longer speaks this version of its interface: update Touchline and start again.',
  4013: 'Discord refused the intents as invalid: update Touchline and start again.',
  4014: 'Discord disallows an intent: Touchline needs no privileged one, so check that the token belongs to this bot and that DISCORD_API_URL is right.',
};

/** Milliseconds a shard may be reconnecting before that counts as ill: drops of seconds are Discord's everyday life. */
const PATIENCE = 60_000;

/** What is known of the connection. */
export interface Health {
  read(): PlatformHealth;
  /** Told by every authorised call. */
  tokenAccepted(accepted: boolean): void;
  /** Told when the commands could not be registered. */
  registrationFailed(reason: string): void;
  started(): void;
  stopped(): void;
  watch(client: Client): void;
}

/** @returns what to do after a close code that ends the connection; undefined: discord.js reconnects by itself. */
export function finalClose(code: number): string | undefined {
  return FINAL[code];
}

/** @param now milliseconds since the epoch. */
export function createHealth(now: () => number): Health {
  let state: 'starting' | 'running' | 'stopped' = 'starting';
  let accepted = true;
  let registration: string | undefined;
  const closed = new Map<number, string>();
  const lostSince = new Map<number, number>();
  const ill = (detail: string): PlatformHealth => ({ ok: false, detail });
  return {
    read() {
      const [final] = closed.values();
      if (final) return ill(final);
      if (!accepted) return ill(FINAL[4004] ?? '');
      if (state !== 'running') return ill(`The connection to Discord is ${state}.`);
      const longest = Math.max(0, ...[...lostSince.values()].map((since) => now() - since));
      if (longest > PATIENCE) {
        return ill(`No connection to Discord for ${Math.round(longest / 1000)} seconds: check the network.`);
      }
      if (registration) return { ok: true, detail: `Connected; commands not registered: ${registration}` };
      return { ok: true, detail: 'Connected to Discord.' };
    },
    tokenAccepted(value) {
      accepted = value;
    },
    registrationFailed(reason) {
      registration = reason;
    },
    started() {
      state = 'running';
    },
    stopped() {
      state = 'stopped';
    },
    watch: (client) => watchShards(client, now, closed, lostSince),
  };
}

function watchShards(
  client: Client,
  now: () => number,
  closed: Map<number, string>,
  lostSince: Map<number, number>,
): void {
  client.on('shardReconnecting', (shard) => {
    if (!lostSince.has(shard)) lostSince.set(shard, now());
  });
  client.on('shardResume', (shard) => lostSince.delete(shard));
  client.on('shardReady', (shard) => lostSince.delete(shard));
  client.on('shardDisconnect', ({ code }, shard) => {
    closed.set(shard, finalClose(code) ?? `Discord closed the connection for good (${code}).`);
  });
}
