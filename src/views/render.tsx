import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Texts } from '#messages/texts.ts';
import { TextsProvider } from './texts.tsx';

/** Renders a part of a page, in the language of `texts`; everything in it is escaped already. */
export function renderFragment(part: JSX.Element, texts: Texts): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- a JSX node of hono is its markup as text
  return String(<TextsProvider texts={texts}>{part}</TextsProvider>);
}

/**
 * Renders a page, or an HTML mail, as a whole document with its doctype, in the language of `texts`.
 * Nothing in these views is asynchronous.
 */
export function renderDocument(document: JSX.Element, texts: Texts): string {
  return `<!doctype html>${renderFragment(document, texts)}`;
}
