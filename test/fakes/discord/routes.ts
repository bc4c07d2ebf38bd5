import type { Exchange } from './exchange.ts';
import { fill, makeMessage, type SentFile, toApi } from './messages.ts';
import type { Checker } from './schemas.ts';
import { ApiError, type FakeChannel, type Json, type World } from './world.ts';

/** A request, read. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly SentFile[];
}

/** What the routes work on. */
export interface Office {
  readonly world: World;
  readonly checker: Checker;
  readonly exchanges: Map<string, Exchange>;
  /** The WebSocket address. */
  readonly gateway: string;
  /** Milliseconds for which a nonce is remembered. */
  readonly nonceMemory: number;
}

type Answer = unknown;
type Handler = (office: Office, request: Request, ...parts: string[]) => Answer;

const names = (files: readonly SentFile[]) => files.map(({ name }) => name);

const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [/^GET \/gateway\/bot$/, ({ gateway }) => ({ url: gateway, shards: 1, session_start_limit: limit })],
  [/^GET \/users\/@me$/, ({ world }) => world.self],
  [/^GET \/users\/@me\/guilds$/, ({ world }) => serversOf(world)],
  [/^GET \/guilds\/\d+\/members\/(\d+)$/, ({ world }) => ({ user: world.self, roles: [] })],
  [/^GET \/channels\/(\d+)$/, (office, _, id) => channelOf(office, id)],
  [
    /^GET \/applications\/@me$/,
    ({ world }) => ({ id: world.application, name: 'Touchline', flags: world.flags }),
  ],
  [/^GET \/applications\/\d+\/commands$/, ({ world }) => world.commands],
  [/^PUT \/applications\/\d+\/commands$/, putCommands],
  [/^POST \/users\/@me\/channels$/, openDirect],
  [/^GET \/channels\/(\d+)\/messages$/, listMessages],
  [/^POST \/channels\/(\d+)\/messages$/, postMessage],
  [/^POST \/webhooks\/\d+\/([^/]+)$/, followUp],
  [
    /^GET \/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
    (office, _, token) => toApi(original(office, token)),
  ],
  [/^PATCH \/webhooks\/\d+\/([^/]+)\/messages\/@original$/, editOriginal],
  [/^DELETE \/webhooks\/\d+\/([^/]+)\/messages\/@original$/, deleteOriginal],
];

const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };

/** Does what a request asks. @throws ApiError */
export function handle(office: Office, request: Request): Answer {
  const line = `${request.method} ${request.path}`;
  for (const [pattern, handler] of ROUTES) {
    const match = pattern.exec(line);
    if (match) return handler(office, request, ...match.slice(1));
  }
  throw new ApiError(404, 0, `404: Not Found (${line})`);
}

function putCommands({ world, checker }: Office, { body }: Request): Answer {
  checker.commands(body);
  const list = body as unknown as Json[];
  world.commands = list.map((command, index) => ({
    ...command,
    id: String(900_000 + index),
    application_id: world.application,
    version: '1',
    options: ((command.options ?? []) as Json[]).map(withoutDefaults),
  }));
  return world.commands;
}

/** Discord gives options back without the fields that are at their default. */
function withoutDefaults({ required, autocomplete, ...option }: Json): Json {
  return { ...option, ...(required ? { required } : {}), ...(autocomplete ? { autocomplete } : {}) };
}

function openDirect({ world, checker }: Office, { body }: Request): Answer {
  checker.direct(body);
  const { id, person } = world.direct(String(body.recipient_id));
  return { id, type: 1, recipients: [world.users.get(person ?? '')], last_message_id: null };
}

function readable({ world }: Office, id: string): FakeChannel {
  const channel = world.channel(id);
  if (channel.refuses === 50001) throw new ApiError(403, 50001, 'Missing Access');
  return channel;
}

function channelOf(office: Office, id = ''): Answer {
  const { type, name, overwrites = [] } = readable(office, id);
  return { id, type, name, guild_id: office.world.guild, permission_overwrites: overwrites };
}

function serversOf({ guild, permissions }: World): Json[] {
  return permissions === undefined ? [] : [{ id: guild, name: 'Example Region', owner: false, permissions }];
}

function listMessages(office: Office, { query }: Request, id = ''): Answer {
  const before = query.get('before');
  const list = readable(office, id).messages.filter((one) => !before || BigInt(one.id) < BigInt(before));
  return list
    .slice(-Number(query.get('limit') ?? 50))
    .reverse()
    .map(toApi);
}

const REFUSALS: Readonly<Record<number, string>> = {
  50007: 'Cannot send messages to this user',
  50013: 'Missing Permissions',
};

function postMessage(office: Office, { body, files }: Request, id = ''): Answer {
  const { world, checker, nonceMemory } = office;
  const channel = readable(office, id);
  if (channel.refuses) throw new ApiError(403, channel.refuses, REFUSALS[channel.refuses] ?? 'refused');
  checker.message('create', body, names(files));
  const key = `${id}/${body.nonce}`;
  const same = world.nonces.get(key);
  if (body.enforce_nonce && same && Date.now() - same.at < nonceMemory) return toApi(same.message);
  const message = makeMessage(world, id, world.self, body, files);
  channel.messages.push(message);
  if (body.nonce !== undefined) world.nonces.set(key, { message, at: Date.now() });
  return toApi(message);
}

function live({ exchanges }: Office, token = ''): Exchange {
  const exchange = exchanges.get(token);
  if (exchange?.response === undefined) throw new ApiError(404, 10015, 'Unknown Webhook');
  if (exchange.ended) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  return exchange;
}

function original(office: Office, token?: string) {
  const message = live(office, token).original;
  if (!message) throw new ApiError(404, 10008, 'Unknown Message');
  return message;
}

function editOriginal(office: Office, { body, files }: Request, token?: string): Answer {
  const message = original(office, token);
  office.checker.message('edit', body, names(files));
  fill(office.world, message, body, files);
  message.edited += 1;
  close(office, live(office, token));
  return toApi(message);
}

/** A deferral is answered: its message appears. */
function close({ world }: Office, exchange: Exchange): void {
  if (!exchange.open) return;
  exchange.open = false;
  if (exchange.original && !exchange.ephemeral)
    world.channel(exchange.channel).messages.push(exchange.original);
}

function deleteOriginal(office: Office, _: Request, token?: string): undefined {
  const message = original(office, token);
  const exchange = live(office, token);
  delete exchange.original;
  exchange.open = false;
  const { messages } = office.world.channel(exchange.channel);
  const at = messages.indexOf(message);
  if (at >= 0) messages.splice(at, 1);
}

/** The first follow-up of an open deferral is taken as its answer, as private as the deferral was. */
function followUp(office: Office, request: Request, token?: string): Answer {
  const exchange = live(office, token);
  if (exchange.open) return editOriginal(office, request, token);
  const { world, checker } = office;
  checker.message('webhook', request.body, names(request.files));
  const message = makeMessage(world, exchange.channel, world.self, request.body, request.files);
  exchange.followUps.push(message);
  if ((message.flags & 64) === 0) world.channel(exchange.channel).messages.push(message);
  return toApi(message);
}
