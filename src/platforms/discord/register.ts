import { isDeepStrictEqual } from 'node:util';
import type {
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandDefinition, Option, OptionType } from '../../bot/command.ts';
import { LIMITS } from './limits.ts';
import type { Wire } from './wire.ts';

const CHAT_INPUT = 1;
const ON_PERSON = 2;
/** Bit of the permission "Manage Server", as Discord writes it. */
const MANAGE_GUILD = String(1 << 5);
const GUILD = 0;
const DIRECT_MESSAGE = 1;

const OPTION_TYPE = {
  division: 3,
  role: 3,
  region: 3,
  certification: 3,
  date: 3,
  text: 3,
  number: 4,
  person: 6,
  channel: 7,
  file: 11,
} as const satisfies Record<OptionType, number>;

/** Types the bot completes while a person types, unless the option has a closed list. */
const COMPLETED: readonly OptionType[] = ['division', 'certification', 'region'];

/**
 * The commands as Discord's application commands: one slash command each, and one on a person where `onPerson`
 * says so. Commands for admins are hidden from people without Manage Server, and exist in servers only.
 * @throws RangeError when a definition does not fit Discord's limits.
 */
export function toApplicationCommands(
  definitions: readonly CommandDefinition[],
): RESTPostAPIApplicationCommandsJSONBody[] {
  return definitions.flatMap((definition) => {
    const { name, summary, options, audience, onPerson } = definition;
    check(definition);
    const admin = audience === 'admin';
    const shared = {
      default_member_permissions: admin ? MANAGE_GUILD : null,
      contexts: admin ? [GUILD] : [GUILD, DIRECT_MESSAGE],
      integration_types: [0],
      nsfw: false,
    };
    const required = options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
    const slash = {
      ...shared,
      type: CHAT_INPUT,
      name,
      description: summary,
      options: required.map(toOption),
    } as const;
    return onPerson === undefined
      ? [slash]
      : [slash, { ...shared, contexts: [GUILD], type: ON_PERSON, name: onPerson } as const];
  });
}

/** Choices are texts, whatever they stand for: an option with a closed list is a text to Discord. */
function toOption({
  name,
  description,
  type,
  required = false,
  choices,
}: Option): APIApplicationCommandOption {
  const base = { type: OPTION_TYPE[type], name, description, required };
  const text = { ...base, type: OPTION_TYPE.text };
  if (choices) return { ...text, choices: choices.map((choice) => ({ ...choice })) };
  if (base.type !== OPTION_TYPE.text) return base as APIApplicationCommandOption;
  return { ...text, autocomplete: COMPLETED.includes(type) };
}

function check({ name, summary, options, onPerson }: CommandDefinition): void {
  const { description, options: most, choices, contextName } = LIMITS.command;
  const fits =
    summary.length <= description &&
    options.length <= most &&
    (onPerson?.length ?? 0) <= contextName &&
    options.every(
      (option) => option.description.length <= description && (option.choices?.length ?? 0) <= choices,
    );
  if (!fits) throw new RangeError(`command /${name} does not fit Discord's limits for commands`);
}

/** Whether what Discord holds is what we would register. */
export async function commandsAreCurrent(
  wire: Wire,
  application: string,
  definitions: readonly CommandDefinition[],
): Promise<boolean> {
  const held = await wire.call<unknown[]>({ method: 'GET', route: `/applications/${application}/commands` });
  return isDeepStrictEqual(comparable(held), comparable(toApplicationCommands(definitions)));
}

/**
 * Registers the commands, if they differ from what Discord holds: creations are counted (200 a day).
 * @returns `true` when they were sent.
 */
export async function registerCommands(
  wire: Wire,
  application: string,
  definitions: readonly CommandDefinition[],
): Promise<boolean> {
  if (await commandsAreCurrent(wire, application, definitions)) return false;
  const body: RESTPutAPIApplicationCommandsJSONBody = toApplicationCommands(definitions);
  await wire.call({ method: 'PUT', route: `/applications/${application}/commands`, body });
  return true;
}

/** What we set, with Discord's defaults filled in, in one order; what Discord adds (ids, versions) is left out. */
function comparable(commands: readonly unknown[]): unknown[] {
  return commands.map(fields).sort((a, b) => `${a.type}/${a.name}`.localeCompare(`${b.type}/${b.name}`));
}

type Json = Record<string, unknown>;

function fields(command: unknown): Json {
  const { type = CHAT_INPUT, name, description = '', options = [], ...rest } = command as Json;
  return {
    type,
    name,
    description,
    options: (options as Json[]).map((option) => ({
      type: option.type,
      name: option.name,
      description: option.description,
      required: option.required ?? false,
      autocomplete: option.autocomplete ?? false,
      choices: ((option.choices ?? []) as Json[]).map((choice) => [choice.name, choice.value]),
    })),
    permissions: rest.default_member_permissions ?? null,
    contexts: [...((rest.contexts ?? []) as number[])].sort(),
    nsfw: rest.nsfw ?? false,
  };
}
