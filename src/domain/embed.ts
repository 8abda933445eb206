import { type Accent, accents } from './accents.ts';
import { type HexColour, parseColour } from './colour.ts';
import { type Locale, locales } from './locale.ts';

export const embedViews = ['badge', 'card', 'list'] as const;
export const embedThemes = ['auto', 'light', 'dark'] as const;
export const embedSizes = ['s', 'm', 'l'] as const;
export const embedColumns = [1, 2, 3, 4] as const;
/** `issuer` is the colour that the issuer's own pages have. */
export const embedAccents = ['issuer', ...(Object.keys(accents) as Accent[])] as const;

export type EmbedView = (typeof embedViews)[number];
export type EmbedSize = (typeof embedSizes)[number];

/** How an embed looks; every member is a parameter of its URL. */
export interface EmbedOptions {
  readonly view: EmbedView;
  /** `auto` follows the page around it, or its reader's browser. */
  readonly theme: (typeof embedThemes)[number];
  readonly size: EmbedSize;
  readonly accent: (typeof embedAccents)[number] | HexColour;
  /** At most so many beside each other; fewer where there is no room. */
  readonly columns: (typeof embedColumns)[number];
  readonly lang: Locale;
}

export type EmbedOptionName = keyof EmbedOptions;

interface OptionRow<T> {
  readonly usual: T;
  readonly parse: (text: string) => T | undefined;
}

const choice = <T extends string | number>(values: readonly T[], usual: T): OptionRow<T> => ({
  usual,
  parse: (text) => values.find((value) => String(value) === text),
});

const namedAccent = choice(embedAccents, 'issuer');

/** Every option: what it is when nothing is said, and what it may be. Adding one adds a row. */
const optionTable: { readonly [Name in EmbedOptionName]: OptionRow<EmbedOptions[Name]> } = {
  view: choice(embedViews, 'card'),
  theme: choice(embedThemes, 'auto'),
  size: choice(embedSizes, 'm'),
  accent: { usual: 'issuer', parse: (text) => namedAccent.parse(text) ?? parseColour(text) },
  columns: choice(embedColumns, 1),
  lang: choice(locales, locales[0]),
};

const embedOptionNames = Object.keys(optionTable) as readonly EmbedOptionName[];

/**
 * Reads the options of an embed. What is missing or cannot be read is as usual, so an embed is always shown;
 * `problems` names what could not be read, for whoever is building one.
 */
export function parseEmbedOptions(read: (name: EmbedOptionName) => string | undefined): {
  readonly options: EmbedOptions;
  readonly problems: readonly EmbedOptionName[];
} {
  const problems: EmbedOptionName[] = [];
  const take = <Name extends EmbedOptionName>(name: Name): EmbedOptions[Name] => {
    const text = read(name)?.trim() ?? '';
    const value = text === '' ? optionTable[name].usual : optionTable[name].parse(text);
    if (value === undefined) problems.push(name);
    return value ?? optionTable[name].usual;
  };
  const options = {
    view: take('view'),
    theme: take('theme'),
    size: take('size'),
    accent: take('accent'),
    columns: take('columns'),
    lang: take('lang'),
  };
  return { options, problems };
}

/** The options that are not as usual, by name, as they stand in a URL or in `data-` attributes. */
export function listEmbedOptions(
  options: EmbedOptions,
): readonly (readonly [name: EmbedOptionName, value: string])[] {
  return embedOptionNames
    .filter((name) => options[name] !== optionTable[name].usual)
    .map((name) => [name, String(options[name]).replace('#', '')] as const);
}

/** The options as a query, empty when all are as usual. */
export function formatEmbedOptions(options: EmbedOptions): string {
  return listEmbedOptions(options)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
