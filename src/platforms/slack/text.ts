import type { types } from '@slack/bolt';

/** Slack's three control characters as entities; lone surrogates become U+FFFD so that every text can be sent. */
export function escapeText(text: string): string {
  return text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How long `escapeText(text)` is. */
function escapedLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '&') length += 4;
    else if (sign === '<' || sign === '>') length += 3;
  }
  return length;
}

/** The opposite of `escapeText`, for what people typed as Slack sends it. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export type TextObject = types.PlainTextElement | types.MrkdwnElement;

/** A run of text in one line; `bold` is a wish that is dropped where it would change a letter. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
}

const LINK = /(https?:\/\/[^\s<>|*`~"]*[^\s<>|*`~"'.,;:!?)\]}])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;
/** What mrkdwn would swallow: emphasis, code, :emoji:, a quote at the start of a line. */
const MARKUP = /[*_~`]|:[\w+'-]+:|^\s*>/m;
const words = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A plain text object; nothing in it is ever interpreted. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: escapeText(text), emoji: false };
}

/** mrkdwn that is already escaped; `verbatim` keeps Slack from finding mentions and channels by itself. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

function link(text: string): string {
  let out = '';
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [found, url] = match;
    const target = escapeText(found);
    out += escapeText(text.slice(end, match.index)) + (url ? `<${target}>` : `<mailto:${target}|${target}>`);
    end = match.index + found.length;
  }
  return out + escapeText(text.slice(end));
}

function bold(text: string): string {
  const inner = text.trim();
  return inner === '' || /\n/.test(inner) ? link(text) : `*${link(inner)}*`;
}

/**
 * Data holds no markup, so mrkdwn is used (for bold and links) only when no character of the data would be
 * taken for markup; otherwise all of it is plain text, letter by letter.
 */
function styled(spans: readonly Span[]): TextObject {
  const whole = spans.map((span) => span.text).join('');
  const isPlain = [whole, ...spans.map((span) => span.text)].some((text) =>
    MARKUP.test(text.replace(LINK, '')),
  );
  if (isPlain) return plain(whole);
  return mrkdwn(spans.map((span) => (span.bold ? bold(span.text) : link(span.text))).join(''));
}

/** Splits before `limit` escaped characters, after a line or a word where possible; no character is dropped. */
export function split(text: string, limit: number): string[] {
  if (escapedLength(text) <= limit) return [text];
  const pieces: string[] = [];
  let piece = '';
  let room = limit;
  const cut = (at: number) => {
    pieces.push(piece.slice(0, at));
    piece = piece.slice(at);
    room = limit - escapedLength(piece);
  };
  for (const { segment } of words.segment(text.toWellFormed())) {
    // One visible sign may be a pile of combining marks longer than the limit: then it is split by code point.
    for (const unit of escapedLength(segment) > limit ? segment : [segment]) {
      const size = escapedLength(unit);
      if (size > room) cut(breakAt(piece));
      if (size > room) cut(piece.length);
      piece += unit;
      room -= size;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

function breakAt(piece: string): number {
  const half = piece.length / 2;
  const line = piece.lastIndexOf('\n') + 1;
  if (line > half) return line;
  const space = piece.lastIndexOf(' ') + 1;
  return space > half ? space : piece.length;
}

/** Fits `text` into `limit` escaped characters with an ellipsis; the caller puts the full text elsewhere. */
export function shorten(text: string, limit: number): string {
  if (escapedLength(text) <= limit) return text;
  return `${split(text, limit - 1)[0]}…`;
}

/** Whether it fits; if not, the full text must stand elsewhere. */
export function fits(text: string, limit: number): boolean {
  return escapedLength(text) <= limit;
}

/** One line of spans as text objects of at most `limit` characters; spans too long are split. */
export function textObjects(spans: readonly Span[], limit: number): TextObject[] {
  const one = styled(spans);
  if (one.text.length <= limit) return one.text.trim() === '' ? [] : [one];
  return spans
    .flatMap((span) => split(span.text, limit))
    .map((text) => {
      const piece = styled([{ text }]);
      return piece.text.length <= limit ? piece : plain(text);
    })
    .filter((text) => text.text.trim() !== '');
}

/** Joins neighbours of one kind, line by line, up to `limit`. */
export function pack(texts: readonly TextObject[], limit: number): TextObject[] {
  const packed: TextObject[] = [];
  for (const text of texts) {
    const last = packed.at(-1);
    if (last?.type === text.type && last.text.length + 1 + text.text.length <= limit)
      packed[packed.length - 1] = { ...last, text: `${last.text}\n${text.text}` };
    else packed.push(text);
  }
  return packed;
}
