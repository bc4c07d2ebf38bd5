import type { APIButtonComponent, APISelectMenuOption } from 'discord.js';
import type { Block, Button, SelectOption } from '../../reply/reply.ts';
import { LIMITS } from './limits.ts';
import { type Piece, textPiece } from './payload.ts';
import { COMPONENT, STYLE } from './protocol.ts';
import { joinLines, linesOf, shorten } from './text.ts';

/** Gives out custom ids for one reply. */
export type CustomIds = (action: string) => string;

/**
 * Discord refuses two controls of one id in a message, so that the second use of an action gets a tail (`#2`,
 * which no encoded action holds). Where the tail does not fit, the id repeats and the packer opens a new message.
 */
export function customIds(): CustomIds {
  const used = new Map<string, number>();
  return (action) => {
    if (action === '' || action.length > LIMITS.customId) throw new RangeError(`not an action id: ${action}`);
    const count = (used.get(action) ?? 0) + 1;
    used.set(action, count);
    const tailed = count === 1 ? action : `${action}#${count}`;
    return tailed.length <= LIMITS.customId ? tailed : action;
  };
}

/** The action a control of ours carries. */
export function actionOf(customId: string): string {
  return customId.replace(/#\d+$/, '');
}

/** What does not fit on a control is written out above it. */
function fullTexts(texts: readonly string[]): Piece[] {
  return joinLines(texts.flatMap((text) => linesOf(text, { prefix: '-# ' }))).map(textPiece);
}

const isLink = (url: string) => /^https?:\/\/\S+$/.test(url) && url.length <= LIMITS.url;

function toButton(button: Button, ids: CustomIds): APIButtonComponent {
  const label = button.label.trim() === '' ? '…' : shorten(button.label, LIMITS.buttonLabel);
  if ('url' in button) return { type: COMPONENT.button, style: STYLE.link, label, url: button.url };
  return {
    type: COMPONENT.button,
    style: STYLE[button.style ?? 'secondary'],
    label,
    custom_id: ids(button.action),
  };
}

/** Rows of at most five; an address that is no link button is written out. */
export function actionPieces({ buttons }: Extract<Block, { type: 'actions' }>, ids: CustomIds): Piece[] {
  const unlinked = buttons.filter((button) => 'url' in button && !isLink(button.url));
  const long = buttons.filter(({ label }) => label.length > LIMITS.buttonLabel);
  const written = new Set([...unlinked, ...long]);
  const above = fullTexts(
    [...written].flatMap((button) =>
      'url' in button && !isLink(button.url) ? [button.label, button.url] : [button.label],
    ),
  );
  const shown = buttons.filter((button) => !unlinked.includes(button)).map((button) => toButton(button, ids));
  const rows = groups(shown, LIMITS.buttonsInRow, (button) =>
    'custom_id' in button ? button.custom_id : undefined,
  );
  return [
    ...above,
    ...rows.map((row) => ({
      component: { type: COMPONENT.row, components: row },
      count: 1 + row.length,
      text: 0,
      ids: row.flatMap((button) => ('custom_id' in button ? [button.custom_id] : [])),
    })),
  ];
}

/** A select; more than 25 options become several, all with the same action. */
export function selectPieces(block: Extract<Block, { type: 'select' }>, ids: CustomIds): Piece[] {
  const parts = groups(block.options, LIMITS.options, ({ value }) => value);
  const place = (index: number) => (parts.length > 1 ? ` (${index + 1}/${parts.length})` : '');
  const room = LIMITS.placeholder - place(parts.length - 1).length;
  const tooLong = [
    ...(block.placeholder.length > room || block.options.length === 0 ? [block.placeholder] : []),
    ...block.options.flatMap(({ label, description = '' }) =>
      label.length > LIMITS.optionLabel || description.length > LIMITS.optionDescription
        ? [[label, description].filter(Boolean).join('\n')]
        : [],
    ),
  ];
  return [
    ...fullTexts(tooLong),
    ...parts.map((part, index) => {
      const id = ids(block.action);
      const placeholder = `${shorten(block.placeholder, room)}${place(index)}`;
      const select = { type: COMPONENT.select, custom_id: id, placeholder, options: part.map(toOption) };
      return { component: { type: COMPONENT.row, components: [select] }, count: 2, text: 0, ids: [id] };
    }),
  ];
}

/** One option as Discord takes it. @throws RangeError when its value does not fit: a value cannot be shortened. */
export function toOption({ label, value, description }: SelectOption): APISelectMenuOption {
  if (value === '' || value.length > LIMITS.optionValue)
    throw new RangeError(`not an option value: ${value}`);
  return {
    label: label.trim() === '' ? '…' : shorten(label, LIMITS.optionLabel),
    value,
    ...(description?.trim() ? { description: shorten(description, LIMITS.optionDescription) } : {}),
  };
}

/** Cuts a list into groups of at most `size`, no key twice in a group. */
function groups<T>(items: readonly T[], size: number, key: (item: T) => string | undefined): T[][] {
  const result: T[][] = [];
  for (const item of items) {
    const own = key(item);
    const last = result.at(-1);
    const taken = last?.some((other) => own !== undefined && key(other) === own);
    if (last && last.length < size && !taken) last.push(item);
    else result.push([item]);
  }
  return result;
}
