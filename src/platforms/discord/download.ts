import type { UploadedFile } from '../../bot/incoming.ts';
import { UserError } from '../../bot/user-error.ts';
import { discord as say } from '../../locales/en/discord.ts';

/** What Discord says of an attachment; the address works for about a day. */
export interface AttachmentInfo {
  readonly name: string;
  readonly size: number;
  readonly url: string;
  readonly contentType: string | null;
}

const TIMEOUT = 30_000;
const MEGABYTE = 1_000_000;

/** An attachment as the bot reads it: nothing is downloaded before `read`, and never more than its limit. */
export function toUploadedFile({ name, size, url, contentType }: AttachmentInfo): UploadedFile {
  return {
    name,
    size,
    async read(limit) {
      const tooLarge = () => new UserError(say.fileTooLarge(name, Math.floor(limit / MEGABYTE)));
      if (/^(image|audio|video)\//.test(contentType ?? '')) throw new UserError(say.pictureSent(name));
      if (size > limit) throw tooLarge();
      const bytes = await download(url, limit).catch((cause: unknown) => {
        throw new UserError(say.fileGone(name), { cause });
      });
      if (!bytes) throw tooLarge();
      return bytes;
    },
  };
}

/** The announced size is not trusted: reading stops at the limit. @returns undefined when there is more. */
async function download(url: string, limit: number): Promise<Uint8Array | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok || !response.body) throw new Error(`attachment answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.byteLength;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
