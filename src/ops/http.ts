import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../bot/platform.ts';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServerOptions {
  readonly port: number;
  /** `127.0.0.1`: this machine only; `0.0.0.0`: everyone who reaches it (inside a container). */
  readonly host: string;
  readonly health: Pick<Health, 'ready'>;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/**
 * `/healthz` (alive), `/readyz` (200, or 503 with a sentence for each part that is not well), `/metrics`.
 * @throws StartError when the port cannot be had.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const server = createServer({ requestTimeout: 5000, headersTimeout: 5000 }, (request, response) => {
    void respond(request, response, options);
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { port, host }: HealthServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new StartError(
          `Health cannot be shown on port ${port} (${error.message}): set HEALTH_PORT to a free one.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

async function respond(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  options: HealthServerOptions,
): Promise<void> {
  const {
    status,
    type = 'text/plain; charset=utf-8',
    body,
  } = await answer(method, url, options).catch(
    (error: unknown): Answer => ({ status: 500, body: `${String(error)}\n` }),
  );
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? '' : body);
}

async function answer(
  method: string | undefined,
  url: string,
  { health, metrics }: HealthServerOptions,
): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Only GET is answered here.\n' };
  switch (url.split('?', 1)[0]) {
    case '/healthz':
      return { status: 200, body: 'alive\n' };
    case '/readyz': {
      const { ok, checks } = await health.ready();
      const lines = checks.map((part) => `${part.ok ? 'ok' : 'NOT WELL'} ${part.name}: ${part.detail}\n`);
      return { status: ok ? 200 : 503, body: lines.join('') };
    }
    case '/metrics':
      return { status: 200, type: metrics.contentType, body: await metrics.text() };
    default:
      return { status: 404, body: 'Here are /healthz, /readyz and /metrics.\n' };
  }
}
