/** A process of its own for crash.test.ts: sends one keyed message, and is killed while Slack is answering. */
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { IDS } from '../../fakes/slack/state.ts';
import { createTestBot, createTestLogger, say } from './bot.ts';

const [, , apiUrl = ''] = process.argv;
const tokens = { botToken: IDS.botToken, appToken: IDS.appToken };
const platform = createSlackPlatform({ ...tokens, apiUrl, logger: createTestLogger(), now: Date.now });
await platform.start(createTestBot({}));
await platform.send(
  { workspace: IDS.team, to: { person: IDS.coach } },
  say('Your check ends soon'),
  'reminder 1',
);
