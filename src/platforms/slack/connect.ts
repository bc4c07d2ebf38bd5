import type { AddressInfo } from 'node:net';
import type { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { StartError } from '../../bot/platform.ts';
import { describe, isAuthReason, slackReason } from './errors.ts';
import { TIMES } from './limits.ts';
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

export interface Connection {
  readonly client: webApi.WebClient;
  readonly botUserId: string;
  /** Takes events from now on. @throws StartError */
  open(): Promise<void>;
  close(): Promise<void>;
  trouble(): string | undefined;
  /** HTTP mode, while it listens. */
  address(): AddressInfo | undefined;
}

/** Called for every payload after it was acknowledged. */
export type OnBody = (body: Readonly<Record<string, unknown>>) => Promise<void>;

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

/** Both receivers get the address and the retry rules themselves: one that is built here does not take them from App. */
function clientOptions(apiUrl: string): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    // Repeating is decided call by call in api.ts; the library would post twice after an unknown outcome.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMES.call,
  };
}

/** The one place where payloads are acknowledged (Bolt itself does it for events, before this). */
function acknowledgeFirst(app: App, logger: SlackLogger, onBody: OnBody): void {
  app.use(async (args) => {
    try {
      if ('ack' in args && args.ack) await args.ack();
    } catch (error) {
      // The socket closed in between. The person still gets the answer, and a second delivery is recognised.
      logger.warn({ reason: describe(error) }, 'an acknowledgement did not arrive');
    }
    await onBody({ ...args.body });
    await args.next();
  });
  app.error(async (error) => logger.error({ err: error }, 'Bolt could not process a payload'));
}

function listen(receiver: HTTPReceiver, port: number, host: string | undefined) {
  let address: AddressInfo | undefined;
  return {
    address: () => address,
    trouble: () => (address ? undefined : 'Not listening for Slack.'),
    open: async () => {
      try {
        const server = await receiver.start({ port, ...(host && { host }) });
        const at = server.address();
        address = typeof at === 'object' && at !== null ? at : undefined;
      } catch (error) {
        throw new StartError(
          `Port ${port} cannot be used for Slack (${describe(error)}). Set PORT to a free one.`,
        );
      }
    },
    close: async () => {
      if (address) await receiver.stop();
      address = undefined;
    },
  };
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
 * Builds the Bolt app and checks the bot token. Bolt is loaded here, so that those who do not use Slack do not wait.
 * @throws StartError
 */
export async function connect(options: ConnectOptions, onBody: OnBody): Promise<Connection> {
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
  acknowledgeFirst(app, options.logger, onBody);
  try {
    await app.init();
    const me = await app.client.auth.test();
    const transport = http ? listen(http, port, host) : socket && viaSocket(socket, options.logger, apiUrl);
    if (!transport) throw new Error('no receiver');
    return { client: app.client, botUserId: me.user_id ?? '', ...transport };
  } catch (error) {
    throw startError(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
}
