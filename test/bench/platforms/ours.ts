/** A process of its own: this bot as `npm start` runs it, on whatever the environment names. */
import { start } from '../../../src/cli/start.ts';
import { answerParent } from './memory.ts';

const run = start([]);
// It connects before it waits for a signal; what listens is heard of at the parent's fake server.
answerParent();
await run;
// The way to the parent would keep the process alive.
process.disconnect();
