import type { MiddlewareHandler } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { authenticate } from '#services/api-keys.ts';
import type { Env } from '../env.ts';

/** Lets in who sends an API key, and nobody else. @throws `key_missing`, `key_refused` */
export const withApiKey: MiddlewareHandler<Env> = async (c, next) => {
  c.header('Cache-Control', 'no-store');
  const key = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (!key) throw new LaurelError('key_missing');
  const ctx = c.get('ctx');
  c.set('ctx', { ...ctx, actor: await authenticate(ctx, key) });
  await next();
};
