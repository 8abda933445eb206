import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { findSession, type NewSession } from '#services/sessions.ts';
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

/** Finds out which learner is asking, and makes the frame of the page. */
export const withSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = readSessionToken(c);
  const found = token ? await findSession(c.get('ctx'), token) : undefined;
  if (found) {
    c.set('ctx', { ...c.get('ctx'), actor: { kind: 'learner', id: found.learner.id } });
    c.header('Cache-Control', 'private, no-store');
  }
  const frame = c.get('frame');
  if (frame) c.set('frame', { ...frame, viewer: found && { name: found.learner.name } });
  await next();
};
