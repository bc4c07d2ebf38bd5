import type { Block, Reply } from '../../reply/reply.ts';
import { actionOf } from './controls.ts';
import type { RenderedMessage } from './payload.ts';
import { asRead } from './text.ts';

/** A part of a reply is in none of the rendered messages: the renderer has a defect; the reply must not go out. */
export class NothingLostError extends Error {
  override name = 'NothingLostError';
}

/**
 * Holds every rendered reply, in production too: each text, label, value, address, action and file of it is found
 * in the messages as a reader sees them (markup away, white space aside).
 * @throws NothingLostError that names the part.
 */
export function assertNothingLost(reply: Reply, messages: readonly RenderedMessage[]): void {
  const shown = collect(messages);
  const blocks: readonly Block[] =
    reply.blocks.length > 0 ? reply.blocks : [{ type: 'text', text: reply.summary }];
  for (const part of blocks.flatMap(partsOf)) {
    if (!isShown(part, shown))
      throw new NothingLostError(`lost in Discord's rendering: ${JSON.stringify(part)}`);
  }
}

/** What must be found, and where. */
type Part = { readonly [K in 'text' | 'url' | 'action' | 'value']?: string } & { readonly bytes?: number };

const text = (...all: readonly (string | undefined)[]): Part[] => all.map((one = '') => ({ text: one }));

function partsOf(block: Block): Part[] {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'note':
    case 'code':
      return text(block.text);
    case 'fields':
      return block.fields.flatMap(({ label, value }) => text(label, value));
    case 'checklist':
      return block.items.flatMap(({ word, label, detail }) => text(word, label, detail));
    case 'divider':
      return [];
    case 'actions':
      return block.buttons.flatMap((button) => [
        ...text(button.label),
        'url' in button ? { url: button.url } : { action: button.action },
      ]);
    case 'select':
      return [
        ...text(block.placeholder),
        ...(block.options.length > 0 ? [{ action: block.action }] : []),
        ...block.options.flatMap(({ label, description, value }) => [...text(label, description), { value }]),
      ];
    case 'image':
      return [...text(block.name, block.alt), { bytes: block.png.byteLength }];
    case 'file':
      return [...text(block.name), { bytes: block.content.byteLength }];
    default:
      return block satisfies never;
  }
}

interface Shown {
  text: string;
  readonly urls: Set<string>;
  readonly actions: Set<string>;
  readonly values: Set<string>;
  readonly bytes: Set<number>;
}

const tight = (value: string) => value.replace(/\s+/g, '');

function isShown({ text: words, url, action, value, bytes }: Part, shown: Shown): boolean {
  if (words !== undefined) return shown.text.includes(tight(words));
  if (url !== undefined) return shown.urls.has(url) || shown.text.includes(tight(url));
  if (action !== undefined) return shown.actions.has(action);
  if (value !== undefined) return shown.values.has(value);
  return bytes === undefined || shown.bytes.has(bytes);
}

function collect(messages: readonly RenderedMessage[]): Shown {
  const shown: Shown = { text: '', urls: new Set(), actions: new Set(), values: new Set(), bytes: new Set() };
  for (const { components } of messages) visit(components, shown);
  for (const { name, data } of messages.flatMap(({ files }) => files)) {
    shown.text += `\0${name}`;
    shown.bytes.add(data.byteLength);
  }
  return shown;
}

/** Texts of neighbouring text displays run together, as a long text does when it is split. */
function visit(node: unknown, shown: Shown): void {
  if (Array.isArray(node)) for (const item of node) visit(item, shown);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string') visit(value, shown);
    else if (key === 'content') shown.text += tight(asRead(value));
    else if (key === 'url') shown.urls.add(value);
    else if (key === 'custom_id') shown.actions.add(actionOf(value));
    else if (key === 'value') shown.values.add(value);
    else shown.text += `\0${tight(value)}\0`;
  }
}
