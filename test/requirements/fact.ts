import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulebookFile } from '../../src/requirements/schema/rulebook-file.ts';

/** One statement of a page, and where it stands in the data. */
export interface Fact {
  /** Section of the page. */
  readonly section: string;
  readonly fact: string;
  /** Path into the region's file; `ayso:` before it: into ayso.yaml. */
  readonly where: string;
  /** What must stand there, as words of its JSON; upper and lower case are the same. */
  readonly holds: readonly string[];
}

/** Reads the table of a facts-*.md file. */
export function readFacts(name: string): Fact[] {
  const rows = readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => {
    const [section = '', fact = '', where = '', words = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { section, fact, where, holds: words.split('; ') };
  });
}

const NAMES = ['id', 'certification', 'licence', 'division', 'name'];

/** An entry of a list by what names it or by its place; a field of an object. */
function child(node: unknown, key: string): unknown {
  if (!Array.isArray(node)) return typeof node === 'object' && node ? Reflect.get(node, key) : undefined;
  return /^\d+$/.test(key)
    ? node[Number(key)]
    : node.find((entry) => NAMES.some((name) => child(entry, name) === key));
}

/** @returns the words that do not stand where the fact is said to be; empty: it is there */
export function missingWords({ where, holds }: Fact, file: RulebookFile, ayso: RulebookFile): string[] {
  const [path = '', root] = where.startsWith('ayso:') ? [where.slice(5), ayso] : [where, file];
  const node = path.split('.').reduce<unknown>(child, root);
  const text = (JSON.stringify(node) ?? '').toLowerCase();
  return holds.filter((words) => words === '' || !text.includes(words.toLowerCase()));
}
