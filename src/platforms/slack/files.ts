import { z } from 'zod';
import type { UploadedFile } from '../../bot/incoming.ts';
import { UserError } from '../../bot/user-error.ts';
import { slack as sentences } from '../../locales/en/slack.ts';
import type { Api } from './api.ts';
import { TIMES } from './limits.ts';

/** Slack's file object, as far as it is used. */
const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  is_external: z.boolean().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
});

type SlackFile = z.infer<typeof slackFile>;

export interface FileReader {
  /** @param given a file object of an event or a view; what it lacks is asked with files.info. A failure shows in `read`. */
  toUploaded(given: unknown): Promise<UploadedFile>;
}

const SLACK_HOSTS = /(^|\.)(slack\.com|slack-gov\.com|slack-files\.com|slack-files-gov\.com)$/;

/** The bot token goes to Slack only: a file may be a mere link to another service. */
function isSlacks(url: string, apiUrl: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && SLACK_HOSTS.test(hostname));
}

function tooLarge(name: string, limit: number): UserError {
  return new UserError(sentences.fileTooLarge(name, String(Math.round(limit / 100_000) / 10)));
}

async function readBounded(response: Response, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the download.
    if (size > limit) throw tooLarge(name, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function download(
  file: SlackFile,
  name: string,
  limit: number,
  token: string,
  apiUrl: string,
): Promise<Uint8Array> {
  const url = file.url_private_download ?? file.url_private;
  if (!url || file.is_external || !URL.canParse(url) || !isSlacks(url, apiUrl))
    throw new UserError(sentences.fileElsewhere(name));
  if ((file.size ?? 0) > limit) throw tooLarge(name, limit);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(6 * TIMES.call) });
  if (!response.ok) throw new Error(`Slack answered ${response.status} to the download of ${file.id}`);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (isPage && file.mimetype !== 'text/html') {
    await response.body?.cancel();
    throw new Error(
      `Slack gave a login page instead of the file ${file.id}: the app lacks the scope files:read; add it and reinstall the app`,
    );
  }
  return readBounded(response, name, limit);
}

/** @param apiUrl address of the Web API; files on its host are Slack's too. */
export function createFileReader(api: Api, token: string, apiUrl: string): FileReader {
  async function complete(file: SlackFile): Promise<SlackFile> {
    if (file.url_private_download && file.name) return file;
    const told = await api.call('files.info', (web) => web.files.info({ file: file.id }), {
      repeatable: true,
    });
    return { ...file, ...slackFile.parse(told.file) };
  }

  return {
    toUploaded: async (given) => {
      const known = slackFile.parse(given);
      try {
        const file = await complete(known);
        const name = file.name ?? file.title ?? file.id;
        return { name, size: file.size ?? 0, read: (limit) => download(file, name, limit, token, apiUrl) };
      } catch (error) {
        // The bot answers what goes wrong while it reads; here nobody would.
        return { name: known.name ?? known.id, size: known.size ?? 0, read: () => Promise.reject(error) };
      }
    },
  };
}
