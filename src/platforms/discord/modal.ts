import type { APILabelComponent, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Form, FormField } from '../../reply/reply.ts';
import { toOption } from './controls.ts';
import { LIMITS } from './limits.ts';
import { COMPONENT } from './protocol.ts';
import { escapeLine, shorten } from './text.ts';

const { modal: ROOM } = LIMITS;
type Control = APILabelComponent['component'];
type Part = APIModalInteractionResponseCallbackData['components'][number];

/**
 * A form as a Discord modal. Titles and labels that are too long stand in full above their field; the label of
 * the submit button is Discord's own. A select of more than 25 options becomes a text to type.
 * @throws RangeError when the form has more fields, or a longer value, than a modal takes.
 */
export function renderModal(form: Form): APIModalInteractionResponseCallbackData {
  if (form.fields.length > ROOM.fields)
    throw new RangeError(`more than ${ROOM.fields} fields: ${form.title}`);
  return {
    custom_id: form.submit,
    title: shorten(form.title, ROOM.title),
    components: [...overflow(form.title, ROOM.title), ...form.fields.flatMap(renderField)],
  };
}

function overflow(text: string, room: number): Part[] {
  return text.length > room ? [{ type: COMPONENT.text, content: escapeLine(text) }] : [];
}

function renderField(field: FormField): Part[] {
  const { label } = field;
  const described = label.length > ROOM.label && label.length <= ROOM.description;
  return [
    ...overflow(label, ROOM.description),
    {
      type: COMPONENT.label,
      label: shorten(label, ROOM.label),
      ...(described ? { description: label } : {}),
      component: control(field),
    },
  ];
}

function control(field: FormField): Control {
  switch (field.type) {
    case 'text':
      return textInput(field, field.multiline ? 2 : 1, field.placeholder);
    case 'date':
      return textInput(field, 1, 'YYYY-MM-DD');
    case 'select':
      return field.options.length > LIMITS.options ? textInput(field, 1) : select(field);
    case 'file':
      return { type: COMPONENT.upload, custom_id: field.name, min_values: 1, max_values: 1, required: true };
    default:
      return field satisfies never;
  }
}

interface Typed {
  readonly name: string;
  readonly value?: string;
  readonly optional?: boolean;
}

function textInput({ name, value, optional = false }: Typed, style: 1 | 2, placeholder?: string): Control {
  if (value && value.length > ROOM.value)
    throw new RangeError(`value longer than ${ROOM.value}: field ${name}`);
  return {
    type: COMPONENT.textInput,
    custom_id: name,
    style,
    required: !optional,
    ...(value === undefined ? {} : { value }),
    ...(placeholder ? { placeholder: shorten(placeholder, ROOM.placeholder) } : {}),
  };
}

function select({ name, options, value, optional = false }: Extract<FormField, { type: 'select' }>): Control {
  return {
    type: COMPONENT.select,
    custom_id: name,
    required: !optional,
    options: options.map((option) => ({ ...toOption(option), default: option.value === value })),
  };
}
