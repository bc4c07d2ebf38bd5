import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formPlace, toModal } from '../../../src/platforms/slack/views.ts';
import type { Form, FormField } from '../../../src/reply/reply.ts';
import { checkView } from '../../fakes/slack/check-bodies.ts';
import { NASTY } from './replies.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...NASTY));
const option = fc.record({ label: text, value: fc.string({ minLength: 1, maxLength: 100 }) });
const day = fc.constantFrom('2026-01-02', 'next week', '');
const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    name: fc.uuid(),
    label: text,
    value: text,
    placeholder: text,
  }),
  fc.record({
    type: fc.constant('date' as const),
    name: fc.uuid(),
    label: text,
    value: day,
    optional: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('select' as const),
    name: fc.uuid(),
    label: text,
    options: fc.array(option, { maxLength: 130 }),
  }),
  fc.record({ type: fc.constant('file' as const), name: fc.uuid(), label: text }),
);
const anyForm: fc.Arbitrary<Form> = fc.record({
  type: fc.constant('form' as const),
  title: text,
  submitLabel: text,
  submit: fc.constant('1/done/save'),
  fields: fc.array(field, { minLength: 1, maxLength: 5 }),
});
const place = { channel: 'C1', isDirect: false, responseUrl: 'https://hooks.example.org/1' };

describe('a form as a modal', () => {
  it('keeps every limit whatever stands in it', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(checkView(toModal(form, place))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('carries the place it was asked for, without the response url when that is too long', () => {
    const form: Form = { type: 'form', title: 'Day', submitLabel: 'Save', submit: '1/a/b', fields: [] };
    const read = (responseUrl: string) =>
      formPlace.parse(JSON.parse(toModal(form, { ...place, responseUrl }).private_metadata ?? ''));
    expect(read('https://hooks.example.org/1')).toEqual(place);
    expect(read(`https://hooks.example.org/${'x'.repeat(3000)}`)).toEqual({ channel: 'C1', isDirect: false });
  });
});
