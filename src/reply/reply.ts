/**
 * What the bot says, as plain data. Texts hold no markup: a platform's renderer escapes them and sets the type.
 * Everything a person typed may stand in a text; nothing in a text is ever a mention or a command.
 */

/** How a step, requirement or person stands; always shown as a mark *and* a word. */
export type Mark = 'done' | 'expiring' | 'expired' | 'pending' | 'missing' | 'unknown' | 'next' | 'info';

export interface ChecklistItem {
  readonly mark: Mark;
  /** The word that stands beside the mark, in the reader's language. */
  readonly word: string;
  readonly label: string;
  readonly detail?: string;
}

/** `action` is an encoded id (reply/action.ts, at most 100 characters); pressing it sends that id back. */
export interface ActionButton {
  readonly label: string;
  readonly action: string;
  readonly style?: 'primary' | 'danger';
}

/** Opens an https address; never an action. */
export interface LinkButton {
  readonly label: string;
  readonly url: string;
}

export type Button = ActionButton | LinkButton;

export interface SelectOption {
  readonly label: string;
  /** At most 100 characters; comes back as `Incoming.values[0]`. */
  readonly value: string;
  readonly description?: string;
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'fields';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly type: 'checklist'; readonly items: readonly ChecklistItem[] }
  /** Small print: sources, dates, caveats. */
  | { readonly type: 'note'; readonly text: string }
  /** To be copied letter by letter (a message for someone the bot cannot reach); shown in fixed width. */
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'divider' }
  | { readonly type: 'actions'; readonly buttons: readonly Button[] }
  | {
      readonly type: 'select';
      readonly placeholder: string;
      readonly action: string;
      readonly options: readonly SelectOption[];
    }
  /** A picture drawn by the bot; `alt` says in words everything it shows. */
  | { readonly type: 'image'; readonly png: Uint8Array; readonly name: string; readonly alt: string }
  /** A file to download, such as a CSV list. */
  | {
      readonly type: 'file';
      readonly content: Uint8Array;
      readonly name: string;
      readonly mediaType: string;
    };

export interface Reply {
  readonly type: 'reply';
  /** `private`: only the person sees it (ephemeral, or a direct message). */
  readonly visibility: 'private' | 'channel';
  /** The whole reply as one plain sentence: notification, screen reader, log-free terminal. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** As the answer to an action: `true` puts it in the place of the message that held the button. */
  readonly replaces?: boolean;
}

export type FormField =
  | {
      readonly type: 'text';
      readonly name: string;
      readonly label: string;
      readonly value?: string;
      readonly placeholder?: string;
      readonly multiline?: boolean;
      readonly optional?: boolean;
    }
  /** Comes back as an ISO day, or as the person typed it where the platform has no date picker. */
  | {
      readonly type: 'date';
      readonly name: string;
      readonly label: string;
      readonly value?: string;
      readonly optional?: boolean;
    }
  | {
      readonly type: 'select';
      readonly name: string;
      readonly label: string;
      readonly options: readonly SelectOption[];
      readonly value?: string;
      readonly optional?: boolean;
    }
  | { readonly type: 'file'; readonly name: string; readonly label: string };

/** A dialogue: a modal in Slack and Discord, questions one by one in the terminal. At most 5 fields. */
export interface Form {
  readonly type: 'form';
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submitLabel: string;
  /** Encoded action id that receives the fields (`Incoming` of type `form`). */
  readonly submit: string;
}
