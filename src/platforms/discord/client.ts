import type { Client, REST, RESTOptions } from 'discord.js';

/** Where and as what to connect. */
export interface ConnectOptions {
  /** Without `/v10`; undefined: Discord's own address. */
  readonly apiUrl?: string;
  /** undefined: as many as Discord recommends. */
  readonly shardCount?: number;
  /** Which of the shards this process runs; undefined: all. */
  readonly shardIds?: readonly number[];
}

/** Messages, members and users kept in memory: the adapter takes all it needs from the events themselves. */
const KEPT = {
  maxSize: 200,
  keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
};

const CACHES = {
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  GuildMemberManager: KEPT,
  UserManager: KEPT,
};

/** Milliseconds between two clearings of discord.js's rate-limit records: every interaction leaves one. */
const SWEEP = 2_000;

/** A client that is not yet connected, and the way to the webhooks of interactions. */
export interface Connection {
  readonly client: Client;
  /**
   * Discord does not count calls of interactions against the bot's 50 requests a second, but discord.js does: on
   * a way of their own, answers to people do not queue behind a sweep of reminders.
   */
  readonly webhooks: REST;
}

/**
 * Loads discord.js, here and not before.
 * Intents: servers and their threads, and messages, whose content comes without a privileged intent when they
 * mention the bot or are direct.
 */
export async function createClient({ apiUrl, shardCount, shardIds }: ConnectOptions): Promise<Connection> {
  const { Client, GatewayIntentBits, Options, Partials, REST } = await import('discord.js');
  const rest: Partial<RESTOptions> = {
    version: '10',
    // The wire repeats by itself, with pauses.
    retries: 0,
    timeout: 15_000,
    handlerSweepInterval: SWEEP,
    // A limit that lasts longer (200 new commands a day) is an error to report, not a time to wait.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > 60_000,
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
  };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops direct messages of channels it has not seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    shards: shardIds
      ? [...shardIds]
      : shardCount
        ? Array.from({ length: shardCount }, (_, id) => id)
        : 'auto',
    ...(shardCount ? { shardCount } : {}),
    makeCache: Options.cacheWithLimits(CACHES),
    sweepers: Options.DefaultSweeperSettings,
    rest,
  });
  return { client, webhooks: new REST({ ...rest, globalRequestsPerSecond: Number.MAX_SAFE_INTEGER }) };
}
