import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { anything } from '../storage/opened.ts';
import { temporaryFolder } from '../storage/places.ts';

const folder = temporaryFolder();
const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** `touchline …` as a process in a folder of its own. */
function touchline(
  args: string[],
  env: Record<string, string> = {},
  ids: { uid?: number; gid?: number } = {},
) {
  const result = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    input: '/coach-help\n',
    timeout: 15_000,
    ...ids,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

async function fill(name: string): Promise<string> {
  const url = `sqlite://${join(folder, name)}`;
  const store = await openStore(url, { now: () => Date.now() });
  for (let i = 0; i < 12; i++) await store.collection('notes', anything).set(`n${i}`, i);
  await store.claim('c', 60_000);
  await store.close();
  return url;
}

describe('touchline store', () => {
  it('backs up, restores and copies, and prints how much it was', async () => {
    const url = await fill('season.db');
    const backup = join(folder, 'backup.db');
    expect(touchline(['store', 'backup', backup], { STORE_URL: url })).toEqual({
      code: 0,
      out: `Backed up 12 values and 1 claims to ${backup}.\n`,
      err: '',
    });
    expect(touchline(['store', 'restore', backup, 'sqlite://restored.db']).out).toBe(
      'Restored 12 values and 1 claims.\n',
    );
    expect(touchline(['store', 'copy', url, 'sqlite://copied.db']).out).toBe(
      'Copied 12 values and 1 claims; the counts of both stores agree.\n',
    );
    const store = await openStore(`sqlite://${join(folder, 'copied.db')}`, { now: () => Date.now() });
    expect(await store.collection('notes', anything).get('n7')).toBe(7);
    await store.close();
  });

  it('restores over what a store holds only with --force', async () => {
    const url = await fill('full.db');
    const backup = join(folder, 'full-backup.db');
    touchline(['store', 'backup', backup, url]);
    const refused = touchline(['store', 'restore', backup, url]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('already holds 12 values');
    expect(touchline(['store', 'restore', backup, url, '--force']).code).toBe(0);
  });

  it('says how it is used when it is asked for anything else', () => {
    for (const args of [
      [],
      ['backup'],
      ['copy', 'sqlite://a.db'],
      ['burn', 'x'],
      ['backup', 'a', 'b', 'c'],
    ]) {
      const { code, err } = touchline(['store', ...args]);
      expect([code, err.split('\n')[0]]).toEqual([1, 'Use one of:']);
    }
    expect(touchline(['store', 'backup', 'x', '--frce']).code).toBe(2);
  });
});

describe('touchline start on a store that cannot be used', () => {
  const starting = (name: string, ids = {}) =>
    touchline(['start'], { STORE_URL: `sqlite://${join(folder, name)}` }, ids);

  it('that is damaged: says so and how to restore, exits with 1 and leaves the file as it is', () => {
    const path = join(folder, 'damaged.db');
    writeFileSync(path, 'not a database '.repeat(1000));
    const before = readFileSync(path);
    const { code, out, err } = starting('damaged.db');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`The store ${path} is damaged and was left as it is.`);
    expect(err).toContain('touchline store restore BACKUP STORE_URL');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('and is put right by the command that the sentence names', async () => {
    const backup = join(folder, 'good-backup.db');
    touchline(['store', 'backup', backup, await fill('good.db')]);
    const url = `sqlite://${join(folder, 'moved-away.db')}`;
    expect(touchline(['store', 'restore', backup, url]).code).toBe(0);
    const { code, out } = touchline(['start'], { STORE_URL: url });
    expect([code, out.includes('/coach-steps')]).toEqual([0, true]);
  });

  it('that is read-only: says who needs which right, and leaves it as it is', async () => {
    mkdirSync(join(folder, 'locked'));
    await fill('locked/store.db');
    const path = join(folder, 'locked', 'store.db');
    chmodSync(folder, 0o755);
    chmodSync(path, 0o444);
    chmodSync(join(folder, 'locked'), 0o555);
    const before = readFileSync(path);
    // Root may write everything: then an account without rights tries it.
    const { code, err } = starting(
      'locked/store.db',
      process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {},
    );
    chmodSync(join(folder, 'locked'), 0o755);
    expect([code, err]).toEqual([
      1,
      `The store ${path} cannot be written: give the account that runs Touchline write access to the file and its folder.\n`,
    ]);
    expect(readFileSync(path)).toEqual(before);
  });
});
