import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { fetchNothing } from '#domain/fetching.ts';
import { createId } from '#domain/ids.ts';
import type { Context, Deps } from '#services/context.ts';
import type { Env } from '../env.ts';

/** Gives the request an id and its dependencies, and writes one log line for it. */
export function withContext(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = deps.clock().getTime();
    c.set('requestId', createId('request', deps.random));
    // A credential whose status is said to be our report on it would be verified for ever.
    const fetchDocument = c.env?.isOwn ? fetchNothing : deps.fetchDocument;
    c.set('ctx', { ...deps, fetchDocument, actor: { kind: 'anonymous' } } satisfies Context);
    await next();
    c.header('X-Request-Id', c.get('requestId'));
    // Paths of claims, sign-ins and wallets end in a token; the route names them without it.
    const route = c.req.path
      .replace(
        /^\/(claim|sign-in|wallet\/(?:offers|interactions|exchanges|requests)|verify\/wallet)\/.*/s,
        '/$1/*',
      )
      .replace(/[\w-]+\.[\w-]{20,}/g, '*');
    deps.log.info('request', {
      id: c.get('requestId'),
      method: c.req.method,
      route,
      status: c.res.status,
      ms: deps.clock().getTime() - started,
    });
  };
}

const policyHeader = 'Content-Security-Policy';

/** Only what comes from here: no script in the page, no frame around it, no request to anybody else. An answer may have a policy of its own. */
export function headers(production: boolean): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: false,
    strictTransportSecurity: production ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
  });
  return async (c, next) => {
    let own: string | null = null;
    await secure(c, async () => {
      await next();
      own = c.res.headers.get(policyHeader);
    });
    if (own !== null) c.header(policyHeader, own);
  };
}
