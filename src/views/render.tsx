import type { Layout } from './layout.tsx';

/** Renders a page, or an HTML mail, as a whole document with its doctype. Nothing in these views is asynchronous. */
export function renderDocument(document: ReturnType<typeof Layout>): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- a JSX node of hono is its markup as text
  return `<!doctype html>${String(document)}`;
}
