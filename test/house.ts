import { onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';
import { type App, createApp } from '../src/main.ts';

/** Wednesday 10 September 2025, noon in Los Angeles. */
export const NOON = Date.UTC(2025, 8, 10, 19);

export interface House extends App {
  /** Moves the clock. */
  at(time: number): void;
}

/** The whole house on a store in memory, with a clock that the test moves; it is closed when the test ends. */
export async function openHouse(env: Readonly<Record<string, string>> = {}): Promise<House> {
  let time = NOON;
  const config = readConfig({ STORE_URL: 'sqlite://:memory:', LOG_LEVEL: 'silent', ...env });
  const app = await createApp(config, { now: () => time });
  onTestFinished(() => app.store.close());
  return {
    ...app,
    at: (next) => {
      time = next;
    },
  };
}
