import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Import {
  /** What is imported: a path from the root (`src/bot/bot.ts`) or a package (`zod`, `node:fs`). */
  readonly target: string;
  /** Only types: gone when the program runs. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** As `wc -l` counts. */
  readonly lines: number;
  readonly imports: readonly Import[];
}

const IMPORT =
  /(?:^|\n)\s*(import|export)(\s+type)?\s+([^;'"]*?)\s*from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;

/** `import { type A, type B }` takes nothing with it either. */
function isTypeOnly(keyword: string | undefined, names: string | undefined): boolean {
  if (keyword) return true;
  const list = /^\{([\s\S]*)\}$/.exec(names?.trim() ?? '')?.[1];
  return list?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false;
}

/** Imports and re-exports, static and dynamic, of one file's text. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, , keyword, names, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    const target = name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
    return { target: target.replaceAll('\\', '/'), isType: from !== undefined && isTypeOnly(keyword, names) };
  });
}

/** Every TypeScript file under the folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: ROOT },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return {
        path: relative('.', path),
        text,
        lines: text.split('\n').length - 1,
        imports: importsOf(path, text),
      };
    });
}

/** The name of a package without the path inside it: `@slack/bolt`, `read-excel-file`. */
export function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target);
}
