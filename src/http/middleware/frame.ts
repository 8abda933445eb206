import type { MiddlewareHandler } from 'hono';
import { findMainIssuer, findSupportContact } from '#services/issuers.ts';
import type { Accent, Frame } from '#views/frame.ts';
import type { Assets, Env, Request } from '../env.ts';
import { readOwnPath } from '../own-path.ts';

/** The page in front of the reader: a form that failed leads back to the page that held it. */
function findReturnPath(c: Request): string {
  const here = c.req.method === 'GET' ? c.req.url : c.req.header('Referer');
  if (!here || !URL.canParse(here)) return '/';
  const { pathname, search } = new URL(here);
  return readOwnPath(`${pathname}${search}`) ?? '/';
}

/** A frame that needs no database: for errors, the one of a missing database among them. */
export function buildBareFrame(c: Request, assets: Assets): Frame {
  const { issuerName } = c.get('ctx').config;
  return {
    path: c.req.path,
    returnTo: findReturnPath(c),
    site: { name: issuerName },
    stylesheet: assets.stylesheet,
    scripts: { ...assets.scripts, ...assets.workers },
    noIndex: true,
  };
}

/** The frame of a page: whose site it is, and how it looks. */
export function withFrame(assets: Assets): MiddlewareHandler<Env> {
  return async (c, next) => {
    const ctx = c.get('ctx');
    const issuer = await findMainIssuer(ctx);
    c.set('frame', {
      path: c.req.path,
      returnTo: findReturnPath(c),
      site: {
        name: issuer?.name ?? ctx.config.issuerName,
        supportContact: issuer && findSupportContact(issuer),
        accent: (issuer?.accent ?? undefined) as Accent | undefined,
      },
      stylesheet: assets.stylesheet,
      scripts: { ...assets.scripts, ...assets.workers },
    });
    await next();
  };
}
