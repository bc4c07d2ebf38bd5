import { join } from 'node:path';

/** What every npm script loads before the program. */
export const NODE_24 = join(import.meta.dirname, '..', '..', 'src', 'needs-node-24.js');

/** One measured number beside what it is compared with. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same measurement of the thing it is compared with, in the same unit. */
  readonly baseline: number;
  /** value / baseline. */
  readonly ratio: number;
  /** What the project promises; undefined: measured for information only. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

/** @returns a row with its ratio worked out */
export function row(name: string, value: number, unit: string, baseline: number, limit?: Row['limit']): Row {
  return { name, value, unit, baseline, ratio: value / baseline, ...(limit ? { limit } : {}) };
}

/** Whether a row keeps its promise; one without a promise does. */
export function holds({ value, limit }: Row): boolean {
  if (!limit) return true;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}

const number = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: n < 100 ? 2 : 0 });

function limitText({ limit }: Row): string {
  if (!limit) return '';
  return 'atMost' in limit ? `at most ${number(limit.atMost)}` : `at least ${number(limit.atLeast)}`;
}

/** The rows as a text table, numbers to the right. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'value', 'unit', 'baseline', 'ratio', 'limit', ''];
  const lines = rows.map((entry) => [
    entry.name,
    number(entry.value),
    entry.unit,
    number(entry.baseline),
    `${number(entry.ratio)}×`,
    limitText(entry),
    entry.limit ? (holds(entry) ? 'holds' : 'MISSED') : '',
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i]?.length ?? 0)));
  const isNumber = new Set([1, 3, 4]);
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (isNumber.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Runs a bench and prints its table when its file is the program; exit code 1 when a promise is missed. */
export async function runDirectly(isMain: boolean, run: () => Promise<readonly Row[]>): Promise<void> {
  if (!isMain) return;
  const rows = await run();
  process.stdout.write(`${table(rows)}\n`);
  if (!rows.every(holds)) process.exitCode = 1;
}
