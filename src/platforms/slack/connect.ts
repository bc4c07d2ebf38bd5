import type { SocketModeReceiver } from '@slack/bolt';
import { StartError } from '../../bot/platform.ts';
import {
  type Access,
  acknowledgeFirst,
  type Connection,
  clientOptions,
  type Handlers,
  listen,
  ONLY,
} from './connection.ts';
import { describe, isAuthReason, slackReason } from './errors.ts';
import { type SlackLogger, toBoltLogger } from './log.ts';
import { createSocket } from './socket.ts';

export interface ConnectOptions {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port?: number;
  readonly host?: string;
  readonly apiUrl: string;
  readonly logger: SlackLogger;
}

function startError(
  error: unknown,
  token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  apiUrl: string,
): StartError {
  const reason = slackReason(error);
  const where = {
    SLACK_BOT_TOKEN: 'Copy the "Bot User OAuth Token" (xoxb-…) from "OAuth & Permissions"',
    SLACK_APP_TOKEN:
      'Copy an app-level token (xapp-…) with the scope connections:write from "Basic Information"',
  }[token];
  if (
    reason !== undefined &&
    (isAuthReason(reason) || reason.startsWith('not_allowed') || reason === 'missing_scope')
  )
    return new StartError(
      `Slack does not take ${token} (${reason}). ${where} of your app at https://api.slack.com/apps.`,
    );
  if (reason !== undefined) return new StartError(`Slack refused the start with ${token}: ${reason}.`);
  return new StartError(
    `Slack cannot be reached at ${apiUrl} (${describe(error)}). Check the network, and SLACK_API_URL if it is set.`,
  );
}

function viaSocket(receiver: SocketModeReceiver, logger: SlackLogger, apiUrl: string) {
  const socket = createSocket(receiver.client, logger);
  return {
    address: () => undefined,
    trouble: socket.trouble,
    close: socket.close,
    open: () => socket.open().catch((error) => Promise.reject(startError(error, 'SLACK_APP_TOKEN', apiUrl))),
  };
}

/**
 * One token for everything: builds the Bolt app and checks the bot token. Bolt is loaded here, so that those who do
 * not use Slack do not wait.
 * @throws StartError
 */
export async function connect(options: ConnectOptions, handlers: Handlers): Promise<Connection> {
  const { botToken, appToken, signingSecret, port = 3000, host, apiUrl } = options;
  if (!appToken && !signingSecret)
    throw new StartError(
      'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET and PORT (HTTP) beside SLACK_BOT_TOKEN.',
    );
  const { App, HTTPReceiver, LogLevel, SocketModeReceiver } = await import('@slack/bolt');
  const logger = toBoltLogger(options.logger, LogLevel.INFO);
  const installerOptions = { clientOptions: clientOptions(apiUrl) };
  const socket = appToken
    ? new SocketModeReceiver({ appToken, logger, installerOptions, autoReconnectEnabled: false })
    : undefined;
  const http = socket
    ? undefined
    : new HTTPReceiver({ signingSecret: signingSecret ?? '', logger, installerOptions });
  const receiver = socket ?? http;
  const app = new App({
    token: botToken,
    ...(receiver && { receiver }),
    logger,
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    // Otherwise the constructor asks auth.test, and a bad token is a rejection that nobody handles.
    deferInitialization: true,
  });
  let only: Access = { workspace: ONLY, token: botToken, botUserId: '' };
  acknowledgeFirst(app, options.logger, (body) => handlers.body(body, only));
  app.error(async (error) => options.logger.error({ err: error }, 'Bolt could not process a payload'));
  try {
    await app.init();
    const me = await app.client.auth.test();
    only = { ...only, botUserId: me.user_id ?? '' };
    const transport = http ? listen(http, port, host) : socket && viaSocket(socket, options.logger, apiUrl);
    if (!transport) throw new Error('no receiver');
    const { client } = app;
    return { ...transport, clientFor: () => client, access: async () => only, remove: async () => undefined };
  } catch (error) {
    throw startError(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
}
