import { createHash } from 'node:crypto';
import type { APIMessage } from 'discord.js';
import type { Address, Receipt } from '../../bot/platform.ts';
import type { Reply } from '../../reply/reply.ts';
import { LIMITS } from './limits.ts';
import { bodyOf } from './message-body.ts';
import type { RenderedMessage } from './payload.ts';
import { COMPONENT, UNREACHABLE } from './protocol.ts';
import { renderReply } from './render.ts';
import { codeOf, type Wire } from './wire.ts';

/** A message to a channel, at most once for its key. */
export interface Sender {
  /** @see Platform.send */
  send(to: Address, reply: Reply, idempotencyKey?: string): Promise<Receipt>;
  /** Answers a message in its channel, once for `key`; no look back, because a message is answered once anyway. */
  answer(channel: string, reply: Reply, key: string, to?: string): Promise<void>;
}

const DAY = 86_400_000;
/** The reminders repeat an unsure send within a day; three give room for a weekend's outage. */
const LOOK_BACK = 3 * DAY;
const PAGES = 10;
const DISCORD_EPOCH = 1_420_070_400_000;

/**
 * "Never two messages for one key" stands on two rules. Discord itself refuses a second message of one nonce, but
 * only for some minutes. So every message of a key also carries a marker, the component id of its card, which is
 * the key's hash: before sending, the channel's messages of the last three days (at most 1,000) are looked
 * through for it. That needs the permission Read Message History in channels; direct messages always allow it.
 * @param now milliseconds since the epoch.
 * @param self the bot's own account id.
 */
export function createSender(wire: Wire, now: () => number, self: () => string): Sender {
  let count = 0;
  return {
    async send({ to }, reply, idempotencyKey) {
      const key = idempotencyKey ?? `${self()}/${now()}/${++count}`;
      try {
        const pages = renderReply(reply);
        const channel = 'channel' in to ? to.channel : await openDirect(wire, to.person);
        const known = idempotencyKey !== undefined;
        const sent = known ? await findSent(wire, channel, self(), now() - LOOK_BACK) : undefined;
        return { status: 'sent', id: await postPages(wire, channel, pages, key, { sent }) };
      } catch (error) {
        const code = codeOf(error);
        if (code === undefined || !UNREACHABLE.includes(code)) throw error;
        return {
          status: 'unreachable',
          reason: `Discord says: ${error instanceof Error ? error.message : code}`,
        };
      }
    },
    async answer(channel, reply, key, replyTo) {
      await postPages(wire, channel, renderReply(reply), key, { replyTo });
    },
  };
}

interface Circumstances {
  /** What stands in the channel already, by marker. */
  readonly sent?: ReadonlyMap<number, string> | undefined;
  readonly replyTo?: string | undefined;
}

/** Posts the pages that are not there yet, each under a key of its own. @returns the first one's message id. */
async function postPages(
  wire: Wire,
  channel: string,
  pages: readonly RenderedMessage[],
  key: string,
  { sent, replyTo }: Circumstances,
): Promise<string> {
  let first: string | undefined;
  for (const [index, page] of pages.entries()) {
    const own = `${key}#${index}`;
    const { body, files } = bodyOf(page, { marker: markerOf(own) });
    const reference =
      replyTo && index === 0 ? { message_reference: { message_id: replyTo, fail_if_not_exists: false } } : {};
    const nonce = { nonce: nonceOf(own), enforce_nonce: true };
    const post = () =>
      wire.call<APIMessage>({
        method: 'POST',
        route: `/channels/${channel}/messages`,
        body: { ...body, ...reference, ...nonce },
        files,
      });
    const id = sent?.get(markerOf(own)) ?? (await post()).id;
    first ??= id;
  }
  return first ?? '';
}

async function openDirect(wire: Wire, person: string): Promise<string> {
  const body = { recipient_id: person };
  return (await wire.call<{ id: string }>({ method: 'POST', route: '/users/@me/channels', body })).id;
}

/** Markers of our own messages since a time, with the messages' ids. */
async function findSent(
  wire: Wire,
  channel: string,
  self: string,
  since: number,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  let before: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = { limit: '100', ...(before ? { before } : {}) };
    const route = `/channels/${channel}/messages` as const;
    const messages = await wire.call<APIMessage[]>({ method: 'GET', route, query });
    for (const { id, author, components = [] } of messages) {
      const [card] = components;
      if (author.id === self && card?.type === COMPONENT.container && card.id) found.set(card.id, id);
    }
    before = messages.at(-1)?.id;
    if (!before || messages.length < 100 || timeOf(before) < since) break;
  }
  return found;
}

const timeOf = (id: string) => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
const hash = (key: string) => createHash('sha256').update(key).digest();
const nonceOf = (key: string) =>
  hash(key)
    .toString('base64url')
    .slice(0, LIMITS.nonce - 1);

/** A component id is an int32 above zero; small numbers are left to the ids Discord gives out itself. */
const markerOf = (key: string) => (hash(key).readUInt32BE(24) % 0x7fff0000) + 0xffff;
