import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs an npm script as a person would type it, with only the given settings, and waits for its end. */
export async function runScript(
  words: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn('npm', ['run', '--silent', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STORE_URL: 'sqlite://:memory:', ...env },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  // npm says on standard error what it thinks of its own settings.
  return { out, err: err.replace(/^npm (warn|notice).*\n/gm, ''), code };
}
