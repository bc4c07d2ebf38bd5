import { expect, test } from 'vitest';
import { renderModal } from '../../../src/platforms/discord/modal.ts';
import type { Form } from '../../../src/reply/reply.ts';
import { createChecker } from '../../fakes/discord/schemas.ts';
import { FORM } from './harness.ts';

const check = (form: Form) => {
  const data = renderModal(form);
  createChecker().callback({ type: 9, data }, []);
  return data;
};

test('each kind of field has its control', () => {
  const types = check(FORM).components.map((part) => ('component' in part ? part.component.type : part.type));
  expect(types).toEqual([4, 4, 3, 19]);
});

test('a long title and long labels stand in full', () => {
  const title = 'When did you finish the course that your division asks for?';
  const label = 'The day that stands on the certificate, not the day you got it';
  const shown = JSON.stringify(check({ ...FORM, title, fields: [{ type: 'date', name: 'on', label }] }));
  expect(shown).toContain(title);
  expect(shown).toContain(label);
  const longer = label.repeat(3);
  expect(JSON.stringify(check({ ...FORM, fields: [{ type: 'date', name: 'on', label: longer }] }))).toContain(
    longer,
  );
});

test('what was chosen or written before stands in the form', () => {
  const options = [
    { label: 'Online', value: 'online' },
    { label: 'In person', value: 'there' },
  ];
  const form: Form = {
    ...FORM,
    fields: [
      {
        type: 'text',
        name: 'note',
        label: 'Note',
        value: 'before',
        multiline: true,
        placeholder: 'p'.repeat(120),
      },
      { type: 'select', name: 'way', label: 'Way', options, value: 'there', optional: true },
    ],
  };
  const shown = JSON.stringify(check(form));
  expect(shown).toContain('"value":"before"');
  expect(shown).toContain('"value":"there","default":true');
});

test('a select of more than 25 options becomes a text to type; too many fields are refused', () => {
  const options = Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` }));
  const [part] = check({
    ...FORM,
    fields: [{ type: 'select', name: 'way', label: 'Way', options }],
  }).components;
  expect(part && 'component' in part && part.component.type).toBe(4);
  const field = { type: 'date', name: 'on', label: 'Day' } as const;
  expect(() => renderModal({ ...FORM, fields: Array.from({ length: 6 }, () => field) })).toThrow(RangeError);
});
