import { setTimeout as pause } from 'node:timers/promises';

/** What became of interactions that began at the same time. */
export interface Burst {
  readonly asked: number;
  /** Milliseconds from the event to its acknowledgement, one for each that was acknowledged. */
  readonly acknowledged: readonly number[];
  /** Never acknowledged, or acknowledged and not answered. */
  readonly lost: number;
  /** Milliseconds until the last answer. */
  readonly took: number;
}

/** A platform with one bot on it. */
export interface Stage {
  /** That many people use `/coach-steps 10U` at the same time; resolves when all have their answers. */
  burst(count: number): Promise<Burst>;
  /** What the platform refused of what the bot sent. */
  refused(): readonly string[];
  isConnected(): boolean;
  /** For the bot's process. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Milliseconds; an answer that has not come by then counts as lost. */
const PATIENCE = 30_000;

/** Looks seldom, so that looking takes no time from the server. */
export async function waitUntil(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds() && performance.now() < end) await pause(10);
}
