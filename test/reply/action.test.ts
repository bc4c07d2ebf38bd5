import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTION_ID_LIMIT, decodeAction, encodeAction } from '../../src/reply/action.ts';
import { DIVISIONS, ROLES } from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const name = text.filter((value) => value !== '');

test('an action comes back as it was, or is refused because it does not fit; it is never cut', () => {
  fc.assert(
    fc.property(
      name,
      name,
      fc.array(text, { maxLength: 6 }),
      fc.boolean(),
      (command, action, args, opensForm) => {
        try {
          const id = encodeAction({ command, name: action, args, opensForm });
          expect(id.length).toBeLessThanOrEqual(ACTION_ID_LIMIT);
          expect(id).toMatch(/^[\w\-.!~*'()%/]+$/);
          expect(decodeAction(id)).toEqual({ command, name: action, args, opensForm });
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      },
    ),
  );
});

test('what this version did not write decodes to nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(text, fc.constantFrom('', '1', '1/', '1//', '3/a/b', '1/%/b', `1/a/${'b'.repeat(200)}`)),
      (id) => {
        const decoded = decodeAction(id);
        if (decoded) expect(encodeAction(decoded)).toBe(id);
      },
    ),
  );
});

test('the longest button of every walk fits, in the built-in and in further regions', () => {
  const { rulebooks } = loadRulebooks(`${import.meta.dirname}/../requirements/regions`);
  for (const { id, own } of rulebooks.values()) {
    const steps = [...own.steps.map((step) => step.id), ...own.requirements.map((rule) => rule.id)];
    for (const division of DIVISIONS) {
      for (const role of ROLES) {
        for (const step of steps) {
          const args = [id, division, role, step];
          expect(() => encodeAction({ command: 'coach-steps', name: 'not-yet', args })).not.toThrow();
        }
      }
    }
  }
});
