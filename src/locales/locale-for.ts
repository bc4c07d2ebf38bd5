import { en, type Locale } from './en.ts';

const LOCALES: Readonly<Record<string, Locale>> = { en };

export const DEFAULT_LANGUAGE = 'en';

/** @param tag BCP 47, as the platform gives it: `en-US`, `zh-Hant`; the nearest language there is */
export function localeFor(tag: string | undefined): { language: string; locale: Locale } {
  for (const language of [tag, tag?.split('-')[0]]) {
    const locale = language === undefined ? undefined : LOCALES[language];
    if (language !== undefined && locale) return { language, locale };
  }
  return { language: DEFAULT_LANGUAGE, locale: en };
}
