import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { createSession, push, replay, type Session, send } from './sessions.ts';
import type { Json, World } from './world.ts';

/** Discord's WebSocket side, with the switches of its bad days. */
export interface Gateway {
  /** Sends an event to every session; those without a socket get it when they resume. */
  dispatch(type: string, data: unknown): void;
  /** How many sessions have a socket. */
  connected(): number;
  /** Opcodes received so far: 2 identify, 6 resume, 1 heartbeat. */
  readonly received: number[];
  /** Tells clients to reconnect (op 7). */
  askToReconnect(): void;
  /** Tells clients that their session is invalid (op 9). */
  invalidate(resumable: boolean): void;
  /** Kills the sockets without a word; sessions live on. */
  drop(): void;
  closeWith(code: number): void;
  /** While `false`, new sockets are killed at once. */
  accepts: boolean;
  /** Events repeated on a resume although the client has seen them. */
  overlap: number;
  /** The bot may not have any intent beyond these bits. */
  allowedIntents: number;
  /** Milliseconds. */
  heartbeat: number;
  close(): void;
}

/** Members, presences and message content need an approval that Touchline does not ask for. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** Where the gateway listens, and the token accepted now. */
interface Setting {
  readonly world: World;
  readonly address: string;
  readonly token: () => string;
}

/** Discord's gateway on a server's port. */
export function createGateway(server: Server, setting: Setting): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new WebSocketServer({ server });
  const each = (act: (socket: WebSocket) => void) => {
    for (const { socket } of sessions.values()) if (socket) act(socket);
  };
  const gateway: Gateway = {
    received: [],
    accepts: true,
    overlap: 0,
    allowedIntents: ~PRIVILEGED,
    heartbeat: 41_250,
    dispatch(type, data) {
      for (const session of sessions.values()) push(session, type, data);
    },
    connected: () => [...sessions.values()].filter(({ socket }) => socket?.readyState === 1).length,
    askToReconnect: () => each((socket) => send(socket, { op: 7, d: null })),
    invalidate(resumable) {
      each((socket) => send(socket, { op: 9, d: resumable }));
      if (!resumable) sessions.clear();
    },
    drop: () => each((socket) => socket.terminate()),
    closeWith: (code) => each((socket) => socket.close(code)),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
  sockets.on('connection', (socket) => welcome(socket, gateway, sessions, setting));
  return gateway;
}

function welcome(
  socket: WebSocket,
  gateway: Gateway,
  sessions: Map<string, Session>,
  setting: Setting,
): void {
  if (!gateway.accepts) {
    socket.terminate();
    return;
  }
  send(socket, { op: 10, d: { heartbeat_interval: gateway.heartbeat } });
  socket.on('message', (data) => {
    const { op, d } = JSON.parse(data.toString()) as { op: number; d: Json };
    gateway.received.push(op);
    if (op === 1) send(socket, { op: 11 });
    if (op === 2) identify(socket, gateway, sessions, setting, d);
    if (op !== 6) return;
    const session = sessions.get(String(d.session_id));
    if (session) replay(session, socket, Number(d.seq) - gateway.overlap);
    else send(socket, { op: 9, d: false });
  });
  socket.on('close', (code) => {
    const session = [...sessions.values()].find((one) => one.socket === socket);
    if (session) session.socket = undefined;
    if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
  });
}

function identify(
  socket: WebSocket,
  { allowedIntents }: Gateway,
  sessions: Map<string, Session>,
  { world, address, token }: Setting,
  { token: given, intents }: Json,
): void {
  const refusal = given !== token() ? 4004 : Number(intents) & ~allowedIntents ? 4014 : undefined;
  if (refusal) {
    socket.close(refusal);
    return;
  }
  const session = createSession(socket);
  sessions.set(session.id, session);
  push(session, 'READY', {
    v: 10,
    user: world.self,
    guilds: [{ id: world.guild, unavailable: true }],
    session_id: session.id,
    resume_gateway_url: address,
    application: { id: world.application, flags: 0 },
  });
  push(session, 'GUILD_CREATE', guildOf(world));
}

function guildOf(world: World): Json {
  const channels = [...world.channels.values()].filter(({ type }) => type === 0);
  return {
    id: world.guild,
    name: 'Example Region',
    owner_id: world.self.id,
    roles: [{ id: world.guild, name: '@everyone', permissions: '0', position: 0, color: 0 }],
    channels: channels.map(({ id, name, type }) => ({
      id,
      name,
      type,
      position: 0,
      permission_overwrites: [],
    })),
    members: [],
    threads: [],
    emojis: [],
    features: [],
    preferred_locale: 'en-US',
    member_count: world.users.size,
  };
}
