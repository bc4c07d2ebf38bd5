import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { asString, type Json } from './check.ts';
import { createFaults, createRateLimiter, type Fault, type Faults } from './faults.ts';
import { createPeopleOfSlack, type SlackPeople } from './person.ts';
import { respond } from './respond.ts';
import { createSocketMode, type SocketMode } from './socket.ts';
import { createState, type FakeMessage, forget, IDS, type State } from './state.ts';
import { answerCall, parseForm } from './web-api.ts';

export { directOf, IDS } from './state.ts';
export { TEAMS } from './teams.ts';

export interface FakeSlackOptions {
  /** Refuses above Slack's rates, and counts the refusals. Default: off. */
  readonly enforceRates?: boolean;
}

export interface FakeSlack extends SlackPeople {
  /** For `SLACK_API_URL`. */
  readonly url: string;
  readonly state: State;
  readonly faults: Faults;
  readonly socket: SocketMode;
  /** What stands in a channel, for one person: what is ephemeral to others is left out. */
  messages(channel?: string, user?: string): readonly FakeMessage[];
  /** Calls of one method so far. */
  calls(method: string): readonly Json[];
  /** Workspaces whose token came with the calls of one method. */
  teamsOf(method: string): readonly (string | undefined)[];
  /** Drops what long runs pile up: calls, messages, used addresses. */
  forget(): void;
  /** Polls until `look` gives something; @throws after `ms`. */
  until<T>(look: () => T | undefined | false, ms?: number): Promise<T>;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

/** What a fault answers instead; undefined when the call goes on. */
function failing(
  fault: Fault | undefined,
): { status: number; body: string; headers: Record<string, string> } | undefined {
  if (!fault || (!fault.status && !fault.error)) return undefined;
  const { status = 200, error = 'internal_error', retryAfter } = fault;
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return {
    status,
    body: JSON.stringify({ ok: false, error: status === 429 ? 'ratelimited' : error }),
    headers,
  };
}

interface Route {
  readonly name: string;
  readonly isAllowed: boolean;
  answer(): { status: number; body: string | Uint8Array; headers?: Record<string, string> };
}

/** A loopback server that speaks Slack's wire: Web API, Socket Mode, response urls, files. */
export async function startFakeSlack({ enforceRates = false }: FakeSlackOptions = {}): Promise<FakeSlack> {
  const state = createState();
  const faults = createFaults();
  const tooFast = createRateLimiter();
  let base = '';

  function apiRoute(name: string, body: Json, token: string): Route {
    const team = state.teams.ofToken(token);
    const isAllowed =
      name === 'apps.connections.open'
        ? token === IDS.appToken
        : team !== undefined || name === 'oauth.v2.access';
    state.calls.push({ method: name, body, at: Date.now(), team: team?.id });
    return {
      name,
      isAllowed,
      answer: () => ({
        status: 200,
        body: JSON.stringify(answerCall(state, name, body, base, team)),
        ...(state.scopes && { headers: { 'x-oauth-scopes': state.scopes.join(',') } }),
      }),
    };
  }

  function route(path: string, raw: Buffer, token: string): Route | undefined {
    const [, kind, id = ''] = path.split('/');
    if (kind === 'api') return apiRoute(id, parseForm(raw.toString()), token);
    const file = state.files.get(id);
    if (kind === 'response') {
      const body: Json = JSON.parse(raw.toString());
      state.calls.push({ method: 'response_url', body, at: Date.now() });
      return { name: 'response_url', isAllowed: true, answer: () => respond(state, id, body) };
    }
    if (kind === 'upload' && file)
      return {
        name: 'upload',
        isAllowed: true,
        answer: () => {
          file.content = raw;
          return { status: 200, body: `OK - ${raw.length}` };
        },
      };
    if (kind !== 'files' || !file) return undefined;
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const isPage = file.isPage || !state.teams.ofToken(token);
    const answer = () =>
      isPage
        ? { status: 200, body: '<html>', headers: html }
        : { status: 200, body: file.content, headers: { 'content-type': file.mimetype } };
    return { name: 'download', isAllowed: true, answer };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readBody(request);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const found = route(new URL(request.url ?? '', base).pathname, raw, token);
    if (!found) return end(response, 404, '{"ok":false,"error":"unknown_path"}');
    const refusal = state.teams.wasRevoked(token) ? 'token_revoked' : 'invalid_auth';
    if (!found.isAllowed) return end(response, 200, `{"ok":false,"error":"${refusal}"}`);
    const fault = faults.take(found.name);
    if (fault?.delay && !fault.afterwards) await sleep(fault.delay);
    const failed = failing(fault);
    if (failed && !fault?.afterwards) return end(response, failed.status, failed.body, failed.headers);
    const channel = asString(state.calls.at(-1)?.body.channel);
    const refused = enforceRates ? tooFast(found.name, channel) : undefined;
    if (refused) {
      state.refused.push(`${found.name} ${raw}`);
      const headers = { 'retry-after': String(refused.retryAfter) };
      return end(response, 429, '{"ok":false,"error":"ratelimited"}', headers);
    }
    const { status, body, headers } = found.answer();
    if (fault?.delay && fault.afterwards) await sleep(fault.delay);
    if (failed) return end(response, failed.status, failed.body, failed.headers);
    end(response, status, body, headers);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      state.complaints.push(`${request.url}: ${error}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  base = `http://127.0.0.1:${address.port}`;
  const socket = createSocketMode(server);

  return {
    ...createPeopleOfSlack(state, socket, base),
    url: `${base}/api/`,
    state,
    faults,
    socket,
    messages: (channel = IDS.channel, user = IDS.coach) =>
      state.messages.filter(
        (message) => message.channel === channel && (message.ephemeralTo ?? user) === user,
      ),
    calls: (method) => state.calls.filter((call) => call.method === method).map(({ body }) => body),
    teamsOf: (method) => state.calls.filter((call) => call.method === method).map(({ team }) => team),
    forget: () => forget(state),
    until: async (look, ms = 5000) => {
      for (const end = Date.now() + ms; Date.now() < end; ) {
        const found = look();
        if (found) return found;
        await sleep(5);
      }
      throw new Error(`nothing came within ${ms} ms: ${look}`);
    },
    close: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
