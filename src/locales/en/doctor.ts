const SLACK_APPS = 'https://api.slack.com/apps';
const DISCORD_APPS = 'https://discord.com/developers/applications';
const inApp = (page: string) => `open ${SLACK_APPS}, choose the app, then "${page}"`;
/** View Channels, Send Messages (also in threads), Attach Files, Read Message History. */
const INVITE = '&scope=bot+applications.commands&permissions=274878008320';

/** What `touchline doctor` says: how it is, or what to do and where to click. */
export const doctor = {
  ok: 'ok',
  fix: 'fix',
  allWell: 'Everything is in order.',
  toFix: (count: number) =>
    count === 1 ? 'One thing must be put right.' : `${count} things must be put right.`,
  environmentOk: 'The settings fit together.',
  environmentFirst: 'Put the settings right first (they are explained in .env.example), then ask me again.',
  rulebooks: (names: readonly string[]) => `${names.length} rulebooks work: ${names.join(', ')}.`,
  noRulebook: (region: string) =>
    `There is no working rulebook for ${region}: put another number into TOUCHLINE_REGION, or the rulebook into RULEBOOKS_DIR.`,
  storeOk: 'The store opens, and can be read and written.',
  storeFails: (reason: string) => `The store cannot be used: ${reason}`,
  noPlatform:
    'No chat platform is set up: npm start opens a chat in the terminal. deploy/README.md shows how to connect Slack or Discord.',
  failed: (what: string, reason: string) => `${what} could not be looked at: ${reason}`,
  slack: {
    unreachable: (url: string, reason: string) =>
      `Could not reach Slack at ${url} (${reason}): check the network, and SLACK_API_URL if it is set.`,
    tokenOk: (workspace: string, name: string) =>
      `Slack takes the bot token: workspace ${workspace}, as @${name}.`,
    tokenRefused: (reason: string) =>
      `Slack does not take SLACK_BOT_TOKEN (${reason}): ${inApp('OAuth & Permissions')}, copy the "Bot User OAuth Token" (xoxb-…) into the setting.`,
    scopesOk: 'The Slack app has every scope it needs.',
    scopesUnknown: 'Slack did not say which scopes the app has; a proxy may have left that out.',
    scopesMissing: (scopes: readonly string[]) =>
      `The Slack app lacks ${scopes.join(', ')}: ${inApp('OAuth & Permissions')}, "Bot Token Scopes", "Add an OAuth Scope" for each, then "Reinstall" at the top.`,
    appTokenOk: 'Slack takes the app token and offers a Socket Mode connection.',
    appTokenRefused: (reason: string) =>
      `Slack offers no Socket Mode connection with SLACK_APP_TOKEN (${reason}): ${inApp('Basic Information')}, "App-Level Tokens", and copy one with the scope connections:write (xapp-…) into the setting; under "Socket Mode" it must be switched on.`,
    overHttp: `Slack sends events over HTTP. Only Slack can check the address and the signing secret: ${inApp('Event Subscriptions')}, "Retry" beside the Request URL must say Verified.`,
    manyWorkspaces:
      'Every Slack workspace brings its own token when it installs the app; those are checked when they are used.',
    noChannel:
      'No reminder channel is set in Slack yet: type /coach-setup reminder-channel #channel there if you want its posts.',
    channelOk: (channel: string) =>
      `The bot is in the reminder channel ${channel} of Slack and may post there.`,
    notInChannel: (channel: string) =>
      `The bot is not in the reminder channel ${channel} of Slack: open the channel and type /invite @Touchline.`,
    channelGone: (channel: string) =>
      `Slack has no reminder channel ${channel} that the bot can see: invite it there with /invite @Touchline, or type /coach-setup reminder-channel #channel with another one.`,
    channelArchived: (channel: string) =>
      `The reminder channel ${channel} of Slack is archived: type /coach-setup reminder-channel #channel with another one.`,
    mayNotPost: (channel: string) =>
      `The bot may not post in the reminder channel ${channel} of Slack: open the channel, its name at the top, "Settings", "Posting permissions", and let it post.`,
    channelFails: (channel: string, reason: string) =>
      `Slack refuses the reminder channel ${channel}: ${reason}.`,
    testMessage: 'Touchline checks whether it may post here. Nobody should ever see this.',
    testMessageLeft: (channel: string) =>
      `A test message for ${channel} was scheduled and could not be taken back: run doctor again, or it appears there in a month.`,
  },
  discord: {
    unreachable: (reason: string) =>
      `Could not reach Discord (${reason}): check the network, and DISCORD_API_URL if it is set.`,
    tokenOk: (name: string, id: string) => `Discord takes the token: application ${name}, id ${id}.`,
    tokenRefused: `Discord does not take DISCORD_TOKEN: open ${DISCORD_APPS}, choose the bot, "Bot", "Reset Token", and copy the new one into the setting.`,
    intentsOk: 'Touchline needs no privileged intent of Discord.',
    intentsTooMany: `Privileged intents are on that Touchline does not need: you can switch them off at ${DISCORD_APPS}, "Bot", "Privileged Gateway Intents".`,
    servers: (names: readonly string[]) =>
      `The bot is in the Discord ${names.length === 1 ? 'server' : 'servers'} ${names.join(', ')}.`,
    noServer: (id: string) =>
      `The bot is in no Discord server yet: open https://discord.com/oauth2/authorize?client_id=${id}${INVITE} and choose yours.`,
    commandsOk: 'The commands at Discord are up to date.',
    commandsOld: 'The commands at Discord are missing or old: npm start registers them.',
    noChannel:
      'No reminder channel is set in Discord yet: type /coach-setup there, and choose reminder channel, if you want its posts.',
    channelOk: (channel: string, server: string) =>
      `The bot may see and post in the reminder channel ${channel} of ${server}.`,
    channelGone: (channel: string, server: string) =>
      `The reminder channel ${channel} of ${server} is gone: type /coach-setup there and choose another one.`,
    lacks: (channel: string, server: string, permissions: readonly string[]) =>
      `The bot lacks ${permissions.join(', ')} in the reminder channel ${channel} of ${server}: open "Edit Channel" (the wheel), "Permissions", add the bot, and tick these.`,
    channelFails: (channel: string, reason: string) =>
      `Discord refuses the reminder channel ${channel}: ${reason}.`,
    notInServer: (channel: string, server: string, id: string) =>
      `The bot is no longer in the Discord server ${server} of the reminder channel ${channel}: open https://discord.com/oauth2/authorize?client_id=${id}${INVITE} and choose it.`,
  },
} as const;
