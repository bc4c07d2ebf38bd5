import { fitText, text } from './svg.ts';

/** From good to bad; drawn from left to right. */
export const PARTS = ['ready', 'expiring', 'pending', 'missing'] as const;
export type Part = (typeof PARTS)[number];

export interface ReadinessRow {
  readonly label: string;
  readonly counts: Readonly<Record<Part, number>>;
  /** The same numbers in words; stands below the bar. */
  readonly words: string;
}

export interface ReadinessChart {
  readonly title: string;
  /** Day and what is left out. */
  readonly subtitle: string;
  readonly rows: readonly ReadinessRow[];
  readonly legend: Readonly<Record<Part, string>>;
}

const WIDTH = 1000;
const MARGIN = 32;
const LABELS = 170;
const BAR_X = MARGIN + LABELS;
const BAR_WIDTH = WIDTH - BAR_X - MARGIN;
const BAR_HEIGHT = 30;
const ROW = 74;
const HEADER = 148;

/** Patterns tell the parts apart without colour: full, hatched, dotted, hollow with a cross hatch. */
const DEFINITIONS = `<defs>
<pattern id="expiring" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="#f3d27a"/><rect width="4" height="9" fill="#8a5a00"/></pattern>
<pattern id="pending" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9" fill="#cfe0f5"/><circle cx="4.5" cy="4.5" r="2.2" fill="#1d4f91"/></pattern>
<pattern id="missing" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#ffffff"/><path d="M0 0L10 10M10 0L0 10" stroke="#b3261e" stroke-width="1.3"/></pattern>
</defs>`;

const FILLS: Readonly<Record<Part, string>> = {
  ready: '#1b6e3c',
  expiring: 'url(#expiring)',
  pending: 'url(#pending)',
  missing: 'url(#missing)',
};

const box = (part: Part, x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${FILLS[part]}" stroke="#1a1a1a" stroke-width="1.2"/>`;

/** The number in the middle of its part, on a plate that keeps it legible on every pattern. */
function number(n: number, x: number, y: number, width: number): string {
  const plate = 12 + String(n).length * 11;
  if (width < plate + 6) return '';
  const middle = x + width / 2;
  const back = `<rect x="${middle - plate / 2}" y="${y + 4}" width="${plate}" height="${BAR_HEIGHT - 8}" rx="4" fill="#ffffff"/>`;
  return (
    back + text({ lines: [String(n)], size: 17 }, { x: middle, y: y + 21, isBold: true, anchor: 'middle' })
  );
}

function row({ label, counts, words }: ReadinessRow, y: number, largest: number): string {
  const fitted = fitText(label, LABELS - 16, 20, 3);
  const parts: string[] = [];
  let x = BAR_X;
  for (const part of PARTS) {
    const width = (counts[part] / largest) * BAR_WIDTH;
    if (width > 0) parts.push(box(part, x, y, width, BAR_HEIGHT), number(counts[part], x, y, width));
    x += width;
  }
  const labelY = fitted.lines.length > 1 ? y + 14 : y + 22;
  return [
    text(fitted, { x: MARGIN, y: labelY, isBold: true }),
    ...parts,
    text(fitText(words, BAR_WIDTH, 16, 1), { x: BAR_X, y: y + BAR_HEIGHT + 19, color: '#3d3d3d' }),
  ].join('');
}

function legend(words: ReadinessChart['legend']): string {
  const step = (WIDTH - 2 * MARGIN) / PARTS.length;
  return PARTS.map((part, i) => {
    const x = MARGIN + i * step;
    return box(part, x, 104, 26, 20) + text(fitText(words[part], step - 44, 17, 1), { x: x + 34, y: 120 });
  }).join('');
}

/** A bar for each division, to one scale; every number also stands in words. @returns SVG */
export function readinessSvg({ title, subtitle, rows, legend: words }: ReadinessChart): string {
  const largest = Math.max(
    1,
    ...rows.map(({ counts }) => PARTS.reduce((sum, part) => sum + counts[part], 0)),
  );
  const height = HEADER + rows.length * ROW + 8;
  const inner = WIDTH - 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    DEFINITIONS,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(fitText(title, inner, 28, 1), { x: MARGIN, y: 48, isBold: true }),
    text(fitText(subtitle, inner, 17, 1), { x: MARGIN, y: 78, color: '#3d3d3d' }),
    legend(words),
    ...rows.map((entry, i) => row(entry, HEADER + i * ROW, largest)),
    '</svg>',
  ].join('\n');
}
