import type { MiddlewareHandler } from 'hono';
import { asAnyone } from '#services/credentials.ts';
import { paths } from '#views/paths.ts';
import type { Env } from '../env.ts';

/**
 * `?as=others` shows a page exactly as somebody gets it who has not signed in, under a line that says so.
 * Whoever has not signed in sees no difference.
 */
export const showAsOthers: MiddlewareHandler<Env> = async (c, next) => {
  const ctx = c.get('ctx');
  const wanted = c.req.query('as') === 'others' && c.req.method === 'GET';
  if (wanted && ctx.actor.kind === 'learner') {
    c.set('ctx', asAnyone(ctx));
    const backUrl = c.req.path.startsWith('/people/') ? paths.profile : c.req.path;
    c.set('frame', { ...c.get('frame'), viewer: undefined, asOthers: { backUrl } });
  }
  await next();
};
