import type { types } from '@slack/bolt';
import type { Button, SelectOption } from '../../reply/reply.ts';
import { textBlocks } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { fits, plain, shorten } from './text.ts';

const LINK_ID = 'link';

/** Slack wants different ids in one message; the codec never writes `#`, so a number after it is ours. */
export function createIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}

/** The id as the reply gave it; undefined for a link button, which needs no answer. */
export function actionOf(actionId: string, value?: string): string | undefined {
  const id = actionId.replace(/#\d+$/, '');
  return id === LINK_ID ? undefined : (value ?? id);
}

function chunks<T>(items: readonly T[], count: number): T[][] {
  const all: T[][] = [];
  let size = 0;
  for (const item of items) {
    const weight = JSON.stringify(item).length;
    const last = all.at(-1);
    if (!last || last.length === count || size + weight > LIMITS.blockSize) {
      all.push([item]);
      size = weight;
    } else {
      last.push(item);
      size += weight;
    }
  }
  return all;
}

/** The text of a control: shortened where it must be, and never blank, which Slack refuses. */
export function label(text: string, limit: number): types.PlainTextElement {
  return plain(text.trim() === '' ? '…' : shorten(text, limit));
}

function isLinkable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.length <= LIMITS.button.url;
}

function toElement(button: Button, unique: (id: string) => string): types.Button {
  const text = label(button.label, LIMITS.button.text);
  if ('url' in button)
    return { type: 'button', text, url: button.url.toWellFormed(), action_id: unique(LINK_ID) };
  const { action, style } = button;
  return { type: 'button', text, value: action, action_id: unique(action), ...(style && { style }) };
}

/** Buttons, 25 a block; labels that do not fit, and addresses that are none, stand in full above them. */
export function buttonBlocks(buttons: readonly Button[], unique: (id: string) => string): types.KnownBlock[] {
  const pressable = buttons.filter((button) => !('url' in button) || isLinkable(button.url));
  const spelled = buttons.flatMap((button) => {
    if ('url' in button && !isLinkable(button.url)) return [`${button.label}: ${button.url}`];
    return fits(button.label, LIMITS.button.text) ? [] : [button.label];
  });
  const rows = chunks(
    pressable.map((button) => toElement(button, unique)),
    LIMITS.actions.elements,
  );
  return [
    ...spelled.flatMap((text) => textBlocks([{ text }])),
    ...rows.map((elements): types.ActionsBlock => ({ type: 'actions', elements })),
  ];
}

/** An option as Slack takes it; a label or description that does not fit is shortened. */
export function optionObject({ label: text, value, description }: SelectOption): types.PlainTextOption {
  return {
    text: label(text, LIMITS.option.text),
    value,
    ...(description?.trim() && { description: label(description, LIMITS.option.description) }),
  };
}

/** The lines that say in full what `optionObject` shortens. */
export function spelledOptions(options: readonly SelectOption[]): string[] {
  return options
    .filter(
      ({ label: text, description = '' }) =>
        !fits(text, LIMITS.option.text) || !fits(description, LIMITS.option.description),
    )
    .map(({ label: text, description }) => (description ? `${text}: ${description}` : text));
}

/** A menu; more than a hundred options, or very long ones, make several menus with one meaning. */
export function selectBlocks(
  select: { placeholder: string; action: string; options: readonly SelectOption[] },
  unique: (id: string) => string,
): types.KnownBlock[] {
  const hasRoom = fits(select.placeholder, LIMITS.select.placeholder) && select.options.length > 0;
  const spelled = [...(hasRoom ? [] : [select.placeholder]), ...spelledOptions(select.options)];
  const menus = chunks(select.options.map(optionObject), LIMITS.select.options);
  return [
    ...spelled.flatMap((text) => textBlocks([{ text }])),
    ...menus.map((options): types.ActionsBlock => {
      const placeholder = label(select.placeholder, LIMITS.select.placeholder);
      const action_id = unique(select.action);
      return { type: 'actions', elements: [{ type: 'static_select', placeholder, action_id, options }] };
    }),
  ];
}
