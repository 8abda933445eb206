import { micromark } from 'micromark';

/** Markdown as HTML; raw HTML in it is shown as text and dangerous links lose their target. */
export function renderMarkdown(text: string): string {
  return micromark(text);
}
