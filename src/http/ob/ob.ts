import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { LaurelError } from '#domain/errors.ts';
import { importLimits } from '#domain/imported-badge.ts';
import { authenticateProgram } from '#services/oauth-tokens.ts';
import { readForProgram, saveForProgram } from '#services/ob-profile.ts';
import type { Env } from '../env.ts';
import { limitBody } from '../middleware/body.ts';
import { limitConcurrent } from '../middleware/concurrency.ts';
import { readJson } from '../wallet/read-json.ts';
import { getCredentials, postCredential } from './credentials.ts';
import { buildServiceDescription } from './discovery.ts';
import { answerImsx } from './errors.ts';

const base = '/ims/ob/v3p0';
const paths = {
  credentials: `${base}/credentials`,
  profile: `${base}/profile`,
  discovery: `${base}/discovery`,
} as const;

/** Verifying one costs processor time, and waits for other people's servers. */
const maxUpserts = 8;
const maxProfileBytes = 64 * 1024;
const discoveryMaxAgeSeconds = 3600;

/** Lets in who sends an access token of this API, and nobody else. @throws `access_token_missing`, `access_token_refused` */
const withAccessToken: MiddlewareHandler<Env> = async (c, next) => {
  c.header('Cache-Control', 'no-store');
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) throw new LaurelError('access_token_missing');
  const ctx = c.get('ctx');
  c.set('ctx', { ...ctx, actor: await authenticateProgram(ctx, token) });
  await next();
};

/** What each address is asked by; the rest is refused. */
const methods = {
  [paths.credentials]: 'GET, POST, OPTIONS',
  [paths.profile]: 'GET, PUT, OPTIONS',
  [paths.discovery]: 'GET, OPTIONS',
};

/** The Open Badges API, for programs that a learner has connected. @source Open Badges 3.0, section 6 https://www.imsglobal.org/spec/ob/v3p0#api */
export function createObApi() {
  const app = new Hono<Env>();
  app.onError((error, c) => answerImsx(c, error));
  app.use(
    `${base}/*`,
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST', 'PUT'],
      allowHeaders: ['Authorization', 'Content-Type'],
      exposeHeaders: ['X-Total-Count', 'Link', 'WWW-Authenticate'],
    }),
  );
  app.get(paths.discovery, async (c) =>
    c.json(await buildServiceDescription(c.get('ctx')), 200, {
      'Cache-Control': `public, max-age=${discoveryMaxAgeSeconds}`,
    }),
  );
  app.use(paths.credentials, limitBody(importLimits.maxBytes), withAccessToken);
  app.use(paths.profile, limitBody(maxProfileBytes), withAccessToken);
  app.on('POST', paths.credentials, limitConcurrent(maxUpserts), postCredential);
  app.get(paths.credentials, getCredentials);
  app.get(paths.profile, async (c) => c.json(await readForProgram(c.get('ctx'))));
  app.put(paths.profile, async (c) =>
    c.json(await saveForProgram(c.get('ctx'), await readJson(c))),
  );
  for (const [path, allowed] of Object.entries(methods))
    app.all(path, (c) => {
      c.header('Allow', allowed);
      throw new LaurelError('method_unknown');
    });
  app.all(`${base}/*`, () => {
    throw new LaurelError('not_found');
  });
  return app;
}
