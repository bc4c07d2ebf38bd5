import type { types } from '@slack/bolt';
import { z } from 'zod';
import { slack as sentences } from '../../locales/en/slack.ts';
import type { Form, FormField } from '../../reply/reply.ts';
import { headingBlocks, textBlocks } from './blocks.ts';
import { label, optionObject, spelledOptions } from './elements.ts';
import { LIMITS } from './limits.ts';
import { fits, plain } from './text.ts';

/** Where a form was asked for, so that its answer comes back there; carried in the view's private_metadata. */
export const formPlace = z.object({
  channel: z.string().optional(),
  isDirect: z.boolean(),
  thread: z.string().optional(),
  /** Opened from App Home. */
  isHome: z.boolean().optional(),
  responseUrl: z.string().optional(),
  /** The message that held the button. */
  message: z.object({ isEphemeral: z.boolean(), ts: z.string().optional() }).optional(),
});

export type FormPlace = z.infer<typeof formPlace>;

const VALUE = 'value';

function element(field: FormField): types.InputBlock['element'] {
  switch (field.type) {
    case 'text': {
      const { value, placeholder, multiline = false } = field;
      return {
        type: 'plain_text_input',
        action_id: VALUE,
        multiline,
        ...(value && value.length <= LIMITS.input.value && { initial_value: value }),
        ...(placeholder?.trim() &&
          fits(placeholder, LIMITS.input.placeholder) && { placeholder: plain(placeholder) }),
      };
    }
    case 'date': {
      const isDay = /^\d{4}-\d\d-\d\d$/.test(field.value ?? '');
      return {
        type: 'datepicker',
        action_id: VALUE,
        ...(isDay && field.value && { initial_date: field.value }),
      };
    }
    case 'select': {
      const options = field.options.map(optionObject);
      const initial = options.find(({ value }) => value === field.value);
      return {
        type: 'static_select',
        action_id: VALUE,
        options,
        ...(initial && { initial_option: initial }),
      };
    }
    case 'file':
      return { type: 'file_input', action_id: VALUE, max_files: 10 };
    default:
      return field satisfies never;
  }
}

/** A select of more than a hundred options cannot be one menu: it becomes a text field that lists them. */
function fitting(field: FormField): { field: FormField; above: string[] } {
  if (field.type !== 'select') return { field, above: [] };
  const { options, name, label, value, optional } = field;
  if (options.length > 0 && options.length <= LIMITS.select.options)
    return { field, above: spelledOptions(options) };
  const listed = options.map((option) => `${option.value}: ${option.label}`).join('\n');
  const text = { type: 'text', name, label, ...(value && { value }), ...(optional && { optional }) } as const;
  return { field: text, above: [listed] };
}

function fieldBlocks(given: FormField): types.ModalView['blocks'] {
  const { field, above } = fitting(given);
  const { value = '', placeholder = '' } = field.type === 'text' ? field : {};
  const spelled = [
    ...(fits(field.label, LIMITS.input.label) ? [] : [field.label]),
    ...above,
    ...(fits(placeholder, LIMITS.input.placeholder) ? [] : [placeholder]),
    ...(value.length <= LIMITS.input.value ? [] : [value]),
  ];
  return [
    ...spelled.flatMap((text) => textBlocks([{ text }])),
    {
      type: 'input',
      block_id: field.name,
      label: label(field.label, LIMITS.input.label),
      element: element(field),
      optional: 'optional' in field && field.optional === true,
    },
  ];
}

/** A form as a modal; `place` comes back with what the person filled in. */
export function toModal(form: Form, place: FormPlace): types.ModalView {
  const title = fits(form.title, LIMITS.view.title) ? [] : headingBlocks(form.title);
  const submit = fits(form.submitLabel, LIMITS.view.submit) ? [] : textBlocks([{ text: form.submitLabel }]);
  const metadata = JSON.stringify(place);
  const { responseUrl: _, ...short } = place;
  return {
    type: 'modal',
    callback_id: form.submit,
    title: label(form.title, LIMITS.view.title),
    submit: label(form.submitLabel, LIMITS.view.submit),
    close: plain(sentences.cancel),
    private_metadata: metadata.length <= LIMITS.view.privateMetadata ? metadata : JSON.stringify(short),
    blocks: [...title, ...form.fields.flatMap(fieldBlocks), ...submit],
  };
}

const input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  files: z.array(z.looseObject({ id: z.string() })).nullish(),
});

/** `state.values` of a submitted view: block id (our field name) → action id → what was put in. */
export const viewValues = z.record(z.string(), z.record(z.string(), input));

/** The fields by name; an optional field left empty is not among them. */
export function readFields(values: z.infer<typeof viewValues>): {
  readonly fields: Record<string, string>;
  readonly files: readonly Readonly<Record<string, unknown>>[];
} {
  const fields: Record<string, string> = {};
  const files: Record<string, unknown>[] = [];
  for (const [name, inner] of Object.entries(values)) {
    const filled = inner[VALUE];
    const text = filled?.value ?? filled?.selected_date ?? filled?.selected_option?.value;
    if (typeof text === 'string') fields[name] = text;
    files.push(...(filled?.files ?? []));
  }
  return { fields, files };
}
