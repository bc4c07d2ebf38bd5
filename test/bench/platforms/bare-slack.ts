/** A process of its own: the least a Bolt app can do. */
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { IDS } from '../../fakes/slack/state.ts';
import { answerParent } from './memory.ts';

const clientOptions = { slackApiUrl: process.env.SLACK_API_URL ?? '' };
const receiver = new SocketModeReceiver({
  appToken: IDS.appToken,
  logLevel: LogLevel.ERROR,
  installerOptions: { clientOptions },
});
const app = new App({ token: IDS.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
const ANSWER = {
  text: 'A constant.',
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'A constant.', verbatim: true } },
  ],
  response_type: 'ephemeral' as const,
  // The fake Slack insists on these.
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none' as const,
};
app.command('/coach-steps', async ({ ack, respond }) => {
  await ack();
  await respond(ANSWER);
});
await app.start();
answerParent();
