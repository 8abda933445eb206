import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderDocument } from '#views/render.tsx';
import type { Request } from '../env.ts';

/** Answers with a page, in the language of whoever asked. */
export function sendPage(
  c: Request,
  page: Parameters<typeof renderDocument>[0],
  status: ContentfulStatusCode = 200,
) {
  const texts = c.get('texts');
  c.header('Content-Language', texts.locale);
  return c.html(renderDocument(page, texts), status);
}
