import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../../src/reply/action.ts';
import { controlsOf, textOf } from '../../fakes/discord/index.ts';
import { FORM, NEXT, OPEN, reply, SUBMIT, say, useStage } from './harness.ts';

const stage = useStage();
const walk = reply([
  { type: 'text', text: 'Step one' },
  { type: 'actions', buttons: [{ label: 'Next', action: NEXT }] },
]);

describe('commands', () => {
  test('a slash command is acknowledged privately at once and answered where only the person sees it', async () => {
    const asked = stage.fake.command('coach-steps', { division: '10U', role: 'head-coach' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    expect(asked.response).toBe(5);
    expect(asked.ephemeral).toBe(true);
    expect(textOf(...asked.answers())).toBe('Hello.');
    expect(stage.fake.messages()).toEqual([]);
    expect(stage.bot.heard).toMatchObject([
      {
        type: 'command',
        name: 'coach-steps',
        options: { division: '10U', role: 'head-coach' },
        person: {
          platform: 'discord',
          id: stage.fake.person,
          name: 'Alex Example',
          language: 'en-US',
          isManager: false,
        },
        place: { channel: stage.fake.channel, isDirect: false },
      },
    ]);
  });

  test('the person is named as in the server, and Manage Server makes a manager', async () => {
    stage.fake.command(
      'coach-steps',
      { division: '10U' },
      { manager: true, nick: 'Coach Alex', locale: 'es-ES' },
    );
    await stage.fake.until('heard', () => stage.bot.heard.length > 0);
    const { guild: workspace } = stage.fake.world;
    expect(stage.bot.heard[0]?.person).toMatchObject({
      name: 'Coach Alex',
      isManager: true,
      language: 'es-ES',
      workspace,
    });
  });

  test('in direct messages the answer is an ordinary message that stays', async () => {
    const asked = stage.fake.command('coach-steps', { division: '10U' }, { direct: true });
    await stage.fake.until('answered', () => stage.fake.direct().length > 0);
    expect(asked.ephemeral).toBe(false);
    expect(stage.bot.heard[0]).toMatchObject({ person: { workspace: '@me' }, place: { isDirect: true } });
  });

  test('an answer for the channel is posted there and the private deferral goes', async () => {
    stage.bot.says(() => say('For all', { visibility: 'channel' }));
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('closed', () => asked.original === undefined && stage.fake.messages().length > 0);
    expect(stage.fake.messages().map((message) => [textOf(message), message.flags & 64])).toEqual([
      ['For all', 0],
    ]);
  });

  test('a command on a person fills the option person', async () => {
    const target = stage.fake.world.addUser('Robin Example');
    const asked = stage.fake.onPerson('Certifications', target);
    await stage.fake.until('answered', () => asked.answers().length > 0);
    expect(stage.bot.heard[0]).toMatchObject({
      type: 'command',
      name: 'coach-check',
      options: { person: target },
    });
  });

  test('an attached report can be read, and a number comes as text', async () => {
    stage.fake.command('coach-import', { report: { name: 'roster.csv', content: 'name\nAlex' }, days: 30 });
    await stage.fake.until('heard', () => stage.bot.heard.length > 0);
    const [heard] = stage.bot.heard;
    if (heard?.type !== 'command') throw new Error('not a command');
    expect(heard.options).toEqual({ days: '30' });
    expect(heard.file).toMatchObject({ name: 'roster.csv', size: 9 });
    expect(Buffer.from((await heard.file?.read(100)) ?? []).toString()).toBe('name\nAlex');
  });

  test('a report that is too large, lies about its size or is a picture is refused in a sentence', async () => {
    const content = 'x'.repeat(300_000);
    const files = [
      { name: 'big.csv', content },
      { name: 'liar.csv', content, size: 10 },
      { name: 'photo.png', content: 'x', type: 'image/png' },
    ];
    for (const report of files) stage.fake.command('coach-import', { report });
    await stage.fake.until('heard', () => stage.bot.heard.length === files.length);
    const reads = stage.bot.heard.map((heard) => heard.type === 'command' && heard.file?.read(200_000));
    const refused = (await Promise.allSettled(reads)).map(
      (read) => read.status === 'rejected' && String(read.reason),
    );
    expect(refused.toSorted()).toEqual([
      'UserError: big.csv is too large: I take files of at most 0 MB. Export fewer rows and send it again.',
      'UserError: liar.csv is too large: I take files of at most 0 MB. Export fewer rows and send it again.',
      'UserError: photo.png is a picture, a sound or a film. Please send the report itself, as the file you downloaded.',
    ]);
  });

  test('divisions are completed while typing, and trouble means no completions', async () => {
    const typed = stage.fake.complete('coach-steps', 'division', '0');
    await stage.fake.until('completed', () => typed.choices);
    expect(typed.choices).toEqual([{ name: '10U', value: '10U' }]);
    stage.bot.suggest = () => Promise.reject(new Error('store down'));
    const second = stage.fake.complete('coach-steps', 'division', '1');
    await stage.fake.until('completed', () => second.choices);
    expect(second.choices).toEqual([]);
  });
});

describe('buttons and selects', () => {
  test('a walk-through updates its own message', async () => {
    stage.bot.says((heard) => (heard.type === 'action' ? say('Step two', { replaces: true }) : walk));
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    const [message] = asked.answers();
    if (!message) throw new Error('no message');
    const pressed = stage.fake.press(message, controlsOf(message).get('Next') ?? '');
    await stage.fake.until('updated', () => textOf(message) === 'Step two');
    expect(pressed.response).toBe(6);
    expect(pressed.followUps).toEqual([]);
    expect(stage.bot.heard[1]).toMatchObject({ type: 'action', id: NEXT, values: [] });
  });

  test('a private answer never takes the place of a message that a channel reads', async () => {
    stage.bot.says((heard) =>
      heard.type === 'action' ? say('Only for you', { replaces: true }) : { ...walk, visibility: 'channel' },
    );
    stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('posted', () => stage.fake.messages().length > 0);
    const [message] = stage.fake.messages();
    if (!message) throw new Error('no message');
    const pressed = stage.fake.press(message, NEXT);
    await stage.fake.until('answered', () => pressed.followUps.length > 0);
    expect(textOf(message)).toBe('Step one');
    expect(pressed.followUps.map((one) => one.flags & 64)).toEqual([64]);
  });

  test('what is chosen in a select comes as its value, from the second select of a long list too', async () => {
    const options = Array.from({ length: 30 }, (_, n) => ({ label: `Coach ${n}`, value: `c${n}` }));
    stage.bot.says(() => reply([{ type: 'select', placeholder: 'Who?', action: NEXT, options }]));
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    const [message] = asked.answers();
    const second = controlsOf(message).get('Who? (2/2)');
    if (!message || !second) throw new Error('no second select');
    stage.fake.choose(message, second, ['c29']);
    await stage.fake.until('heard', () => stage.bot.heard.length > 1);
    expect(stage.bot.heard[1]).toMatchObject({ type: 'action', id: NEXT, values: ['c29'] });
  });

  test('an unknown button from long ago still reaches the bot', async () => {
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    const [message] = asked.answers();
    if (!message) throw new Error('no message');
    const pressed = stage.fake.press(message, 'v0:something-old');
    await stage.fake.until('answered', () => pressed.answers().length > 1);
    expect(stage.bot.heard[1]).toMatchObject({ type: 'action', id: 'v0:something-old' });
  });
});

describe('forms', () => {
  test('a command that opens a form shows it as the very first response; its fields come back', async () => {
    stage.bot.says((heard) => (heard.type === 'form' ? say('Saved') : FORM));
    const opened = stage.fake.command('coach-date');
    await stage.fake.until('opened', () => opened.modal);
    expect(opened.response).toBe(9);
    const proof = { name: 'proof.csv', content: 'ok' };
    const sent = stage.fake.submit(opened, { on: '2025-08-01', note: 'done', way: 'online', proof });
    await stage.fake.until('answered', () => sent.answers().length > 0);
    expect(textOf(...sent.answers())).toBe('Saved');
    expect(stage.bot.heard[1]).toMatchObject({
      type: 'form',
      id: SUBMIT,
      fields: { on: '2025-08-01', note: 'done', way: 'online' },
      files: [{ name: 'proof.csv', size: 2 }],
    });
  });

  test('a form opened by a button updates the message that held the button', async () => {
    const start = reply([{ type: 'actions', buttons: [{ label: 'When', action: OPEN }] }]);
    stage.bot.says((heard) =>
      heard.type === 'form' ? say('Saved', { replaces: true }) : heard.type === 'action' ? FORM : start,
    );
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    const [message] = asked.answers();
    if (!message) throw new Error('no message');
    const opened = stage.fake.press(message, OPEN);
    await stage.fake.until('opened', () => opened.modal);
    stage.fake.submit(opened, { on: '2025-08-01' });
    await stage.fake.until('updated', () => textOf(message) === 'Saved');
  });

  test('a button that may open a form can answer with a reply instead', async () => {
    const id = encodeAction({ command: 'coach-date', name: 'x', args: [], opensForm: true });
    const asked = stage.fake.command('coach-steps', { division: '10U' });
    await stage.fake.until('answered', () => asked.answers().length > 0);
    const [message] = asked.answers();
    if (!message) throw new Error('no message');
    stage.bot.says(() => say('Not needed any more', { replaces: true }));
    stage.fake.press(message, id);
    await stage.fake.until('updated', () => textOf(message) === 'Not needed any more');
  });

  test('a command with its file attached has time to read it, though without one it opens a form', async () => {
    stage.bot.says(() => new Promise((resolve) => setTimeout(resolve, 3500, say('Read.'))));
    const asked = stage.fake.command('coach-import', { report: { name: 'roster.csv', content: 'name' } });
    await stage.fake.until('answered', () => textOf(...asked.answers()) === 'Read.');
    expect(asked.acknowledgedAfter).toBeLessThan(3000);
  });

  test('a form that takes too long to make becomes a sentence in time', async () => {
    stage.bot.says(() => new Promise((resolve) => setTimeout(resolve, 4000, FORM)));
    const opened = stage.fake.command('coach-date');
    await stage.fake.until('answered', () => opened.answers().length > 0);
    expect(opened.acknowledgedAfter).toBeLessThan(3000);
    expect(textOf(...opened.answers())).toBe('That took me too long. Please try once more.');
  });
});
