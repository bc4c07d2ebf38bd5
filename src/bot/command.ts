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
