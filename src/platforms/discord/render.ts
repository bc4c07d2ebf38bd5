import type { Block, Mark, Reply } from '../../reply/reply.ts';
import { actionPieces, type CustomIds, customIds, selectPieces } from './controls.ts';
import { LIMITS } from './limits.ts';
import { assertNothingLost } from './nothing-lost.ts';
import { type Piece, pack, type RenderedFile, type RenderedMessage, textPiece } from './payload.ts';
import { COMPONENT } from './protocol.ts';
import { bold, escapeLine, joinLines, linesOf, shorten } from './text.ts';

const SYMBOL: Readonly<Record<Mark, string>> = {
  done: '✅',
  expiring: '⏳',
  expired: '⛔',
  pending: '🕓',
  missing: '⬜',
  unknown: '❔',
  next: '▶️',
  info: 'ℹ️',
};

/**
 * A reply as Discord messages (Components V2), in order, as few as the limits allow: split, never cut.
 * @throws NothingLostError when a part of the reply is in none of them.
 * @throws RangeError when an id, value or file is too large for Discord: it cannot be split.
 */
export function renderReply(reply: Reply): RenderedMessage[] {
  const context: Context = { ids: customIds(), names: new Set() };
  const pieces = reply.blocks.flatMap((block) => renderBlock(block, context));
  const messages = pack(pieces.length > 0 ? pieces : texts(linesOf(reply.summary)));
  assertNothingLost(reply, messages);
  return messages;
}

interface Context {
  readonly ids: CustomIds;
  /** File names given out. */
  readonly names: Set<string>;
}

function renderBlock(block: Block, context: Context): Piece[] {
  switch (block.type) {
    case 'heading':
      return texts(linesOf(block.text, { prefix: '### ' }));
    case 'text':
      return texts(linesOf(block.text));
    case 'fields':
      return texts(
        block.fields.flatMap(({ label, value }) => labelled(label && bold(`${label}:`), label, value)),
      );
    case 'checklist':
      return texts(block.items.flatMap(checklistLines));
    case 'note':
      return texts(linesOf(block.text, { prefix: '-# ' }));
    case 'code':
      return code(block.text);
    case 'divider':
      return [{ component: { type: COMPONENT.separator }, count: 1, text: 0, ids: [] }];
    case 'actions':
      return actionPieces(block, context.ids);
    case 'select':
      return selectPieces(block, context.ids);
    case 'image':
      return image(block, context);
    case 'file':
      return file(block, context);
    default:
      return block satisfies never;
  }
}

function texts(lines: readonly string[]): Piece[] {
  return joinLines(lines).map(textPiece);
}

/** A lead and a text on one line, or under one another where they are too long together. */
function labelled(lead: string, label: string, value: string): string[] {
  const lines = linesOf(value);
  const first = `${lead} ${lines[0] ?? ''}`.trim();
  if (first.length <= LIMITS.text && !label.includes('\n')) return [first, ...lines.slice(1)];
  return [...linesOf(label, { line: bold }), ...lines];
}

function checklistLines({
  mark,
  word,
  label,
  detail = '',
}: Extract<Block, { type: 'checklist' }>['items'][number]) {
  const lead = `${SYMBOL[mark]} ${bold(word)}`.trim();
  return [...labelled(lead, `${SYMBOL[mark]} ${word}`, label), ...linesOf(detail, { prefix: '-# ' })];
}

/** Fixed width; a text that would close the fence itself is shown in plain letters instead. */
function code(text: string): Piece[] {
  if (text.includes('```')) return texts(linesOf(text));
  const room = LIMITS.text - '```\n\n```'.length;
  const lines = linesOf(text, { line: (line) => line, room });
  return joinLines(lines, room).map((part) => textPiece(`\`\`\`\n${part}\n\`\`\``));
}

function image({ png, name, alt }: Extract<Block, { type: 'image' }>, context: Context): Piece[] {
  const upload = toUpload(name, png, 'image/png', context);
  const media = { media: { url: `attachment://${upload.name}` } };
  const item = alt.trim() === '' ? media : { ...media, description: shorten(alt, LIMITS.altText) };
  const component = { type: COMPONENT.gallery, items: [item] };
  const full = alt.length > LIMITS.altText ? texts(linesOf(alt, { prefix: '-# ' })) : [];
  return [...named(name, upload), { component, count: 1, text: 0, ids: [], file: upload }, ...full];
}

function file({ name, content, mediaType }: Extract<Block, { type: 'file' }>, context: Context): Piece[] {
  const upload = toUpload(name, content, mediaType, context);
  const component = { type: COMPONENT.file, file: { url: `attachment://${upload.name}` } };
  return [...named(name, upload), { component, count: 1, text: 0, ids: [], file: upload }];
}

/** Discord keeps only some letters of a file name; a name that had others is written out. */
function named(name: string, upload: RenderedFile): Piece[] {
  return name === upload.name ? [] : texts(linesOf(name, { prefix: '-# ', line: escapeLine }));
}

function toUpload(name: string, data: Uint8Array, contentType: string, { names }: Context): RenderedFile {
  if (data.byteLength > LIMITS.upload) throw new RangeError(`file larger than Discord takes: ${name}`);
  const safe = name.replace(/[^A-Za-z0-9_.-]/g, '_').replace(/^[._-]+/, '');
  const [ending = ''] = safe.match(/\.[^.]{1,8}$/) ?? [];
  const stem = safe.slice(0, safe.length - ending.length).slice(0, LIMITS.fileName) || 'file';
  let own = stem + ending;
  for (let n = 2; names.has(own); n++) own = `${stem}-${n}${ending}`;
  names.add(own);
  return { name: own, data, contentType };
}
