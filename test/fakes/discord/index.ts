import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { createFaults, type Fault } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createHttp } from './http.ts';
import { createPeople, type People } from './people.ts';
import type { Office, Request } from './routes.ts';
import { createChecker } from './schemas.ts';
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
  const checker = createChecker();
  const faults = createFaults();
  const exchanges = new Map<string, Exchange>();
  const requests: Logged[] = [];
  let token = 'fake.bot.token';
  let office: Office | undefined;
  const server = createHttp({
    office: () => office ?? fail('not listening'),
    faults,
    token: () => token,
    done: (request, status) => requests.push({ ...request, status, at: Date.now() }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `ws://127.0.0.1:${port}`;
  office = { world, checker, exchanges, gateway: address, nonceMemory };
  const gateway = createGateway(
    server,
    world,
    () => address,
    () => token,
  );
  const people = createPeople(world, gateway, `http://127.0.0.1:${port}`, (exchange) =>
    exchanges.set(exchange.token, exchange),
  );
  const channel = [...world.channels.keys()][0] ?? '';
  return {
    ...people,
    url: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    person,
    channel,
    violations: checker.violations,
    requests,
    get token() {
      return token;
    },
    set token(value) {
      token = value;
    },
    fail: (fault) => faults.add(fault),
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
    direct: (id = person) => world.direct(id).messages,
    async until(what, holds, within = 8000) {
      const end = Date.now() + within;
      while (!holds()) {
        if (Date.now() > end) fail(`waited in vain until ${what}`);
        await pause(5);
      }
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function fail(why: string): never {
  throw new Error(why);
}
