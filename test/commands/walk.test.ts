import { describe, expect, test } from 'vitest';
import { NOON, openHouse } from '../house.ts';
import { numberOf, openTerminal, type Terminal } from '../platforms/console/terminal.ts';

const DAY = 24 * 60 * 60_000;

async function at(region: string, as = 'you') {
  const house = await openHouse({ TOUCHLINE_REGION: region });
  return { house, terminal: await openTerminal(house.bot, { as }) };
}

/** Presses a button by its label and answers the questions that follow. */
async function press(
  terminal: Terminal,
  screen: string,
  label: string,
  ...answers: string[]
): Promise<string> {
  let shown = await terminal.type(numberOf(screen, label));
  for (const answer of answers) shown += await terminal.type(answer);
  return shown;
}

const flat = (screen: string) => screen.replace(/\s+/g, ' ');
const title = (screen: string) => /Step \d+ of \d+: (.*)/.exec(screen)?.[1]?.trim();

/** Presses Done on every step until the end. @returns the titles in order, and the last screen */
async function walkToTheEnd(terminal: Terminal, first: string) {
  const titles: string[] = [];
  let screen = first;
  for (let i = 0; i < 20 && title(screen); i++) {
    titles.push(title(screen) ?? '');
    screen = await press(terminal, screen, 'Done', '2025-09-01');
    if (screen.includes('Which course')) screen = await terminal.type('2025-09-01');
  }
  return { titles, screen };
}

describe('the walk to the last button', () => {
  test('in Region 60: eight steps for 10U, one in front, then the end', async () => {
    const { terminal } = await at('60');
    const first = await terminal.type('/coach-steps 10U');
    expect(first).toContain('0 of 8 steps done');
    expect(first).toContain('Renew & Update');
    expect(first).toMatch(/Source: Region 60 coach page, Steps to Become a Coach/);
    const { titles, screen } = await walkToTheEnd(terminal, first);
    expect(titles).toEqual([
      'Start your background check',
      'Take Safe Haven',
      'Take Concussion Awareness',
      'Take Sudden Cardiac Arrest',
      'Take SafeSport',
      'Get your Live Scan fingerprints taken',
      'Take the 10U Coach course',
      'Become a Regional Referee',
    ]);
    expect(screen).toContain('All steps for 10U head coach are done.');
    expect(screen).toContain('8 of 8 steps done');
    expect(screen).toContain('reported by you');
  });

  test('in Region 104: the online part, the field session and the meeting are steps, the two years follow by themselves', async () => {
    const { terminal } = await at('104');
    const first = await terminal.type('/coach-steps U10');
    const { titles, screen } = await walkToTheEnd(terminal, first);
    expect(titles).toEqual([
      'Become an AYSO volunteer',
      'Take Safe Haven',
      'Take CDC Concussion',
      'Take the online part of the 10U Coach course',
      'Go to the 10U Coach field session',
      'Come to the Annual Coach Meeting',
    ]);
    expect(screen).toContain('All steps for 10U head coach are done.');
    expect(flat(screen)).toContain(
      'Keep your coaching course within two years [done] – valid through September 1, 2027',
    );
  });

  test('says how long the course takes where the page says it, and both sides where it says two things', async () => {
    const { terminal } = await at('104');
    await terminal.type('/coach-steps 12U');
    let screen = await terminal.type('/coach-steps 12U');
    while (title(screen) !== 'Take the 12U Coach class') screen = await press(terminal, screen, 'Not yet');
    const text = flat(screen);
    expect(text).toContain('Time: 1 hour online, 2 hours in the classroom, 4 hours on the field');
    expect(text).toContain('no online portion');
    expect(text).toContain('Ask: Coach course contact');
  });
});

describe('the buttons of a step', () => {
  test('Not yet goes on, Back returns, All steps lists, Ask a person names the contact', async () => {
    const { terminal } = await at('60');
    const first = await terminal.type('/coach-steps 8U');
    const second = await press(terminal, first, 'Not yet');
    expect(title(second)).toBe('Take Safe Haven');
    const back = await press(terminal, second, 'Back');
    expect(title(back)).toBe('Start your background check');
    expect(title(await press(terminal, back, 'Back'))).toBe('Start your background check');
    const again = await terminal.type('/coach-steps');
    const list = await press(terminal, again, 'All steps');
    expect(list).toContain('☐ Take SafeSport [to do]');
    expect(flat(list)).toContain('I go by all eight.');
    expect(title(await press(terminal, list, 'Take SafeSport'))).toBe('Take SafeSport');
    const ask = await press(terminal, await terminal.type('/coach-steps'), 'Ask a person');
    expect(ask).toContain('626-244-7374');
    expect(ask).toContain('P.O. Box 7817');
    expect(title(await press(terminal, ask, 'Back to my step'))).toBe('Take SafeSport');
  });

  test('Not done after all takes back what was reported', async () => {
    const { terminal } = await at('60');
    const second = await press(terminal, await terminal.type('/coach-steps 10U'), 'Done', 'yesterday');
    expect(second).toContain('1 of 8 steps done');
    const first = await press(terminal, second, 'Back');
    expect(flat(first)).toContain('valid through September 9, 2026');
    const undone = await press(terminal, first, 'Not done after all');
    expect(undone).toContain('0 of 8 steps done');
    expect(title(undone)).toBe('Start your background check');
    expect(undone).not.toContain('Not done after all');
  });

  test('and only that: taking back the newest course leaves the other ones', async () => {
    const { terminal } = await at('104');
    await walkToTheEnd(terminal, await terminal.type('/coach-steps 10U'));
    const twelve = await terminal.type('/coach-steps 12U');
    await press(terminal, twelve, 'Done', '2025-09-05');
    const end = await terminal.type('/coach-steps 12U');
    expect(flat(end)).toContain('valid through September 5, 2027');
    const list = await press(terminal, end, 'All steps');
    const recency = await press(terminal, list, 'Keep your coaching course within two years');
    const undone = await press(terminal, recency, 'Not done after all');
    expect(flat(undone)).toContain('valid through September 1, 2027');
    expect(title(await terminal.type('/coach-steps 12U'))).toBe('Take the 12U Coach class');
    expect(await terminal.type('/coach-steps 10U')).toContain('All steps for 10U head coach are done.');
  });

  test('a course reported for one division counts in every division that accepts it', async () => {
    const { terminal } = await at('60');
    await walkToTheEnd(terminal, await terminal.type('/coach-steps 10U'));
    const nine = await terminal.type('/coach-steps 9U');
    expect(nine).toContain('All steps for 9U head coach are done.');
    const twelve = await terminal.type('/coach-steps 12U');
    expect(twelve).toContain('7 of 8 steps done');
    expect(title(twelve)).toBe('Take the 12U Coach course');
    expect(flat(twelve)).toContain('10U Coach does not count for this division');
  });

  test('14U asks which course it was, and Advanced then counts for 16U too', async () => {
    const { terminal } = await at('60');
    let screen = await terminal.type('/coach-steps 14U');
    while (title(screen) !== 'Take the Intermediate Coach course')
      screen = await press(terminal, screen, 'Not yet');
    const done = await press(terminal, screen, 'Done', '2', '8/31/2025');
    expect(done).toContain('1 of 8 steps done');
    const sixteen = await terminal.type('/coach-steps 16U');
    expect(sixteen).toContain('1 of 8 steps done');
    const status = await terminal.type('/coach-status');
    expect(flat(status)).toContain('done on August 31, 2025; reported by you');
  });
});

describe('what changes', () => {
  test('region, division and role in one form; what was reported stays', async () => {
    const { terminal } = await at('60');
    const first = await terminal.type('/coach-steps 10U');
    const second = await press(terminal, first, 'Not yet');
    const third = await press(terminal, second, 'Done', '2025-08-01');
    const moved = await press(
      terminal,
      third,
      'Change division, role or region',
      '12U',
      'assistant coach',
      'region-104',
    );
    expect(moved).toContain('Becoming a 12U assistant coach – Region 104 (Albuquerque)');
    expect(moved).toContain('1 of 6 steps done');
    expect(await terminal.type('/coach-steps')).toContain('Region 104 (Albuquerque)');
  });

  test('a background check runs out a year later, and the walk opens again', async () => {
    const { house, terminal } = await at('60');
    await walkToTheEnd(terminal, await terminal.type('/coach-steps 10U'));
    house.at(NOON + 340 * DAY);
    expect(flat(await terminal.type('/coach-status'))).toContain('Background Check [ends soon]');
    house.at(NOON + 360 * DAY);
    const screen = await terminal.type('/coach-steps');
    expect(title(screen)).toBe('Start your background check');
    expect(screen).toContain('ran out on September 1, 2026');
  });

  test('two accounts joined by a code show the same progress', async () => {
    const { house, terminal } = await at('60', 'first');
    const other = await openTerminal(house.bot, { as: 'second' });
    await press(terminal, await terminal.type('/coach-steps 10U'), 'Done', 'today');
    const code = /\/coach-link ([A-Z0-9]{8})/.exec(await terminal.type('/coach-link'))?.[1] ?? '';
    expect(await other.type('/coach-steps 10U')).toContain('0 of 8 steps done');
    expect(await terminal.type(`/coach-link ${code}`)).toContain('This is the account the code comes from');
    const fresh = /\/coach-link ([A-Z0-9]{8})/.exec(await terminal.type('/coach-link'))?.[1] ?? '';
    expect(await other.type(`/coach-link ${fresh.toLowerCase()}`)).toContain('Done: this account');
    expect(await other.type('/coach-steps 10U')).toContain('1 of 8 steps done');
    expect(await other.type(`/coach-link ${fresh}`)).toContain('not known');
  });
});
