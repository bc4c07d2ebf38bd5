import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bot } from '../../src/bot/bot.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Form, Reply } from '../../src/reply/reply.ts';
import { openHouse } from '../house.ts';
import { numberOf, openTerminal } from '../platforms/console/terminal.ts';

const FROM = {
  person: { platform: 'console', workspace: 'local', id: 'you', name: 'you', isManager: false },
  place: { channel: 'terminal', isDirect: true },
} as const;

async function terminalOf(region = '60') {
  const house = await openHouse({ TOUCHLINE_REGION: region });
  return { house, terminal: await openTerminal(house.bot) };
}

/** One sentence for people: no stack, no error class, no path of the code. */
function isClear(text: string): boolean {
  return /[A-Za-z]{3}/.test(text) && !/\bat \S+:\d+|\w+Error\b|node:|\.ts\b|undefined|\[object/.test(text);
}

test.each([
  ['/coach-steps 11V', /“11V” is not a division I know\. Did you mean/],
  ['/coach-steps goalkeeper', /do not know what to do with|not a (division|role) I know/],
  ['/coach-steps 99U', /Did you mean 19U or 16U\?/],
  ['/coach-steps 10U wizard', /“wizard” is not a role I know\. Choose one of: head coach/],
  ['/coach-requirements', /I need division for that\. Type: \/coach-requirements <division>/],
  ['/coach-heading 1U', /not a division I know/],
  ['/coach-step 10U', /Did you mean \/coach-steps\?/],
  ['/nothing', /There is no command \/nothing/],
  ['/coach-link WRONGONE', /This code is not known/],
  ['/', /.+/],
  ['7', /There is no button 7 here/],
  ['999', /There is no button 999 here/],
])('“%s” is answered with what to do instead', async (line, says) => {
  const { terminal } = await terminalOf();
  const screen = await terminal.type(line);
  expect(screen.replace(/\s+/g, ' ')).toMatch(says);
  expect(isClear(screen)).toBe(true);
});

test.each([
  ['2025-02-31', /not a day in the calendar/],
  ['2025-09-11', /is still to come/],
  ['9/11/2026', /is still to come/],
  ['1899-01-01', /too long ago/],
  ['soon', /is not a day I can read/],
  ['\u0007\u001b[31m', /is not a day I can read/],
  ['9'.repeat(5000), /is not a day I can read/],
])('the day “%.12s” is refused with a reason, and nothing is written', async (typed, says) => {
  const { terminal } = await terminalOf();
  await terminal.type(numberOf(await terminal.type('/coach-steps 10U'), 'Done'));
  const screen = await terminal.type(typed);
  expect(screen).toMatch(says);
  expect(isClear(screen)).toBe(true);
  expect(screen).not.toContain('\u001b');
  expect(await terminal.type('/coach-steps')).toContain('0 of 8 steps done');
});

test('a form can be stopped, and the walk is where it was', async () => {
  const { terminal } = await terminalOf();
  await terminal.type(numberOf(await terminal.type('/coach-steps 10U'), 'Done'));
  expect(await terminal.type('/cancel')).toContain('Stopped; nothing was changed.');
  expect(await terminal.type('/coach-steps')).toContain('0 of 8 steps done');
});

test('an empty line, spaces and tabs are nothing: no answer, no error', async () => {
  const { terminal } = await terminalOf();
  for (const line of ['', '   ', '\t']) expect(await terminal.type(line)).toBe('');
});

test('a line of 5,000 and one of 100,000 characters are answered', async () => {
  const { terminal } = await terminalOf();
  for (const length of [5000, 100_000]) {
    for (const line of ['x'.repeat(length), `/coach-steps ${'9'.repeat(length)}`, `/${'y'.repeat(length)}`]) {
      const screen = await terminal.type(line);
      expect(screen).not.toBe('');
      expect(isClear(screen)).toBe(true);
      expect(screen.length).toBeLessThan(30_000);
    }
  }
});

test('control characters never reach the terminal', async () => {
  const { terminal } = await terminalOf();
  const screen = await terminal.type('/coach-steps \u001b]0;evil\u0007\u202e10U\u0000');
  expect(screen).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
});

async function answerTo(bot: Bot, id: string, values: string[] = []): Promise<Reply | Form> {
  return bot.handle({ type: 'action', id, values, ...FROM });
}

test.each([
  ['0/coach-steps/show/region-60/10U/head-coach/safesport'],
  ['1/coach-gone/show'],
  ['1/coach-steps/gone/region-60/10U/head-coach/safesport'],
  [encodeAction({ command: 'coach-steps', name: 'show', args: ['region-999', '10U', 'head-coach', 'x'] })],
  [encodeAction({ command: 'coach-steps', name: 'show', args: ['region-60', '11U', 'head-coach', 'x'] })],
  [encodeAction({ command: 'coach-steps', name: 'switch', args: [] })],
  [encodeAction({ command: 'coach-heading', name: 'division', args: ['nonsense'] })],
  ['%E0%A4%A'],
  [''],
])('an old or forged button “%s” gets a polite answer', async (id) => {
  const house = await openHouse();
  const answer = await answerTo(house.bot, id);
  expect(answer).toMatchObject({ type: 'reply', visibility: 'private' });
  expect(answer.type === 'reply' && answer.summary).toContain('Type the command again');
});

test('no command, option, button or question makes the bot fail or show its inside', async () => {
  const house = await openHouse();
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('10U', 'coach', '', '-1', '🙂', '../..', '__proto__', '%'),
  );
  const name = fc.oneof(fc.constantFrom(...house.bot.commands.map((command) => command.name)), word);
  const incoming = fc.oneof(
    fc.record({
      type: fc.constant('command' as const),
      name,
      text: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    }),
    fc.record({
      type: fc.constant('command' as const),
      name,
      options: fc.dictionary(fc.constantFrom('division', 'role', 'region', 'code', 'x'), word),
    }),
    fc.record({
      type: fc.constant('action' as const),
      id: fc.array(word, { maxLength: 6 }).map((words) => `1/${words.join('/')}`),
      values: fc.array(word, { maxLength: 2 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(incoming, async (what) => {
      const answer = await house.bot.handle({ ...what, ...FROM });
      const text = answer.type === 'reply' ? answer.summary : answer.title;
      expect(text).not.toBe('');
      expect(text).not.toContain('something went wrong on my side');
    }),
    { numRuns: 400 },
  );
});
