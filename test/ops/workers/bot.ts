// The bot as a process of its own, with a platform that a test can talk to: what `touchline start` runs otherwise.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/main.ts';
import { withLimits } from '../../../src/ops/busy.ts';
import { withMetrics } from '../../../src/ops/measure.ts';
import { createMetrics } from '../../../src/ops/metrics.ts';
import { withRequests } from '../../../src/ops/request.ts';
import { serve } from '../../../src/ops/serve.ts';
import { createLinesPlatform } from './lines.ts';

const clock = { offset: 0 };
const now = () => Date.now() + clock.offset;
const print = (value: object) => void writeSync(1, `${JSON.stringify(value)}\n`);

const app = await createApp(readConfig(), now);
const metrics = createMetrics();
const limited = withLimits(app.bot, { concurrent: 32, queue: 1000 });
const bot = withRequests(
  withMetrics(limited, metrics, () => performance.now()),
  () => randomBytes(4).toString('hex'),
);
const moveClock = (by: number) => {
  clock.offset += by;
};
process.exitCode = await serve({
  ...app,
  bot,
  limited,
  metrics,
  platforms: [createLinesPlatform({ print, moveClock })],
  healthPort: 0,
  signals: process,
  exit: (code) => process.exit(code),
  onReady: (port) => print({ port }),
});
process.stdin.destroy();
