import { afterEach, describe, expect, it } from 'vitest';
import { IDS } from '../../fakes/slack/server.ts';
import { say, startSlackOverHttp } from './bot.ts';

let running: Awaited<ReturnType<typeof startSlackOverHttp>> | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start() {
  running = await startSlackOverHttp({
    '/coach-steps': () => say('Five steps'),
    question: () => say('An answer'),
  });
  return running;
}

const command = {
  command: '/coach-steps',
  text: '',
  user_id: IDS.coach,
  team_id: IDS.team,
  channel_id: IDS.channel,
  response_url: 'http://127.0.0.1:9/none',
  trigger_id: '1.2.U0COACH',
};

describe('HTTP mode', () => {
  it('answers signed commands and events, each once, also when Slack repeats them', async () => {
    const { slack, bot, platform } = await start();
    expect(await slack.command('/coach-steps')).toMatchObject({ payload: { status: 200 } });
    await slack.say('a question', { eventId: 'Ev7' });
    await slack.say('a question', { eventId: 'Ev7' });
    await slack.until(() => slack.messages().length === 1 && slack.messages('D0COACH').length === 1);
    expect(bot.heard).toHaveLength(2);
    expect(platform.health()).toEqual({ ok: true, detail: 'Connected to Slack.' });
  });

  it('refuses a forged signature with 401', async () => {
    const { slack, bot } = await start();
    expect(await slack.post('slash_commands', command, { secret: 'guessed' })).toMatchObject({ status: 401 });
    expect(bot.heard).toEqual([]);
  });

  it('refuses an old request that someone replays', async () => {
    const { slack, bot } = await start();
    const timestamp = Math.floor(Date.now() / 1000) - 6 * 60;
    expect(await slack.post('slash_commands', command, { timestamp })).toMatchObject({ status: 401 });
    expect(bot.heard).toEqual([]);
  });

  it('refuses a payload of more than 4 MB and goes on', async () => {
    const { slack } = await start();
    const large = { ...command, text: 'x'.repeat(4_300_000) };
    expect(await slack.post('slash_commands', large)).toMatchObject({ status: 413 });
    expect(await slack.command('/coach-steps')).toMatchObject({ payload: { status: 200 } });
    await slack.until(() => slack.messages().length === 1);
  });
});
