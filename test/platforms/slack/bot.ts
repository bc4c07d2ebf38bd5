import type { Bot } from '../../../src/bot/bot.ts';
import type { Incoming } from '../../../src/bot/incoming.ts';
import { createSlackPlatform, type SlackOptions } from '../../../src/platforms/slack/index.ts';
import type { Block, Form, Reply } from '../../../src/reply/reply.ts';
import { type FakeSlack, IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { reply } from './replies.ts';

/** What the bot answers; tests put in what they need. */
export type Answers = Readonly<Record<string, (incoming: Incoming) => Reply | Form | Promise<Reply | Form>>>;

export const say = (text: string, more: Partial<Reply> = {}, blocks: readonly Block[] = []): Reply =>
  reply([{ type: 'text', text }, ...blocks], { summary: text, ...more });

export const button = (label: string, action: string): Block => ({
  type: 'actions',
  buttons: [{ label, action }],
});

/** What an incoming is answered by: `/name`, `id`, or its type. */
function nameOf(incoming: Incoming): string {
  if (incoming.type === 'command') return `/${incoming.name}`;
  return 'id' in incoming ? incoming.id : incoming.type;
}

export interface TestBot extends Bot {
  readonly heard: Incoming[];
}

/** A bot by hand: answers by name, and remembers what it heard. */
export function createTestBot(answers: Answers): TestBot {
  const heard: Incoming[] = [];
  const seen = new Set<string>();
  return {
    heard,
    commands: [],
    suggest: async () => [],
    isNew: async (id) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    },
    handle: async (incoming) => {
      heard.push(incoming);
      const answer = answers[nameOf(incoming)];
      return answer ? answer(incoming) : say(`I do not know ${nameOf(incoming)} any more.`);
    },
  };
}

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly details: object;
}

export function createTestLogger() {
  const lines: LogLine[] = [];
  const write = (level: string) => (details: object, message: string) =>
    void lines.push({ level, message, details });
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

/** The platform against a fake Slack, started; `stop` closes both. */
export async function startSlack(answers: Answers, options: Partial<SlackOptions> = {}, given?: FakeSlack) {
  const slack = given ?? (await startFakeSlack());
  const bot = createTestBot(answers);
  const logger = createTestLogger();
  const tokens = { botToken: IDS.botToken, appToken: IDS.appToken };
  const platform = createSlackPlatform({ ...tokens, apiUrl: slack.url, logger, now: Date.now, ...options });
  await platform.start(bot);
  const stop = async () => {
    await platform.stop();
    await slack.close();
  };
  return { slack, bot, logger, platform, stop };
}

/** The same in HTTP mode. */
export async function startSlackOverHttp(answers: Answers) {
  const { appToken: _, ...http } = { appToken: '', signingSecret: IDS.secret, port: 0, host: '127.0.0.1' };
  const slack = await startFakeSlack();
  const bot = createTestBot(answers);
  const logger = createTestLogger();
  const platform = createSlackPlatform({
    botToken: IDS.botToken,
    ...http,
    apiUrl: slack.url,
    logger,
    now: Date.now,
  });
  await platform.start(bot);
  const url = `http://127.0.0.1:${platform.address()?.port}/slack/events`;
  slack.useHttp(url);
  const stop = async () => {
    await platform.stop();
    await slack.close();
  };
  return { slack, bot, logger, platform, url, stop };
}
