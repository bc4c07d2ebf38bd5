import { afterEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/bot/incoming.ts';
import type { Form } from '../../../src/reply/reply.ts';
import { directOf, IDS } from '../../fakes/slack/server.ts';
import { button, say, startSlack } from './bot.ts';

const dm = directOf(IDS.coach);
let running: Awaited<ReturnType<typeof startSlack>> | undefined;

async function start(...args: Parameters<typeof startSlack>) {
  running = await startSlack(...args);
  return running;
}

afterEach(async () => {
  await running?.stop();
  expect(running?.slack.state.complaints).toEqual([]);
  running = undefined;
});

const form: Form = {
  type: 'form',
  title: 'When did you complete this training?',
  submitLabel: 'Save',
  submit: '1/done/save/safe-haven',
  fields: [
    { type: 'date', name: 'day', label: 'Day', value: '2026-01-02' },
    { type: 'text', name: 'where', label: 'Where', placeholder: 'p'.repeat(200), optional: true },
    { type: 'select', name: 'region', label: 'Region', options: [{ label: 'Region 60', value: '60' }] },
    { type: 'file', name: 'proof', label: 'Certificate' },
  ],
};

describe('a person in Slack', () => {
  it('gets a private answer to a slash command, with the text as typed', async () => {
    const { slack, bot } = await start({ '/coach-steps': () => say('Five steps are left.') });
    await slack.command('/coach-steps 10U &lt;new&gt; <@U0ADMIN|ada>');
    const [message] = await slack.until(() => slack.messages().length > 0 && slack.messages());
    expect(message).toMatchObject({ ephemeralTo: IDS.coach, text: 'Five steps are left.' });
    expect(bot.heard).toMatchObject([
      {
        type: 'command',
        name: 'coach-steps',
        text: '10U <new> U0ADMIN',
        person: {
          platform: 'slack',
          workspace: IDS.team,
          id: IDS.coach,
          name: 'Sam Okafor',
          language: 'en-US',
          isManager: false,
        },
        place: { channel: IDS.channel, isDirect: false },
      },
    ]);
  });

  it('walks through steps in one message, not in a pile of them', async () => {
    const step = (number: number) =>
      say(`Step ${number}`, { replaces: true }, [button('Next', `1/steps/next/${number}`)]);
    const { slack } = await start({
      '/coach-steps': () => step(1),
      '1/steps/next/1': () => step(2),
      '1/steps/next/2': () => step(3),
    });
    await slack.command('/coach-steps');
    await slack.until(() => slack.messages().length === 1);
    await slack.press('1/steps/next/1');
    await slack.until(() => slack.messages()[0]?.text === 'Step 2');
    await slack.press('1/steps/next/2');
    await slack.until(() => slack.messages()[0]?.text === 'Step 3');
    expect(slack.messages()).toHaveLength(1);
  });

  it('keeps a private answer out of a message that everybody sees', async () => {
    const { slack } = await start({
      '/coach-heading': () =>
        say('No heading in 10U.', { visibility: 'channel' }, [button('Mine', '1/mine/show')]),
      '1/mine/show': () => say('Your own card', { replaces: true }),
    });
    await slack.command('/coach-heading 10U');
    await slack.until(() => slack.messages().length === 1);
    await slack.press('1/mine/show');
    await slack.until(() => slack.messages().length === 2);
    expect(slack.messages()).toMatchObject([
      { text: 'No heading in 10U.', replaced: 0 },
      { text: 'Your own card', ephemeralTo: IDS.coach },
    ]);
    expect(slack.messages(IDS.channel, 'U0ADMIN')).toHaveLength(1);
  });

  it('fills in a modal and gets the answer where it was opened', async () => {
    const { slack, bot } = await start({
      '/coach-done': () => form,
      '1/done/save/safe-haven': async (incoming: Incoming) => {
        const [file] = incoming.type === 'form' ? incoming.files : [];
        return say(`Saved ${file?.name}: ${Buffer.from((await file?.read(100)) ?? []).toString()}`);
      },
    });
    await slack.command('/coach-done');
    await slack.until(() => slack.state.modals.length > 0);
    await slack.submit({ day: '2026-02-03', region: '60' }, { proof: { 'proof.csv': 'a,b' } });
    await slack.until(() => slack.messages()[0]?.text === 'Saved proof.csv: a,b');
    expect(slack.messages()[0]).toMatchObject({ ephemeralTo: IDS.coach });
    expect(bot.heard[1]).toMatchObject({
      type: 'form',
      id: '1/done/save/safe-haven',
      fields: { day: '2026-02-03', region: '60' },
    });
    expect(JSON.stringify(slack.state.modals[0]?.view)).toContain(form.title);
  });

  it('sees their checklist in App Home, and presses a button there', async () => {
    const { slack } = await start({
      home: () => say('Your checklist', {}, [button('Done', '1/home/done')]),
      '1/home/done': () => say('All done', { replaces: true }, [button('Tell me', '1/home/tell')]),
      '1/home/tell': () => say('Told you'),
    });
    await slack.openHome();
    await slack.until(() => slack.state.homes.has(IDS.coach));
    await slack.press('1/home/done');
    await slack.until(() => JSON.stringify(slack.state.homes.get(IDS.coach)).includes('All done'));
    await slack.press('1/home/tell');
    await slack.until(() => slack.messages(dm)[0]?.text === 'Told you');
  });

  it('asks by mention and in a direct message', async () => {
    const { slack, bot } = await start({ question: () => say('Not before 11U.', { visibility: 'channel' }) });
    await slack.mention('can they head it &amp; when?');
    const [inChannel] = await slack.until(() => slack.messages().length > 0 && slack.messages());
    expect(inChannel).toMatchObject({ text: 'Not before 11U.', thread: expect.any(String) });
    await slack.say('and in a game?');
    await slack.until(() => slack.messages(dm).length === 1);
    expect(bot.heard).toMatchObject([
      { type: 'question', text: 'can they head it & when?', place: { isDirect: false } },
      { type: 'question', text: 'and in a game?', place: { isDirect: true, channel: dm } },
    ]);
  });

  it('gets a private answer to a mention where they can see it: not in a thread that does not exist yet', async () => {
    const { slack } = await start({ question: () => say('Only for you') });
    await slack.mention('am I cleared?');
    const [message] = await slack.until(() => slack.messages().length > 0 && slack.messages());
    expect(message).toMatchObject({ ephemeralTo: IDS.coach, text: 'Only for you' });
    expect(message?.thread).toBeUndefined();
  });

  it('is answered among two hundred others who ask at the same moment', async () => {
    const { slack, bot } = await start({ '/coach-steps': (incoming) => say(`for ${incoming.person.id}`) });
    const ids = Array.from({ length: 200 }, (_, at) => `U0MANY${at}`);
    for (const id of ids) slack.state.users.set(id, { id, name: id });
    const acks = await Promise.all(ids.map((user) => slack.command('/coach-steps', { user })));
    expect(Math.max(...acks.map(({ ms }) => ms))).toBeLessThan(3000);
    await slack.until(() => slack.state.messages.length === 200, 15_000);
    const seen = slack.state.messages.map(({ ephemeralTo, text }) => `${ephemeralTo} ${text}`);
    expect(new Set(seen)).toEqual(new Set(ids.map((id) => `${id} for ${id}`)));
    expect(bot.heard).toHaveLength(200);
  });

  it('is not answered for edits, for other bots, or for what the bot says itself', async () => {
    const { slack, bot } = await start({ question: () => say('yes') });
    await slack.say('edited', { more: { subtype: 'message_changed' } });
    await slack.say('beep', { more: { bot_id: 'B0OTHER' } });
    await slack.say('me', { user: IDS.bot });
    await slack.say('a real question');
    await slack.until(() => slack.messages(dm).length === 1);
    expect(bot.heard).toHaveLength(1);
  });

  it('drops a file into the direct message', async () => {
    const contents: string[] = [];
    const { slack } = await start({
      file: async (incoming: Incoming) => {
        if (incoming.type === 'file') contents.push(Buffer.from(await incoming.file.read(1000)).toString());
        return say(`Read ${contents.length}`);
      },
    });
    await slack.share({ 'report.csv': 'a,b\n1,2', 'other.csv': 'c' });
    await slack.until(() => slack.messages(dm).length === 2);
    expect(contents.toSorted()).toEqual(['a,b\n1,2', 'c']);
  });

  it('is told by the platform who is an admin and which address is verified', async () => {
    const { slack, bot } = await start({ '/coach-setup': () => say('ok') });
    await slack.command('/coach-setup', { user: 'U0ADMIN' });
    const [incoming] = await slack.until(() => bot.heard.length > 0 && bot.heard);
    expect(incoming?.person.isManager).toBe(true);
    expect(await incoming?.person.verifiedEmail?.()).toBe('ada@example.org');
    expect(slack.calls('users.info')).toHaveLength(1);
  });

  it('gets pictures and files by direct message when the answer is private', async () => {
    const png = new Uint8Array([1, 2, 3]);
    const { slack } = await start({
      '/coach-missing': () => say('A list', {}, [{ type: 'image', png, name: 'plan.png', alt: 'A plan' }]),
    });
    await slack.command('/coach-missing 10U');
    await slack.until(() => slack.messages().length === 2);
    expect(slack.messages(dm)).toMatchObject([{ files: ['plan.png'] }]);
    expect(slack.messages()[1]?.text).toContain('direct message');
    expect([...slack.state.files.values()][0]?.content).toEqual(Buffer.from(png));
  });
});
