import type { AddressInfo } from 'node:net';
import type { App, Context, HTTPReceiver, webApi } from '@slack/bolt';
import { StartError } from '../../bot/platform.ts';
import { describe } from './errors.ts';
import { TIMES } from './limits.ts';
import type { SlackLogger } from './log.ts';

/** The key of the only workspace, when one token serves whatever workspace an event names. */
export const ONLY = '';

/** With what a workspace is served. */
export interface Access {
  /** Slack's id of it, or `ONLY`. */
  readonly workspace: string;
  readonly token: string;
  /** The bot's own account there. */
  readonly botUserId: string;
}

export interface Connection {
  /** Speaks to the Web API with this token. */
  clientFor(token: string): webApi.WebClient;
  /** @returns undefined: the app is not installed in the workspace. @throws when that cannot be told now. */
  access(workspace: string): Promise<Access | undefined>;
  /** Deletes what is kept of a workspace that took the app away. */
  remove(workspace: string): Promise<void>;
  /** Takes events from now on. @throws StartError */
  open(): Promise<void>;
  close(): Promise<void>;
  trouble(): string | undefined;
  /** HTTP mode, while it listens. */
  address(): AddressInfo | undefined;
}

export type Body = Readonly<Record<string, unknown>>;

export interface Handlers {
  /** Called for every payload after it was acknowledged. */
  body(body: Body, access: Access): Promise<void>;
  /** Slack says that a workspace took the app away. */
  removed(workspace: string): Promise<void>;
}

/** Both receivers get the address and the retry rules themselves: one that is built here does not take them from App. */
export function clientOptions(apiUrl: string): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    // Repeating is decided call by call in api.ts; the library would post twice after an unknown outcome.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMES.call,
  };
}

/** The one place where payloads are acknowledged (Bolt itself does it for events, before this). */
export function acknowledgeFirst(
  app: App,
  logger: SlackLogger,
  onBody: (body: Body, context: Context) => Promise<void>,
): void {
  app.use(async (args) => {
    try {
      if ('ack' in args && args.ack) await args.ack();
    } catch (error) {
      // The socket closed in between. The person still gets the answer, and a second delivery is recognised.
      logger.warn({ reason: describe(error) }, 'an acknowledgement did not arrive');
    }
    await onBody({ ...args.body }, args.context);
    await args.next();
  });
}

/** The HTTP server of a receiver. */
export function listen(receiver: HTTPReceiver, port: number, host: string | undefined) {
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
