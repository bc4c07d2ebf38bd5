/** The workspace of a direct message that belongs to none (Discord). */
export const NO_WORKSPACE = '@me';

/** Who speaks, as the platform vouches for it. */
export interface Person {
  /** Name of the platform: `slack`, `discord`, `console`. */
  readonly platform: string;
  /** Slack workspace id, Discord guild id; in a Discord direct message `NO_WORKSPACE`. */
  readonly workspace: string;
  /** The platform's account id. */
  readonly id: string;
  /** Display name: data, never trusted. */
  readonly name: string;
  /** BCP 47 tag as the platform gives it; undefined: the default language. */
  readonly language?: string;
  /** Workspace admin or owner in Slack, Manage Server in Discord. */
  readonly isManager: boolean;
  /** The e-mail address the platform has verified, asked for only when needed; undefined: there is none. */
  readonly verifiedEmail?: () => Promise<string | undefined>;
}

export interface Place {
  readonly channel: string;
  /** A direct message with the bot: nobody else reads it. */
  readonly isDirect: boolean;
  readonly thread?: string;
}

export interface UploadedFile {
  readonly name: string;
  /** Bytes, as announced by the platform. */
  readonly size: number;
  /**
   * Downloads it.
   * @param limit bytes; more than that rejects with a UserError.
   */
  read(limit: number): Promise<Uint8Array>;
}

interface Envelope {
  readonly person: Person;
  readonly place: Place;
}

/** Discord gives options by name; Slack and the terminal give one line of text. */
export interface IncomingCommand extends Envelope {
  readonly type: 'command';
  /** Without the slash: `coach-steps`. */
  readonly name: string;
  readonly text?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly file?: UploadedFile;
}

export interface IncomingAction extends Envelope {
  readonly type: 'action';
  readonly id: string;
  /** What was chosen in a select; empty for a button. */
  readonly values: readonly string[];
}

export interface IncomingQuestion extends Envelope {
  readonly type: 'question';
  /** Without the mention of the bot. */
  readonly text: string;
}

export interface IncomingForm extends Envelope {
  readonly type: 'form';
  /** The form's `submit` id. */
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

/** A file dropped into a direct message. */
export interface IncomingFile extends Envelope {
  readonly type: 'file';
  readonly file: UploadedFile;
}

/** The person opened the bot's own page (Slack's App Home). */
export interface IncomingHome extends Envelope {
  readonly type: 'home';
}

export type Incoming =
  | IncomingCommand
  | IncomingAction
  | IncomingQuestion
  | IncomingForm
  | IncomingFile
  | IncomingHome;
