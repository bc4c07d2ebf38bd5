import { createHmac } from 'node:crypto';
import type { Json } from './check.ts';
import { IDS } from './state.ts';

export interface SignedOptions {
  readonly secret?: string;
  /** Seconds; an old one is a replay. */
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts as Slack does in HTTP mode, with the v0 signature. @returns status and milliseconds to the acknowledgement */
export async function postSigned(url: string, type: string, payload: Json, options: SignedOptions = {}) {
  const { secret = IDS.secret, timestamp = Math.floor(Date.now() / 1000), headers = {} } = options;
  const isEvent = type === 'events_api';
  const form = (): string =>
    type === 'slash_commands'
      ? new URLSearchParams(
          Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
        ).toString()
      : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const body = isEvent ? JSON.stringify(payload) : form();
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const started = Date.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${signature}`,
      'x-slack-request-timestamp': String(timestamp),
      ...headers,
    },
  });
  await response.text();
  return { status: response.status, ms: Date.now() - started };
}
