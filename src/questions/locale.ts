import { answers } from '../locales/en/answers.ts';

/** Every sentence an answer is made of. */
export type Locale = typeof answers;

/** One entry per language; English until another is there. */
const LOCALES: Readonly<Record<string, Locale>> = { en: answers };

/** @param language BCP 47 tag; undefined or unknown: English */
export function localeOf(language: string | undefined): Locale {
  return LOCALES[language?.split('-')[0] ?? 'en'] ?? answers;
}
