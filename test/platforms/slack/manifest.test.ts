import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../src/bot/command.ts';
import { SCOPES, slackManifest } from '../../../src/platforms/slack/manifest.ts';

const commands: readonly CommandDefinition[] = [
  {
    name: 'coach-missing',
    summary: 'Who still lacks what',
    audience: 'coordinator',
    options: [
      { name: 'division', description: 'Division', type: 'division', required: true },
      {
        name: 'role',
        description: 'Role',
        type: 'role',
        choices: [
          { name: 'Coach', value: 'coach' },
          { name: 'Referee', value: 'referee' },
        ],
      },
      { name: 'person', description: 'Person', type: 'person' },
      { name: 'report', description: 'File', type: 'file' },
    ],
  },
  { name: 'coach-help', summary: 'Help', audience: 'everyone', options: [] },
];

describe("Slack's app manifest", () => {
  it('reads like this in Socket Mode, without any address', () => {
    const manifest = slackManifest(commands, { socketMode: true });
    expect(manifest).toMatchSnapshot();
    expect(JSON.stringify(manifest)).not.toContain('http');
  });

  it('names the address for everything in HTTP mode', () => {
    const { features, settings } = slackManifest(commands, {
      socketMode: false,
      url: 'https://bot.example.org',
    });
    const url = 'https://bot.example.org/slack/events';
    expect(features.slash_commands.map((command) => command.url)).toEqual([url, url]);
    expect(settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    });
    expect(() => slackManifest(commands, { socketMode: false })).toThrow('public address');
  });

  it('names where Slack sends people back, and asks to hear of removals, only for many workspaces', () => {
    const http = { socketMode: false, url: 'https://bot.example.org' };
    const many = slackManifest(commands, { ...http, manyWorkspaces: true });
    expect(many.oauth_config.redirect_urls).toEqual(['https://bot.example.org/slack/oauth_redirect']);
    const { bot_events } = many.settings.event_subscriptions;
    expect(bot_events).toEqual(expect.arrayContaining(['app_uninstalled', 'tokens_revoked', 'message.im']));
    const one = slackManifest(commands, http);
    expect(one.oauth_config).not.toHaveProperty('redirect_urls');
    expect(one.settings.event_subscriptions.bot_events).not.toContain('app_uninstalled');
    expect(() => slackManifest(commands, { socketMode: true, manyWorkspaces: true })).toThrow(
      'public address',
    );
  });

  it('asks for no scope that the code has no use for', () => {
    const folder = new URL('../../../src/platforms/slack/', import.meta.url);
    const source = readdirSync(folder)
      .filter((name) => name !== 'manifest.ts')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const used = {
      commands: 'commandBody',
      'chat:write': 'chat.postMessage',
      'im:write': 'conversations.open',
      'im:history': 'conversations.history',
      'app_mentions:read': 'app_mention',
      'channels:history': 'conversations.history',
      'groups:history': 'conversations.history',
      'users:read': 'users.info',
      'users:read.email': 'profile?.email',
      'files:read': 'url_private_download',
      'files:write': 'files.completeUploadExternal',
    };
    expect(Object.keys(used)).toEqual(Object.keys(SCOPES));
    for (const trace of Object.values(used)) expect(source).toContain(trace);
  });
});
