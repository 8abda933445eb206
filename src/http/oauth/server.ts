import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { LaurelError } from '#domain/errors.ts';
import type { Env } from '../env.ts';
import { limitBody } from '../middleware/body.ts';
import { buildServerMetadata } from './metadata.ts';
import { answerOauthError } from './errors.ts';
import { answerRegistration } from './register.ts';
import { answerRevocation } from './revoke.ts';
import { answerToken } from './token.ts';

/** Tokens, and what a program says of itself, are small. */
const maxBodyBytes = 32 * 1024;
const endpoints = ['/oauth/token', '/oauth/register', '/oauth/revoke'];
const metadataMaxAgeSeconds = 3600;

/** The authorisation server, as far as programs talk to it. Nothing here looks at cookies, so any origin may ask. */
export function createAuthorizationServer() {
  const app = new Hono<Env>();
  const open = cors({ origin: '*', allowHeaders: ['Authorization', 'Content-Type', 'DPoP'] });
  for (const path of endpoints) app.use(path, open, limitBody(maxBodyBytes));
  app.onError((error, c) => answerOauthError(c, error));
  app
    .get('/.well-known/oauth-authorization-server', (c) =>
      c.json(buildServerMetadata(c.get('ctx')), 200, {
        'Cache-Control': `public, max-age=${metadataMaxAgeSeconds}`,
        'Access-Control-Allow-Origin': '*',
      }),
    )
    .post('/oauth/token', answerToken)
    .post('/oauth/register', answerRegistration)
    .post('/oauth/revoke', answerRevocation);
  for (const path of endpoints)
    app.all(path, (c) => {
      c.header('Allow', 'POST, OPTIONS');
      throw new LaurelError('method_unknown');
    });
  return app;
}
