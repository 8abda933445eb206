import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderDocument } from '#views/render.tsx';
import type { Request } from '../env.ts';

/** What a page depends on besides its address: caches must not give one reader's page to another. */
const varying = ['Accept-Language', 'Cookie'] as const;

/** Answers with a page, in the language of whoever asked. */
export function sendPage(
  c: Request,
  page: Parameters<typeof renderDocument>[0],
  status: ContentfulStatusCode = 200,
) {
  const texts = c.get('texts');
  const present = c.res.headers.get('Vary')?.split(/,\s*/) ?? [];
  c.header('Content-Language', texts.locale);
  c.header('Vary', [...new Set([...present, ...varying])].join(', '));
  return c.html(renderDocument(page, texts), status);
}
