import { distance } from 'fastest-levenshtein';
import { Temporal } from 'temporal-polyfill';
import { localeFor } from '../locales/locale-for.ts';
import { decodeAction } from '../reply/action.ts';
import type { Form, Reply } from '../reply/reply.ts';
import { say } from '../reply/simple.ts';
import type { Rulebook, Rulebooks } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import type { Bot } from './bot.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { accountKey } from './identities.ts';
import { type Incoming, NO_WORKSPACE, type Person } from './incoming.ts';
import { readOptions } from './options.ts';
import { mayUse, standingOf } from './permissions.ts';
import type { Services } from './services.ts';
import { suggest } from './suggest.ts';
import { UserError } from './user-error.ts';

const DAY = 24 * 60 * 60_000;
/** Longer texts are refused before anything reads them. */
const TEXT_LIMIT = 10_000;

export interface BotOptions {
  readonly commands: readonly Command[];
  readonly rulebooks: Rulebooks;
  /** Rulebook id of workspaces that nobody set up. */
  readonly defaultRegion: string;
  readonly services: Services;
  readonly store: Pick<Store, 'claim'>;
  readonly now: () => number;
  /** A short random reference for people and the log. */
  readonly newReference: () => string;
  /** A one-time code for linking accounts. */
  readonly newCode: () => string;
  /** Operator's log: what failed, under which reference; no personal data. */
  readonly onError: (error: unknown, reference: string, what: string) => void;
  /** Names of the commands that answer a question, a dropped file, and the home page. */
  readonly routes: { readonly question: string; readonly file: string; readonly home: string };
}

/** The core: one way in for everything that platforms receive, one reply out. */
export function createBot(options: BotOptions): Bot {
  const byName = new Map(options.commands.map((command) => [command.name, command]));
  const contextOf = (incoming: Incoming) => createContext(options, incoming);
  return {
    commands: options.commands,
    isNew: (eventId) => options.store.claim(`event/${eventId}`, DAY),
    suggest: async (command, option, typed, person) => {
      const { locale } = localeFor(person.language);
      const found = byName.get(command)?.options.find(({ name }) => name === option);
      return found ? suggest(found, typed, options.rulebooks, locale) : [];
    },
    async handle(incoming) {
      const { locale } = localeFor(incoming.person.language);
      try {
        return await dispatch(options, byName, incoming, await contextOf(incoming));
      } catch (error) {
        if (error instanceof UserError) return say(error.message);
        const reference = options.newReference();
        options.onError(error, reference, describe(incoming));
        return say(locale.bot.failed(reference));
      }
    },
  };
}

/** What arrived, without anything a person typed. */
function describe(incoming: Incoming): string {
  if (incoming.type === 'command') return `command ${incoming.name}`;
  if (incoming.type === 'action' || incoming.type === 'form') {
    const action = decodeAction(incoming.id);
    return `${incoming.type} ${action ? `${action.command}/${action.name}` : 'unknown'}`;
  }
  return incoming.type;
}

function rulebookFor(options: BotOptions, id: string | undefined): Rulebook {
  const rulebook =
    options.rulebooks.get(id ?? options.defaultRegion) ?? options.rulebooks.get(options.defaultRegion);
  if (!rulebook) throw new Error(`no rulebook ${options.defaultRegion}`);
  return rulebook;
}

/** A direct message that belongs to no workspace counts for the one the person used the bot in last. */
async function atHome(person: Person, personId: string, { identities }: Services): Promise<Person> {
  const home = await identities.homeOf(personId);
  if (person.workspace === NO_WORKSPACE) return home === undefined ? person : { ...person, workspace: home };
  if (home !== person.workspace) await identities.setHome(personId, person.workspace);
  return person;
}

async function createContext(options: BotOptions, { person: sender, place }: Incoming): Promise<Context> {
  const { services } = options;
  const personId = await services.identities.personOf(accountKey(sender));
  // Only Discord's accounts are the same in every workspace.
  const person = sender.platform === 'discord' ? await atHome(sender, personId, services) : sender;
  const settings = await services.settings.get(person.platform, person.workspace);
  const rulebook = rulebookFor(options, settings.channelRegions[place.channel] ?? settings.region);
  const now = options.now();
  const zone = settings.timezone ?? rulebook.region.timezone;
  const standing = standingOf(person, settings);
  return {
    ...localeFor(person.language),
    person,
    personId,
    place,
    now,
    today: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
    rulebook,
    rulebooks: options.rulebooks,
    standing,
    services,
    newCode: options.newCode,
    commands: options.commands.filter(({ audience }) => mayUse(audience, standing)),
  };
}

type ByName = ReadonlyMap<string, Command>;

function commandFor(byName: ByName, name: string, context: Context): Command {
  const command = byName.get(name);
  const { bot } = context.locale;
  if (!command) {
    const near = context.commands.map((known) => known.name).find((known) => distance(known, name) <= 3);
    throw new UserError(
      near ? bot.didYouMeanCommand(name.slice(0, 40), near) : bot.unknownCommand(name.slice(0, 40)),
    );
  }
  if (!mayUse(command.audience, context.standing)) {
    throw new UserError(command.audience === 'admin' ? bot.adminsOnly : bot.notAllowed);
  }
  return command;
}

async function dispatch(
  options: BotOptions,
  byName: ByName,
  incoming: Incoming,
  context: Context,
): Promise<Reply | Form> {
  const { bot } = context.locale;
  const run = (name: string, more: { text?: string; file?: Extract<Incoming, { type: 'file' }>['file'] }) =>
    dispatch(
      options,
      byName,
      { type: 'command', name, person: incoming.person, place: incoming.place, ...more },
      context,
    );
  switch (incoming.type) {
    case 'command': {
      if ((incoming.text?.length ?? 0) > TEXT_LIMIT) throw new UserError(bot.tooLong(TEXT_LIMIT));
      const command = commandFor(byName, incoming.name, context);
      return command.run(readOptions(command, incoming, context), context);
    }
    case 'action':
    case 'form':
      return act(byName, incoming, context);
    case 'question':
      if (incoming.text.trim() === '') throw new UserError(bot.empty);
      return inTheOpen(await run(options.routes.question, { text: incoming.text }), incoming.place.isDirect);
    case 'file':
      return run(options.routes.file, { file: incoming.file });
    case 'home':
      return run(options.routes.home, {});
  }
}

/** A question asked where others read is answered there; everything else stays with the person. */
function inTheOpen(answer: Reply | Form, isDirect: boolean): Reply | Form {
  return answer.type === 'form' || isDirect ? answer : { ...answer, visibility: 'channel' };
}

async function act(
  byName: ByName,
  incoming: Extract<Incoming, { type: 'action' | 'form' }>,
  context: Context,
) {
  const action = decodeAction(incoming.id);
  const command = action && byName.get(action.command);
  const handler = action && command?.actions?.[action.name];
  if (!action || !command || !handler) throw new UserError(context.locale.bot.oldButton);
  commandFor(byName, command.name, context);
  return handler(
    {
      args: action.args,
      values: incoming.type === 'action' ? incoming.values : [],
      fields: incoming.type === 'form' ? incoming.fields : {},
      files: incoming.type === 'form' ? incoming.files : [],
    },
    context,
  );
}
