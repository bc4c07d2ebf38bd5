import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../bot/bot.ts';
import { type Platform, StartError } from '../../bot/platform.ts';
import { createTurns } from '../../bot/turns.ts';
import { slack as sentences } from '../../locales/en/slack.ts';
import { type ConnectOptions, connect } from './connect.ts';
import type { Access, Connection, Handlers } from './connection.ts';
import type { Delivery } from './deliver.ts';
import { describe, referenceOf } from './errors.ts';
import { connectMany, type Installer } from './install.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';
import type { Job, Origin } from './receive.ts';
import { createWorkspace } from './workspace.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

export { SCOPES, slackManifest } from './manifest.ts';

export interface SlackOptions extends Omit<ConnectOptions, 'apiUrl' | 'botToken'> {
  /** One workspace; left out with `installer`. */
  readonly botToken?: string;
  /** Many workspaces, each with its own token; HTTP mode. */
  readonly installer?: Installer;
  /** Address of the Web API: GovSlack, a proxy, or a test's server. */
  readonly apiUrl?: string;
  /** Milliseconds. */
  readonly now: () => number;
  /** Milliseconds that `stop` waits for work in hand. */
  readonly drain?: number;
}

type Located = SlackOptions & { readonly apiUrl: string };

export interface SlackPlatform extends Platform {
  /** Where HTTP mode listens; undefined in Socket Mode and before the start. */
  address(): AddressInfo | undefined;
}

interface Running {
  readonly connection: Connection;
  readonly workspaces: Workspaces;
}

async function isNew(bot: Bot, id: string, logger: SlackLogger): Promise<boolean> {
  try {
    return await bot.isNew(id);
  } catch (error) {
    // Better answered twice than not at all.
    logger.error({ err: error }, 'cannot tell whether an event is new; taking it as new');
    return true;
  }
}

async function answer(
  { id, prepare }: Job,
  bot: Bot,
  delivery: Delivery,
  logger: SlackLogger,
): Promise<void> {
  if (!(await isNew(bot, id, logger))) return;
  let origin: Origin | undefined;
  try {
    const prepared = await prepare();
    origin = prepared.origin;
    await delivery.answer(origin, await bot.handle(prepared.incoming));
  } catch (error) {
    const reference = referenceOf(id);
    logger.error({ err: error, reference, reason: describe(error) }, 'an answer could not be shown in Slack');
    const toldWhy = origin && delivery.say(origin, sentences.failed(reference));
    await toldWhy?.catch((lost) => logger.error({ err: lost, reference }, 'nor could the person be told'));
  }
}

function open({ botToken, installer, ...options }: Located, handlers: Handlers): Promise<Connection> {
  if (installer) return connectMany({ ...options, installer }, handlers);
  if (botToken) return connect({ ...options, botToken }, handlers);
  return Promise.reject(
    new StartError('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID for many workspaces.'),
  );
}

async function build(
  options: Located,
  bot: Bot,
  work: {
    answer(jobs: readonly Job[], delivery: Delivery): Promise<void>;
    keep(work: Promise<void>): Promise<void>;
  },
): Promise<Running> {
  const { apiUrl, logger, now } = options;
  const connection = await open(options, {
    body: async (body, access) => {
      const { receiver, delivery } = workspaces.get(access);
      await work.answer(receiver.read(body), delivery);
    },
    removed: (workspace) => work.keep(workspaces.removed(workspace)),
  });
  let sent = 0;
  const newKey = () => `unkeyed:${now()}:${sent++}`;
  const tools = { apiUrl, logger, now, newKey, isNew: (id: string) => bot.isNew(id) };
  const create = (access: Access) =>
    createWorkspace(access, { ...tools, client: connection.clientFor(access.token) });
  const workspaces = createWorkspaces(connection, create, logger);
  return { connection, workspaces };
}

/**
 * Slack through Bolt: Socket Mode with `appToken`, else HTTP with signature checks at `/slack/events`; with
 * `installer` for as many workspaces as install it at `/slack/install`.
 * It acknowledges, translates, asks the bot, renders and delivers; nothing else.
 */
export function createSlackPlatform(options: SlackOptions): SlackPlatform {
  const { logger, drain = TIMES.drain, apiUrl = 'https://slack.com/api/' } = options;
  const inHand = new Set<Promise<unknown>>();
  const turn = createTurns();
  let running: Running | undefined;

  function keep<T>(work: Promise<T>): Promise<T> {
    inHand.add(work);
    void work.catch(() => undefined).finally(() => inHand.delete(work));
    return work;
  }

  return {
    name: 'slack',
    address: () => running?.connection.address(),
    start: async (bot) => {
      if (running) throw new StartError('Slack is already started.');
      const started = await build({ ...options, apiUrl }, bot, {
        keep,
        answer: async (jobs, delivery) => {
          await keep(Promise.all(jobs.map((job) => turn().then(() => answer(job, bot, delivery, logger)))));
        },
      });
      running = started;
      try {
        await started.connection.open();
      } catch (error) {
        running = undefined;
        await started.connection.close();
        throw error;
      }
      logger.info({ mode: options.appToken ? 'socket' : 'http' }, 'connected to Slack');
    },
    stop: async () => {
      await running?.connection.close();
      const enough = new AbortController();
      const timeout = sleep(drain, 'late', { signal: enough.signal });
      const end = await Promise.race([Promise.allSettled([...inHand]), timeout]);
      enough.abort();
      timeout.catch(() => undefined);
      if (end === 'late') logger.warn({ inHand: inHand.size }, 'stopped before all answers were shown');
      running = undefined;
    },
    send: (to, reply, key) => {
      if (!running) return Promise.reject(new Error('Slack is not started'));
      return keep(running.workspaces.send(to, reply, key));
    },
    health: () => {
      const detail = running
        ? (running.workspaces.trouble() ?? running.connection.trouble())
        : 'Slack is not started.';
      return { ok: detail === undefined, detail: detail ?? 'Connected to Slack.' };
    },
  };
}
