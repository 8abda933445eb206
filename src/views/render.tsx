import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Texts } from '#messages/texts.ts';
import { TextsProvider } from './texts.tsx';

/**
 * Renders a page, or an HTML mail, as a whole document with its doctype, in the language of `texts`.
 * Nothing in these views is asynchronous.
 */
export function renderDocument(document: JSX.Element, texts: Texts): string {
  const provided = <TextsProvider texts={texts}>{document}</TextsProvider>;
  // oxlint-disable-next-line typescript/no-base-to-string -- a JSX node of hono is its markup as text
  return `<!doctype html>${String(provided)}`;
}
