import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import { LIMITS } from './limits.ts';

/** @throws UserError as soon as there is more than `LIMITS.file`. */
export async function collectBytes(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
): Promise<Uint8Array> {
  const tooLarge = () => new UserError(importTexts.tooLarge(name, LIMITS.file));
  if (bytes instanceof Uint8Array) {
    if (bytes.length > LIMITS.file) throw tooLarge();
    return bytes;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > LIMITS.file) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
