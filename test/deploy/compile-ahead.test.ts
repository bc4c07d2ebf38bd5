import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { TOP } from './files.ts';

/** What `npm ci` runs at its end; `cache` is where the compiled code goes. */
function compileAhead(cache: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(TOP, 'deploy', 'compile-ahead.js')], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH, ...env, NODE_COMPILE_CACHE: cache },
  });
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'touchline-ahead-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('an install leaves the code of the first start compiled, whatever tokens stand in the environment', () => {
  const cache = folder();
  // With these it would be refused by Slack, or wait for it, instead of ending.
  const { status } = compileAhead(cache, { SLACK_BOT_TOKEN: 'xoxb-0', SLACK_APP_TOKEN: 'xapp-0' });
  expect(status).toBe(0);
  const [version = ''] = readdirSync(cache);
  expect(readdirSync(join(cache, version)).length).toBeGreaterThan(100);
});

it('an install where nothing can be written there ends well all the same', () => {
  const file = join(folder(), 'not-a-folder');
  writeFileSync(file, '');
  expect(compileAhead(file).status).toBe(0);
});
