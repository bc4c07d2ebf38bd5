// Loaded before everything else: makes clock and timers of this process run TEST_SPEED times as fast, for servers and
// platforms alike, so that three quarters of an hour of sending fit into a test.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const speed = Number(process.env.TEST_SPEED);
const { setTimeout: wait } = timers;
const { setTimeout: later } = globalThis;
const begun = Date.now();
const first = performance.now();

Date.now = () => Math.floor(begun + (performance.now() - first) * speed);
timers.setTimeout = (ms = 0, ...rest) => wait(ms / speed, ...rest);
Object.assign(globalThis, {
  setTimeout: (work: () => void, ms = 0, ...rest: []) => later(work, ms / speed, ...rest),
});
syncBuiltinESMExports();
