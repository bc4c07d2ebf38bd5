/**
 * Resolves for one caller in each turn of the event loop, first come, first served. Answering is mostly work without
 * a pause (the embedded store is synchronous); begun one by one, what has arrived meanwhile is read and acknowledged
 * between two answers, and not after all of them: both platforms wait only three seconds for that.
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
