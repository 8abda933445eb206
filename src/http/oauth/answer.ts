import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Request } from '../env.ts';

/** Answers JSON that no cache keeps, to a program of any origin: there are no cookies here to take advantage of. */
export function answerOauth(
  c: Request,
  body: Readonly<Record<string, unknown>>,
  status: ContentfulStatusCode = 200,
): Response {
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Pragma: 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
}
