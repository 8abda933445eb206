import type { MiddlewareHandler } from 'hono';

/** Scripts from here alone, as on every page; and the reader's browser may ask others, over https, what it needs to verify. */
const connecting = "connect-src 'self' https:";

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  connecting,
  "worker-src 'self'",
  "manifest-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A worker has a policy of its own, which comes with its script. */
export const workerPolicy = ["default-src 'none'", "script-src 'self'", connecting].join('; ');

/** What the verify page may do that no other page may: ask others, and use the camera. */
export const allowVerifying: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', pagePolicy);
  c.header('Permissions-Policy', 'camera=(self)');
};
