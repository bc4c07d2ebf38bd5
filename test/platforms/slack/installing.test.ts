import { afterEach, describe, expect, it } from 'vitest';
import { SCOPES } from '../../../src/platforms/slack/manifest.ts';
import { IDS, TEAMS } from '../../fakes/slack/server.ts';
import { goBack, openInstallPage, startMany } from './many.ts';

let running: Awaited<ReturnType<typeof startMany>> | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(replicas?: number) {
  running = await startMany(replicas);
  return running;
}

const { first, second } = TEAMS;
const there = { user: second.coach, channel: second.channel };

describe('installing into a workspace', () => {
  it("asks on Slack's own page for exactly the scopes of the manifest", async () => {
    const { base } = await start();
    const { button } = await openInstallPage(base);
    const { searchParams } = new URL(button);
    expect(searchParams.get('scope')?.split(',')).toEqual(Object.keys(SCOPES));
    expect(searchParams.get('state')).toMatch(/^\S{40,}$/);
  });

  it('thanks who came back from Slack, and serves the workspace from then on', async () => {
    const { install, slack, bot } = await start();
    expect(await install(first)).toMatchObject({ status: 200, html: expect.stringContaining('Thank you') });
    await slack.command('/coach-steps');
    await slack.until(() => slack.messages().length === 1);
    expect(bot.heard[0]?.person).toMatchObject({ workspace: first.id, name: 'Sam Okafor' });
  });

  it.each([
    ['made up', (state: string) => `${state.slice(0, -3)}AAA`],
    ['missing', () => ''],
    ["another browser's", (state: string) => state],
  ])('refuses a state that is %s, and keeps nothing', async (what, forge) => {
    const { base, slack, platform } = await start();
    const { button, cookie } = await openInstallPage(base);
    const brought = slack.state.teams.allow(button, first);
    const state = forge(brought.get('state') ?? '');
    brought.set('state', state);
    const browser = what === 'made up' ? `slack-app-oauth-state=${state}` : '';
    expect(await goBack(base, brought, what === 'missing' ? cookie : browser)).toMatchObject({ status: 400 });
    expect(slack.calls('oauth.v2.access')).toEqual([]);
    const to = { workspace: first.id, to: { person: IDS.coach } };
    expect(
      await platform.send(to, { type: 'reply', visibility: 'private', summary: 'x', blocks: [] }, 'k'),
    ).toMatchObject({
      status: 'unreachable',
    });
  });

  it('installs nothing with a code that was used before', async () => {
    const { base, slack } = await start();
    const { button, cookie } = await openInstallPage(base);
    const brought = slack.state.teams.allow(button, first);
    expect(await goBack(base, brought, cookie)).toMatchObject({ status: 200 });
    expect(await goBack(base, brought, cookie)).toMatchObject({ status: 500 });
    expect(slack.state.teams.tokens.size).toBe(1);
  });

  it('never lets a token into the store file or the log in clear', async () => {
    const { install, slack, platform, storeBytes, logger } = await start();
    await install(first);
    await install(second);
    const tokens = [...slack.state.teams.tokens.keys()];
    expect(tokens).toHaveLength(2);
    const bytes = await storeBytes();
    expect(bytes.includes('slack-installations:team/T0SECOND')).toBe(true);
    for (const token of [...tokens, 'xoxb-']) expect(bytes.includes(token)).toBe(false);
    expect(JSON.stringify(logger.lines)).not.toContain('xoxb-');
    expect(platform.health()).toEqual({ ok: true, detail: 'Connected to Slack.' });
  });

  it('is done at one replica and serves at the other', async () => {
    const { install, slack, replicas } = await start(2);
    const [one, other] = replicas;
    await install(second, other?.base);
    slack.useHttp(`${one?.base}/slack/events`);
    await slack.command('/coach-steps', there);
    await slack.until(() => slack.messages(second.channel).length === 1);
    expect(one?.bot.heard).toHaveLength(1);
    expect(slack.state.complaints).toEqual([]);
  });

  it('may be begun at one replica and finished at the other', async () => {
    const { slack, replicas } = await start(2);
    const [one, other] = replicas;
    const { button, cookie } = await openInstallPage(one?.base ?? '');
    const brought = slack.state.teams.allow(button, second);
    expect(await goBack(other?.base ?? '', brought, cookie)).toMatchObject({ status: 200 });
  });
});
