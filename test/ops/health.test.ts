import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StartError } from '../../src/bot/platform.ts';
import { createHealth, type HealthOptions } from '../../src/ops/health.ts';
import { type HealthServer, startHealthServer } from '../../src/ops/http.ts';
import { createMetrics } from '../../src/ops/metrics.ts';

const open: HealthServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const well = { name: 'slack', health: () => ({ ok: true, detail: 'Connected to Slack.' }) };
const ill = { name: 'discord', health: () => ({ ok: false, detail: 'Discord does not accept the token.' }) };
const metrics = createMetrics({ process: false });

async function serve(parts: Partial<HealthOptions>) {
  const health = createHealth({
    store: { ping: async () => {} },
    platforms: [well],
    ...parts,
  });
  const server = await startHealthServer({ port: 0, host: '127.0.0.1', health, metrics });
  open.push(server);
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
    return {
      status: response.status,
      body: await response.text(),
      type: response.headers.get('content-type'),
    };
  };
  return { get, health, port: server.port };
}

describe('the health server', () => {
  it('says that it is alive, shows the metrics, and knows nothing else', async () => {
    const { get } = await serve({});
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'alive\n' });
    const shown = await get('/metrics');
    expect(shown.type).toContain('text/plain');
    expect(shown.body).toContain('# TYPE touchline_commands_total counter');
    expect((await get('/healthz', { method: 'POST' })).status).toBe(405);
    expect(await get('/healthz', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await get('/../etc/passwd')).status).toBe(404);
  });

  it('is ready when the store and every platform are', async () => {
    const { get } = await serve({});
    expect(await get('/readyz')).toMatchObject({
      status: 200,
      body: 'ok store: The store can be read and written.\nok slack: Connected to Slack.\n',
    });
  });

  it('gives 503 and a sentence for each part that is not well, while it stays alive', async () => {
    const store = { ping: () => Promise.reject(new Error('Postgres (db/touchline) failed: ECONNREFUSED.')) };
    const { get } = await serve({ store, platforms: [well, ill] });
    const { status, body } = await get('/readyz');
    expect(status).toBe(503);
    expect(body).toContain('NOT WELL store: Postgres (db/touchline) failed: ECONNREFUSED.');
    expect(body).toContain('ok slack: Connected to Slack.');
    expect(body).toContain('NOT WELL discord: Discord does not accept the token.');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('does not wait for a store that hangs', async () => {
    const { get } = await serve({ store: { ping: () => new Promise<void>(() => {}) }, storeWithin: 20 });
    expect((await get('/readyz')).body).toContain('gave no answer within 20 milliseconds');
  });

  it('recovers by itself when the store does', async () => {
    let down = true;
    const store = { ping: async () => (down ? Promise.reject(new Error('down')) : undefined) };
    const { get } = await serve({ store });
    expect((await get('/readyz')).status).toBe(503);
    down = false;
    expect((await get('/readyz')).status).toBe(200);
  });

  it('is no longer ready once the bot stops', async () => {
    const { get, health } = await serve({});
    health.stopping();
    expect(await get('/readyz')).toMatchObject({ status: 503 });
  });

  it('is refused with a sentence when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const health = createHealth({ store: { ping: async () => {} }, platforms: [] });
    const refused = startHealthServer({ port, host: '127.0.0.1', health, metrics });
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow('set HEALTH_PORT to a free one');
    other.close();
  });
});

describe('parts that no event needs', () => {
  it('are shown with their sentence, and do not take the bot out of service', async () => {
    const reminders = { name: 'reminders', health: () => ({ ok: false, detail: 'Region 60 failed.' }) };
    const { get } = await serve({ others: [reminders] });
    const { status, body } = await get('/readyz');
    expect([status, body.split('\n').at(-2)]).toEqual([200, 'NOT WELL reminders: Region 60 failed.']);
  });

  it('have their alarm in the metrics', async () => {
    const own = createMetrics({ process: false });
    own.well(() => [well, ill].map(({ name, health }) => ({ name, ok: health().ok })));
    expect(await own.text()).toContain('touchline_well{part="slack"} 1\ntouchline_well{part="discord"} 0\n');
  });
});
