import { IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { type Stage, waitUntil } from './stage.ts';

/** More would wait for Slack's limit on users.info, which the bare app does not ask for. */
const PEOPLE = 40;

/** A Slack of its own for one bot. */
export async function slackStage(): Promise<Stage> {
  const slack = await startFakeSlack();
  const people = Array.from({ length: PEOPLE }, (_, i) => `U0COACH${i}`);
  for (const id of people) slack.state.users.set(id, { id, name: `Coach ${id}`, locale: 'en-US' });
  return {
    env: { SLACK_API_URL: slack.url, SLACK_BOT_TOKEN: IDS.botToken, SLACK_APP_TOKEN: IDS.appToken },
    isConnected: () => slack.socket.connected > 0,
    refused: () => slack.state.complaints,
    close: slack.close,
    async burst(count) {
      slack.forget();
      const acknowledged: number[] = [];
      const began = performance.now();
      for (let i = 0; i < count; i++) {
        const at = performance.now();
        const user = people[i % PEOPLE] ?? IDS.coach;
        void slack
          .command('/coach-steps 10U', { user })
          .then(() => acknowledged.push(performance.now() - at));
      }
      const unanswered = () => [...slack.state.responseUrls.values()].filter(({ uses }) => uses === 0).length;
      await waitUntil(() => acknowledged.length === count && unanswered() === 0);
      const lost = Math.max(count - acknowledged.length, unanswered());
      return { asked: count, acknowledged, lost, took: performance.now() - began };
    },
  };
}
