import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { describeDevice } from '#domain/device.ts';
import type { Context } from '#services/context.ts';
import { findSession, type NewSession, noteSeen } from '#services/sessions.ts';
import type { Env, Request } from '../env.ts';

const cookieName = 'session';

/** `__Host-` binds the cookie to this origin alone; browsers take it over https only. */
const options = (c: Request) =>
  c.get('ctx').config.production
    ? ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: true, prefix: 'host' } as const)
    : ({ path: '/', httpOnly: true, sameSite: 'Lax' } as const);

const prefixOf = (c: Request) => (c.get('ctx').config.production ? 'host' : undefined);

export function readSessionToken(c: Request): string | undefined {
  return getCookie(c, cookieName, prefixOf(c));
}

export function startSession(c: Request, session: NewSession): void {
  // In seconds from now rather than as a date, so that a browser's clock may be wrong.
  const maxAge = Math.floor((session.expiresAt.getTime() - c.get('ctx').clock().getTime()) / 1000);
  setCookie(c, cookieName, session.token, { ...options(c), maxAge });
}

export function endSession(c: Request): void {
  deleteCookie(c, cookieName, options(c));
}

/** Finds out which learner is asking, by which browser and in which language, and makes the frame of the page. */
export const withSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = readSessionToken(c);
  const ctx: Context = {
    ...c.get('ctx'),
    device: describeDevice(c.req.header('User-Agent') ?? ''),
    locale: c.get('texts').locale,
  };
  const found = token ? await findSession(ctx, token) : undefined;
  if (found) {
    const { learner, session } = found;
    c.set('ctx', { ...ctx, actor: { kind: 'learner', id: learner.id, sessionId: session.id } });
    c.header('Cache-Control', 'private, no-store');
    await noteSeen(ctx, session);
  } else {
    c.set('ctx', ctx);
  }
  const frame = c.get('frame');
  if (frame) c.set('frame', { ...frame, viewer: found && { name: found.learner.name } });
  await next();
};
