import type { Incoming, Place } from '../../bot/incoming.ts';
import { actionOf } from './elements.ts';
import type { FileReader } from './files.ts';
import { actionBody, commandBody, homeBody, kindOf, messageBody, viewBody } from './payloads.ts';
import type { People } from './people.ts';
import { unescapeText } from './text.ts';
import { type FormPlace, formPlace, readFields } from './views.ts';

/** Where an answer goes. */
export interface Origin extends FormPlace {
  readonly eventId: string;
  readonly user: string;
  /** Opens a modal within 3 s. */
  readonly triggerId?: string;
  /** The message that asked; a public answer starts its thread there. */
  readonly asked?: string;
  /** App Home was opened: the answer is the page. */
  readonly isOpening?: boolean;
}

export interface Job {
  /** The same for each delivery of the same event. */
  readonly id: string;
  prepare(): Promise<{ readonly origin: Origin; readonly incoming: Incoming }>;
}

export interface Receiver {
  /** @returns the work in a payload: none for what the bot ignores. @throws ZodError for a payload of unknown shape. */
  read(body: Readonly<Record<string, unknown>>): readonly Job[];
}

interface Tools {
  readonly people: People;
  readonly files: FileReader;
  readonly botUserId: string;
}

/** A typed mention or link as what it names: `<@U1|sam>` → `U1`, `<https://a|b>` → `https://a`; entities as characters. */
export function readText(text: string): string {
  return unescapeText(
    text
      .replace(/<[@#]([A-Z0-9]+)(?:\|[^>]*)?>/g, '$1')
      .replace(
        /<!(?:subteam\^)?([^|>]*)(?:\|([^>]*))?>/g,
        (_, name: string, label?: string) => label ?? `@${name}`,
      )
      .replace(/<mailto:[^|>]*\|([^>]*)>/g, '$1')
      .replace(/<(https?:[^|>]*)(?:\|[^>]*)?>/g, '$1'),
  );
}

function toPlace(origin: FormPlace): Place {
  const { channel = '', isDirect, thread } = origin;
  return { channel, isDirect, ...(thread && { thread }) };
}

function readCommand(given: unknown, { people }: Tools): Job[] {
  const body = commandBody.parse(given);
  const id = `slack:${body.trigger_id}`;
  const prepare = async () => {
    const [person, isDirect] = await Promise.all([
      people.person(body.user_id, body.team_id, body.user_name),
      people.isDirect(body.channel_id, body.user_id),
    ]);
    const origin: Origin = {
      eventId: id,
      user: body.user_id,
      channel: body.channel_id,
      isDirect,
      responseUrl: body.response_url,
      triggerId: body.trigger_id,
    };
    const [name, text] = [body.command.slice(1), readText(body.text)];
    const incoming: Incoming = { type: 'command', person, place: toPlace(origin), name, text };
    return { origin, incoming };
  };
  return [{ id, prepare }];
}

function readAction(given: unknown, { people }: Tools): Job[] {
  const body = actionBody.parse(given);
  const { user, channel, container, trigger_id, response_url: responseUrl } = body;
  const thread = container.thread_ts ?? body.message?.thread_ts;
  const message = {
    isEphemeral: container.is_ephemeral,
    ...(container.message_ts && { ts: container.message_ts }),
  };
  return body.actions.flatMap((pressed, at) => {
    const action = actionOf(pressed.action_id, pressed.value);
    if (action === undefined) return [];
    const id = `slack:${trigger_id}${at > 0 ? `:${at}` : ''}`;
    const prepare = async () => {
      const [person, isDirect] = await Promise.all([
        people.person(user.id, body.team?.id ?? user.team_id ?? '', user.username),
        channel ? people.isDirect(channel.id, user.id) : true,
      ]);
      const origin: Origin = {
        eventId: id,
        user: user.id,
        triggerId: trigger_id,
        isDirect,
        ...(channel ? { channel: channel.id, message } : { isHome: true }),
        ...(responseUrl && { responseUrl }),
        ...(thread && { thread }),
      };
      const values = pressed.selected_option ? [pressed.selected_option.value] : [];
      const incoming: Incoming = { type: 'action', person, place: toPlace(origin), id: action, values };
      return { origin, incoming };
    };
    return [{ id, prepare }];
  });
}

function placeOfForm(metadata: string): FormPlace {
  try {
    return formPlace.parse(JSON.parse(metadata));
  } catch {
    // A view of an older version: the answer goes to the person's direct messages.
    return { isDirect: true };
  }
}

function readView(given: unknown, { people, files }: Tools): Job[] {
  const { user, team, trigger_id: triggerId, view } = viewBody.parse(given);
  const id = `slack:${triggerId ?? view.id}`;
  const prepare = async () => {
    const filled = readFields(view.state.values);
    const [person, uploads] = await Promise.all([
      people.person(user.id, team?.id ?? user.team_id ?? '', user.username),
      Promise.all(filled.files.map(files.toUploaded)),
    ]);
    const place = placeOfForm(view.private_metadata);
    const origin: Origin = { ...place, eventId: id, user: user.id, ...(triggerId && { triggerId }) };
    const { fields } = filled;
    const incoming: Incoming = {
      type: 'form',
      person,
      place: toPlace(origin),
      id: view.callback_id,
      fields,
      files: uploads,
    };
    return { origin, incoming };
  };
  return [{ id, prepare }];
}

/** Subtypes are edits, joins, other bots' messages and the like; a shared file is the one that is meant for us. */
function readMessage(given: unknown, { people, files, botUserId }: Tools): Job[] {
  const { event, event_id, team_id } = messageBody.parse(given);
  const { user, subtype, bot_id, channel, text } = event;
  const isDirect = event.channel_type === 'im';
  const isForUs = event.type === 'app_mention' || isDirect;
  if (!user || user === botUserId || bot_id || !isForUs || (subtype && subtype !== 'file_share')) return [];
  const { thread_ts: thread, ts: asked } = event;
  const base = { user, channel, isDirect, ...(thread && { thread }), ...(!isDirect && { asked }) };
  const id = `slack:${event_id}`;
  if (isDirect && event.files.length > 0)
    return event.files.map((file, at) => {
      const eventId = at > 0 ? `${id}:${at}` : id;
      const origin: Origin = { ...base, eventId };
      const prepare = async () => {
        const [person, upload] = await Promise.all([people.person(user, team_id), files.toUploaded(file)]);
        const incoming: Incoming = { type: 'file', person, place: toPlace(origin), file: upload };
        return { origin, incoming };
      };
      return { id: eventId, prepare };
    });
  const prepare = async () => {
    const origin: Origin = { ...base, eventId: id };
    const question = readText(text.replaceAll(new RegExp(`<@${botUserId}(\\|[^>]*)?>`, 'g'), ' ')).trim();
    const person = await people.person(user, team_id);
    const incoming: Incoming = { type: 'question', person, place: toPlace(origin), text: question };
    return { origin, incoming };
  };
  return [{ id, prepare }];
}

function readHome(given: unknown, { people }: Tools): Job[] {
  const { event, event_id, team_id } = homeBody.parse(given);
  if (event.tab !== 'home') return [];
  const id = `slack:${event_id}`;
  const prepare = async () => {
    const person = await people.person(event.user, team_id);
    const place = { channel: event.channel, isDirect: true };
    const origin: Origin = { ...place, eventId: id, user: event.user, isHome: true, isOpening: true };
    const incoming: Incoming = { type: 'home', person, place };
    return { origin, incoming };
  };
  return [{ id, prepare }];
}

/** Translates Slack's payloads; it asks Slack who speaks, and nothing else. */
export function createReceiver(tools: Tools): Receiver {
  const readers = {
    command: readCommand,
    action: readAction,
    view: readView,
    message: readMessage,
    home: readHome,
  };
  return {
    read: (body) => {
      const kind = kindOf(body);
      return kind ? readers[kind](body, tools) : [];
    },
  };
}
