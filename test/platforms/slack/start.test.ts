import { describe, expect, it } from 'vitest';
import { StartError } from '../../../src/bot/platform.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { type FakeSlack, IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { createTestBot, createTestLogger } from './bot.ts';

describe('starting with something wrong', () => {
  async function startWith(
    options: { botToken?: string; appToken?: string; apiUrl?: string },
    prepare?: (slack: FakeSlack) => void,
  ) {
    const slack = await startFakeSlack();
    prepare?.(slack);
    const platform = createSlackPlatform({
      botToken: IDS.botToken,
      apiUrl: slack.url,
      logger: createTestLogger(),
      now: Date.now,
      ...options,
    });
    const outcome = await platform.start(createTestBot({})).catch((error: unknown) => error);
    expect(platform.health().ok).toBe(false);
    await slack.close();
    return outcome;
  }

  it.each([
    [
      'a wrong bot token',
      { botToken: 'xoxb-wrong', appToken: IDS.appToken },
      /SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/,
    ],
    ['a wrong app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN \(invalid_auth\).*connections:write/],
    ['no token at all', { botToken: '' }, /SLACK_BOT_TOKEN, or SLACK_CLIENT_ID/],
    ['neither app token nor signing secret', {}, /SLACK_APP_TOKEN .*SLACK_SIGNING_SECRET/],
    [
      'nobody at the address',
      { appToken: IDS.appToken, apiUrl: 'http://127.0.0.1:9/api/' },
      /cannot be reached at http:\/\/127/,
    ],
  ])('says in a sentence what to do about %s', async (_what, options, sentence) => {
    const error = await startWith(options);
    expect(error).toBeInstanceOf(StartError);
    expect(error).toMatchObject({ message: expect.stringMatching(sentence) });
  });

  it('says that a token was revoked', async () => {
    const revoked = (slack: FakeSlack) =>
      slack.faults.next('auth.test', { error: 'token_revoked', times: 9 });
    expect(await startWith({ appToken: IDS.appToken }, revoked)).toMatchObject({
      message: expect.stringContaining('token_revoked'),
    });
  });
});
