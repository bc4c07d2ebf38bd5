import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHealthServer } from '../../src/ops/http.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { temporaryFolder } from '../storage/places.ts';
import { commandOf, productionPackages, readDockerfile, TOP } from './files.ts';

const folder = temporaryFolder();
const app = join(folder, 'app');
const data = join(folder, 'data');
const [, image = []] = readDockerfile('deploy/Dockerfile');
/** Root may write everything, so the bot runs as an account without rights, as in the image. */
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The image's files as `npm ci --omit=dev` and the COPY lines put them there; read-only. */
beforeAll(() => {
  for (const [path] of productionPackages()) {
    if (path.split('node_modules/').length > 2 || !existsSync(join(TOP, path))) continue;
    cpSync(join(TOP, path), join(app, path), { recursive: true });
  }
  for (const path of ['package.json', 'LICENSE', 'src', 'commands']) {
    cpSync(join(TOP, path), join(app, path), { recursive: true });
  }
  mkdirSync(data);
  chmodSync(folder, 0o755);
  chmodSync(data, 0o777);
  spawnSync('chmod', ['-R', 'a-w,a+rX', app]);
}, 60_000);

afterAll(() => {
  spawnSync('chmod', ['-R', 'u+w', app]);
  rmSync(app, { recursive: true, force: true });
});

/** Runs the image's own command line. */
async function run(args: string[], input: string, env: Record<string, string> = {}) {
  const [, ...entry] = commandOf(image, 'ENTRYPOINT');
  const child = spawn(process.execPath, [...entry, ...args], {
    cwd: app,
    env: { NODE_ENV: 'production', STORE_URL: `sqlite://${join(data, 'touchline.db')}`, ...env },
    ...account,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('the production tree, read-only, without development tools', () => {
  it('answers from the data folder alone', async () => {
    const { code, out, err } = await run(commandOf(image, 'CMD'), '/coach-steps 10U\n');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('10U');
    expect(readdirSync(data)).toContain('touchline.db');
  });

  it('knows every command of the command line', async () => {
    expect(await run(['doctor'], '')).toMatchObject({ code: 0, err: '' });
    const backup = join(data, 'backup.db');
    expect((await run(['store', 'backup', backup], '')).out).toMatch(/^Backed up \d+ values/);
    const held = '[{"certification":"safe-haven","on":"2024-08-01"}]';
    const check = [
      'check',
      '--region',
      '60',
      '--division',
      '10U',
      '--held',
      held,
      '--on',
      '2025-09-01',
      '--json',
    ];
    expect(JSON.parse((await run(check, '')).out).requirements.length).toBeGreaterThan(3);
    expect((await run(['manifest', 'slack'], '')).out).toContain('/coach-steps');
  });

  it('says in a sentence that it cannot write when the data folder is read-only too', async () => {
    const { code, err } = await run(['start'], '', { STORE_URL: `sqlite://${join(app, 'store.db')}` });
    expect(code).toBe(1);
    expect(err).toContain("name a place in the store's URL where this account may write");
  });

  it('is checked by a command that needs nothing but Node', async () => {
    const health = { ready: async () => ({ ok: true, checks: [] }) };
    const server = await startHealthServer({
      port: 0,
      host: '127.0.0.1',
      health,
      metrics: createMetrics({ process: false }),
    });
    const [, ...probe] = commandOf(image, 'HEALTHCHECK');
    const ask = async (port: number) => {
      const child = spawn(process.execPath, probe, {
        env: { HEALTH_PORT: String(port) },
        ...account,
        cwd: '/',
      });
      return (await once(child, 'close'))[0];
    };
    expect(await ask(server.port)).toBe(0);
    await server.close();
    expect(await ask(server.port)).toBe(1);
  });
});
