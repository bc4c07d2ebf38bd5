import type { Form, Reply } from '../reply/reply.ts';
import type { CommandDefinition } from './command.ts';
import type { Incoming, Person } from './incoming.ts';

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** All the core is, seen from an adapter. */
export interface Bot {
  /** Never rejects: what goes wrong becomes a reply (with a reference when it is our fault). */
  handle(incoming: Incoming): Promise<Reply | Form>;
  /** The commands as data, for registration, manifests and parsers. */
  readonly commands: readonly CommandDefinition[];
  /** At most 25 completions for what a person is typing into an option; never rejects. */
  suggest(command: string, option: string, typed: string, person: Person): Promise<readonly Suggestion[]>;
  /** `true` exactly once for an event id, across replicas and restarts (kept a day). */
  isNew(eventId: string): Promise<boolean>;
}
