import { z } from 'zod';
import type { Api } from './api.ts';

/** Marks our messages; the payload holds the key. */
export const METADATA_TYPE = 'touchline';

export interface Spot {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** What this bot has posted in a conversation. */
export interface Past {
  /** Idempotency key → ts of the message. */
  readonly keys: Map<string, string>;
  readonly files: readonly { readonly name: string; readonly ts: string }[];
}

export interface History {
  /** @param back milliseconds into the past. @throws what Slack answers, such as a missing scope. */
  past(spot: Spot, back: number): Promise<Past>;
}

const PAGES = 20;
const PAGE = 200;

const message = z.object({
  ts: z.string(),
  user: z.string().optional(),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.object({ key: z.string() }) })
    .optional()
    .catch(undefined),
  files: z.array(z.object({ name: z.string().nullish() })).default([]),
});
const page = z.object({
  messages: z.array(message).default([]),
  has_more: z.boolean().default(false),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** @param botUserId only its own messages count. @param now milliseconds */
export function createHistory(api: Api, botUserId: string, now: () => number): History {
  async function read({ channel, thread }: Spot, oldest: string, cursor: string | undefined) {
    const args = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
    const options = { repeatable: true };
    // Messages in a thread are not part of the conversation's own history.
    if (thread)
      return page.parse(
        await api.call(
          'conversations.replies',
          (web) => web.conversations.replies({ ...args, ts: thread }),
          options,
        ),
      );
    return page.parse(
      await api.call('conversations.history', (web) => web.conversations.history(args), options),
    );
  }

  return {
    past: async (spot, back) => {
      const oldest = ((now() - back) / 1000).toFixed(6);
      const keys = new Map<string, string>();
      const files: { name: string; ts: string }[] = [];
      let cursor: string | undefined;
      for (let count = 0; count < PAGES; count += 1) {
        const { messages, has_more, response_metadata } = await read(spot, oldest, cursor);
        for (const { ts, user, metadata, files: shared } of messages) {
          if (user !== undefined && user !== botUserId) continue;
          if (metadata?.event_type === METADATA_TYPE) keys.set(metadata.event_payload.key, ts);
          for (const { name } of shared) if (name) files.push({ name, ts });
        }
        cursor = response_metadata?.next_cursor;
        if (!has_more || !cursor) break;
      }
      return { keys, files };
    },
  };
}
