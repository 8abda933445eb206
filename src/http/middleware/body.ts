import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LaurelError } from '#domain/errors.ts';
import type { Env } from '../env.ts';
import { readMediaType } from '../forms.ts';

/** Refuses a body above this size before it is read whole. @throws `body_too_large` */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new LaurelError('body_too_large', {
        detail: `The body is larger than ${maxBytes} bytes.`,
      });
    },
  });
}

/** The same for every path, except for those that may be sent more. @throws `body_too_large` */
export function limitForms(
  maxBytes: number,
  larger: Readonly<Record<string, number>>,
): MiddlewareHandler {
  const usual = limitBody(maxBytes);
  const others = new Map(Object.entries(larger).map(([path, max]) => [path, limitBody(max)]));
  return (c, next) => (others.get(c.req.path) ?? usual)(c, next);
}

/** Requires a body to say that it is JSON. @throws `media_type_unsupported` */
export const requireJson: MiddlewareHandler<Env> = async (c, next) => {
  const mediaType = readMediaType(c);
  const length = c.req.header('Content-Length');
  const isEmpty =
    length === '0' ||
    (length === undefined && mediaType === '' && !c.req.header('Transfer-Encoding'));
  if (isEmpty || mediaType === 'application/json' || c.req.method === 'GET') return next();
  throw new LaurelError('media_type_unsupported', { detail: 'This call reads application/json.' });
};
