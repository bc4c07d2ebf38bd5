import type { RawFile } from 'discord.js';
import type { RenderedMessage } from './payload.ts';
import { COMPONENT, FLAG } from './protocol.ts';

/**
 * A rendered message as Discord takes it, always with Components V2 and never with a mention. The list of
 * attachments is given also when it is empty: an edit would else keep the files of the message before.
 */
export function bodyOf(
  { components, files }: RenderedMessage,
  { ephemeral = false, marker }: { readonly ephemeral?: boolean; readonly marker?: number } = {},
): { body: object; files: RawFile[] } {
  const marked = components.map((component) =>
    marker !== undefined && component.type === COMPONENT.container ? { ...component, id: marker } : component,
  );
  return {
    body: {
      flags: FLAG.componentsV2 | (ephemeral ? FLAG.ephemeral : 0),
      components: marked,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })),
    },
    files: files.map(({ name, data, contentType }) => ({ name, contentType, data: Buffer.from(data) })),
  };
}
