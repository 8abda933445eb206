import type { Layout } from './layout.tsx';

/** Renders a page, or an HTML mail, as a whole document with its doctype. Nothing in these views is asynchronous. */
export function renderDocument(document: ReturnType<typeof Layout>): string {
  return `<!doctype html>${String(document)}`;
}
