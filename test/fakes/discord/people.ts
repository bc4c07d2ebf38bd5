import { all, createExchange, type Exchange } from './exchange.ts';
import type { Gateway } from './gateway.ts';
import { makeMessage, toApi } from './messages.ts';
import { type FakeChannel, type FakeMessage, type Json, snowflake, type World } from './world.ts';

/** Who does something, and where; without a word it is the first person, in the server's channel. */
export interface From {
  readonly person?: string;
  readonly channel?: string;
  /** In the direct messages with the bot. */
  readonly direct?: boolean;
  /** Has Manage Server. */
  readonly manager?: boolean;
  readonly locale?: string;
  readonly nick?: string;
}

/** A file somebody sends. */
export interface Upload {
  readonly name: string;
  readonly content: string | Buffer;
  readonly type?: string;
  /** Announced size, when it lies. */
  readonly size?: number;
}

/** What people do in Discord. */
export interface People {
  command(name: string, options?: Readonly<Record<string, string | number | Upload>>, from?: From): Exchange;
  onPerson(label: string, target: string, from?: From): Exchange;
  complete(name: string, option: string, typed: string, from?: From): Exchange;
  press(message: FakeMessage, customId: string, from?: From): Exchange;
  choose(message: FakeMessage, customId: string, values: readonly string[], from?: From): Exchange;
  submit(opened: Exchange, fields: Readonly<Record<string, string | Upload>>, from?: From): Exchange;
  dm(text: string, files?: readonly Upload[], from?: From): FakeMessage;
  mention(text: string, files?: readonly Upload[], from?: From): FakeMessage;
}

interface Scene {
  readonly world: World;
  readonly gateway: Gateway;
  /** Where attachments are fetched from. */
  readonly base: string;
  /** Told of every interaction before its event goes out. */
  readonly begin: (exchange: Exchange) => void;
}

/** The people of a fake Discord. */
export function createPeople(scene: Scene): People {
  const { world } = scene;
  const ask = (data: Json, from: From) => interact(scene, 2, data, from);
  const named = (name: string) => ({
    id: world.commands.find((one) => one.name === name)?.id ?? snowflake(),
    name,
  });
  return {
    command: (name, options = {}, from = {}) =>
      ask({ ...named(name), type: 1, ...given(scene, options) }, from),
    onPerson(label, target, from = {}) {
      const resolved = { users: { [target]: world.users.get(target) }, members: {} };
      return ask({ ...named(label), type: 2, target_id: target, resolved }, from);
    },
    complete(name, option, typed, from = {}) {
      const options = [{ name: option, type: 3, value: typed, focused: true }];
      return interact(scene, 4, { ...named(name), type: 1, options }, from);
    },
    press: (message, custom_id, from = {}) =>
      interact(scene, 3, { component_type: 2, custom_id }, from, message),
    choose: (message, custom_id, values, from = {}) =>
      interact(scene, 3, { component_type: 3, custom_id, values }, from, message),
    submit: (opened, fields, from = {}) =>
      interact(scene, 5, filled(scene, opened, fields), from, opened.holder),
    dm: (text, files = [], from = {}) => say(scene, text, [], files, { ...from, direct: true }),
    mention: (text, files = [], from = {}) =>
      say(scene, `<@${world.self.id}> ${text}`, [world.self], files, from),
  };
}

const firstPerson = (world: World) => [...world.users.keys()][1] ?? '';

function place(world: World, { person = firstPerson(world), channel, direct = false }: From): FakeChannel {
  return direct ? world.direct(person) : world.channel(channel ?? [...world.channels.keys()][0] ?? '');
}

function attach({ world, base }: Scene, { name, content, type = 'text/csv', size }: Upload) {
  const id = snowflake();
  const data = Buffer.from(content);
  const path = `/attachments/0/${id}/${name}`;
  world.files.set(path, { data, type });
  const url = `${base}${path}`;
  return { id, filename: name, size: size ?? data.byteLength, url, proxy_url: url, content_type: type };
}

function given(scene: Scene, values: Readonly<Record<string, string | number | Upload>>): Json {
  const attachments: Record<string, Json> = {};
  const options = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'string') return { name, type: 3, value };
    if (typeof value === 'number') return { name, type: 4, value };
    const file = attach(scene, value);
    attachments[file.id] = file;
    return { name, type: 11, value: file.id };
  });
  return { options, resolved: { attachments } };
}

function filled(scene: Scene, opened: Exchange, fields: Readonly<Record<string, string | Upload>>): Json {
  const attachments: Record<string, Json> = {};
  const asked = all((opened.modal?.components ?? []) as Json[]).filter(({ type }) => type === 18);
  const answer = ({ type, custom_id }: Json): Json => {
    const value = fields[String(custom_id)] ?? '';
    if (typeof value === 'string') {
      return type === 3
        ? { type, custom_id, values: value === '' ? [] : [value] }
        : { type, custom_id, value };
    }
    const file = attach(scene, value);
    attachments[file.id] = file;
    return { type, custom_id, values: [file.id] };
  };
  const components = asked.map(({ component }, index) => ({
    type: 18,
    id: index * 2 + 1,
    component: { id: index * 2 + 2, ...answer(component as Json) },
  }));
  return { custom_id: opened.modal?.custom_id, components, resolved: { attachments } };
}

function interact(scene: Scene, type: number, data: Json, from: From, holder?: FakeMessage): Exchange {
  const { world, gateway, begin } = scene;
  const { person = firstPerson(world), manager = false, locale = 'en-US', nick = null } = from;
  const { id: channel, type: kind, name } = place(world, from);
  const exchange = createExchange(person, channel, holder);
  const user = world.users.get(person);
  const permissions = manager ? String(1 << 5) : '0';
  const member = { user, permissions, nick, roles: [], joined_at: '2024-08-01T00:00:00Z', flags: 0 };
  begin(exchange);
  gateway.dispatch('INTERACTION_CREATE', {
    id: exchange.id,
    application_id: world.application,
    type,
    token: exchange.token,
    version: 1,
    ...(kind === 1 ? { user } : { guild_id: world.guild, member }),
    channel_id: channel,
    channel: {
      id: channel,
      type: kind,
      ...(kind === 1 ? { recipients: [user] } : { name, guild_id: world.guild }),
    },
    locale,
    entitlements: [],
    authorizing_integration_owners: {},
    context: kind,
    attachment_size_limit: 10_485_760,
    ...(holder ? { message: toApi(holder) } : {}),
    data,
  });
  return exchange;
}

function say(
  scene: Scene,
  content: string,
  mentions: Json[],
  files: readonly Upload[],
  from: From,
): FakeMessage {
  const { world, gateway } = scene;
  const channel = place(world, from);
  const author = world.users.get(from.person ?? firstPerson(world)) ?? {};
  const message = makeMessage(world, channel.id, author, { content, mentions });
  message.attachments = files.map((file) => attach(scene, file));
  channel.messages.push(message);
  const guild = channel.type === 0 ? { guild_id: world.guild, member: { roles: [], nick: null } } : {};
  gateway.dispatch('MESSAGE_CREATE', { ...toApi(message), ...guild, channel_type: channel.type });
  return message;
}
