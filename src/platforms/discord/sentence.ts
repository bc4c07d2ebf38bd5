import type { Reply } from '../../reply/reply.ts';

/** A reply of one sentence, private unless told otherwise. */
export function sentence(text: string, visibility: Reply['visibility'] = 'private'): Reply {
  return { type: 'reply', visibility, summary: text, blocks: [{ type: 'text', text }] };
}
