import { randomBytes, randomInt } from 'node:crypto';
import { commands } from '../commands/index.ts';
import type { Bot } from './bot/bot.ts';
import { createBot } from './bot/create-bot.ts';
import { findRegion } from './bot/find-region.ts';
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
import type { Instruments } from './ops/instruments.ts';
import { createLog, type Logger } from './ops/log.ts';
import { withoutInstruments } from './ops/plain.ts';
import { createQuestionLog } from './questions/log.ts';
import { createReminders, type Reminders } from './reminders/create-reminders.ts';
import { createPeople } from './reminders/people.ts';
import { readCron } from './reminders/schedule.ts';
import { formatProblem, loadRulebooks, type Rulebooks } from './requirements/rulebooks/load.ts';
import { openStore } from './storage/open-store.ts';
import { createSealedTexts, createSealer } from './storage/sealed.ts';
import type { Store } from './storage/store.ts';

// No letters or digits that are easily taken for one another.
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;
/** Milliseconds a platform has to finish what is in hand: within what `serve` gives it. */
const DRAIN = 6000;

/** A short reference that a person can pass on and the operator finds in the log. */
export const newReference = () => randomBytes(4).toString('hex');

const newCode = () =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** What must never reach the log, whatever a library writes. */
function secretsOf(config: Config): (string | undefined)[] {
  const slack = [config.SLACK_BOT_TOKEN, config.SLACK_APP_TOKEN, config.SLACK_SIGNING_SECRET];
  const installer = [config.SLACK_CLIENT_SECRET, config.SLACK_STATE_SECRET, ...(config.STORE_KEY ?? [])];
  return [...slack, ...installer, config.DISCORD_TOKEN];
}

export interface AppOptions {
  readonly now?: () => number;
  readonly instruments?: Instruments;
}

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
  readonly instruments: Instruments;
  readonly now: () => number;
}

/** What the services are put together from. */
interface Parts extends Pick<App, 'store' | 'rulebooks' | 'connected' | 'log' | 'now' | 'instruments'> {
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
  const { store, rulebooks, now, instruments } = parts;
  let questions: ReturnType<Services['questions']> | undefined;
  const people = createPeopleServices(store, now);
  const reminders = remindersOf(parts, people);
  const imports = instruments.imports(people.register.imports);
  const register = { ...people.register, imports, pinger: reminders.pinger };
  const services: Services = {
    ...people,
    register,
    reminders: reminders.service,
    personal: keptHere({ ...people, register, rulebooks, reminders: reminders.service }),
    questionLog: createQuestionLog(store),
    questions: () => {
      questions ??= import('./questions/index.ts').then(
        ({ createQuestions }) => instruments.questions(createQuestions(rulebooks)),
        (error) => {
          // Tried again at the next question: file descriptors may have run out for a moment.
          questions = undefined;
          throw error;
        },
      );
      return questions;
    },
    async recordOf(personId, region) {
      const own = await register.ownRecord(personId, region);
      return own && viewOfOwn(own);
    },
  };
  return { services, reminders };
}

/** Rulebooks that work; what is wrong with the others goes to the log. The bot's own region may have another time zone. */
export function readRulebooks(config: Config, log: Logger): Rulebooks {
  const { rulebooks, problems } = loadRulebooks(config.RULEBOOKS_DIR);
  for (const problem of problems) log.error(formatProblem(problem));
  const own = rulebooks.get(config.TOUCHLINE_REGION);
  if (!own || !config.TOUCHLINE_TIMEZONE) return rulebooks;
  const region = { ...own.region, timezone: config.TOUCHLINE_TIMEZONE };
  return new Map([...rulebooks, [own.id, { ...own, region }]]);
}

/**
 * Puts the house together: the only place where clock, randomness and store meet the rest.
 * @param config checked environment
 * @param options.now milliseconds since 1970; tests move it
 * @param options.instruments what counts, times and limits; left out: nothing does
 * @throws UserError when there is no such region or the store cannot be opened; the sentence says what to do
 */
export async function createApp(
  config: Config,
  { now = Date.now, instruments = withoutInstruments(newReference) }: AppOptions = {},
): Promise<App> {
  const log = createLog(config.LOG_LEVEL, { secrets: secretsOf(config) });
  const rulebooks = readRulebooks(config, log);
  findRegion(config.TOUCHLINE_REGION, rulebooks, en);
  const store = instruments.store(await openStore(config.STORE_URL, { now }));
  const connected = new Map<string, Platform>();
  const parts = { store, rulebooks, connected, log, now, instruments };
  const { services, reminders } = createServices({ ...parts, config });
  const core = createBot({
    commands: instruments.commands(commands),
    rulebooks,
    defaultRegion: config.TOUCHLINE_REGION,
    services,
    store,
    now,
    newReference: instruments.reference,
    newCode,
    onError: (error, reference, what) => {
      instruments.failed();
      log.error({ err: error, reference, what }, 'request failed');
    },
    routes: { question: 'coach-ask', file: 'coach-import', home: 'coach-status' },
  });
  return { ...parts, bot: instruments.bot(core), services, reminders };
}

/** Slack's tokens: the only one from the environment, or those of the workspaces that install the app, kept sealed. */
async function slackAccess(config: Config, store: Store) {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = config;
  const { SLACK_STATE_SECRET: stateSecret, STORE_KEY: keys } = config;
  if (!clientId || !clientSecret || !stateSecret || !keys)
    return config.SLACK_BOT_TOKEN ? { botToken: config.SLACK_BOT_TOKEN } : undefined;
  const { createInstallationStore } = await import('./platforms/slack/installations.ts');
  const texts = createSealedTexts(store, 'slack-installations', createSealer(keys, randomBytes));
  return { installer: { clientId, clientSecret, stateSecret, store: createInstallationStore(texts) } };
}

type PlatformParts = Pick<App, 'log' | 'now' | 'connected' | 'instruments' | 'store'>;

/**
 * The chat platforms that the environment has tokens for; empty: none, so the terminal it is.
 * Each is loaded only when it is used: its library costs time and memory at the start.
 */
export async function createPlatforms(
  config: Config,
  { log, now, connected, instruments, store }: PlatformParts,
): Promise<Platform[]> {
  const platforms: Platform[] = [];
  const slack = await slackAccess(config, store);
  if (slack) {
    const { createSlackPlatform } = await import('./platforms/slack/index.ts');
    platforms.push(
      createSlackPlatform({
        ...slack,
        ...(config.SLACK_APP_TOKEN ? { appToken: config.SLACK_APP_TOKEN } : {}),
        ...(config.SLACK_SIGNING_SECRET ? { signingSecret: config.SLACK_SIGNING_SECRET } : {}),
        ...(config.PORT === undefined ? {} : { port: config.PORT }),
        ...(config.SLACK_API_URL ? { apiUrl: config.SLACK_API_URL } : {}),
        logger: log.child({ platform: 'slack' }),
        now,
        drain: DRAIN,
      }),
    );
  }
  if (config.DISCORD_TOKEN) {
    const { createDiscordPlatform } = await import('./platforms/discord/index.ts');
    platforms.push(
      createDiscordPlatform({
        token: config.DISCORD_TOKEN,
        ...(config.DISCORD_API_URL ? { apiUrl: config.DISCORD_API_URL } : {}),
        ...(config.SHARD_COUNT === undefined ? {} : { shardCount: config.SHARD_COUNT }),
        ...(config.SHARD_IDS ? { shardIds: config.SHARD_IDS } : {}),
        logger: log.child({ platform: 'discord' }),
        now,
        drainWithin: DRAIN,
      }),
    );
  }
  for (const platform of platforms) connected.set(platform.name, instruments.platform(platform));
  return platforms;
}
