import { once } from 'node:events';
import type { Client } from 'discord.js';
import { StartError } from '../../bot/platform.ts';
import { finalClose } from './health.ts';
import { isTrouble, statusOf, type Wire } from './wire.ts';

/**
 * Connects and resolves when events flow; returns the application's id, for the registration of commands.
 * @param within milliseconds, then it gives up.
 * @throws StartError in a sentence: token refused, intents disallowed, Discord not reachable in time.
 */
export async function login(client: Client, wire: Wire, token: string, within: number): Promise<string> {
  const late = AbortSignal.timeout(within);
  const { promise: closed, reject } = Promise.withResolvers<never>();
  closed.catch(() => {});
  const onClose = ({ code }: { code: number }) =>
    reject(new StartError(finalClose(code) ?? `closed with ${code}`));
  client.on('shardDisconnect', onClose);
  try {
    // discord.js gives up at the first failed request of a login: the wire first waits until Discord answers.
    const me = await wire.call<{ id: string }>({ method: 'GET', route: '/applications/@me', within });
    const ready = once(client, 'clientReady', { signal: late });
    await Promise.race([Promise.all([client.login(token), ready]), closed, ready]);
    return me.id;
  } catch (error) {
    // The close code may come a moment after discord.js has rejected the login.
    const why =
      error instanceof StartError ? error : await Promise.race([closed, soon()]).catch((e: unknown) => e);
    if (why instanceof StartError) throw why;
    throw toStartError(error, within);
  } finally {
    client.off('shardDisconnect', onClose);
  }
}

const soon = () => new Promise<undefined>((resolve) => setTimeout(resolve, 200, undefined));

function toStartError(error: unknown, within: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (statusOf(error) === 401 || code === 'TokenInvalid')
    return new StartError(finalClose(4004), { cause: error });
  const seconds = Math.round(within / 1000);
  if (isTrouble(error)) {
    const text = `Discord could not be reached within ${seconds} seconds: check the network, and DISCORD_API_URL if it is set.`;
    return new StartError(text, { cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError(`Discord could not be started: ${reason}`, { cause: error });
}
