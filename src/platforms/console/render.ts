import { styleText } from 'node:util';
import type { Locale } from '../../locales/en.ts';
import type { Block, Mark, Reply } from '../../reply/reply.ts';

/** What a number typed by the person leads to. */
export type Choice =
  | { readonly kind: 'button'; readonly action: string }
  | { readonly kind: 'option'; readonly action: string; readonly value: string }
  | { readonly kind: 'link'; readonly url: string };

export interface Rendered {
  readonly text: string;
  /** In the order of their numbers, from 1. */
  readonly choices: readonly Choice[];
}

const SIGNS: Readonly<Record<Mark, string>> = {
  done: '✓',
  expiring: '!',
  expired: '✗',
  pending: '…',
  missing: '☐',
  unknown: '?',
  next: '→',
  info: '•',
};

type Style = 'bold' | 'dim';

/** Control characters of data must not steer the terminal; line breaks stay. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function wrap(text: string, columns: number, indent = ''): string {
  return printable(text)
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].map((part) => indent + part).join('\n');
    })
    .join('\n');
}

/**
 * A reply as text with numbered buttons.
 * @param options.color only where the terminal shows colours; the marks have words beside them anyway
 */
export function render(
  reply: Reply,
  { console: words }: Locale,
  options: { readonly color: boolean; readonly columns: number },
): Rendered {
  const choices: Choice[] = [];
  const style = (kind: Style, text: string) =>
    options.color ? styleText(kind, text, { validateStream: false }) : text;
  const number = (choice: Choice, label: string) => `[${choices.push(choice)}] ${printable(label)}`;
  const block = (entry: Block): string => {
    switch (entry.type) {
      case 'heading':
        return style('bold', wrap(entry.text, options.columns));
      case 'text':
        return wrap(entry.text, options.columns);
      case 'note':
        return style('dim', wrap(entry.text, options.columns));
      case 'code':
        return printable(entry.text).replace(/^/gm, '    ');
      case 'fields':
        return entry.fields
          .map(({ label, value }) => wrap(`${label}: ${value}`, options.columns, '  '))
          .join('\n');
      case 'checklist':
        return entry.items
          .map(({ mark, word, label, detail }) =>
            wrap(`${SIGNS[mark]} ${label} [${word}]${detail ? ` – ${detail}` : ''}`, options.columns, '  '),
          )
          .join('\n');
      case 'divider':
        return '—'.repeat(Math.min(20, options.columns));
      case 'actions':
        return entry.buttons
          .map((button) =>
            'url' in button
              ? number({ kind: 'link', url: button.url }, `${button.label}: ${button.url}`)
              : number({ kind: 'button', action: button.action }, button.label),
          )
          .join('  ');
      case 'select':
        return [
          `${printable(entry.placeholder)}:`,
          ...entry.options.map(
            ({ label, value, description }) =>
              `  ${number({ kind: 'option', action: entry.action, value }, label)}${description ? ` – ${printable(description)}` : ''}`,
          ),
        ].join('\n');
      case 'image':
        return `${words.picture(entry.name)}\n${wrap(entry.alt, options.columns)}`;
      case 'file':
        return `${words.savedFile(entry.name, entry.content.byteLength)}\n${printable(new TextDecoder().decode(entry.content))}`;
    }
  };
  return { text: reply.blocks.map(block).join('\n\n'), choices };
}
