export interface TurnsOptions {
  /** While this holds, nobody is let through; asked anew every few milliseconds. */
  readonly isPressed?: () => boolean;
}

/** Milliseconds between two looks, and how many of them a caller may be held up for. */
const LOOK = 5;
const LOOKS = 100;

/**
 * Resolves for one caller in each turn of the event loop, first come, first served. Answering is mostly work without
 * a pause (the embedded store is synchronous); begun one by one, what has arrived meanwhile is read and acknowledged
 * between two answers, and not after all of them: both platforms wait only three seconds for that.
 */
export function createTurns({ isPressed = () => false }: TurnsOptions = {}): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let looks = 0;
  const next = (): void => {
    if (isPressed() && looks < LOOKS) {
      looks += 1;
      setTimeout(next, LOOK);
      return;
    }
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
    else looks = 0;
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
