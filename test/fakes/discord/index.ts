import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createHttp } from './http.ts';
import { createPeople, type People } from './people.ts';
import type { Request } from './routes.ts';
import { type Checker, createChecker } from './schemas.ts';
import { createWorld, type FakeMessage, type World } from './world.ts';

export { controlsOf, type Exchange, textOf } from './exchange.ts';
export type { From, Upload } from './people.ts';
export type { FakeMessage, Json } from './world.ts';

/** A request as it was answered. */
export interface Logged extends Request {
  readonly status: number;
  readonly at: number;
}

/** Discord on loopback: its REST API and gateway, one server, and people to play. */
export interface FakeDiscord extends People {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** The person who acts when nobody is named. */
  readonly person: string;
  /** The server's first channel. */
  readonly channel: string;
  /** The token that is accepted; changing it is what "Reset Token" does. */
  token: string;
  /** Bodies that Discord would have refused; a test ends with none. */
  readonly violations: string[];
  /** Every request answered; `forget` empties it. */
  readonly requests: Logged[];
  fail(fault: Fault): void;
  /** Ends trouble that has not come yet. */
  heal(): void;
  /** Forgets nonces, as Discord does after some minutes. */
  forgetNonces(): void;
  /** Drops what long runs pile up: requests, messages, ended interactions, files. */
  forget(): void;
  /** What everybody reads in a channel (default: the first); nothing private. */
  messages(channel?: string): readonly FakeMessage[];
  /** What a person reads in the direct messages with the bot. */
  direct(person?: string): readonly FakeMessage[];
  /** Waits until something is so. @throws after `within` milliseconds, with `what`. */
  until(what: string, holds: () => unknown, within?: number): Promise<void>;
  close(): Promise<void>;
}

/** @param nonceMemory milliseconds for which nonces are enforced; Discord: "a few minutes". */
export async function startFakeDiscord({ nonceMemory = 300_000 } = {}): Promise<FakeDiscord> {
  const world = createWorld();
  const person = world.addUser('Alex Example');
  const held: Held = {
    world,
    token: 'fake.bot.token',
    faults: createFaults(),
    checker: createChecker(),
    exchanges: new Map(),
    requests: [],
  };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `ws://127.0.0.1:${port}`;
  const token = () => held.token;
  const gateway = createGateway(server, { world, address, token });
  const done = (request: Request, status: number) =>
    held.requests.push({ ...request, status, at: Date.now() });
  const office = { ...held, gateway: address, nonceMemory };
  server.on('request', createHttp({ office, faults: held.faults, token, done }));
  const begin = (exchange: Exchange) => held.exchanges.set(exchange.token, exchange);
  const people = createPeople({ world, gateway, base: `http://127.0.0.1:${port}`, begin });
  return {
    ...people,
    ...controls(held),
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    person,
    get token() {
      return held.token;
    },
    set token(value) {
      held.token = value;
    },
    direct: (id = person) => world.direct(id).messages,
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Held {
  readonly world: World;
  token: string;
  readonly faults: Faults;
  readonly checker: Checker;
  readonly exchanges: Map<string, Exchange>;
  readonly requests: Logged[];
}

function controls({ world, faults, checker, exchanges, requests }: Held) {
  const channel = [...world.channels.keys()][0] ?? '';
  return {
    world,
    channel,
    violations: checker.violations,
    requests,
    fail: (fault: Fault) => faults.add(fault),
    heal: () => faults.clear(),
    forgetNonces: () => world.nonces.clear(),
    forget() {
      requests.length = 0;
      for (const { messages } of world.channels.values()) messages.length = 0;
      exchanges.clear();
      world.files.clear();
      world.nonces.clear();
    },
    messages: (id = channel) => world.channel(id).messages,
    async until(what: string, holds: () => unknown, within = 8000) {
      const end = Date.now() + within;
      while (!holds()) {
        if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
        await pause(5);
      }
    },
  };
}
