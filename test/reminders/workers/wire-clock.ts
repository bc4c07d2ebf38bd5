// Loaded before the bot: its clock is as far ahead as the test says, and it may be told to wait until it is its turn.
// Everything is loaded meanwhile, so that a killed process is followed at once.
import { once } from 'node:events';

await Promise.all([
  import('../../../src/cli/start.ts'),
  import('../../../src/ops/serve.ts'),
  import('../../../src/ops/instruments.ts'),
  import('../../../src/platforms/slack/index.ts'),
  import('../../../src/platforms/discord/index.ts'),
  import('@slack/bolt'),
  import('discord.js'),
]);
process.stdout.write('loaded\n');
const [line] = await once(process.stdin, 'data');
// The bot ends with its test.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdin.unref();
const ahead = Number(line);
const now = Date.now;
Date.now = () => now() + ahead;
