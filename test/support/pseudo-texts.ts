/**
 * A language that only tests speak: every message is the English one between brackets, so whatever
 * stands outside of them on a page was not taken from the catalogue.
 */
import { localeNames } from '#domain/locale.ts';
import { createTexts, type Texts } from '#messages/texts.ts';

const english = createTexts('en');
const mark = (text: string) => `⟦${text}⟧`;

export const pseudoTexts: Texts = {
  locale: 'en',
  has: () => true,
  t: (key, values) => mark(english.t(key, values)),
  rich: (key, values, wrappers) => ['⟦', ...english.rich(key, values, wrappers), '⟧'],
  day: (iso) => mark(english.day(iso)),
  moment: (iso) => mark(english.moment(iso)),
  number: (value) => mark(english.number(value)),
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const decode = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Attributes that people read or hear. */
const spoken = /\s(aria-label|aria-roledescription|title|alt|placeholder|label|summary)="([^"]*)"/g;

/** What is for machines, or looks the same in every language. */
const unread =
  /<!doctype[^>]*>|<script\b.*?<\/script>|<style\b.*?<\/style>|<svg\b.*?<\/svg>|<code\b.*?<\/code>/gs;

/** Every text in `value`, however deep: what a page was given to show. */
export function listTexts(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((item) => listTexts(item, seen));
}

/** Takes out everything between brackets, brackets in brackets too. */
function removeMarked(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '⟦') depth++;
    else if (letter === '⟧') depth--;
    else if (depth === 0) rest += letter;
  }
  return rest;
}

/**
 * The words of a page that no message brought and no data: each is an omission.
 *
 * @param html - a page rendered with {@link pseudoTexts}
 * @param data - what the page was given to show
 */
export function findStrayWords(html: string, data: readonly string[]): readonly string[] {
  const shown = [...Object.values(localeNames), ...data]
    .flatMap((text) => [text, ...text.split(/<[^>]+>|\n/)])
    .filter((text) => text.trim() !== '')
    .toSorted((a, b) => b.length - a.length);
  const page = html.replaceAll(unread, '');
  const attributes = [...page.matchAll(spoken)].map(([, , text = '']) => text);
  const text = page.replaceAll(/<[^>]*>/g, '\n');
  return [...attributes.map(decode), decode(text)]
    .flatMap((said) => removeMarked(said).split('\n'))
    .map((line) => shown.reduce((rest, word) => rest.replaceAll(word, ' '), line))
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => line.trim());
}
