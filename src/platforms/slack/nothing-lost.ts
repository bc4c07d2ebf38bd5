import type { Block, Button, Reply } from '../../reply/reply.ts';
import { actionOf } from './elements.ts';
import { LIMITS } from './limits.ts';
import type { Part } from './render.ts';
import { fits, unescapeText } from './text.ts';

/** The renderer dropped something; a fault of ours, with what is missing in the message. */
export class NothingLostError extends Error {
  override name = 'NothingLostError';
}

type Select = Extract<Block, { type: 'select' }>;

interface Found {
  /** All texts shown, in order, without white space and our own markup. */
  readonly shown: string;
  /** `kind value` of ids, values, addresses, and of the texts of controls, each as a whole. */
  readonly exact: ReadonlySet<string>;
}

const squeeze = (text: string) => text.toWellFormed().replace(/[\s*`…]/gu, '');

/** What a person reads of mrkdwn: links by their address, entities as characters. */
function read(text: string): string {
  return squeeze(
    unescapeText(text.replace(/<mailto:[^|>]*\|([^>]*)>/g, '$1').replace(/<(https?:[^|>]*)>/g, '$1')),
  );
}

/** Every string under `value` with the key it stands under, in order. */
function* strings(value: unknown, key = ''): Generator<readonly [key: string, text: string]> {
  if (typeof value === 'string') yield [key, value];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, key);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, name);
}

function collect(parts: readonly Part[]): Found {
  let shown = '';
  const exact = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'upload') {
      exact.add(`name ${part.name}`);
      if (part.alt !== undefined) exact.add(`label ${squeeze(part.alt)}`);
      continue;
    }
    exact.add(`summary ${read(part.text).replace(/\(\d+\/\d+\)$/, '')}`);
    for (const block of part.blocks)
      for (const [key, text] of strings(block)) {
        if (key === 'action_id') exact.add(`action ${actionOf(text)}`);
        else if (key !== 'text') exact.add(`${key} ${text}`);
        else if (block.type === 'actions') exact.add(`label ${read(text)}`);
        else shown += read(text);
      }
  }
  return { shown, exact };
}

/** A text of a control stands on it, or in full among the texts when it is too long for it. */
function isThere(text: string, limit: number, { shown, exact }: Found): boolean {
  return exact.has(`label ${squeeze(text)}`) || (!fits(text, limit) && shown.includes(squeeze(text)));
}

function displayed(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'note':
    case 'code':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'checklist':
      return block.items.flatMap(({ word, label, detail = '' }) => [word, label, detail]);
    default:
      return [];
  }
}

function missingOfButton(button: Button, found: Found): string | undefined {
  if ('url' in button) {
    const url = button.url.toWellFormed();
    const spelled = squeeze(`${button.label}: ${url}`);
    if (found.shown.includes(spelled)) return undefined;
    if (!found.exact.has(`url ${url}`)) return url;
  } else if (!found.exact.has(`action ${button.action}`)) return button.action;
  return isThere(button.label, LIMITS.button.text, found) ? undefined : button.label;
}

function missingOfSelect({ placeholder, action, options }: Select, found: Found): string | undefined {
  if (options.length === 0) return found.shown.includes(squeeze(placeholder)) ? undefined : placeholder;
  if (!found.exact.has(`action ${action}`)) return action;
  if (!isThere(placeholder, LIMITS.select.placeholder, found)) return placeholder;
  for (const { label, value, description = '' } of options) {
    if (!found.exact.has(`value ${value}`)) return value;
    if (!isThere(label, LIMITS.option.text, found)) return label;
    if (description.trim() && !isThere(description, LIMITS.option.description, found)) return description;
  }
  return undefined;
}

/** @returns what is missing of the block's controls and attachments. */
function missingIn(block: Block, found: Found): string | undefined {
  switch (block.type) {
    case 'actions':
      return block.buttons.map((button) => missingOfButton(button, found)).find((lost) => lost !== undefined);
    case 'select':
      return missingOfSelect(block, found);
    case 'image':
      if (!found.exact.has(`name ${block.name}`)) return block.name;
      return isThere(block.alt, LIMITS.upload.alt, found) ? undefined : block.alt;
    case 'file':
      return found.exact.has(`name ${block.name}`) ? undefined : block.name;
    default:
      return undefined;
  }
}

/**
 * Holds the renderer to its promise: every text of the reply is shown, in order and whole, and every label, value,
 * address and action id is there. White space may differ, and a shortened label is fine when it stands in full elsewhere.
 * @throws NothingLostError that names the first thing missing
 */
export function assertNothingLost(reply: Reply, parts: readonly Part[]): void {
  const found = collect(parts);
  let from = 0;
  for (const block of reply.blocks) {
    for (const text of displayed(block).map(squeeze)) {
      const at = found.shown.indexOf(text, from);
      if (at < 0) throw new NothingLostError(`lost from a ${block.type} block: ${text.slice(0, 200)}`);
      from = at + text.length;
    }
    const lost = missingIn(block, found);
    if (lost !== undefined)
      throw new NothingLostError(`lost from a ${block.type} block: ${lost.slice(0, 200)}`);
  }
  const summary = squeeze(reply.summary);
  const isSaid = summary === '' || found.exact.has(`summary ${summary}`) || found.shown.includes(summary);
  if (!isSaid) throw new NothingLostError(`lost: the summary ${reply.summary.slice(0, 200)}`);
}
