import type { CommandDefinition } from '../../bot/command.ts';
import type { PlatformHealth } from '../../bot/platform.ts';
import { doctor } from '../../locales/en/doctor.ts';
import { lackingIn, type Overwrite } from './permissions.ts';
import { CODE } from './protocol.ts';
import { commandsAreCurrent } from './register.ts';
import { codeOf, createWire, isTrouble, statusOf, type Wire } from './wire.ts';

const say = doctor.discord;
/** Milliseconds for one question, with its repeats. */
const PATIENCE = 4000;
/** Flags of an application: presences, members and message content, each in full and for small bots. */
const PRIVILEGED = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 15) | (1 << 18) | (1 << 19);

export interface DiscordExamineOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly commands: readonly CommandDefinition[];
  /** Servers that were set up, with the reminder channel of each; undefined: none. */
  readonly channels: readonly { readonly server: string; readonly channel: string | undefined }[];
}

interface Application {
  readonly id: string;
  readonly name?: string;
  readonly flags?: number;
}

interface Server {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
}

interface Channel {
  readonly name?: string;
  readonly permission_overwrites?: readonly Overwrite[];
}

const well = (detail: string): PlatformHealth => ({ ok: true, detail });
const ill = (detail: string): PlatformHealth => ({ ok: false, detail });
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Looks at the token, the servers, the reminder channels and the commands, and changes nothing. Never rejects. */
export async function examineDiscord(options: DiscordExamineOptions): Promise<PlatformHealth[]> {
  const wire = await wireFor(options);
  const get = <T>(route: `/${string}`) => wire.call<T>({ method: 'GET', route });
  try {
    const application = await get<Application>('/applications/@me');
    const self = await get<{ id: string }>('/users/@me');
    const servers = await get<Server[]>('/users/@me/guilds');
    const { id, name = '', flags = 0 } = application;
    const names = servers.map((server) => server.name);
    return [
      well(say.tokenOk(name, id)),
      well((flags & PRIVILEGED) === 0 ? say.intentsOk : say.intentsTooMany),
      names.length > 0 ? well(say.servers(names)) : ill(say.noServer(id)),
      (await commandsAreCurrent(wire, id, options.commands)) ? well(say.commandsOk) : ill(say.commandsOld),
      ...(await examineChannels(get, { application: id, self: self.id, servers }, options)),
    ];
  } catch (error) {
    return [ill(statusOf(error) === 401 ? say.tokenRefused : say.unreachable(reasonOf(error)))];
  }
}

async function wireFor({ token, apiUrl }: DiscordExamineOptions): Promise<Wire> {
  const { REST } = await import('discord.js');
  const bare = token.replace(/^Bot\s+/i, '').trim();
  const api = apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') };
  const rest = new REST({ version: '10', retries: 0, ...api }).setToken(bare);
  const wire = createWire({ rest, token: bare });
  return { call: (call) => wire.call({ within: PATIENCE, ...call }) };
}

type Get = <T>(route: `/${string}`) => Promise<T>;

interface Scene {
  readonly application: string;
  readonly self: string;
  readonly servers: readonly Server[];
}

async function examineChannels(
  get: Get,
  scene: Scene,
  { channels }: DiscordExamineOptions,
): Promise<PlatformHealth[]> {
  const found: PlatformHealth[] = [];
  for (const { server, channel } of channels) {
    if (channel) found.push(await examineChannel(get, scene, server, channel));
  }
  return found.length > 0 ? found : [well(say.noChannel)];
}

async function examineChannel(
  get: Get,
  { application, self, servers }: Scene,
  id: string,
  channel: string,
): Promise<PlatformHealth> {
  const server = servers.find((one) => one.id === id);
  if (!server) return ill(say.notInServer(channel, id, application));
  try {
    const { name: title = channel, permission_overwrites = [] } = await get<Channel>(`/channels/${channel}`);
    const { roles } = await get<{ roles: string[] }>(`/guilds/${id}/members/${self}`);
    const { permissions, name } = server;
    const lacks = lackingIn(permission_overwrites, { server: id, permissions, member: self, roles });
    return lacks.length > 0 ? ill(say.lacks(title, name, lacks)) : well(say.channelOk(title, name));
  } catch (error) {
    if (isTrouble(error)) throw error;
    const code = codeOf(error);
    if (code === CODE.unknownChannel) return ill(say.channelGone(channel, server.name));
    if (code === CODE.missingAccess) return ill(say.lacks(channel, server.name, ['View Channel']));
    return ill(say.channelFails(channel, reasonOf(error)));
  }
}
