import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { respond } from './callback.ts';
import type { Faults } from './faults.ts';
import type { SentFile } from './messages.ts';
import { createRates } from './rate.ts';
import { handle, type Office, type Request } from './routes.ts';
import { ApiError, type Json } from './world.ts';

/** What the server asks when a request comes. */
export interface Front {
  readonly office: Office;
  readonly faults: Faults;
  /** The token that is accepted now. */
  readonly token: () => string;
  /** Told of every request that is done. */
  readonly done: (request: Request, status: number) => void;
}

/** Discord's HTTP side. */
export function createHttp(front: Front): RequestListener {
  const rates = createRates();
  return (incoming, outgoing) => {
    serve(front, rates, incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  };
}

async function serve(
  { office, faults, token, done }: Front,
  rates: ReturnType<typeof createRates>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const request = await read(incoming);
  const { method, path } = request;
  const file = office.world.files.get(path);
  if (file) return outgoing.setHeader('content-type', file.type).end(file.data);
  const verdict = await faults.next(`${method} ${path}`);
  if (verdict.dropBefore) return incoming.socket.destroy();
  const { headers, retryAfter } = rates(method, path);
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  const limited = verdict.status === 429 ? (verdict.after ?? 1) : retryAfter;
  const [status, body] =
    limited !== undefined
      ? tooMany(outgoing, limited)
      : verdict.status
        ? [verdict.status, { message: 'trouble', code: 0 }]
        : answer(office, request, incoming.headers.authorization === `Bot ${token()}`);
  done(request, status);
  if (verdict.dropAfter) return incoming.socket.destroy();
  if (verdict.lateBy) await pause(verdict.lateBy);
  outgoing.statusCode = status;
  if (body === undefined) return outgoing.end();
  return outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}

function tooMany(outgoing: ServerResponse, seconds: number): [number, unknown] {
  outgoing.setHeader('retry-after', String(seconds));
  const global = outgoing.hasHeader('x-ratelimit-global');
  outgoing.setHeader('x-ratelimit-scope', global ? 'global' : 'user');
  return [429, { message: 'You are being rate limited.', retry_after: seconds, global }];
}

function answer(office: Office, request: Request, authorised: boolean): [number, unknown] {
  try {
    const callback = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(request.path);
    if (!callback && !request.path.startsWith('/webhooks/') && !authorised) {
      throw new ApiError(401, 0, '401: Unauthorized');
    }
    const body = callback ? respond(office, request, callback[1] ?? '') : handle(office, request);
    return [body === undefined ? 204 : 200, body];
  } catch (error) {
    if (error instanceof ApiError) return [error.status, { message: error.message, code: error.code }];
    throw error;
  }
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const bytes = Buffer.concat(parts);
  const type = incoming.headers['content-type'] ?? '';
  const sent = type.startsWith('multipart/')
    ? await multipart(bytes, type)
    : { body: (bytes.length > 0 ? JSON.parse(bytes.toString()) : {}) as Json, files: [] };
  const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '');
  return { method: incoming.method ?? 'GET', path, query: searchParams, ...sent };
}

async function multipart(
  bytes: Buffer<ArrayBuffer>,
  type: string,
): Promise<{ body: Json; files: SentFile[] }> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, data: Buffer.from(await value.arrayBuffer()), type: value.type });
  }
  return { body: JSON.parse(String(form.get('payload_json'))) as Json, files };
}
