import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '#domain/locale.ts';
import { dates } from './dates.ts';
import type { en } from './en/index.ts';

export type MessageKey = keyof typeof en;

/** Messages of one language by their keys: all of them, or those that a script in a browser needs. */
export type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

/** What goes into a message's placeholders. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** What wraps a message's tags: `<link>…</link>` goes through the function called `link`. */
type Wrappers<T> = Readonly<Record<string, (text: string) => T>>;

/** The messages of one language, and dates and numbers as it writes them. */
export interface Texts {
  readonly locale: Locale;
  /** Whether this language has the message itself; otherwise it is shown in English. */
  readonly has: (key: MessageKey) => boolean;
  /** A message as plain text. */
  readonly t: (key: MessageKey, values?: Values) => string;
  /** A message with its tags wrapped, in parts. */
  readonly rich: <T>(
    key: MessageKey,
    values: Values,
    wrappers: Wrappers<T>,
  ) => readonly (string | T)[];
  /** A day such as "3 November 2026", in UTC. @param iso - a day or a moment, ISO 8601 */
  readonly day: (iso: string) => string;
  /** A moment to the minute, in UTC. @param iso - ISO 8601 */
  readonly moment: (iso: string) => string;
  readonly number: (value: number) => string;
}

/** Tags that catalogues read: British English writes the day before the month. */
const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', cy: 'cy-GB' };

/**
 * The texts of one language from its catalogue. Compiles messages when they are first asked for, so
 * make one of these for each language and keep it.
 *
 * @param english - what is shown, marked as English, where the catalogue has no message
 */
export function compileTexts(locale: Locale, catalogue: Catalogue, english: Catalogue): Texts {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const compile = (key: MessageKey) => {
    const known = compiled.get(key);
    if (known) return known;
    const own = catalogue[key];
    const language = own === undefined ? 'en' : locale;
    const made = new IntlMessageFormat(own ?? english[key] ?? key, tags[language]);
    compiled.set(key, made);
    return made;
  };
  const numbers = new Intl.NumberFormat(tags[locale]);
  return {
    locale,
    has: (key) => catalogue[key] !== undefined,
    t: (key, values) => String(compile(key).format({ ...values })),
    rich: <T>(key: MessageKey, values: Values, wrappers: Wrappers<T>) => {
      const wrapped = Object.fromEntries(
        Object.entries(wrappers).map(([name, wrap]) => [
          name,
          (parts: readonly unknown[]) => wrap(parts.join('')),
        ]),
      );
      const made = compile(key).format<T>({ ...values, ...wrapped });
      return Array.isArray(made) ? made : [made];
    },
    day: (iso) => dates[locale].day(new Date(iso)),
    moment: (iso) => dates[locale].moment(new Date(iso)),
    number: (value) => numbers.format(value),
  };
}
