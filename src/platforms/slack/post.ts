import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.ts';
import { textBlocks } from './blocks.ts';
import { describe, isUnknownOutcome, RespondError } from './errors.ts';
import { type History, METADATA_TYPE, type Spot } from './history.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';
import type { MessagePart, UploadPart } from './render.ts';
import { escapeText } from './text.ts';

/** Nothing in a text ever becomes a mention, a link or a preview that the renderer did not make. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

export interface Poster {
  /** Posts once per `key`, also when Slack fails to say what became of it. @returns the message's ts */
  post(spot: Spot, part: MessagePart, key: string): Promise<string>;
  postEphemeral(spot: Spot, user: string, part: MessagePart): Promise<void>;
  update(channel: string, ts: string, part: MessagePart): Promise<void>;
  /** Shares a file; needs the bot in the channel. */
  upload(spot: Spot, part: UploadPart): Promise<void>;
  /** Uses a `response_url`. @throws RespondError, status 404 when it is used up or older than 30 minutes. */
  respond(
    url: string,
    part: MessagePart,
    how: { readonly public: boolean; readonly replace: boolean },
  ): Promise<void>;
  /** Removes the message that a `response_url` came with. */
  deleteOriginal(url: string): Promise<void>;
}

/** An unknown outcome may still become a message: Slack is given this long before its history is believed. */
const SETTLE = 1500;
/** Our clock may be ahead of Slack's: so much further back a message is looked for, in milliseconds. */
const SKEW = 24 * 3600_000;

function bodyOf({ text, blocks }: MessagePart) {
  return { text, blocks: [...blocks], ...QUIET };
}

async function postJson(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMES.call),
  });
  const text = await response.text();
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  if (!response.ok)
    throw new RespondError(response.status, text.slice(0, 100), Number.isNaN(seconds) ? undefined : seconds);
  if (text.includes('"ok":false')) throw new RespondError(400, text.slice(0, 100));
}

async function putBytes(url: string, part: UploadPart): Promise<void> {
  const signal = AbortSignal.timeout(6 * TIMES.call);
  const response = await fetch(url, { method: 'POST', body: Buffer.from(part.content), signal });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`Slack answered ${response.status} to the upload of ${part.name}`);
}

/** A sentence for the one person who holds a `response_url`, which needs no token. @throws RespondError */
export async function sayAt(url: string, sentence: string): Promise<void> {
  const part: MessagePart = {
    kind: 'message',
    text: escapeText(sentence),
    blocks: textBlocks([{ text: sentence }]),
  };
  await postJson(url, { ...bodyOf(part), response_type: 'ephemeral', replace_original: false });
}

export function createPoster(api: Api, history: History, logger: SlackLogger, now: () => number): Poster {
  /** Whether a message whose outcome is unknown is there after all; without the right to look, it is not repeated. */
  async function settled(spot: Spot, key: string, since: number): Promise<string | undefined> {
    await sleep(SETTLE);
    const { keys } = await history.past(spot, now() - since + SKEW);
    return keys.get(key);
  }

  async function post(spot: Spot, part: MessagePart, key: string): Promise<string> {
    const args = {
      channel: spot.channel,
      ...bodyOf(part),
      metadata: { event_type: METADATA_TYPE, event_payload: { key } },
      ...(spot.thread && { thread_ts: spot.thread }),
    };
    const since = now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const lane = { lane: spot.channel };
        const { ts } = await api.call('chat.postMessage', (web) => web.chat.postMessage(args), lane);
        return ts ?? '';
      } catch (error) {
        if (!isUnknownOutcome(error)) throw error;
        const ts = await settled(spot, key, since).catch(() => Promise.reject(error));
        if (ts) return ts;
        if (attempt === 3) throw error;
        logger.warn(
          { channel: spot.channel, reason: describe(error) },
          'a message did not arrive; posting it again',
        );
      }
    }
  }

  return {
    post,
    postEphemeral: async ({ channel, thread }, user, part) => {
      const args = { channel, user, ...bodyOf(part), ...(thread && { thread_ts: thread }) };
      const lane = { lane: channel };
      await api.call('chat.postEphemeral', (web) => web.chat.postEphemeral(args), lane);
    },
    update: async (channel, ts, { text, blocks }) => {
      const args = { channel, ts, text, blocks: [...blocks], link_names: false, parse: 'none' } as const;
      await api.call('chat.update', (web) => web.chat.update(args), { repeatable: true });
    },
    upload: async ({ channel, thread }, part) => {
      const { name, content, alt } = part;
      const about = { filename: name, length: content.length, ...(alt && { alt_txt: alt }) };
      const repeatable = { repeatable: true };
      const slot = await api.call(
        'files.getUploadURLExternal',
        (web) => web.files.getUploadURLExternal(about),
        repeatable,
      );
      const { upload_url: url, file_id: id } = slot;
      if (!url || !id) throw new Error('files.getUploadURLExternal gave no address');
      await putBytes(url, part);
      const where = thread ? { channel_id: channel, thread_ts: thread } : { channel_id: channel };
      const done = { files: [{ id, title: name }] as [{ id: string; title: string }], ...where };
      await api.call('files.completeUploadExternal', (web) => web.files.completeUploadExternal(done));
    },
    respond: async (url, part, how) => {
      const response_type = how.public ? 'in_channel' : 'ephemeral';
      const body = { ...bodyOf(part), response_type, replace_original: how.replace };
      // A repeated ephemeral answer may show twice; none at all would be worse, and Slack keeps no trace to look at.
      await api.call('response_url', () => postJson(url, body), { repeatable: how.replace || !how.public });
    },
    deleteOriginal: async (url) => {
      await api.call('response_url', () => postJson(url, { delete_original: true }), { repeatable: true });
    },
  };
}
