import type { Json } from './check.ts';
import { createTeams, TEAMS } from './teams.ts';

export interface FakeUser {
  readonly id: string;
  name: string;
  email?: string;
  isAdmin?: boolean;
  locale?: string;
  /** Workspace; default: the first. */
  team?: string;
  /** conversations.open refuses with this error. */
  dmError?: string;
}

export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  text: string;
  blocks: readonly Json[];
  /** Only this person sees it. */
  readonly ephemeralTo?: string;
  readonly thread?: string;
  readonly metadata?: Json;
  readonly files?: readonly string[];
  /** How often it was replaced. */
  replaced: number;
}

export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  readonly message?: FakeMessage;
  uses: number;
  expired: boolean;
}

export interface Call {
  readonly method: string;
  readonly body: Json;
  /** Of the token. */
  readonly team?: string | undefined;
  readonly at: number;
}

export interface FakeFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  content: Uint8Array;
  /** The download gives a login page, as without files:read. */
  isPage?: boolean;
}

export const IDS = {
  team: 'T0LEAGUE',
  bot: 'U0BOT',
  botId: 'B0BOT',
  botToken: 'xoxb-test',
  appToken: 'xapp-test',
  secret: 'shhh-signing-secret',
  coach: 'U0COACH',
  /** The bot is a member. */
  channel: 'C0COACHES',
  /** The bot is not. */
  elsewhere: 'C0ELSEWHERE',
} as const;

/** What an app installed from our manifest holds; the server's own copy. */
const GRANTED = [
  'commands',
  'chat:write',
  'im:write',
  'im:history',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'users:read',
  'users:read.email',
  'files:read',
  'files:write',
];

/** All that the server remembers, as the tests may read it. */
export function createState() {
  const users = new Map<string, FakeUser>(
    [
      { id: IDS.coach, name: 'Sam Okafor', email: 'sam@example.org', locale: 'en-US' },
      { id: TEAMS.second.coach, name: 'Elena Ruiz', email: 'elena@example.org', team: TEAMS.second.id },
      { id: 'U0ADMIN', name: 'Ada Admin', email: 'ada@example.org', isAdmin: true },
    ].map((user) => [user.id, user]),
  );
  let clock = 1_700_000_000;
  return {
    users,
    /** Channel → whether the bot is a member. */
    channels: new Map<string, boolean>([
      [IDS.channel, true],
      [IDS.elsewhere, false],
      [TEAMS.second.channel, true],
    ]),
    /** Who may use which workspace's token. */
    teams: createTeams(IDS.botToken),
    /** Scopes of the bot token; undefined: a proxy takes the header away. */
    scopes: [...GRANTED] as readonly string[] | undefined,
    messages: [] as FakeMessage[],
    /** Messages for later, by id. */
    scheduled: new Map<string, Json>(),
    responseUrls: new Map<string, ResponseUrl>(),
    /** Trigger id → when it was given out; 0: used. */
    triggers: new Map<string, number>(),
    /** Opened modals, newest last. */
    modals: [] as { readonly user: string; readonly view: Json }[],
    /** App Home by person. */
    homes: new Map<string, Json>(),
    files: new Map<string, FakeFile>(),
    calls: [] as Call[],
    /** What broke Slack's published rules. Must stay empty. */
    complaints: [] as string[],
    /** Calls refused for too many, with their bodies: a repeated one is the same again. */
    refused: [] as string[],
    ts: () => {
      clock += 1;
      return `${Math.floor(Date.now() / 1000)}.${String(clock).slice(-6)}`;
    },
  };
}

export type State = ReturnType<typeof createState>;

/** Empties everything but people, channels and complaints. */
export function forget({ messages, responseUrls, triggers, modals, homes, files, calls }: State): void {
  for (const list of [messages, modals, calls]) list.length = 0;
  for (const map of [responseUrls, triggers, homes, files]) map.clear();
}

/** The direct message between the bot and a person. */
export function directOf(user: string): string {
  return `D${user.slice(1)}`;
}
