import type { types } from '@slack/bolt';
import { slack as sentences } from '../../locales/en/slack.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { displayBlocks, noteBlocks, textBlocks } from './blocks.ts';
import { buttonBlocks, createIds, selectBlocks } from './elements.ts';
import { LIMITS } from './limits.ts';
import { assertNothingLost } from './nothing-lost.ts';
import { escapeText, fits, shorten } from './text.ts';

/** One Slack message; `text` is what notifications and screen readers say, already escaped. */
export interface MessagePart {
  readonly kind: 'message';
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** A picture or file, uploaded and shared where the messages go. */
export interface UploadPart {
  readonly kind: 'upload';
  readonly name: string;
  readonly content: Uint8Array;
  /** Pictures only: everything it shows, in words. */
  readonly alt?: string;
}

export type Part = MessagePart | UploadPart;

type Piece = types.KnownBlock | UploadPart;

function pieces(block: Block, unique: (id: string) => string): Piece[] {
  switch (block.type) {
    case 'actions':
      return buttonBlocks(block.buttons, unique);
    case 'select':
      return selectBlocks(block, unique);
    case 'image': {
      const { png, name, alt } = block;
      const spelled = fits(alt, LIMITS.upload.alt) ? [] : textBlocks([{ text: alt }]);
      return [...spelled, { kind: 'upload', name, content: png, alt: shorten(alt, LIMITS.upload.alt) }];
    }
    case 'file':
      return [{ kind: 'upload', name: block.name, content: block.content }];
    default:
      return displayBlocks(block);
  }
}

/** The summary, where it must stand in the message itself: too long for the notification, or all there is. */
function opening(reply: Reply, rest: readonly Piece[]): types.KnownBlock[] {
  const [first] = rest;
  const isNeeded = !first || 'kind' in first || !fits(reply.summary, LIMITS.message.text);
  if (!isNeeded) return [];
  return textBlocks([{ text: reply.summary.trim() === '' ? sentences.empty : reply.summary }]);
}

function arrange(all: readonly Piece[]): (types.KnownBlock[] | UploadPart)[] {
  const parts: (types.KnownBlock[] | UploadPart)[] = [];
  let size = 0;
  for (const piece of all) {
    if ('kind' in piece) {
      parts.push(piece);
      continue;
    }
    const last = parts.at(-1);
    const weight = JSON.stringify(piece).length + 1;
    const isFull = size + weight > LIMITS.message.size;
    if (!Array.isArray(last) || last.length === LIMITS.message.blocks || isFull) {
      parts.push([piece]);
      size = weight;
    } else {
      last.push(piece);
      size += weight;
    }
  }
  return parts;
}

function notification(summary: string, number: number, of: number): string {
  const text = summary.trim() === '' ? sentences.empty : summary;
  const short = shorten(text, LIMITS.message.text);
  return escapeText(of === 1 ? short : sentences.part(short, number, of));
}

/**
 * A reply as Slack messages and uploads, in order; it is split over several, never cut.
 * @returns at least one part, the first a message
 * @throws NothingLostError when something of the reply is not in what came out.
 */
export function render(reply: Reply): readonly Part[] {
  const unique = createIds();
  const body = reply.blocks.flatMap((block) => pieces(block, unique));
  const arranged = arrange([...opening(reply, body), ...body]);
  const of = arranged.filter(Array.isArray).length;
  let number = 0;
  const parts = arranged.map((part): Part => {
    if (!Array.isArray(part)) return part;
    number += 1;
    return { kind: 'message', text: notification(reply.summary, number, of), blocks: part };
  });
  assertNothingLost(reply, parts);
  return parts;
}

/**
 * A reply as the blocks of a view, which holds no uploads: a picture is told in words. What does not fit is
 * announced in a last line, not dropped in silence.
 */
export function renderHome(reply: Reply): readonly types.KnownBlock[] {
  const unique = createIds();
  const body = reply.blocks
    .flatMap((block) => pieces(block, unique))
    .flatMap((piece) => {
      if (!('kind' in piece)) return [piece];
      return textBlocks([{ text: piece.alt ?? sentences.homeFile(piece.name) }]);
    });
  const all = [...opening(reply, body), ...body];
  if (all.length <= LIMITS.view.blocks) return all;
  return [...all.slice(0, LIMITS.view.blocks - 1), ...noteBlocks(sentences.homeIsLonger)];
}
