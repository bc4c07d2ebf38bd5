import { crc32 } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
}

/** What the archive says about an entry's size; a bomb may lie. */
export type ClaimedSize = (name: string, size: number) => number;

function localHeader({ name, packed, size, crc }: Omit<Entry, 'at'>): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

function centralHeader({ name, packed, size, crc, at }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, name]);
}

/**
 * A zip archive with every entry deflated.
 * @param claimed writes another size than the true one into both headers.
 */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  deflate: (bytes: Buffer) => Buffer,
  claimed: ClaimedSize = (_, size) => size,
): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const entry = {
      name: Buffer.from(path),
      packed: deflate(bytes),
      size: claimed(path, bytes.length),
      crc: crc32(bytes),
      at,
    };
    const local = localHeader(entry);
    parts.push(local);
    central.push(centralHeader(entry));
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
