import type { UploadedFile } from '../../bot/incoming.ts';
import { UserError } from '../../bot/user-error.ts';
import type { Locale } from '../../locales/en.ts';
import type { Form, FormField } from '../../reply/reply.ts';
import { fileAt } from './receive.ts';
import { printable } from './render.ts';

export interface Filled {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

interface Talk {
  /** Shows a prompt and waits for a line; undefined: input has ended. */
  ask(prompt: string): Promise<string | undefined>;
  print(text: string): void;
  readonly locale: Locale;
}

function promptOf(field: FormField): string {
  const lines =
    field.type === 'select' ? field.options.map(({ label }, i) => `  [${i + 1}] ${printable(label)}`) : [];
  const preset = 'value' in field && field.value !== undefined ? ` (${shown(field, field.value)})` : '';
  return [...lines, `${printable(field.label)}${preset}: `].join('\n');
}

function shown(field: FormField, value: string): string {
  return field.type === 'select'
    ? (field.options.find((option) => option.value === value)?.label ?? value)
    : value;
}

/** What was typed for a field. @throws UserError when it is not in the list */
function chosenValue(field: FormField, typed: string, { locale }: Talk): string {
  if (field.type !== 'select') return typed;
  const plain = typed.toLowerCase();
  const found =
    field.options[Number(typed) - 1] ??
    field.options.find(({ label, value }) => [label, value].some((word) => word.toLowerCase() === plain));
  if (!found) throw new UserError(locale.console.noOption(typed, field.options.length));
  return found.value;
}

/** Asks for one field until it is answered. @returns undefined: the person stopped, or input ended */
async function fill(field: FormField, talk: Talk): Promise<string | UploadedFile | undefined> {
  for (;;) {
    const typed = (await talk.ask(promptOf(field)))?.trim();
    if (typed === undefined || typed === '/cancel') return undefined;
    try {
      if (field.type === 'file') return await fileAt(typed, talk.locale);
      if (typed !== '') return chosenValue(field, typed, talk);
      if (field.value !== undefined) return field.value;
      if (field.optional) return '';
      talk.print(talk.locale.console.formNeeded);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      talk.print(error.message);
    }
  }
}

/** A form as questions one by one. @returns undefined when it was cancelled */
export async function fillForm(form: Form, talk: Talk): Promise<Filled | undefined> {
  talk.print(`${printable(form.title)} ${talk.locale.console.formCancel}`);
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  for (const field of form.fields) {
    const value = await fill(field, talk);
    if (value === undefined) return undefined;
    if (typeof value === 'string') fields[field.name] = value;
    else files.push(value);
  }
  return { fields, files };
}
