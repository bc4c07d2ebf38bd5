import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/locales/en.ts';
import { printable, render } from '../../../src/platforms/console/render.ts';
import type { Block, Reply } from '../../../src/reply/reply.ts';
import { openHouse } from '../../house.ts';
import { numberOf, openTerminal } from './terminal.ts';

const reply = (...blocks: Block[]): Reply => ({ type: 'reply', visibility: 'private', summary: 's', blocks });
const plain = { color: false, columns: 80 };

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const button = fc.oneof(
  fc.record({ label: word, action: word }),
  fc.record({ label: word, url: fc.webUrl({ validSchemes: ['https'] }) }),
);
const option = fc.record({ label: word, value: word });
const mark = fc.constantFrom('done', 'expiring', 'expired', 'pending', 'missing', 'unknown', 'next', 'info');
const block = fc.oneof(
  fc.record({ type: fc.constantFrom('heading', 'text', 'note', 'code'), text: word }),
  fc.record({ type: fc.constant('fields'), fields: fc.array(fc.record({ label: word, value: word })) }),
  fc.record({
    type: fc.constant('checklist'),
    items: fc.array(fc.record({ mark, word, label: word, detail: word })),
  }),
  fc.record({ type: fc.constant('actions'), buttons: fc.array(button) }),
  fc.record({ type: fc.constant('select'), placeholder: word, action: word, options: fc.array(option) }),
  fc.constant({ type: 'divider' }),
) as fc.Arbitrary<Block>;

const squeeze = (text: string) => printable(text).replace(/\s+/g, '');

/** Every text that a person must be able to read. */
function textsOf(entry: Block): string[] {
  switch (entry.type) {
    case 'fields':
      return entry.fields.flatMap(({ label, value }) => [label, value]);
    case 'checklist':
      return entry.items.flatMap(({ word: said, label, detail }) => [said, label, detail ?? '']);
    case 'actions':
      return entry.buttons.flatMap((one) => ('url' in one ? [one.label, one.url] : [one.label]));
    case 'select':
      return [entry.placeholder, ...entry.options.map(({ label }) => label)];
    case 'heading':
    case 'text':
    case 'note':
    case 'code':
      return [entry.text];
    default:
      return [];
  }
}

/** Every id, value and address that a number must lead to. */
function targetsOf(entry: Block): string[] {
  if (entry.type === 'actions') return entry.buttons.map((one) => ('url' in one ? one.url : one.action));
  return entry.type === 'select' ? entry.options.map(({ value }) => `${entry.action} ${value}`) : [];
}

describe('a reply in the terminal', () => {
  test('loses nothing: every word is printed, every button has its number', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 20, max: 100 }), (blocks, columns) => {
        const { text, choices } = render(reply(...blocks), en, { color: false, columns });
        const all = squeeze(text);
        for (const one of blocks.flatMap(textsOf)) expect(all).toContain(squeeze(one));
        const reached = choices.map((choice) =>
          choice.kind === 'link'
            ? choice.url
            : choice.kind === 'option'
              ? `${choice.action} ${choice.value}`
              : choice.action,
        );
        expect(reached).toEqual(blocks.flatMap(targetsOf));
      }),
    );
  });

  test('shows the lines of a CSV file as lines, and a carriage return alone as no more than a sign', () => {
    const content = new TextEncoder().encode('name,day\r\nAna,2025-09-01\r\nover\rwritten');
    const { text } = render(
      reply({ type: 'file', name: 'list.csv', mediaType: 'text/csv', content }),
      en,
      plain,
    );
    expect(text).toContain('name,day\nAna,2025-09-01\nover\ufffdwritten');
  });

  test('shows marks with their words, wrapped to the terminal', () => {
    const items = [
      { mark: 'done' as const, word: 'done', label: 'Safe Haven' },
      {
        mark: 'expired' as const,
        word: 'expired',
        label: 'SafeSport',
        detail: 'ran out on a day that is far away',
      },
    ];
    const { text } = render(reply({ type: 'checklist', items }), en, { color: false, columns: 30 });
    expect(text.split('\n')).toEqual([
      '  ✓ Safe Haven [done]',
      '  ✗ SafeSport [expired] – ran',
      '  out on a day that is far',
      '  away',
    ]);
  });

  test('has colours only where the terminal has them, and reads the same without', () => {
    const all = reply(
      { type: 'heading', text: 'Steps' },
      { type: 'note', text: 'small' },
      { type: 'text', text: 'x' },
    );
    const bare = render(all, en, plain).text;
    const colored = render(all, en, { ...plain, color: true }).text;
    expect(bare).not.toContain('\u001b');
    expect(colored).toContain('\u001b[1mSteps');
    expect(stripVTControlCharacters(colored)).toBe(bare);
  });

  test('data cannot steer the terminal', () => {
    const { text } = render(reply({ type: 'text', text: 'a\u001b[2J\u0007\u202eb\tc' }), en, plain);
    expect(text).toBe('a\ufffd[2J\ufffd\ufffdb c');
  });
});

describe('a person at the terminal', () => {
  test('is welcomed and prompted; a pipe is not', async () => {
    const house = await openHouse();
    const person = await openTerminal(house.bot, { isTerminal: true });
    expect(await person.type('/coach-heading 14U')).toMatch(/Touchline, Region 60.*> /s);
    const pipe = await openTerminal(house.bot);
    expect(await pipe.type('/coach-heading 14U')).not.toMatch(/Touchline,|> $/m);
  });

  test('answers a form question by number, by word or by taking what is offered', async () => {
    const house = await openHouse();
    const terminal = await openTerminal(house.bot);
    const screen = await terminal.type('/coach-steps 10U');
    expect(await terminal.type(numberOf(screen, 'Change division, role or region'))).toContain(
      'Change the walk',
    );
    expect(await terminal.type('99')).toContain('“99” is not in the list');
    await terminal.type('8u');
    await terminal.type('');
    expect(await terminal.type('1')).toContain('Becoming a 8U head coach');
  });

  test('leaves in the middle of a form without losing or writing anything', async () => {
    const house = await openHouse();
    const terminal = await openTerminal(house.bot);
    await terminal.type(numberOf(await terminal.type('/coach-steps 10U'), 'Done'));
    expect(await terminal.end()).toContain('nothing was changed');
    const again = await openTerminal(house.bot);
    expect(await again.type('/coach-steps')).toContain('0 of 8 steps done');
  });

  test('gets the division as a list when none is given', async () => {
    const house = await openHouse();
    const terminal = await openTerminal(house.bot, { as: 'somebody-new' });
    for (const command of ['/coach-heading', '/coach-steps']) {
      const list = await terminal.type(command);
      expect(list).toContain('Which division will you coach?');
      expect(await terminal.type(numberOf(list, '10U'))).toMatch(/10U/);
    }
  });
});
