import type { types } from '@slack/bolt';
import type { Block, ChecklistItem, Mark } from '../../reply/reply.ts';
import { LIMITS } from './limits.ts';
import { escapeText, mrkdwn, pack, plain, type Span, split, type TextObject, textObjects } from './text.ts';

/** A mark never stands alone: the word follows it. */
const MARKS: Record<Mark, string> = {
  done: '✅',
  expiring: '⏳',
  expired: '⌛',
  pending: '🕓',
  missing: '⬜',
  unknown: '❔',
  next: '👉',
  info: 'ℹ️',
};

function sections(texts: readonly TextObject[]): types.SectionBlock[] {
  return texts.map((text) => ({ type: 'section', text }));
}

/** Text of any length as sections. */
export function textBlocks(spans: readonly Span[]): types.SectionBlock[] {
  return sections(textObjects(spans, LIMITS.section.text));
}

/** A header where it fits, else bold text. */
export function headingBlocks(text: string): types.KnownBlock[] {
  if (text.trim() === '') return [];
  const title = plain(text);
  if (title.text.length <= LIMITS.header && !text.includes('\n')) return [{ type: 'header', text: title }];
  return textBlocks([{ text, bold: true }]);
}

/** Ten fields a section, and fewer when they are long; a field that is too long gets sections of its own. */
export function fieldBlocks(fields: readonly { label: string; value: string }[]): types.SectionBlock[] {
  const blocks: types.SectionBlock[] = [];
  let row: TextObject[] = [];
  let size = 0;
  const flush = () => {
    if (row.length > 0) blocks.push({ type: 'section', fields: row });
    row = [];
    size = 0;
  };
  for (const { label, value } of fields) {
    const [text, ...more] = textObjects(
      [{ text: label, bold: true }, { text: '\n' }, { text: value }],
      LIMITS.section.field,
    );
    if (!text) continue;
    const isLong = more.length > 0;
    if (isLong || row.length === LIMITS.section.fields || size + text.text.length > LIMITS.blockSize) flush();
    if (isLong) {
      blocks.push(...sections([text, ...more]));
      continue;
    }
    row.push(text);
    size += text.text.length;
  }
  flush();
  return blocks;
}

function itemSpans({ mark, word, label, detail }: ChecklistItem): Span[] {
  const head: Span[] = [{ text: `${MARKS[mark]} ${word} · ` }, { text: label, bold: true }];
  return detail ? [...head, { text: `\n${detail}` }] : head;
}

/** One line per step, several lines a section. */
function checklistBlocks(items: readonly ChecklistItem[]): types.SectionBlock[] {
  return sections(
    pack(
      items.flatMap((item) => textObjects(itemSpans(item), LIMITS.section.text)),
      LIMITS.section.text,
    ),
  );
}

/** Small print. */
export function noteBlocks(text: string): types.ContextBlock[] {
  return textObjects([{ text }], LIMITS.context.text).map((element) => ({
    type: 'context',
    elements: [element],
  }));
}

/** Fixed width; text that would end the fence early stands plain, so that every letter can be copied. */
function codeBlocks(text: string): types.SectionBlock[] {
  if (/``|^`|`$/.test(text))
    return sections(
      split(text, LIMITS.section.text)
        .filter((piece) => piece.trim())
        .map(plain),
    );
  return split(text, LIMITS.section.text - 6)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ type: 'section', text: mrkdwn(`\`\`\`${escapeText(piece)}\`\`\``) }));
}

/** The blocks that only show something. */
export type DisplayBlock = Exclude<Block, { type: 'actions' | 'select' | 'image' | 'file' }>;

/** Shows one block; an exhaustive switch, so a new kind of block does not compile until it is rendered. */
export function displayBlocks(block: DisplayBlock): types.KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return headingBlocks(block.text);
    case 'text':
      return textBlocks([{ text: block.text }]);
    case 'fields':
      return fieldBlocks(block.fields);
    case 'checklist':
      return checklistBlocks(block.items);
    case 'note':
      return noteBlocks(block.text);
    case 'code':
      return codeBlocks(block.text);
    case 'divider':
      return [{ type: 'divider' }];
    default:
      return block satisfies never;
  }
}
