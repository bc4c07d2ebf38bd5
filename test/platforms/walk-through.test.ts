import { expect, onTestFinished, test } from 'vitest';
import { createDiscordPlatform } from '../../src/platforms/discord/index.ts';
import { createSlackPlatform } from '../../src/platforms/slack/index.ts';
import { encodeAction } from '../../src/reply/action.ts';
import {
  controlsOf,
  type Exchange,
  type FakeDiscord,
  type FakeMessage,
  startFakeDiscord,
  textOf,
} from '../fakes/discord/index.ts';
import { type FakeSlack, IDS, startFakeSlack } from '../fakes/slack/server.ts';
import { type House, openHouse } from '../house.ts';

const STEPS_60 = [
  'background-check',
  'safe-haven',
  'concussion',
  'sudden-cardiac-arrest',
  'safesport',
  'live-scan',
  'division-coach',
  'regional-referee',
];

const id = (name: string, step: string, opensForm = false) =>
  encodeAction({ command: 'coach-steps', name, args: ['region-60', '10U', 'head-coach', step], opensForm });

async function slackOn(house: House): Promise<FakeSlack> {
  const slack = await startFakeSlack();
  const platform = createSlackPlatform({
    botToken: IDS.botToken,
    appToken: IDS.appToken,
    apiUrl: slack.url,
    logger: house.log,
    now: house.now,
  });
  await platform.start(house.bot);
  onTestFinished(async () => {
    await platform.stop();
    await slack.close();
  });
  return slack;
}

async function discordOn(house: House): Promise<FakeDiscord> {
  const discord = await startFakeDiscord();
  const platform = createDiscordPlatform({
    token: discord.token,
    apiUrl: discord.url,
    logger: house.log,
    now: house.now,
  });
  await platform.start(house.bot);
  onTestFinished(async () => {
    await platform.stop();
    await discord.close();
  });
  return discord;
}

const shownInSlack = (slack: FakeSlack) => JSON.stringify(slack.messages());

async function stepInSlack(slack: FakeSlack, step: string, day: string): Promise<void> {
  await slack.until(() => shownInSlack(slack).includes(id('done', step, true)));
  await slack.press(id('done', step, true));
  await slack.until(() => slack.calls('views.open').length > STEPS_60.indexOf(step));
  await slack.submit({ on: day });
}

test('a volunteer walks from /coach-steps 10U to the end in Slack, and no body breaks a limit of Slack', async () => {
  const house = await openHouse();
  const slack = await slackOn(house);
  await slack.command('/coach-steps 10U');
  for (const step of STEPS_60) await stepInSlack(slack, step, '2025-09-01');
  await slack.until(() => shownInSlack(slack).includes('All steps for 10U head coach are done'));
  expect(slack.state.complaints).toEqual([]);
});

/** The message a person looks at: the one that held the button, else the answer itself. */
const seen = ({ holder, original }: Exchange): FakeMessage | undefined => holder ?? original;

async function buttonIn(discord: FakeDiscord, at: Exchange, button: string): Promise<FakeMessage> {
  await discord.until(button, () => [...controlsOf(seen(at)).values()].includes(button));
  const message = seen(at);
  if (!message) throw new Error('nothing is shown');
  return message;
}

test('the same walk ends in Discord, and no body breaks a schema of Discord', async () => {
  const house = await openHouse();
  const discord = await discordOn(house);
  let at = discord.command('coach-steps', { division: '10U' });
  for (const step of STEPS_60) {
    const opened = discord.press(await buttonIn(discord, at, id('done', step, true)), id('done', step, true));
    await discord.until('a modal', () => opened.modal);
    at = discord.submit(opened, { on: '2025-09-01' });
  }
  await discord.until('the end', () => textOf(seen(at)).includes('All steps for 10U head coach are done'));
  expect(textOf(seen(at))).toContain('8 of 8 steps done');
  expect(discord.violations).toEqual([]);
});

test('two linked accounts show the same progress in Slack and in Discord', async () => {
  const house = await openHouse();
  const slack = await slackOn(house);
  const discord = await discordOn(house);
  await slack.command('/coach-steps 10U');
  await stepInSlack(slack, 'background-check', '2025-09-01');
  await slack.command('/coach-link');
  const code = await slack.until(() => /coach-link ([A-Z0-9]{8})/.exec(shownInSlack(slack))?.[1]);
  const linked = discord.command('coach-link', { code });
  await discord.until('the link', () => textOf(seen(linked)).includes('same progress'));
  const status = discord.command('coach-steps');
  await discord.until('the second step', () => textOf(seen(status)).includes('1 of 8 steps done'));
  expect(textOf(seen(status))).toContain('Take Safe Haven');
});
