import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { LIMITS } from './limits.ts';
import { COMPONENT } from './protocol.ts';

/** A file that goes up with a message; `name` is what `attachment://` refers to. */
export interface RenderedFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: string;
}

/** One message; flags and mentions are set where it is sent. */
export interface RenderedMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly RenderedFile[];
}

/** A component with its weight: what it takes of a message's limits. */
export interface Piece {
  readonly component: APIComponentInContainer;
  /** The component and those inside it. */
  readonly count: number;
  readonly text: number;
  readonly ids: readonly string[];
  readonly file?: RenderedFile;
}

/** A text as a piece. */
export function textPiece(content: string): Piece {
  return { component: { type: COMPONENT.text, content }, count: 1, text: content.length, ids: [] };
}

/** Puts pieces into as few messages as the limits allow, in order; each message is one card (a container). */
export function pack(pieces: readonly Piece[]): RenderedMessage[] {
  const messages: Piece[][] = [];
  let current: Piece[] = [];
  for (const piece of pieces) {
    if (current.length > 0 && !fits(current, piece)) {
      messages.push(current);
      current = [];
    }
    current.push(piece);
  }
  if (current.length > 0) messages.push(current);
  return messages.map((message) => ({
    components: [{ type: COMPONENT.container, components: message.map(({ component }) => component) }],
    files: message.flatMap(({ file }) => (file ? [file] : [])),
  }));
}

function fits(message: readonly Piece[], next: Piece): boolean {
  const all = [...message, next];
  const sum = (weight: (piece: Piece) => number) => all.reduce((total, piece) => total + weight(piece), 0);
  const taken = new Set(message.flatMap(({ ids }) => ids));
  return (
    sum(({ count }) => count) < LIMITS.components &&
    sum(({ text }) => text) <= LIMITS.text &&
    sum(({ file }) => (file ? 1 : 0)) <= LIMITS.attachments &&
    sum(({ file }) => file?.data.byteLength ?? 0) <= LIMITS.upload &&
    !next.ids.some((id) => taken.has(id))
  );
}
