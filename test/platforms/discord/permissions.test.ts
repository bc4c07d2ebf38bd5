import { expect, test } from 'vitest';
import { lackingIn } from '../../../src/platforms/discord/permissions.ts';

const ALL = '101376';
const SEND = String(1 << 11);
const member = { server: '1', permissions: ALL, member: '9', roles: ['5', '6'] };
const over = (id: string, allow: string, deny: string) => ({ id, allow, deny });

test('without overwrites the permissions of the server count', () => {
  expect(lackingIn([], member)).toEqual([]);
  expect(lackingIn([], { ...member, permissions: '0' })).toEqual([
    'View Channel',
    'Send Messages',
    'Attach Files',
    'Read Message History',
  ]);
});

test('what everyone is denied, a role may allow again, and the member itself has the last word', () => {
  const denied = over('1', '0', SEND);
  expect(lackingIn([denied], member)).toEqual(['Send Messages']);
  expect(lackingIn([over('6', SEND, '0'), denied], member)).toEqual([]);
  expect(lackingIn([over('9', '0', SEND), over('6', SEND, '0'), denied], member)).toEqual(['Send Messages']);
});

test('of two roles the one that allows wins, and other roles do not count', () => {
  expect(lackingIn([over('5', '0', SEND), over('6', SEND, '0')], member)).toEqual([]);
  expect(lackingIn([over('7', '0', SEND)], member)).toEqual([]);
});

test('an administrator lacks nothing', () => {
  expect(lackingIn([over('1', '0', ALL)], { ...member, permissions: '8' })).toEqual([]);
});
