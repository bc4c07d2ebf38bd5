import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../bot/bot.ts';
import { type Platform, StartError } from '../../bot/platform.ts';
import { createTurns } from '../../bot/turns.ts';
import { slack as sentences } from '../../locales/en/slack.ts';
import { type Api, createApi } from './api.ts';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { createDelivery, type Delivery } from './deliver.ts';
import { describe } from './errors.ts';
import { createFileReader } from './files.ts';
import { createHistory } from './history.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';
import { createPacer } from './pace.ts';
import { createPeople } from './people.ts';
import { createPoster } from './post.ts';
import { createReceiver, type Job, type Origin, type Receiver } from './receive.ts';
import { createSend, type Send } from './send.ts';

export { SCOPES, slackManifest } from './manifest.ts';

export interface SlackOptions extends Omit<ConnectOptions, 'apiUrl'> {
  /** Address of the Web API: GovSlack, a proxy, or a test's server. */
  readonly apiUrl?: string;
  /** Milliseconds. */
  readonly now: () => number;
  /** Milliseconds that `stop` waits for work in hand. */
  readonly drain?: number;
}

export interface SlackPlatform extends Platform {
  /** Where HTTP mode listens; undefined in Socket Mode and before the start. */
  address(): AddressInfo | undefined;
}

interface Running {
  readonly connection: Connection;
  readonly api: Api;
  readonly receiver: Receiver;
  readonly delivery: Delivery;
  readonly send: Send;
}

/** A short reference that the person can pass on and the operator finds in the log. */
function referenceOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
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

async function build(
  options: SlackOptions,
  bot: Bot,
  onJobs: (jobs: readonly Job[]) => Promise<void>,
): Promise<Running> {
  const { botToken, logger, now, apiUrl = 'https://slack.com/api/' } = options;
  let receiver: Receiver | undefined;
  const connection = await connect({ ...options, apiUrl }, async (body) =>
    onJobs(receiver?.read(body) ?? []),
  );
  const { client, botUserId } = connection;
  const api = createApi(client, createPacer(now), logger);
  const people = createPeople(api, logger, now);
  const files = createFileReader(api, botToken, apiUrl);
  receiver = createReceiver({ people, files, botUserId });
  const history = createHistory(api, botUserId, now);
  const poster = createPoster(api, history, logger, now);
  const delivery = createDelivery({ api, people, poster, logger });
  let sent = 0;
  const newKey = () => `unkeyed:${now()}:${sent++}`;
  const send = createSend({ api, people, poster, history, logger, newKey, isNew: (id) => bot.isNew(id) });
  return { connection, api, receiver, delivery, send };
}

/**
 * Slack through Bolt: Socket Mode with `appToken`, else HTTP with signature checks at `/slack/events`.
 * It acknowledges, translates, asks the bot, renders and delivers; nothing else.
 */
export function createSlackPlatform(options: SlackOptions): SlackPlatform {
  const { logger, drain = TIMES.drain } = options;
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
      const started = await build(options, bot, async (jobs) => {
        const { delivery } = started;
        await keep(Promise.all(jobs.map((job) => turn().then(() => answer(job, bot, delivery, logger)))));
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
      return keep(running.send(to, reply, key));
    },
    health: () => {
      const detail = running
        ? (running.api.trouble() ?? running.connection.trouble())
        : 'Slack is not started.';
      return { ok: detail === undefined, detail: detail ?? 'Connected to Slack.' };
    },
  };
}
