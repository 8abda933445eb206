import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from '../env.ts';

interface EmbedHeaders {
  /** Sources of pictures. */
  readonly imgSrc: readonly string[];
  readonly styleSrc: readonly string[];
  /** Whether a document opened by itself is shut in a sandbox. */
  readonly sandboxed?: boolean;
}

/** Anybody may frame what is sent so; nothing in it runs, and it loads from here alone. */
function embedHeaders(production: boolean, policy: EmbedHeaders): MiddlewareHandler<Env> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      imgSrc: [...policy.imgSrc],
      styleSrc: [...policy.styleSrc],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ['*'],
      ...(policy.sandboxed && { sandbox: [] }),
    },
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'cross-origin',
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: production ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: false,
  });
}

/** Headers of the documents in frames. */
export const documentHeaders = (production: boolean) =>
  embedHeaders(production, { imgSrc: ["'self'"], styleSrc: ["'self'"] });

/** Headers of pictures and of what programs read. Even opened by itself, a picture runs nothing and loads nothing. */
export const pictureHeaders = (production: boolean) =>
  embedHeaders(production, { imgSrc: ['data:'], styleSrc: ["'unsafe-inline'"], sandboxed: true });
