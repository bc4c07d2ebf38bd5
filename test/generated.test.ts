import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const cli = async (...args: readonly string[]) =>
  (await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli.ts', ...args])).stdout;

test('the table of commands in the README is the one that the commands give', async () => {
  const readme = await readFile('README.md', 'utf8');
  const table = /<!-- commands: .* -->\n([\s\S]*?)<!-- \/commands -->/.exec(readme)?.[1];
  expect(table, 'refresh it with: npm run --silent cli -- commands').toBe(await cli('commands'));
});

test('the Slack manifest in deploy/ is the one that the commands give', async () => {
  const kept = await readFile('deploy/slack-manifest.json', 'utf8');
  const command = 'npm run --silent cli -- manifest slack > deploy/slack-manifest.json';
  expect(kept, `refresh it with: ${command}`).toBe(await cli('manifest', 'slack'));
});

test('.env.example names every setting that is read, and no other', async () => {
  const example = await readFile('.env.example', 'utf8');
  const config = await readFile('src/config.ts', 'utf8');
  const named = new Set([...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name));
  const read = new Set([...config.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name));
  expect([...named].sort()).toEqual([...read].sort());
});
