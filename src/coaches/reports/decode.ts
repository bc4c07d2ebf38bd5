import { isUtf8 } from 'node:buffer';
import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';

const PIECE = 65_536;
/** Control characters that no text file holds; among them what Windows-1252 leaves undefined. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** Every other byte of Latin text in UTF-16 is zero. */
function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  const head = bytes.subarray(0, 1000);
  return head.filter((byte, index) => byte === 0 && index % 2 === parity).length / (head.length / 2);
}

function encodingOf(bytes: Uint8Array, name: string): Encoding {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) throw new UserError(importTexts.encoding(name));
  if (startsWith(bytes, 0xff, 0xfe) || (zeros(bytes, 1) > 0.7 && zeros(bytes, 0) < 0.2)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || (zeros(bytes, 0) > 0.7 && zeros(bytes, 1) < 0.2)) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  if (endsInsideCharacter(bytes)) throw new UserError(importTexts.truncated(name));
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) throw new UserError(importTexts.encoding(name));
  return 'windows-1252';
}

/** UTF-8 but for a last character that is cut off. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, -cut)) && (bytes.at(-cut) ?? 0) >= 0xc2);
}

/**
 * Text of a CSV file piece by piece: UTF-8, UTF-16 (also without a byte-order mark) or, failing these, Windows-1252
 * as older Excel writes it. The byte-order mark is left out.
 * @throws UserError when it is binary, cut off, or in another encoding.
 */
export function* decodeText(bytes: Uint8Array, name: string): Generator<string> {
  const encoding = encodingOf(bytes, name);
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1)
    throw new UserError(importTexts.truncated(name));
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decodePiece(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length, name);
    const control = CONTROL.exec(text)?.[0];
    if (control !== undefined) {
      const isBinary = control < '\u0020';
      throw new UserError(isBinary ? importTexts.binary(name) : importTexts.encoding(name));
    }
    yield text;
  }
}

function decodePiece(
  decoder: InstanceType<typeof TextDecoder>,
  piece: Uint8Array,
  stream: boolean,
  name: string,
): string {
  try {
    return decoder.decode(piece, { stream });
  } catch (error) {
    throw new UserError(importTexts.encoding(name), { cause: error });
  }
}
