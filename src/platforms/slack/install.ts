import type { App, Context, HTTPReceiver, InstallationStore } from '@slack/bolt';
import { StartError } from '../../bot/platform.ts';
import { slack as sentences } from '../../locales/en/slack.ts';
import {
  type Access,
  acknowledgeFirst,
  type Body,
  type Connection,
  clientOptions,
  type Handlers,
  listen,
} from './connection.ts';
import { describe, referenceOf, rootOf } from './errors.ts';
import { NotInstalledError } from './installations.ts';
import { type SlackLogger, toBoltLogger } from './log.ts';
import { SCOPES } from './manifest.ts';
import { sayAt } from './post.ts';

/** What an app needs to be installed into many workspaces. */
export interface Installer {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the `state` of an installation, so that another replica can take it up. */
  readonly stateSecret: string;
  readonly store: Required<InstallationStore>;
}

export interface InstallOptions {
  readonly installer: Installer;
  readonly signingSecret?: string;
  readonly port?: number;
  readonly host?: string;
  readonly apiUrl: string;
  readonly logger: SlackLogger;
}

const queryFor = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });

/** People's browsers go to Slack itself, not to what `SLACK_API_URL` may name: only GovSlack has a page of its own. */
function authorizationUrl(apiUrl: string) {
  const isGov = /(^|\.)slack-gov\.com$/.test(new URL(apiUrl).hostname);
  return isGov ? { authorizationUrl: 'https://slack-gov.com/oauth/v2/authorize' } : {};
}

/** The workspace that an event says has taken the bot's token back; undefined: another payload. */
function removedFrom({ team_id, event }: Body): string | undefined {
  if (typeof team_id !== 'string' || typeof event !== 'object' || event === null) return undefined;
  const type: unknown = Reflect.get(event, 'type');
  if (type === 'app_uninstalled') return team_id;
  const tokens: unknown = type === 'tokens_revoked' ? Reflect.get(event, 'tokens') : undefined;
  const bots: unknown =
    typeof tokens === 'object' && tokens !== null ? Reflect.get(tokens, 'bot') : undefined;
  return Array.isArray(bots) && bots.length > 0 ? team_id : undefined;
}

/** Bolt exports no name for it. */
type ExtendedErrorHandler = Parameters<App['error']>[0];

function accessOf({ teamId, botToken, botUserId }: Context): Access {
  if (!teamId || !botToken || !botUserId) throw new Error('Bolt named no workspace, token or bot');
  return { workspace: teamId, token: botToken, botUserId };
}

/**
 * Payloads that cannot be authorised. Who waits for an answer gets a sentence, which needs no token; what nobody waits
 * for is refused when the store is down, so that Slack delivers it again.
 */
function handleErrors(app: App, logger: SlackLogger): void {
  const handler: ExtendedErrorHandler = async ({ error, body: given }) => {
    const body: Body = { ...given };
    if (error.code !== 'slack_bolt_authorization_error') {
      logger.error({ err: error }, 'Bolt could not process a payload');
      return;
    }
    const isMissing = rootOf(error) instanceof NotInstalledError;
    const reference = referenceOf(String(body.trigger_id ?? body.event_id));
    const details = { reason: describe(error), reference };
    if (isMissing) logger.warn(details, 'a payload came from a workspace where the app is not installed');
    else logger.error(details, 'the token of a workspace cannot be read');
    const { response_url: url } = body;
    if (typeof url === 'string') {
      const sentence = isMissing ? sentences.notInstalled : sentences.failed(reference);
      sayAt(url, sentence).catch((lost) =>
        logger.error({ err: lost, reference }, 'the person could not be told'),
      );
    } else if (!isMissing) throw error;
  };
  app.error(handler);
}

function accessTo(receiver: HTTPReceiver): Connection['access'] {
  return async (workspace) => {
    try {
      // The store is asked each time: another replica may have installed or removed the app meanwhile.
      const found = await receiver.installer?.authorize(queryFor(workspace));
      return accessOf({ isEnterpriseInstall: false, ...found });
    } catch (error) {
      if (rootOf(error) instanceof NotInstalledError) return undefined;
      throw error;
    }
  };
}

/**
 * Many workspaces: Bolt's installer serves `/slack/install` and `/slack/oauth_redirect`, and each workspace brings
 * its own token, which only the given store keeps.
 * @throws StartError
 */
export async function connectMany(options: InstallOptions, handlers: Handlers): Promise<Connection> {
  const { installer, signingSecret, port = 3000, host, apiUrl } = options;
  if (!signingSecret)
    throw new StartError('Slack needs SLACK_SIGNING_SECRET and PORT (HTTP) beside SLACK_CLIENT_ID.');
  const { App, HTTPReceiver, LogLevel, webApi } = await import('@slack/bolt');
  const logger = toBoltLogger(options.logger, LogLevel.INFO);
  const { store: installationStore, ...secrets } = installer;
  const receiver = new HTTPReceiver({
    ...secrets,
    signingSecret,
    installationStore,
    scopes: Object.keys(SCOPES),
    logger,
    installerOptions: { clientOptions: clientOptions(apiUrl), ...authorizationUrl(apiUrl) },
  });
  // Bolt takes its `authorize` from the receiver's installer.
  const app = new App({
    receiver,
    logger,
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    extendedErrorHandler: true,
  });
  acknowledgeFirst(app, options.logger, async (body, context) => {
    const removed = removedFrom(body);
    await (removed === undefined ? handlers.body(body, accessOf(context)) : handlers.removed(removed));
  });
  handleErrors(app, options.logger);
  return {
    ...listen(receiver, port, host),
    clientFor: (token) => new webApi.WebClient(token, { ...clientOptions(apiUrl), logger }),
    access: accessTo(receiver),
    remove: (workspace) => installationStore.deleteInstallation(queryFor(workspace)),
  };
}
