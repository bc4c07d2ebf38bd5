import { setTimeout as pause } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { NO_WORKSPACE } from '../../bot/incoming.ts';
import { discord as say } from '../../locales/en/discord.ts';
import type { Form, Reply } from '../../reply/reply.ts';
import type { Desk } from './desk.ts';
import { LIMITS, TIMES } from './limits.ts';
import { bodyOf } from './message-body.ts';
import { renderModal } from './modal.ts';
import { CODE, RESPONSE } from './protocol.ts';
import { type Asked, mayOpenForm, personOf, toIncoming } from './receive.ts';
import { renderReply } from './render.ts';
import { type Responder, type Stage, stageOf } from './respond.ts';
import { sentence } from './sentence.ts';
import { shorten } from './text.ts';
import { codeOf } from './wire.ts';

/**
 * Answers one interaction: the one place where interactions are acknowledged. Never rejects: what goes wrong is
 * logged with the interaction's id as the reference, and told to the person where Discord still lets us.
 */
export async function answerInteraction(desk: Desk, responder: Responder, interaction: Asked): Promise<void> {
  const stage = stageOf(interaction);
  try {
    if (mayOpenForm(interaction, desk.bot.commands))
      return await openForm(desk, responder, interaction, stage);
    const acknowledged = await desk.first(() => responder.acknowledge(stage));
    if (acknowledged === 'late') return desk.log(stage.id, 'too late to answer: Discord told the person so');
    if (acknowledged === 'unsure') desk.log(stage.id, 'no answer to the acknowledgement; going on');
    await desk.turn();
    if (!(await desk.isNew(stage.id))) return;
    const answer = await desk.bot.handle(toIncoming(interaction, desk.bot.commands));
    await deliver(desk, responder, interaction, stage, await asReply(desk, stage, answer));
  } catch (error) {
    desk.log(stage.id, 'an interaction could not be answered', error);
    await tell(desk, responder, interaction, stage);
  }
}

/** After an acknowledgement no form can open: a command that may open one must say so in its definition. */
async function asReply(desk: Desk, { id }: Stage, answer: Reply | Form): Promise<Reply> {
  if (answer.type === 'reply') return answer;
  desk.log(id, `a form came where none was announced (opensForm): ${answer.submit}`);
  return sentence(say.trouble(id));
}

/** The interaction's token may have ended meanwhile: then the answer goes the ordinary way. */
async function deliver(desk: Desk, responder: Responder, interaction: Asked, stage: Stage, reply: Reply) {
  try {
    await responder.deliver(stage, reply, sentence(say.postedInChannel));
  } catch (error) {
    const gone: readonly (number | undefined)[] = [
      CODE.tokenEnded,
      CODE.unknownWebhook,
      CODE.unknownInteraction,
      CODE.unknownMessage,
    ];
    if (!gone.includes(codeOf(error))) throw error;
    const { channelId, user } = interaction;
    const to = reply.visibility === 'channel' && channelId ? { channel: channelId } : { person: user.id };
    const workspace = interaction.guildId ?? NO_WORKSPACE;
    const receipt = await desk.sender.send({ workspace, to }, reply, `late/${stage.id}`);
    const how = receipt.status === 'sent' ? 'sent as a message of its own' : `not sent: ${receipt.reason}`;
    desk.log(stage.id, `the answer came after the interaction had ended; ${how}`);
  }
}

/** As a message of its own, so that nothing already shown is overwritten; it also closes an open deferral. */
async function tell(desk: Desk, responder: Responder, interaction: Asked, stage: Stage): Promise<void> {
  try {
    await responder.acknowledge(stage);
    const apart = { ...stage, kind: 'update' } as const;
    await deliver(desk, responder, interaction, apart, sentence(say.trouble(stage.id)));
  } catch (error) {
    desk.log(stage.id, 'the person could not be told', error);
  }
}

/** A form is only taken as the very first response: the bot is asked before anything is acknowledged. */
async function openForm(desk: Desk, responder: Responder, interaction: Asked, stage: Stage): Promise<void> {
  if (!(await desk.isNew(stage.id))) return;
  const timer = new AbortController();
  const answer = await Promise.race([
    desk.bot.handle(toIncoming(interaction, desk.bot.commands)),
    pause(TIMES.form, undefined, timer),
  ]);
  timer.abort();
  if (answer?.type === 'form') {
    return first(desk, responder, stage, RESPONSE.modal, renderModal(answer));
  }
  if (answer) {
    const acknowledged = await responder.acknowledge(stage);
    if (acknowledged === 'late') return desk.log(stage.id, 'too late to answer: Discord told the person so');
    return deliver(desk, responder, interaction, stage, answer);
  }
  desk.log(stage.id, 'the bot took too long to make a form');
  const [page] = renderReply(sentence(say.tooSlow));
  if (page) await first(desk, responder, stage, RESPONSE.message, bodyOf(page, { ephemeral: true }).body);
}

async function first(
  desk: Desk,
  responder: Responder,
  stage: Stage,
  type: number,
  data: object,
): Promise<void> {
  try {
    await responder.respond(stage, type, data, TIMES.acknowledge);
  } catch (error) {
    const code = codeOf(error);
    if (code === CODE.alreadyAcknowledged) return;
    if (code !== CODE.unknownInteraction) throw error;
    desk.log(stage.id, 'too late to answer: Discord told the person so');
  }
}

/** Completions: at most 25, in time or none at all. Never rejects. */
export async function completeOption(bot: Bot, responder: Responder, interaction: AutocompleteInteraction) {
  const { name, value } = interaction.options.getFocused(true);
  const timer = new AbortController();
  const suggestions = await Promise.race([
    bot.suggest(interaction.commandName, name, value, personOf(interaction)).catch(() => []),
    pause(TIMES.suggest, [], timer),
  ]);
  timer.abort();
  const choices = suggestions
    .filter((choice) => choice.value.length <= LIMITS.choice.value && choice.name !== '')
    .slice(0, LIMITS.options)
    .map((choice) => ({ name: shorten(choice.name, LIMITS.choice.name), value: choice.value }));
  // Too late or refused: the person types on, and the bot reads what they typed.
  await responder.respond(interaction, RESPONSE.choices, { choices }, TIMES.acknowledgeTry).catch(() => {});
}
