import { LIMITS } from './limits.ts';

/** Discord makes a link of it and reads no markdown inside: escaping would break the address. */
const URL_SOURCE = String.raw`(?<![0-9A-Za-z])https?:\/\/[^\s<>\\]+`;
const URL_OR_MARK = new RegExp(`(${URL_SOURCE})|${String.raw`[\\*_~|\`<>[\]@]|:(?=[^\s:]+:)`}`, 'g');
const MARK = /[\\*_~|`<>[\]@]|:(?=[^\s:]+:)/g;
const LINE_START = /^(\s*)([#+-](?=[\s#])|\d+(?=\.\s))/;
const RENDERED = new RegExp(`(${URL_SOURCE})|${String.raw`\\([^0-9A-Za-z\s])|\*\*`}`, 'g');

/**
 * One line of data as Discord shows it letter by letter: no emphasis, mention, channel, timestamp, emoji, link
 * mask, heading, list or quote comes of it. discord.js's escapeMarkdown leaves mentions, timestamps and custom
 * emoji alone.
 */
export function escapeLine(line: string): string {
  return atLineStart(line.replace(URL_OR_MARK, (found, url?: string) => url ?? `\\${found}`));
}

/** As {@link escapeLine}, addresses too: for texts that stand inside our own markup. */
export function escapeInside(text: string): string {
  return atLineStart(text.replace(MARK, '\\$&'));
}

function atLineStart(line: string): string {
  return line.replace(LINE_START, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

/** Bold, or nothing for a blank text. */
export function bold(text: string): string {
  return text.trim() === '' ? '' : `**${escapeInside(text)}**`;
}

/** What a reader sees of rendered text: markup taken away, escapes undone. */
export function asRead(rendered: string): string {
  if (rendered.startsWith('```\n')) return rendered.slice(4, -4);
  return rendered
    .split('\n')
    .map((line) => line.replace(/^(-# |### )/, ''))
    .join('\n')
    .replace(RENDERED, (_, url?: string, mark?: string) => url ?? mark ?? '');
}

/** How the lines of a text are dressed; `room` is what a dressed line may hold. */
export interface Dress {
  readonly prefix?: string;
  readonly line?: (line: string) => string;
  readonly room?: number;
}

/** A text as rendered lines, none longer than a message takes; blank texts have none. */
export function linesOf(
  text: string,
  { prefix = '', line: markup = escapeLine, room = LIMITS.text }: Dress = {},
) {
  if (text.trim() === '') return [];
  const dress = (line: string) => (line.trim() === '' ? '' : prefix + markup(line));
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => split(line, (piece) => dress(piece).length <= room))
    .map(dress);
}

const graphemes = new Intl.Segmenter();

/** Breaks a line between words, else between characters as people see them, so that every piece fits. */
export function split(line: string, fits: (piece: string) => boolean): string[] {
  if (fits(line)) return [line];
  const words = line.split(/(?<=\s)/);
  if (words.length > 1) return fill(words, fits);
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return fill(characters.length > 1 ? characters : [...line], fits);
}

function fill(parts: readonly string[], fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts) {
    if (fits(piece + part)) {
      piece += part;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    const rest = fits(part) || [...part].length <= 1 ? [part] : split(part, fits);
    pieces.push(...rest.slice(0, -1));
    piece = rest.at(-1) ?? '';
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Rendered lines put together to texts of at most `room` characters. */
export function joinLines(lines: readonly string[], room: number = LIMITS.text): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  for (const line of lines) {
    if (text !== undefined && text.length + 1 + line.length > room) {
      texts.push(text);
      text = undefined;
    }
    text = text === undefined ? line : `${text}\n${line}`;
  }
  if (text !== undefined) texts.push(text);
  return texts.filter((joined) => joined.trim() !== '');
}

/** At most `room` characters, the rest told by an ellipsis: the full text must stand elsewhere. */
export function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (short.length + segment.length > room - 1) break;
    short += segment;
  }
  return `${short}…`;
}
