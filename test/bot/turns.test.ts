import { setTimeout as pause, setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/bot/turns.ts';

test('each turn of the event loop lets one caller through, in the order in which they came', async () => {
  const turn = createTurns();
  const begun: string[] = [];
  for (const name of ['first', 'second', 'third']) void turn().then(() => begun.push(name));
  const seen: number[] = [];
  for (let i = 0; i < 4; i++) {
    await turnOfTheLoop();
    seen.push(begun.length);
  }
  expect(begun).toEqual(['first', 'second', 'third']);
  expect(seen.every((count, i) => count <= i + 1)).toBe(true);
});

test('who comes when nobody waits any more is let through too', async () => {
  const turn = createTurns();
  await turn();
  await turn();
  await expect(Promise.all([turn(), turn(), turn()])).resolves.toHaveLength(3);
});

test('while something more pressing is under way nobody is let through, and for half a second at most', async () => {
  let isPressed = true;
  const turn = createTurns({ isPressed: () => isPressed });
  const begun: string[] = [];
  const first = turn().then(() => begun.push('first'));
  await pause(30);
  expect(begun).toEqual([]);
  isPressed = false;
  await first;
  isPressed = true;
  const began = performance.now();
  await Promise.all([turn(), turn(), turn()]);
  expect(performance.now() - began).toBeGreaterThan(400);
});
