import type { Text } from './schema/primitives.ts';

/** The text in the person's language, else in English, else in whichever language the rulebook has. */
export function say(text: Text, language = 'en'): string {
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** Fills `{name}` placeholders; an unknown name stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
