import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A chat platform that only counts: GET tells whether a message with this key is there, POST makes one, each time. */
export interface Counter {
  readonly url: string;
  /** Messages made for each key. */
  readonly made: ReadonlyMap<string, number>;
  /** Resolves when so many more requests have come. */
  requests(count: number): Promise<void>;
  close(): Promise<void>;
}

/** @param delay milliseconds that pass before and after a message is made, so that a kill hits either side of it */
export async function startCounter(delay: () => number): Promise<Counter> {
  const made = new Map<string, number>();
  let seen = 0;
  let waiting: { at: number; go: () => void } | undefined;
  const server = createServer(async (request, response) => {
    seen += 1;
    if (waiting && seen >= waiting.at) waiting.go();
    const key = request.url ?? '';
    request.resume();
    if (request.method === 'GET') {
      response.writeHead(made.has(key) ? 200 : 404).end();
      return;
    }
    await sleep(delay());
    made.set(key, (made.get(key) ?? 0) + 1);
    await sleep(delay());
    response.writeHead(200).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    requests: (count) =>
      new Promise((resolve) => {
        waiting = { at: seen + count, go: resolve };
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
