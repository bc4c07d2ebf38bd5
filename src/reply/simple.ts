import type { Block, Reply } from './reply.ts';

/** One private sentence. */
export function say(text: string): Reply {
  return { type: 'reply', visibility: 'private', summary: text, blocks: [{ type: 'text', text }] };
}

/** A private reply out of blocks; empty lists leave no block behind. */
export function reply(summary: string, blocks: readonly (Block | undefined)[], replaces = false): Reply {
  const full = blocks.filter((block) => block !== undefined).filter((block) => !isEmpty(block));
  return { type: 'reply', visibility: 'private', summary, blocks: full, ...(replaces ? { replaces } : {}) };
}

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case 'fields':
      return block.fields.length === 0;
    case 'checklist':
      return block.items.length === 0;
    case 'actions':
      return block.buttons.length === 0;
    case 'select':
      return block.options.length === 0;
    default:
      return false;
  }
}
