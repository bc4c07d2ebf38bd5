import type { Message } from 'discord.js';
import { type Incoming, NO_WORKSPACE } from '../../bot/incoming.ts';
import { discord as say } from '../../locales/en/discord.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Desk } from './desk.ts';
import { toUploadedFile } from './download.ts';
import { UNREACHABLE } from './protocol.ts';
import { senderOf } from './receive.ts';
import { sentence } from './sentence.ts';
import { codeOf } from './wire.ts';

/** Ordinary messages and replies; the others are Discord's own notices (pins, boosts, joins). */
const SAID = [0, 19];

/**
 * Whether a message is for the bot: a direct message, or one that mentions it by name (not by a role, not by
 * "everyone"). Other messages come without their content, and what bots say is never answered.
 */
export function isForUs(message: Message, self: string): boolean {
  if (message.author.bot || message.webhookId || !SAID.includes(message.type)) return false;
  return message.guildId === null || message.mentions.users.has(self);
}

/**
 * Answers a question or a file. Never rejects.
 * @param self the bot's own account id.
 */
export async function answerMessage(desk: Desk, message: Message, self: string): Promise<void> {
  try {
    await desk.turn();
    if (!(await desk.isNew(message.id))) return;
    const items = incomingOf(message, self);
    for (const [index, item] of items.entries()) {
      const answer = item.type === 'reply' ? item : await desk.bot.handle(item);
      const reply = answer.type === 'reply' ? answer : sentence(say.trouble(message.id));
      if (answer.type === 'form') desk.log(message.id, `a form cannot open from a message: ${answer.submit}`);
      await deliver(desk, message, reply, index);
    }
  } catch (error) {
    desk.log(message.id, 'a message could not be answered', error);
    await deliver(desk, message, sentence(say.trouble(message.id)), 'trouble').catch((second: unknown) =>
      desk.log(message.id, 'the person could not be told', second),
    );
  }
}

/** Files count in direct messages only: a report with people's data must not be encouraged in a channel. */
function incomingOf(message: Message, self: string): (Incoming | Reply)[] {
  const from = senderOf(message);
  const text = message.content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), '').trim();
  const files = [...message.attachments.values()];
  if (files.length === 0) return [{ type: 'question', ...from, text }];
  if (from.place.isDirect) {
    return files.map((file) => ({ type: 'file', ...from, file: toUploadedFile(file) }));
  }
  return [
    sentence(say.filesGoToDirectMessages, 'channel'),
    ...(text ? [{ type: 'question', ...from, text } as const] : []),
  ];
}

/** In a channel, what is private goes by direct message, and the channel is told only that. */
async function deliver(desk: Desk, message: Message, reply: Reply, index: number | string): Promise<void> {
  const key = `answer/${message.id}/${index}`;
  const inChannel = (text: Reply) =>
    desk.sender.answer(message.channelId, text, `${key}/channel`, message.id);
  const direct = { workspace: message.guildId ?? NO_WORKSPACE, to: { person: message.author.id } };
  if (message.guildId === null) return desk.sender.answer(message.channelId, reply, key, message.id);
  if (reply.visibility === 'channel') {
    try {
      return await inChannel(reply);
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined || !UNREACHABLE.includes(code)) throw error;
      const receipt = await desk.sender.send(direct, reply, key);
      if (receipt.status === 'unreachable') desk.log(message.id, `no way to answer: ${receipt.reason}`);
      return;
    }
  }
  const receipt = await desk.sender.send(direct, reply, key);
  await inChannel(sentence(receipt.status === 'sent' ? say.sentDirectly : say.directMessagesClosed));
}
