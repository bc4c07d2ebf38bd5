import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json } from './check.ts';

export interface Ack {
  /** Milliseconds from the sending to the acknowledgement. */
  readonly ms: number;
  readonly payload: unknown;
}

interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly payload: Json;
  attempt: number;
  sentAt: number;
  readonly settle: (ack: Ack) => void;
}

export interface SocketMode {
  /** Resolves when the bot has acknowledged; what was not when a socket closed is delivered again on the next. */
  deliver(type: string, payload: Json): Promise<Ack>;
  /** Delivers an acknowledged envelope once more under its own id. */
  repeatLast(): Promise<Ack>;
  /** Slack recycles a connection: a `disconnect` envelope, then the socket closes from the other side. */
  refresh(): void;
  /** The network drops: no close frame. */
  drop(): void;
  /** Sockets accepted so far. */
  readonly opened: number;
  readonly connected: number;
  close(): void;
}

/** Socket Mode's server side on `/link`. It is stricter than Slack: interactions too are delivered again. */
export function createSocketMode(server: Server): SocketMode {
  const wss = new WebSocketServer({ server, path: '/link' });
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, Envelope>();
  let opened = 0;
  let last: Envelope | undefined;

  function send(socket: WebSocket, envelope: Envelope): void {
    envelope.sentAt = Date.now();
    const { id, type, payload, attempt } = envelope;
    const isRetry = attempt > 0;
    envelope.attempt += 1;
    const more = isRetry ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...more,
      }),
    );
  }

  function onMessage(text: string): void {
    const message: unknown = JSON.parse(text);
    if (!isObject(message) || typeof message.envelope_id !== 'string') return;
    const envelope = waiting.get(message.envelope_id);
    if (!envelope) return;
    waiting.delete(envelope.id);
    envelope.settle({ ms: Date.now() - envelope.sentAt, payload: message.payload });
  }

  wss.on('connection', (socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('message', (data) => onMessage(data.toString()));
    socket.on('close', () => sockets.delete(socket));
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size }));
    for (const envelope of waiting.values()) send(socket, envelope);
  });

  function queue(id: string, type: string, payload: Json): Promise<Ack> {
    return new Promise((settle) => {
      const envelope = { id, type, payload, attempt: 0, sentAt: Date.now(), settle };
      last = envelope;
      waiting.set(id, envelope);
      const [socket] = [...sockets].filter(({ readyState }) => readyState === 1);
      if (socket) send(socket, envelope);
    });
  }

  return {
    deliver: (type, payload) => queue(randomUUID(), type, payload),
    repeatLast: () =>
      last ? queue(last.id, last.type, last.payload) : Promise.reject(new Error('nothing was delivered')),
    refresh: () => {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    drop: () => {
      for (const socket of sockets) socket.terminate();
    },
    get opened() {
      return opened;
    },
    get connected() {
      return sockets.size;
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
      wss.close();
    },
  };
}
