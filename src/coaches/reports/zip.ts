import { promisify } from 'node:util';
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib';

const unpackAtOnce = promisify(inflateRaw);

/** An entry as the archive's central directory states it; `size` is what it must unpack to. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly stored: boolean;
}

/** The archive is cut off (`truncated`) or is not what it says (`damaged`). */
export class ZipError extends Error {
  override name = 'ZipError';
  readonly problem: 'truncated' | 'damaged';
  constructor(problem: 'truncated' | 'damaged') {
    super(`zip archive is ${problem}`);
    this.problem = problem;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_SIZE; at >= 0 && at >= zip.length - END_SIZE - LONGEST_COMMENT; at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new ZipError('truncated');
}

function packedBytes(zip: Buffer, localAt: number, length: number): Uint8Array {
  if (zip.readUInt32LE(localAt) !== LOCAL) throw new ZipError('damaged');
  const from = localAt + 30 + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28);
  if (from + length > zip.length) throw new ZipError('truncated');
  return zip.subarray(from, from + length);
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (zip.readUInt32LE(at) !== CENTRAL) throw new ZipError('damaged');
  const method = zip.readUInt16LE(at + 10);
  if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw new ZipError('damaged');
  }
  const nameLength = zip.readUInt16LE(at + 28);
  const entry = {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    size: zip.readUInt32LE(at + 24),
    packed: packedBytes(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)),
    stored: method === STORED,
  };
  return { entry, next: at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32) };
}

/**
 * Reads the list of an archive's entries; unpacks nothing.
 * @throws ZipError when it is cut off, damaged or encrypted.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(zip);
    const entries: ZipEntry[] = [];
    let at = zip.readUInt32LE(end + 16);
    for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
      const { entry, next } = readEntry(zip, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // An offset that points outside the file.
    throw error instanceof RangeError ? new ZipError('damaged') : error;
  }
}

/**
 * Unpacks one entry, never more than its stated size.
 * @throws ZipError when it does not unpack to that size.
 */
export async function unpackEntry(entry: ZipEntry): Promise<Uint8Array> {
  const unpacked = entry.stored ? entry.packed : await inflate(entry);
  if (unpacked.length !== entry.size) throw new ZipError('damaged');
  return unpacked;
}

async function inflate(entry: ZipEntry): Promise<Uint8Array> {
  try {
    return await unpackAtOnce(entry.packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw new ZipError('damaged');
  }
}

/** Like `unpackEntry`, piece by piece, so that a large entry is never whole in memory. */
export async function* streamEntry(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.stored) {
    yield entry.packed;
    return;
  }
  const inflating = createInflateRaw();
  inflating.end(entry.packed);
  let size = 0;
  try {
    for await (const piece of inflating) {
      size += piece.length;
      if (size > entry.size) throw new ZipError('damaged');
      yield piece;
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  if (size !== entry.size) throw new ZipError('damaged');
}

/** Packs files without compressing them. */
export function storeZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(signature(LOCAL), fields, name, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(signature(CENTRAL), Buffer.from([20, 0]), fields, rest, name);
    at += 30 + name.length + content.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(files.size, length, at)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function endRecord(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
