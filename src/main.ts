import { randomBytes, randomInt } from 'node:crypto';
import { commands } from '../commands/index.ts';
import type { Bot } from './bot/bot.ts';
import { createBot } from './bot/create-bot.ts';
import { createIdentities } from './bot/identities.ts';
import type { Platform } from './bot/platform.ts';
import type { Services } from './bot/services.ts';
import { createSettings } from './bot/settings.ts';
import { keptHere } from './coaches/kept.ts';
import { viewOfOwn } from './coaches/person-record.ts';
import { createRegister } from './coaches/register-services.ts';
import { createSelfReports } from './coaches/self-reports.ts';
import { createWalks } from './coaches/walks.ts';
import type { Config } from './config.ts';
import { en } from './locales/en.ts';
import { DEFAULT_LANGUAGE } from './locales/locale-for.ts';
import { createLog, type Logger } from './ops/log.ts';
import { createQuestionLog } from './questions/log.ts';
import { createReminders, type Reminders } from './reminders/create-reminders.ts';
import { createPeople } from './reminders/people.ts';
import { readCron } from './reminders/schedule.ts';
import { formatProblem, loadRulebooks, type Rulebooks } from './requirements/rulebooks/load.ts';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';

// No letters or digits that are easily taken for one another.
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

/** The parts of a running bot; `main` alone knows them all. */
export interface App {
  readonly bot: Bot;
  readonly store: Store;
  readonly services: Services;
  readonly reminders: Reminders;
  readonly rulebooks: Rulebooks;
  /** Platforms by name, through which people are written to unasked. */
  readonly connected: Map<string, Platform>;
  readonly log: Logger;
  readonly now: () => number;
}

/** What the services are put together from. */
interface Parts extends Pick<App, 'store' | 'rulebooks' | 'connected' | 'log' | 'now'> {
  readonly config: Config;
}

function createPeopleServices(store: Store, now: () => number) {
  return {
    identities: createIdentities(store),
    walks: createWalks(store),
    selfReports: createSelfReports(store),
    settings: createSettings(store),
    register: createRegister(store, { now, unique: () => randomBytes(8).toString('hex') }),
  };
}

function remindersOf(
  { config, connected, log, ...parts }: Parts,
  people: ReturnType<typeof createPeopleServices>,
): Reminders {
  return createReminders({
    ...parts,
    settings: people.settings,
    people: createPeople({ ...people, knows: (platform) => connected.has(platform) }),
    platforms: connected,
    log: (level, problem, error) => log[level](error === undefined ? {} : { err: error }, problem),
    defaultRegion: config.TOUCHLINE_REGION,
    defaultCron: readCron(config.REMINDER_CRON),
    locale: en,
    language: DEFAULT_LANGUAGE,
  });
}

function createServices(parts: Parts): { services: Services; reminders: Reminders } {
  const { store, rulebooks, now } = parts;
  let questions: ReturnType<Services['questions']> | undefined;
  const people = createPeopleServices(store, now);
  const reminders = remindersOf(parts, people);
  const register = { ...people.register, pinger: reminders.pinger };
  const services: Services = {
    ...people,
    register,
    reminders: reminders.service,
    personal: keptHere({ ...people, register, rulebooks }),
    questionLog: createQuestionLog(store),
    questions: () => {
      questions ??= import('./questions/index.ts').then(({ createQuestions }) => createQuestions(rulebooks));
      return questions;
    },
    async recordOf(personId, region) {
      const own = await register.ownRecord(personId, region);
      return own && viewOfOwn(own);
    },
  };
  return { services, reminders };
}

/** Rulebooks that work; what is wrong with the others goes to the log. */
export function readRulebooks(config: Config, log: Logger): Rulebooks {
  const { rulebooks, problems } = loadRulebooks(config.RULEBOOKS_DIR);
  for (const problem of problems) log.error(formatProblem(problem));
  return rulebooks;
}

/**
 * Puts the house together: the only place where clock, randomness and store meet the rest.
 * @param config checked environment
 * @param now milliseconds since 1970; tests move it
 * @throws UserError when the store cannot be opened; the sentence says what to do
 */
export async function createApp(config: Config, now: () => number = Date.now): Promise<App> {
  const log = createLog(config.LOG_LEVEL);
  const store = await openStore(config.STORE_URL, { now });
  const rulebooks = readRulebooks(config, log);
  const connected = new Map<string, Platform>();
  const { services, reminders } = createServices({ config, store, rulebooks, connected, log, now });
  const bot = createBot({
    commands,
    rulebooks,
    defaultRegion: config.TOUCHLINE_REGION,
    services,
    store,
    now,
    newReference: () => randomBytes(4).toString('hex'),
    newCode: () =>
      Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
    onError: (error, reference, what) => log.error({ err: error, reference, what }, 'request failed'),
    routes: { question: 'coach-ask', file: 'coach-import', home: 'coach-status' },
  });
  return { bot, store, services, reminders, rulebooks, connected, log, now };
}

/**
 * The chat platforms that the environment has tokens for; empty: none, so the terminal it is.
 * Each is loaded only when it is used: its library costs time and memory at the start.
 */
export async function createPlatforms(
  config: Config,
  { log, now, connected }: Pick<App, 'log' | 'now' | 'connected'>,
): Promise<Platform[]> {
  const platforms: Platform[] = [];
  if (config.SLACK_BOT_TOKEN) {
    const { createSlackPlatform } = await import('./platforms/slack/index.ts');
    platforms.push(
      createSlackPlatform({
        botToken: config.SLACK_BOT_TOKEN,
        ...(config.SLACK_APP_TOKEN ? { appToken: config.SLACK_APP_TOKEN } : {}),
        ...(config.SLACK_SIGNING_SECRET ? { signingSecret: config.SLACK_SIGNING_SECRET } : {}),
        ...(config.PORT === undefined ? {} : { port: config.PORT }),
        ...(config.SLACK_API_URL ? { apiUrl: config.SLACK_API_URL } : {}),
        logger: log.child({ platform: 'slack' }),
        now,
      }),
    );
  }
  if (config.DISCORD_TOKEN) {
    const { createDiscordPlatform } = await import('./platforms/discord/index.ts');
    platforms.push(
      createDiscordPlatform({
        token: config.DISCORD_TOKEN,
        ...(config.DISCORD_API_URL ? { apiUrl: config.DISCORD_API_URL } : {}),
        logger: log.child({ platform: 'discord' }),
        now,
      }),
    );
  }
  for (const platform of platforms) connected.set(platform.name, platform);
  return platforms;
}
