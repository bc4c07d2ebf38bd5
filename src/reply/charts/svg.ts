/** Font of the pictures: it comes with the package `@expo-google-fonts/pt-sans`, so every machine draws the same. */
export const FONT = 'PT Sans';

/** Widest average of a letter, in parts of the font size; on the safe side, so that nothing is drawn over. */
const LETTER = 0.6;

/** What XML takes: no control characters, no half pairs, markup escaped. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const widthOf = (text: string, size: number) => [...text].length * size * LETTER;

/** Words in at most so many lines that fit the width. @returns undefined: they do not */
function wrap(text: string, width: number, size: number, most: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= most && lines.every((line) => widthOf(line, size) <= width) ? lines : undefined;
}

/** Lines of a text and the size they are drawn in. */
export interface Fitted {
  readonly lines: readonly string[];
  /** In the picture's units. */
  readonly size: number;
}

/** Whole, whatever its length: first on several lines, then smaller; never cut. */
export function fitText(text: string, width: number, size: number, most = 2): Fitted {
  for (let smaller = size; smaller >= 9; smaller -= 1) {
    const lines = wrap(text, width, smaller, most);
    if (lines) return { lines, size: smaller };
  }
  return { lines: [text], size: Math.min(size, width / ([...text].length * LETTER)) };
}

export interface TextStyle {
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A fitted text as SVG. */
export function text({ lines, size }: Fitted, style: TextStyle): string {
  const { x, y, isBold = false, color = '#1a1a1a', anchor = 'start' } = style;
  const spans = lines.map(
    (line, i) => `<tspan x="${x}" y="${y + i * size * 1.15}">${escapeXml(line)}</tspan>`,
  );
  const weight = isBold ? 700 : 400;
  return `<text font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${spans.join('')}</text>`;
}
