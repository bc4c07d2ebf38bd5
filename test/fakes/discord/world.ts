/** JSON as it is on the wire. */
export type Json = Record<string, unknown>;

/** A message as the fake keeps it: what was sent, and what Discord adds. */
export interface FakeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: Json;
  readonly type: number;
  readonly timestamp: string;
  content: string;
  flags: number;
  components: Json[];
  attachments: Json[];
  readonly nonce?: string;
  readonly mentions: Json[];
  edited: number;
}

/** A channel of the server, or a person's direct messages. */
export interface FakeChannel {
  readonly id: string;
  readonly type: 0 | 1;
  /** The person of a direct-message channel. */
  readonly person?: string;
  readonly name: string;
  readonly messages: FakeMessage[];
  /** An error code with which every post is refused. */
  refuses?: number;
  /** What it changes of people's permissions. */
  overwrites?: Json[];
}

/** An error as Discord answers it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const EPOCH = 1_420_070_400_000n;
let increment = 0n;

/** A new id of Discord's kind: it holds the time. */
export function snowflake(at = Date.now()): string {
  increment = (increment + 1n) % 4_194_304n;
  return String(((BigInt(at) - EPOCH) << 22n) | increment);
}

/** Everything this Discord knows. */
export interface World {
  readonly self: Json & { readonly id: string };
  readonly application: string;
  readonly guild: string;
  readonly users: Map<string, Json>;
  readonly channels: Map<string, FakeChannel>;
  readonly nonces: Map<string, { readonly message: FakeMessage; readonly at: number }>;
  readonly files: Map<string, { readonly data: Buffer; readonly type: string }>;
  commands: Json[];
  /** What the bot may do in the server by its roles; undefined: it is not in the server. */
  permissions: string | undefined;
  /** Flags of the application. */
  flags: number;
  addUser(name: string, bot?: boolean): string;
  addChannel(name: string): FakeChannel;
  /** @throws ApiError 10013 */
  direct(person: string): FakeChannel;
  /** @throws ApiError 10003 */
  channel(id: string): FakeChannel;
}

/** One server with one channel, the bot, and nobody else. */
export function createWorld(): World {
  const users = new Map<string, Json>();
  const channels = new Map<string, FakeChannel>();
  const addUser = (name: string, bot = false) => {
    const id = snowflake();
    const username = name.toLowerCase().replace(/\W+/g, '.');
    users.set(id, { id, username, global_name: name, discriminator: '0', avatar: null, bot });
    return id;
  };
  const add = (channel: Omit<FakeChannel, 'id' | 'messages'>) => {
    const made: FakeChannel = { ...channel, id: snowflake(), messages: [] };
    channels.set(made.id, made);
    return made;
  };
  const self = { ...users.get(addUser('Touchline', true)), id: [...users.keys()][0] ?? '' };
  const world: World = {
    self,
    application: snowflake(),
    guild: snowflake(),
    users,
    channels,
    nonces: new Map(),
    files: new Map(),
    commands: [],
    // As the invitation in deploy/README.md asks for.
    permissions: '274878008320',
    flags: 0,
    addUser,
    addChannel: (name) => add({ type: 0, name }),
    direct(person) {
      if (!users.has(person)) throw new ApiError(404, 10013, 'Unknown User');
      const open = [...channels.values()].find((channel) => channel.person === person);
      return open ?? add({ type: 1, name: 'direct', person });
    },
    channel(id) {
      const channel = channels.get(id);
      if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
      return channel;
    },
  };
  world.addChannel('coaches');
  return world;
}
