import type { webApi } from '@slack/bolt';
import type { PlatformHealth } from '../../bot/platform.ts';
import { doctor } from '../../locales/en/doctor.ts';
import { describe, slackReason } from './errors.ts';
import { toBoltLogger } from './log.ts';
import { SCOPES } from './manifest.ts';

const say = doctor.slack;
/** Milliseconds for one call. */
const PATIENCE = 8000;
/** Slack schedules at most 120 days ahead, and takes back only what is further away than a minute. */
const MONTH = 30 * 24 * 3600;

export interface SlackExamineOptions {
  readonly botToken: string;
  /** undefined: HTTP mode. */
  readonly appToken?: string;
  readonly apiUrl?: string;
  /** The reminder channel that is set for a workspace; undefined: none. */
  readonly channelOf: (workspace: string) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const well = (detail: string): PlatformHealth => ({ ok: true, detail });
const ill = (detail: string): PlatformHealth => ({ ok: false, detail });

/** Looks at tokens, scopes and the reminder channel; nobody sees anything of it. Never rejects. */
export async function examineSlack(options: SlackExamineOptions): Promise<PlatformHealth[]> {
  const { botToken, appToken, apiUrl = 'https://slack.com/api/', channelOf } = options;
  const { LogLevel, webApi } = await import('@slack/bolt');
  const ignore = () => undefined;
  const logger = toBoltLogger({ info: ignore, warn: ignore, error: ignore }, LogLevel.ERROR);
  const settings = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: PATIENCE, logger };
  const clientFor = (token: string) =>
    new webApi.WebClient(token, { ...settings, rejectRateLimitedCalls: true });
  const bot = clientFor(botToken);
  try {
    const me = await bot.auth.test();
    return [
      well(say.tokenOk(me.team ?? me.team_id ?? '', me.user ?? '')),
      examineScopes(me.response_metadata?.scopes),
      appToken ? await examineAppToken(clientFor(appToken), apiUrl) : well(say.overHttp),
      await examineChannel(bot, channelOf(me.team_id ?? ''), options.now()),
    ];
  } catch (error) {
    return [refusal(error, apiUrl, say.tokenRefused)];
  }
}

/** Slack's own word becomes the given sentence; no word at all means that the call did not get through. */
function refusal(error: unknown, apiUrl: string, sentence: (reason: string) => string): PlatformHealth {
  const reason = slackReason(error);
  return ill(reason === undefined ? say.unreachable(apiUrl, describe(error)) : sentence(reason));
}

function examineScopes(held: readonly string[] | undefined): PlatformHealth {
  if (!held) return well(say.scopesUnknown);
  const missing = Object.keys(SCOPES).filter((scope) => !held.includes(scope));
  return missing.length === 0 ? well(say.scopesOk) : ill(say.scopesMissing(missing));
}

async function examineAppToken(app: webApi.WebClient, apiUrl: string): Promise<PlatformHealth> {
  try {
    await app.apps.connections.open({});
    return well(say.appTokenOk);
  } catch (error) {
    return refusal(error, apiUrl, say.appTokenRefused);
  }
}

const CHANNEL_TROUBLE: Readonly<Record<string, (channel: string) => string>> = {
  not_in_channel: say.notInChannel,
  channel_not_found: say.channelGone,
  is_archived: say.channelArchived,
  restricted_action: say.mayNotPost,
  restricted_action_read_only_channel: say.mayNotPost,
};

/**
 * Whether the bot may post is only known by posting. So a message is scheduled for next month, which Slack checks
 * like a post and nobody sees, and taken back; the scopes for other ways would serve nothing else.
 */
async function examineChannel(
  bot: webApi.WebClient,
  channel: string | undefined,
  now: number,
): Promise<PlatformHealth> {
  if (!channel) return well(say.noChannel);
  try {
    const post_at = Math.floor(now / 1000) + MONTH;
    const { scheduled_message_id } = await bot.chat.scheduleMessage({
      channel,
      post_at,
      text: say.testMessage,
    });
    return await takeBack(bot, channel, scheduled_message_id ?? '');
  } catch (error) {
    const reason = describe(error);
    return ill(CHANNEL_TROUBLE[reason]?.(channel) ?? say.channelFails(channel, reason));
  }
}

async function takeBack(bot: webApi.WebClient, channel: string, scheduled_message_id: string) {
  try {
    await bot.chat.deleteScheduledMessage({ channel, scheduled_message_id });
    return well(say.channelOk(channel));
  } catch {
    return ill(say.testMessageLeft(channel));
  }
}
