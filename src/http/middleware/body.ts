import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LaurelError } from '#domain/errors.ts';

/** Refuses a body above this size before it is read whole. @throws `body_too_large` */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new LaurelError('body_too_large', { detail: `The body is larger than ${maxBytes} bytes.` });
    },
  });
}

/** Requires a JSON body to say that it is one. @throws `media_type_unsupported` */
export const requireJson: MiddlewareHandler = async (c, next) => {
  const hasBody = c.req.method === 'POST' || c.req.method === 'PATCH';
  const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (hasBody && mediaType !== 'application/json' && Number(c.req.header('Content-Length') ?? 0) > 0) {
    throw new LaurelError('media_type_unsupported', { detail: 'This call reads application/json.' });
  }
  await next();
};
