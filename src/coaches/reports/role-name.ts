import type { RoleId } from '../../requirements/schema/primitives.ts';

const ROLES: readonly (readonly [RegExp, RoleId])[] = [
  [/assistant coach|asst\.? coach|coach assistant/i, 'assistant-coach'],
  [/team manager/i, 'team-manager'],
  [/head coach|^(co-?)?coach$/i, 'head-coach'],
  [/referee/i, 'referee'],
];

/**
 * The role of a volunteer report's text, which may hold more than the role (`Head Coach - Fall`).
 * @returns `volunteer` with the text as its title for every other one (`Board Member`).
 */
export function readRole(text: string): { role: RoleId; title?: string } {
  const role = ROLES.find(([pattern]) => pattern.test(text))?.[1];
  if (role) return { role };
  return text === '' ? { role: 'volunteer' } : { role: 'volunteer', title: text };
}
