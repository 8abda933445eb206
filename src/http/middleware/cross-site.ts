import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';

/**
 * Refuses forms that a browser sends from another site.
 *
 * Every browser that sends forms across sites names where they come from; what names nothing is a
 * program, and a program has no cookies of ours that it was not given. Cookies are `SameSite=Lax` besides.
 *
 * @throws `cross_site`
 */
export function refuseCrossSite(publicUrl: string): MiddlewareHandler {
  // Behind a proxy that ends TLS the request's own origin is http; the browser says the public one.
  const guard = csrf({
    origin: (origin, c) => origin === publicUrl || origin === new URL(c.req.url).origin,
  });
  return async (c, next) => {
    const isBrowser =
      c.req.header('Origin') !== undefined || c.req.header('Sec-Fetch-Site') !== undefined;
    return isBrowser ? guard(c, next) : next();
  };
}
