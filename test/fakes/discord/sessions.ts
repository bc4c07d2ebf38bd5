import type { WebSocket } from 'ws';
import { type Json, snowflake } from './world.ts';

/** What Discord keeps of a connection, for its resume. */
export interface Session {
  readonly id: string;
  sequence: number;
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
}

/** A replay longer than this would not be offered by Discord either; keeps memory flat in long runs. */
const KEPT = 1000;

/** Sends a payload, if the socket still stands. */
export function send(socket: WebSocket | undefined, payload: Json): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify(payload));
}

/** A new session. */
export function createSession(socket: WebSocket): Session {
  return { id: snowflake(), sequence: 0, sent: [], socket };
}

/** An event for a session: sent, and kept for a resume. */
export function push(session: Session, t: string, d: unknown): void {
  session.sequence += 1;
  const event = { s: session.sequence, t, d };
  session.sent.push(event);
  if (session.sent.length > KEPT) session.sent.shift();
  send(session.socket, { op: 0, ...event });
}

/** Sends again what came after `since`. */
export function replay(session: Session, socket: WebSocket, since: number): void {
  session.socket = socket;
  for (const event of session.sent.filter(({ s }) => s > since)) send(socket, { op: 0, ...event });
  push(session, 'RESUMED', {});
}
