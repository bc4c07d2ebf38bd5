// The bot as a process of its own, with a platform that a test can talk to: what `touchline start` runs otherwise.
import { writeSync } from 'node:fs';
import { readConfig } from '../../../src/config.ts';
import { createApp, newReference } from '../../../src/main.ts';
import { createInstruments } from '../../../src/ops/instruments.ts';
import { serve } from '../../../src/ops/serve.ts';
import { createLinesPlatform } from './lines.ts';

const clock = { offset: 0 };
const now = () => Date.now() + clock.offset;
const print = (value: object) => void writeSync(1, `${JSON.stringify(value)}\n`);

const instruments = createInstruments(newReference, () => performance.now());
const app = await createApp(readConfig(), { now, instruments });
const moveClock = (by: number) => {
  clock.offset += by;
};
process.exitCode = await serve({
  ...app,
  limited: instruments.limited(),
  metrics: instruments.metrics,
  platforms: [createLinesPlatform({ print, moveClock })],
  healthPort: 0,
  signals: process,
  exit: (code) => process.exit(code),
  onReady: (port) => print({ port }),
});
process.stdin.destroy();
