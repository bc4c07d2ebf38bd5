import { expect, test } from 'vitest';
import type { Json } from '../../fakes/discord/index.ts';
import { createChecker } from '../../fakes/discord/schemas.ts';

const button = (n: number, more: Json = {}) => ({
  type: 2,
  style: 1,
  label: `${n}`,
  custom_id: `${n}`,
  ...more,
});
const row = (...components: Json[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const list = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const option = (n: number) => ({ label: `${n}`, value: `${n}` });
const select = (options: Json[]) => row({ type: 3, custom_id: 's', options });
const v2 = (...components: Json[]): Json => ({ flags: 32768, components });

test.each<[string, Json]>([
  ['six buttons in a row', v2(row(...list(6, (n) => button(n))))],
  ['41 components', v2({ type: 17, components: list(40, (n) => text(`${n}`)) })],
  ['4001 characters', v2(text('x'.repeat(2001)), text('x'.repeat(2000)))],
  ['one id twice', v2(row(button(1), button(1, { label: 'other' })))],
  ['a blank text', v2(text('  '))],
  ['a select without options', v2(select([]))],
  ['a select of 26 options', v2(select(list(26, option)))],
  ['one value twice', v2(select([option(1), option(1)]))],
  ['a label of 81 characters', v2(row(button(1, { label: 'x'.repeat(81) })))],
  ['an id of 101 characters', v2(row(button(1, { custom_id: 'x'.repeat(101) })))],
  ['content beside components', { ...v2(text('a')), content: 'a' }],
  ['components without the flag', { components: [text('a')] }],
  ['an unknown kind of component', v2({ type: 99 })],
  ['a file that was not sent', v2({ type: 13, file: { url: 'attachment://a.csv' } })],
])('the loopback Discord refuses %s', (_, body) => {
  const checker = createChecker();
  expect(() => checker.message('create', body, [])).toThrow('Invalid Form Body');
  expect(checker.violations).not.toEqual([]);
});

test('the loopback Discord takes a plain card', () => {
  const body = v2({ type: 17, components: [text('a'), row(button(1)), select(list(25, option))] });
  expect(() => createChecker().message('create', body, [])).not.toThrow();
});

test.each<[string, Json[]]>([
  [
    'an optional option first',
    [
      { type: 3, name: 'a', description: 'a' },
      { type: 3, name: 'b', description: 'b', required: true },
    ],
  ],
  [
    'choices and completion',
    [{ type: 3, name: 'a', description: 'a', autocomplete: true, choices: [{ name: 'x', value: 'x' }] }],
  ],
  ['26 options', list(26, (n) => ({ type: 3, name: `o${n}`, description: 'a' }))],
])('the loopback Discord refuses a command with %s', (_, options) => {
  expect(() => createChecker().commands([{ type: 1, name: 'coach', description: 'a', options }])).toThrow();
});

test('the loopback Discord refuses names with capitals and one name twice', () => {
  const command = { type: 1, description: 'a', options: [] };
  expect(() => createChecker().commands([{ ...command, name: 'Coach' }])).toThrow('not a name');
  expect(() =>
    createChecker().commands([
      { ...command, name: 'a' },
      { ...command, name: 'a' },
    ]),
  ).toThrow('twice');
});
