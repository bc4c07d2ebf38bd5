import type { Client } from 'discord.js';

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
const KEPT = 200;

/**
 * A discord.js client that is not yet connected. discord.js is loaded here and not before.
 * Intents: servers and their threads, and messages, whose content comes without a privileged intent when they
 * mention the bot or are direct.
 */
export async function createClient({ apiUrl, shardCount, shardIds }: ConnectOptions): Promise<Client> {
  const { Client, GatewayIntentBits, Options, Partials } = await import('discord.js');
  const keepSelf = {
    maxSize: KEPT,
    keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
  };
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops direct messages of channels it has not seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...(shardIds ? { shards: [...shardIds] } : { shards: shardCount ?? 'auto' }),
    ...(shardCount ? { shardCount } : {}),
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: keepSelf,
      UserManager: keepSelf,
    }),
    sweepers: Options.DefaultSweeperSettings,
    rest: {
      version: '10',
      // The wire repeats by itself, with pauses.
      retries: 0,
      timeout: 15_000,
      // A limit that lasts longer (200 new commands a day) is an error to report, not a time to wait.
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > 60_000,
      ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    },
  });
}
