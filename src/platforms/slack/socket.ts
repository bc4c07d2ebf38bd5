import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { describe } from './errors.ts';
import type { SlackLogger } from './log.ts';

type SocketClient = SocketModeReceiver['client'];

export interface Socket {
  /** Resolves when events flow. @throws what apps.connections.open answers. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** What is wrong, as a sentence; undefined while connected. */
  trouble(): string | undefined;
}

/** Slack says hello within seconds; a socket that does not is given up. */
const HELLO = 15_000;
const LONGEST_PAUSE = 30_000;
const GOODBYE = 2000;

/**
 * Keeps one Socket Mode connection. The library's own reconnecting is off: it waits 5 s after each `disconnect`
 * envelope, in which every slash command fails, and it leaves a rejection unhandled, which ends the process, when
 * Slack cannot be reached at that moment.
 */
export function createSocket(client: SocketClient, logger: SlackLogger): Socket {
  let state: 'closed' | 'open' | 'lost' = 'closed';
  let reason = '';
  let isClosing = false;

  async function connect(): Promise<void> {
    const timer = setTimeout(() => void client.disconnect(), HELLO);
    try {
      await client.start();
      state = 'open';
    } catch (error) {
      // A socket that closes before its hello rejects without an error.
      throw error ?? new Error('the socket closed before Slack said hello');
    } finally {
      clearTimeout(timer);
    }
  }

  async function reconnect(): Promise<void> {
    for (let failures = 0; !isClosing; failures += 1) {
      if (failures > 0) await sleep(Math.min(500 * 2 ** failures, LONGEST_PAUSE));
      if (isClosing) return;
      try {
        await connect();
        logger.info({ failures }, 'connected to Slack again');
        return;
      } catch (error) {
        reason = describe(error);
        logger.warn({ failures, reason }, 'no connection to Slack; trying again');
      }
    }
  }

  client.on('disconnected', () => {
    if (state !== 'open' || isClosing) return;
    state = 'lost';
    reason = 'the socket was closed';
    void reconnect();
  });

  return {
    open: connect,
    close: async () => {
      isClosing = true;
      state = 'closed';
      const goodbye = new AbortController();
      await Promise.race([client.disconnect(), sleep(GOODBYE, undefined, { signal: goodbye.signal })]);
      goodbye.abort();
    },
    trouble: () =>
      state === 'open' ? undefined : `Not connected to Slack (${reason || 'not started'}); trying again.`,
  };
}
