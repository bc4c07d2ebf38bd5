import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  Message,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { CommandDefinition } from '../../bot/command.ts';
import {
  type Incoming,
  NO_WORKSPACE,
  type Person,
  type Place,
  type UploadedFile,
} from '../../bot/incoming.ts';
import { decodeAction } from '../../reply/action.ts';
import { actionOf } from './controls.ts';
import { toUploadedFile } from './download.ts';
import { COMPONENT } from './protocol.ts';

const MANAGE_GUILD = 1n << 5n;
const ATTACHMENT_OPTION = 11;

/** The interactions that get an answer; completions are apart. */
export type Asked =
  | ChatInputCommandInteraction
  | UserContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** @returns `false` for kinds this bot never offers (message menus, selects of people). */
export function isAsked(interaction: Interaction): interaction is Asked {
  return (
    interaction.isChatInputCommand() ||
    interaction.isUserContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit()
  );
}

/** Whether the answer must come before any acknowledgement, because it may be a form. */
export function mayOpenForm(interaction: Asked, definitions: readonly CommandDefinition[]): boolean {
  if (interaction.isMessageComponent())
    return decodeAction(actionOf(interaction.customId))?.opensForm ?? false;
  if (interaction.isModalSubmit()) return false;
  // What the form would ask for is there already, and reading a file takes longer than a form may.
  if (interaction.options.data.some(({ attachment }) => attachment)) return false;
  return definitionOf(interaction, definitions)?.opensForm ?? false;
}

function definitionOf(
  interaction: ChatInputCommandInteraction | UserContextMenuCommandInteraction,
  definitions: readonly CommandDefinition[],
): CommandDefinition | undefined {
  const { commandName } = interaction;
  return definitions.find(({ name, onPerson }) =>
    interaction.isUserContextMenuCommand() ? onPerson === commandName : name === commandName,
  );
}

/** An interaction as the bot understands it. Unknown commands and buttons pass: the bot has a polite reply. */
export function toIncoming(interaction: Asked, definitions: readonly CommandDefinition[]): Incoming {
  const from = { person: personOf(interaction), place: placeOf(interaction) };
  if (interaction.isMessageComponent()) {
    const values = interaction.isStringSelectMenu() ? interaction.values : [];
    return { type: 'action', ...from, id: actionOf(interaction.customId), values };
  }
  if (interaction.isModalSubmit()) {
    return { type: 'form', ...from, id: interaction.customId, ...fieldsOf(interaction) };
  }
  const name = definitionOf(interaction, definitions)?.name ?? interaction.commandName;
  if (interaction.isUserContextMenuCommand()) {
    return { type: 'command', ...from, name, options: { person: interaction.targetId } };
  }
  return { type: 'command', ...from, name, ...optionsOf(interaction) };
}

function optionsOf(interaction: ChatInputCommandInteraction) {
  const options: Record<string, string> = {};
  let file: UploadedFile | undefined;
  for (const { name, type, value, attachment } of interaction.options.data) {
    if (type === ATTACHMENT_OPTION && attachment) file = toUploadedFile(attachment);
    else if (value !== undefined) options[name] = String(value);
  }
  return { options, ...(file ? { file } : {}) };
}

function fieldsOf({ fields: submitted }: ModalSubmitInteraction) {
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  for (const [name, field] of submitted.fields) {
    if ('attachments' in field && field.type === COMPONENT.upload) {
      files.push(...(field.attachments?.map((attachment) => toUploadedFile(attachment)) ?? []));
    } else if ('value' in field) fields[name] = String(field.value ?? '');
    else if ('values' in field) fields[name] = field.values[0] ?? '';
  }
  return { fields, files };
}

/** Who uses the interaction, as Discord vouches for it. */
export function personOf(interaction: Asked | AutocompleteInteraction): Person {
  const { user, member, memberPermissions, guildId, locale } = interaction;
  const nickname = member && ('nickname' in member ? member.nickname : member.nick);
  return {
    platform: 'discord',
    workspace: guildId ?? NO_WORKSPACE,
    id: user.id,
    name: nickname ?? user.displayName,
    language: locale,
    isManager: memberPermissions?.has(MANAGE_GUILD) ?? false,
  };
}

function placeOf({ channel, channelId, guildId }: Asked): Place {
  return inThread(channel, { channel: channelId ?? '', isDirect: guildId === null });
}

/** A thread belongs to its channel: what is set for the channel holds in it. */
function inThread(channel: Message['channel'] | Asked['channel'], place: Place): Place {
  if (!channel?.isThread()) return place;
  return { ...place, channel: channel.parentId ?? place.channel, thread: place.channel };
}

/** Person and place of a message. Messages carry no computed permissions: nobody is a manager in them. */
export function senderOf(message: Message): { person: Person; place: Place } {
  const { author, guildId, channel, channelId } = message;
  return {
    person: {
      platform: 'discord',
      workspace: guildId ?? NO_WORKSPACE,
      id: author.id,
      name: message.member?.nickname ?? author.displayName,
      isManager: false,
    },
    place: inThread(channel, { channel: channelId, isDirect: guildId === null }),
  };
}
