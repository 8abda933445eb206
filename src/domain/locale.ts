/** The languages pages and mails are written in; the first is complete, and stands in for the others. */
export const locales = ['en', 'cy'] as const;

export type Locale = (typeof locales)[number];

/** What each language is called, in itself. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', cy: 'Cymraeg' };

export const isLocale = (text: unknown): text is Locale =>
  locales.some((locale) => locale === text);
