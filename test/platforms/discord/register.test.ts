import { expect, test } from 'vitest';
import { toApplicationCommands } from '../../../src/platforms/discord/register.ts';
import { COMMANDS } from './harness.ts';

const command = (name: string) => toApplicationCommands(COMMANDS).find((one) => one.name === name);

test('options become typed options, with choices or completion', () => {
  expect(command('coach-steps')).toMatchObject({
    type: 1,
    contexts: [0, 1],
    default_member_permissions: null,
    options: [
      { name: 'division', type: 3, required: true, autocomplete: true },
      { name: 'role', type: 3, required: false, choices: [{ name: 'Head coach', value: 'head-coach' }] },
    ],
  });
});

test('commands for admins need Manage Server and exist in servers only; required options come first', () => {
  const admin = command('coach-import');
  expect(admin).toMatchObject({ default_member_permissions: '32', contexts: [0] });
  expect(admin && 'options' in admin && admin.options?.map(({ name, type }) => [name, type])).toEqual([
    ['report', 11],
    ['days', 4],
  ]);
});

test('a command on a person is offered beside the slash command', () => {
  expect(command('Certifications')).toMatchObject({ type: 2, contexts: [0] });
  expect(command('coach-check')).toMatchObject({ type: 1, options: [{ name: 'person', type: 6 }] });
});

test('a definition that Discord would refuse is refused by name', () => {
  const [first] = COMMANDS;
  if (!first) throw new Error('no commands');
  expect(() => toApplicationCommands([{ ...first, summary: 'x'.repeat(101) }])).toThrow('/coach-steps');
});

test('a number with a closed list keeps its choices', () => {
  const choices = [{ name: 'A month', value: '30' }];
  const days = { name: 'days', description: 'Days', type: 'number', choices } as const;
  const [first] = COMMANDS;
  if (!first) throw new Error('no commands');
  expect(toApplicationCommands([{ ...first, options: [days] }])).toMatchObject([
    { options: [{ type: 3, choices }] },
  ]);
});
