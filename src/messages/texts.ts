import type { Locale } from '#domain/locale.ts';
import { type Catalogue, compileTexts, type Texts } from './compile.ts';
import { cy } from './cy/index.ts';
import { en } from './en/index.ts';

export type { MessageKey, Texts, Values } from './compile.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { en, cy };

/** The texts of a language with every message there is; scripts in browsers choose theirs by `compileTexts`. */
export function createTexts(locale: Locale): Texts {
  return compileTexts(locale, catalogues[locale], en);
}
