import type { Form, Reply } from '../reply/reply.ts';
import type { DivisionId, RoleId } from '../requirements/index.ts';
import type { Context } from './context.ts';
import type { UploadedFile } from './incoming.ts';

/** Types of options; each platform maps them to its own (Discord: string, integer, user, channel, attachment). */
export type OptionType =
  | 'division'
  | 'role'
  | 'region'
  | 'certification'
  | 'date'
  | 'number'
  | 'text'
  | 'person'
  | 'channel'
  | 'file';

export interface Option {
  /** Lower case, `[a-z-]{1,32}`. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly type: OptionType;
  readonly required?: boolean;
  /** A text that may name people or channels: Slack then gives their ids. */
  readonly mentions?: boolean;
  /** A closed list; without it the platform offers completions where it can (`Bot.suggest`). */
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

/** Who may use a command; checked by the bot, whatever the platform's own settings say. */
export type Audience = 'everyone' | 'coordinator' | 'admin';

/** A command as data: all that registration, manifests, help and parsers need. */
export interface CommandDefinition {
  /** Without the slash, `[a-z-]{1,31}`; the same as its file in commands/. */
  readonly name: string;
  /** One line, at most 100 characters. */
  readonly summary: string;
  readonly options: readonly Option[];
  readonly audience: Audience;
  /** Its first answer is a form, so it must be the first response (no deferral in Discord). */
  readonly opensForm?: boolean;
  /** Also offered on a person (Discord's context menu): the label; the person fills the option `person`. */
  readonly onPerson?: string;
}

/** What a parsed option of each type is; canonical ids, never the person's own spelling. */
interface Values {
  division: DivisionId;
  role: RoleId;
  /** Rulebook id. */
  region: string;
  certification: string;
  /** ISO day. */
  date: string;
  number: number;
  text: string;
  /** Account id on the platform. */
  person: string;
  channel: string;
  file: UploadedFile;
}

/** Options as the command gets them: checked and canonical; an option that was not given is absent. */
export type InputOf<O extends readonly Option[]> = {
  readonly [K in O[number] as K['name']]?: Values[K['type']];
};

/** What came with a button, select or form. */
export interface ActionInput {
  /** Of the action's id. */
  readonly args: readonly string[];
  /** Chosen in a select. */
  readonly values: readonly string[];
  /** Typed into a form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

export type ActionHandler = (input: ActionInput, context: Context) => Promise<Reply | Form>;

/** A command is data and a function; its buttons lead to `actions` by name. */
export interface Command<O extends readonly Option[] = readonly Option[]> extends CommandDefinition {
  readonly options: O;
  run(input: InputOf<O>, context: Context): Promise<Reply | Form>;
  readonly actions?: Readonly<Record<string, ActionHandler>>;
}

/** Keeps the options' names and types, so that `run` gets them typed. */
export function defineCommand<const O extends readonly Option[]>(command: Command<O>): Command {
  return command as unknown as Command;
}
