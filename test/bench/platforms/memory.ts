import { setTimeout as pause } from 'node:timers/promises';

/** What a process holds, in MB, after its garbage is collected. */
export interface Memory {
  /** JavaScript objects and their buffers. */
  readonly heap: number;
  readonly resident: number;
}

/** Milliseconds after which connections that nobody uses are closed, and their buffers are free. */
const IDLE = 5000;
const MB = 1024 * 1024;

/** In the child: tells the parent that it takes events, and from then on what it holds, whenever it is asked. */
export function answerParent(): void {
  process.on('message', async () => {
    await pause(IDLE);
    globalThis.gc?.();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    process.send?.({ heap: (heapUsed + arrayBuffers) / MB, resident: rss / MB } satisfies Memory);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}
