import type { CommandDefinition, Option } from '../../bot/command.ts';
import { slack as sentences } from '../../locales/en/slack.ts';
import { LIMITS } from './limits.ts';

/** Each scope with the call or event that needs it; nothing else is asked for. */
export const SCOPES = {
  commands: 'slash commands',
  'chat:write': 'chat.postMessage, chat.postEphemeral, chat.update',
  'im:write': 'conversations.open',
  'im:history': 'event message.im; conversations.history of a direct message',
  'app_mentions:read': 'event app_mention',
  'channels:history': 'conversations.history of a public reminder channel',
  'groups:history': 'conversations.history of a private reminder channel',
  'users:read': 'users.info: names, language, workspace admins',
  'users:read.email': 'users.info: the verified e-mail address',
  'files:read': 'files.info, url_private_download',
  'files:write': 'files.getUploadURLExternal, files.completeUploadExternal',
} as const;

const EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;
/** So that the token of a workspace that removes the app is deleted. */
const REMOVALS = ['app_uninstalled', 'tokens_revoked'] as const;

export interface ManifestOptions {
  readonly socketMode: boolean;
  /** Public https address of this bot; only without Socket Mode, where Slack calls `${url}/slack/events`. */
  readonly url?: string;
  /** Whether many workspaces install the app, at `${url}/slack/install`; only without Socket Mode. */
  readonly manyWorkspaces?: boolean;
}

/** How an option is typed: `<division>`, `[role]`, and in full where there are only a few choices. */
function hint({ name, required, choices = [] }: Option): string {
  const few = choices.length > 0 && choices.length <= 4;
  const inner = few ? choices.map(({ value }) => value).join('|') : name;
  return required ? `<${inner}>` : `[${inner}]`;
}

function slashCommand({ name, summary, options }: CommandDefinition, url: string | undefined) {
  const usage = options
    .filter(({ type }) => type !== 'file')
    .map(hint)
    .join(' ');
  return {
    command: `/${name}`,
    description: summary,
    ...(usage && { usage_hint: usage }),
    // Escaped, a person or channel comes with its id instead of a name.
    should_escape: options.some(({ type, mentions }) => mentions || type === 'person' || type === 'channel'),
    ...(url && { url }),
  };
}

/**
 * The app manifest, version 2, to be pasted at api.slack.com/apps.
 * @throws RangeError for more commands than Slack takes, or HTTP or many workspaces without an address.
 */
export function slackManifest(
  commands: readonly CommandDefinition[],
  { socketMode, url, manyWorkspaces = false }: ManifestOptions,
) {
  if (commands.length > LIMITS.manifest.commands)
    throw new RangeError(
      `Slack takes ${LIMITS.manifest.commands} slash commands an app, these are ${commands.length}`,
    );
  if (!socketMode && !url)
    throw new RangeError('without Socket Mode Slack needs the public address of this bot');
  if (manyWorkspaces && socketMode)
    throw new RangeError('many workspaces install the app at its public address, so without Socket Mode');
  const request = socketMode || !url ? undefined : new URL('/slack/events', url).href;
  const requestUrl = request ? { request_url: request } : {};
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: sentences.appHomeName, description: sentences.appDescription },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: sentences.appHomeName, always_online: true },
      slash_commands: commands.map((command) => slashCommand(command, request)),
    },
    oauth_config: {
      ...(manyWorkspaces && { redirect_urls: [new URL('/slack/oauth_redirect', url).href] }),
      scopes: { bot: Object.keys(SCOPES) },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...EVENTS, ...(manyWorkspaces ? REMOVALS : [])] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}
