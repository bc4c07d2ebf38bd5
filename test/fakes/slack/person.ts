import { randomUUID } from 'node:crypto';
import { asArray, asString, isObject, type Json } from './check.ts';
import { postSigned, type SignedOptions } from './signed.ts';
import type { Ack, SocketMode } from './socket.ts';
import { directOf, type FakeMessage, IDS, type State } from './state.ts';
import { removalOf, type Team, teamOf } from './teams.ts';
import { fileObject } from './web-api.ts';

export interface Where {
  readonly user?: string;
  /** Default: the channel the bot is in; a direct message is `directOf(user)`. */
  readonly channel?: string;
  readonly thread?: string;
  /** The id of the event, to deliver one twice. */
  readonly eventId?: string;
}

export interface SlackPeople {
  /** Types a slash command, `/coach-steps 10U`. Resolves when the bot has acknowledged; so do the others. */
  command(line: string, where?: Where): Promise<Ack>;
  /** Presses the newest button with that id, wherever the person sees it. */
  press(actionId: string, where?: Where): Promise<Ack>;
  /** Chooses from the newest menu with that id. */
  choose(actionId: string, value: string, where?: Where): Promise<Ack>;
  /** Writes to the bot in a direct message. */
  say(text: string, where?: Where & { readonly more?: Json }): Promise<Ack>;
  /** Mentions the bot in a channel. */
  mention(text: string, where?: Where): Promise<Ack>;
  /** Drops files into the direct message; content by name. */
  share(
    files: Readonly<Record<string, string>>,
    where?: Where & { readonly isPage?: boolean; readonly more?: Json },
  ): Promise<Ack>;
  openHome(where?: Where): Promise<Ack>;
  /** Removes the app from a workspace: its token ends, and both events come. */
  uninstall(team: Team): Promise<void>;
  /** Only the two events, as when they come late. */
  tellUninstalled(team: Team): Promise<void>;
  /** Submits the newest modal: field name → typed text, day or option; files by field name. */
  submit(
    fields: Readonly<Record<string, string>>,
    files?: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): Promise<Ack>;
  /** From now on events go to the bot's `/slack/events` as signed requests instead of the socket. */
  useHttp(url: string): void;
  /** One signed request, as it is. */
  post(type: string, payload: Json, options?: SignedOptions): Promise<{ status: number; ms: number }>;
}

/** What people do in Slack, turned into what Slack sends. */
export function createPeopleOfSlack(state: State, socket: SocketMode, base: string): SlackPeople {
  let http: string | undefined;

  async function deliver(type: string, payload: Json): Promise<Ack> {
    if (!http) return socket.deliver(type, payload);
    const { ms, status } = await postSigned(http, type, payload);
    return { ms, payload: { status } };
  }

  function trigger(user: string): string {
    const id = `${Date.now()}.${Math.random().toString(36).slice(2)}.${user}`;
    state.triggers.set(id, Date.now());
    return id;
  }

  function responseUrl(user: string, channel: string, message?: FakeMessage): string {
    const id = randomUUID();
    state.responseUrls.set(id, { user, channel, uses: 0, expired: false, ...(message && { message }) });
    return `${base}/response/${id}`;
  }

  function event(inner: Json, eventId = `Ev${randomUUID()}`): Promise<Ack> {
    const { id: team_id, bot } = teamOf(state, asString(inner.user));
    const authorizations = [{ team_id, user_id: bot, is_bot: true, is_enterprise_install: false }];
    return deliver('events_api', {
      type: 'event_callback',
      team_id,
      event_id: eventId,
      authorizations,
      event: inner,
    });
  }

  function holds(blocks: readonly unknown[], actionId: string): boolean {
    return blocks.some(
      (block) =>
        isObject(block) &&
        asArray(block.elements).some((element) => isObject(element) && element.action_id === actionId),
    );
  }

  function findMessage(actionId: string, user: string): FakeMessage | undefined {
    return state.messages.findLast(
      ({ blocks, ephemeralTo, channel }) =>
        holds(blocks, actionId) &&
        (ephemeralTo ?? user) === user &&
        (!channel.startsWith('D') || channel === directOf(user)),
    );
  }

  function act(action: Json, { user = IDS.coach, channel }: Where): Promise<Ack> {
    const id = asString(action.action_id);
    const message = findMessage(id, user);
    const team = teamOf(state, user).id;
    const base = {
      type: 'block_actions',
      team: { id: team },
      user: { id: user, team_id: team },
      trigger_id: trigger(user),
    };
    const home = state.homes.get(user);
    if (!message && home && holds(asArray(home.blocks), id))
      return deliver('interactive', {
        ...base,
        container: { type: 'view', view_id: 'V0' },
        view: { type: 'home' },
        actions: [action],
      });
    // A button of an older version: the message is there, its button is not one that we know.
    const place = message?.channel ?? channel ?? IDS.channel;
    const at = {
      message_ts: message?.ts ?? '1600000000.000001',
      is_ephemeral: message?.ephemeralTo !== undefined,
    };
    const thread = message?.thread ? { thread_ts: message.thread } : {};
    return deliver('interactive', {
      ...base,
      response_url: responseUrl(user, place, message),
      container: { type: 'message', channel_id: place, ...at, ...thread },
      channel: { id: place },
      message: { ts: at.message_ts, ...thread },
      actions: [action],
    });
  }

  function addFiles(contents: Readonly<Record<string, string>>, isPage = false) {
    return Object.entries(contents).map(([name, text]) => {
      const file = {
        id: `F${state.files.size + 1}`,
        name,
        mimetype: 'text/csv',
        content: Buffer.from(text),
        isPage,
      };
      state.files.set(file.id, file);
      return file;
    });
  }

  async function tellUninstalled(team: Team): Promise<void> {
    for (const gone of removalOf(team))
      await deliver('events_api', { ...gone, event_id: `Ev${randomUUID()}` });
  }

  return {
    tellUninstalled,
    uninstall: async (team) => {
      state.teams.revoke(team);
      await tellUninstalled(team);
    },
    command: (line, { user = IDS.coach, channel = IDS.channel } = {}) => {
      const [command = '', ...words] = line.split(' ');
      return deliver('slash_commands', {
        command,
        text: words.join(' '),
        user_id: user,
        user_name: state.users.get(user)?.name ?? user,
        team_id: teamOf(state, user).id,
        channel_id: channel,
        response_url: responseUrl(user, channel),
        trigger_id: trigger(user),
      });
    },
    press: (actionId, where = {}) =>
      act(
        { type: 'button', block_id: 'b', action_id: actionId, value: actionId.replace(/#\d+$/, '') },
        where,
      ),
    choose: (actionId, value, where = {}) =>
      act({ type: 'static_select', block_id: 'b', action_id: actionId, selected_option: { value } }, where),
    say: (text, { user = IDS.coach, eventId, more = {} } = {}) =>
      event(
        { type: 'message', channel_type: 'im', channel: directOf(user), user, text, ts: state.ts(), ...more },
        eventId,
      ),
    mention: (text, { user = IDS.coach, channel = IDS.channel, thread, eventId } = {}) => {
      const inner = {
        type: 'app_mention',
        channel,
        user,
        text: `<@${teamOf(state, user).bot}> ${text}`,
        ts: state.ts(),
      };
      return event({ ...inner, ...(thread && { thread_ts: thread }) }, eventId);
    },
    share: (contents, { user = IDS.coach, eventId, isPage, more = {} } = {}) => {
      const files = addFiles(contents, isPage).map((file) => ({ ...fileObject(file, base), ...more }));
      const inner = {
        type: 'message',
        subtype: 'file_share',
        channel_type: 'im',
        channel: directOf(user),
        user,
      };
      return event({ ...inner, text: '', files, ts: state.ts() }, eventId);
    },
    openHome: ({ user = IDS.coach, eventId } = {}) =>
      event(
        { type: 'app_home_opened', user, channel: directOf(user), tab: 'home', event_ts: state.ts() },
        eventId,
      ),
    submit: (fields, files = {}) => {
      const { user, view } = state.modals.at(-1) ?? { user: '', view: {} };
      const values: Record<string, Json> = {};
      for (const block of asArray(view.blocks)) {
        if (!isObject(block) || !isObject(block.element)) continue;
        const [name, kind] = [asString(block.block_id), block.element.type];
        const text = fields[name] ?? null;
        const filled = {
          plain_text_input: { value: text },
          datepicker: { selected_date: text },
          static_select: { selected_option: text === null ? null : { value: text } },
          file_input: { files: addFiles(files[name] ?? {}).map(({ id }) => ({ id })) },
        }[asString(kind)];
        values[name] = { [asString(block.element.action_id)]: { type: kind, ...filled } };
      }
      const { callback_id, private_metadata } = view;
      const submitted = {
        id: `V${state.modals.length}`,
        type: 'modal',
        callback_id,
        private_metadata,
        state: { values },
      };
      const team = teamOf(state, user).id;
      const who = {
        team: { id: team },
        user: { id: user, team_id: team },
        trigger_id: trigger(user),
      };
      return deliver('interactive', { type: 'view_submission', ...who, view: submitted });
    },
    useHttp: (url) => {
      http = url;
    },
    post: (type, payload, options) => postSigned(http ?? '', type, payload, options),
  };
}
