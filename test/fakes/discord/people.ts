import { all, createExchange, type Exchange } from './exchange.ts';
import type { Gateway } from './gateway.ts';
import { makeMessage, toApi } from './messages.ts';
import { type FakeMessage, type Json, snowflake, type World } from './world.ts';

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

const SLASH = { string: 3, integer: 4, file: 11 };

/** @param begin told of every interaction before its event goes out. */
export function createPeople(
  world: World,
  gateway: Gateway,
  base: string,
  begin: (exchange: Exchange) => void,
): People {
  const first = [...world.users.keys()][1] ?? '';
  const place = ({ person = first, channel, direct = false }: From) =>
    direct ? world.direct(person) : world.channel(channel ?? [...world.channels.keys()][0] ?? '');
  const attach = ({ name, content, type = 'text/csv', size }: Upload) => {
    const id = snowflake();
    const data = Buffer.from(content);
    const path = `/attachments/0/${id}/${name}`;
    world.files.set(path, { data, type });
    const url = `${base}${path}`;
    return { id, filename: name, size: size ?? data.byteLength, url, proxy_url: url, content_type: type };
  };
  const interact = (type: number, data: Json, from: From, holder?: FakeMessage): Exchange => {
    const { person = first, manager = false, locale = 'en-US', nick } = from;
    const { id: channel, type: kind, name } = place(from);
    const exchange = createExchange(person, channel, holder);
    const user = world.users.get(person);
    const permissions = manager ? String(1 << 5) : '0';
    const member = {
      user,
      permissions,
      nick: nick ?? null,
      roles: [],
      joined_at: '2024-08-01T00:00:00Z',
      flags: 0,
    };
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
  };
  const say = (content: string, mentions: Json[], files: readonly Upload[], from: From) => {
    const channel = place(from);
    const author = world.users.get(from.person ?? first) ?? {};
    const message = makeMessage(world, channel.id, author, { content, mentions });
    message.attachments = files.map(attach);
    channel.messages.push(message);
    const guild = channel.type === 0 ? { guild_id: world.guild, member: { roles: [], nick: null } } : {};
    gateway.dispatch('MESSAGE_CREATE', { ...toApi(message), ...guild, channel_type: channel.type });
    return message;
  };
  const commandId = (name: string) =>
    String(world.commands.find((one) => one.name === name)?.id ?? snowflake());
  return {
    command(name, options = {}, from = {}) {
      const attachments: Record<string, Json> = {};
      const given = Object.entries(options).map(([option, value]) => {
        if (typeof value === 'string') return { name: option, type: SLASH.string, value };
        if (typeof value === 'number') return { name: option, type: SLASH.integer, value };
        const file = attach(value);
        attachments[file.id] = file;
        return { name: option, type: SLASH.file, value: file.id };
      });
      const data = { id: commandId(name), name, type: 1, options: given, resolved: { attachments } };
      return interact(2, data, from);
    },
    onPerson(label, target, from = {}) {
      const resolved = { users: { [target]: world.users.get(target) }, members: {} };
      return interact(2, { id: commandId(label), name: label, type: 2, target_id: target, resolved }, from);
    },
    complete(name, option, typed, from = {}) {
      const options = [{ name: option, type: 3, value: typed, focused: true }];
      return interact(4, { id: commandId(name), name, type: 1, options }, from);
    },
    press: (message, custom_id, from = {}) => interact(3, { component_type: 2, custom_id }, from, message),
    choose: (message, custom_id, values, from = {}) =>
      interact(3, { component_type: 3, custom_id, values }, from, message),
    submit(opened, fields, from = {}) {
      const attachments: Record<string, Json> = {};
      const asked = all((opened.modal?.components ?? []) as Json[]).filter(({ type }) => type === 18);
      const components = asked.map(({ component }, index) => {
        const { type, custom_id } = component as Json;
        const value = fields[String(custom_id)] ?? '';
        if (typeof value === 'string') {
          const typed = type === 3 ? { values: value === '' ? [] : [value] } : { value };
          return { type: 18, id: index * 2 + 1, component: { type, id: index * 2 + 2, custom_id, ...typed } };
        }
        const file = attach(value);
        attachments[file.id] = file;
        return {
          type: 18,
          id: index * 2 + 1,
          component: { type, id: index * 2 + 2, custom_id, values: [file.id] },
        };
      });
      const data = { custom_id: opened.modal?.custom_id, components, resolved: { attachments } };
      return interact(5, data, from, opened.holder);
    },
    dm: (text, files = [], from = {}) => say(text, [], files, { ...from, direct: true }),
    mention: (text, files = [], from = {}) => say(`<@${world.self.id}> ${text}`, [world.self], files, from),
  };
}
