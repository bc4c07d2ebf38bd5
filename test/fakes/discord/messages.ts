import { all } from './exchange.ts';
import { type FakeMessage, type Json, snowflake, type World } from './world.ts';

/** A file as it came with a request. */
export interface SentFile {
  readonly name: string;
  readonly data: Buffer;
  readonly type: string;
}

/** Keeps a message, with what Discord adds: ids of components, addresses of files. */
export function makeMessage(
  world: World,
  channel: string,
  author: Json,
  body: Json,
  files: readonly SentFile[] = [],
) {
  const message: FakeMessage = {
    id: snowflake(),
    channel_id: channel,
    author,
    type: body.message_reference ? 19 : 0,
    timestamp: new Date().toISOString(),
    content: '',
    flags: 0,
    components: [],
    attachments: [],
    ...(body.nonce === undefined ? {} : { nonce: String(body.nonce) }),
    mentions: (body.mentions as Json[] | undefined) ?? [],
    edited: 0,
  };
  fill(world, message, body, files);
  return message;
}

/** What an edit, or the first writing, changes. */
export function fill(world: World, message: FakeMessage, body: Json, files: readonly SentFile[]): void {
  message.content = String(body.content ?? message.content);
  message.flags |= Number(body.flags ?? 0);
  if (body.components) message.components = withIds(body.components as Json[]);
  const kept = body.attachments ? [] : message.attachments;
  message.attachments = [
    ...kept,
    ...files.map(({ name, data, type }) => {
      const id = snowflake();
      const path = `/attachments/${message.channel_id}/${id}/${name}`;
      world.files.set(path, { data, type });
      return { id, filename: name, size: data.byteLength, url: path, proxy_url: path, content_type: type };
    }),
  ];
}

/** Components without an id of their own are numbered, past those that have one. */
function withIds(components: readonly Json[]): Json[] {
  const copy = structuredClone(components) as Json[];
  const list = all(copy);
  const taken = new Set(list.map(({ id }) => id));
  let next = 0;
  for (const component of list) {
    if (component.id) continue;
    do next += 1;
    while (taken.has(next));
    component.id = next;
  }
  return copy;
}

/** A message as Discord answers it. */
export function toApi({ edited, ...message }: FakeMessage): Json {
  return {
    ...message,
    edited_timestamp: edited > 0 ? new Date().toISOString() : null,
    tts: false,
    mention_everyone: false,
    mention_roles: [],
    embeds: [],
    pinned: false,
  };
}
