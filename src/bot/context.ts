import type { Locale } from '../locales/en.ts';
import type { IsoDay, Rulebook, Rulebooks } from '../requirements/index.ts';
import type { CommandDefinition } from './command.ts';
import type { Person, Place } from './incoming.ts';
import type { Standing } from './permissions.ts';
import type { Services } from './services.ts';

/** All that a command may know about the moment it runs in. */
export interface Context {
  readonly person: Person;
  /** Key of the human being behind the account; several linked accounts share it. */
  readonly personId: string;
  readonly place: Place;
  readonly language: string;
  readonly locale: Locale;
  /** Today in the region's time zone. */
  readonly today: IsoDay;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The rules of the region this workspace, channel or person belongs to. */
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly standing: Standing;
  readonly services: Services;
  /** The commands this person may use, for help. */
  readonly commands: readonly CommandDefinition[];
  /** A fresh one-time code, short enough to type. */
  readonly newCode: () => string;
}
