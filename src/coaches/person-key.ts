import { hash } from 'node:crypto';

/** @returns a name or e-mail as it compares: without case, accents, punctuation and double spaces. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}@.+_ -]/gu, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** @returns `first last` as it compares. */
export const foldName = (firstName: string, lastName: string) => fold(`${firstName} ${lastName}`);

/** @returns 16 hex digits that stand for a text and do not show it. */
export const shortHash = (text: string) => hash('sha256', text).slice(0, 16);
