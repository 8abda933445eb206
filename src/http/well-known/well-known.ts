import { Hono } from 'hono';
import { readHealth } from '#services/health.ts';
import { readDidConfiguration, readDidDocument, readKeySet } from '#services/identity.ts';
import { readStatusList, statusMaxAgeSeconds } from '#services/status-lists.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';

const didMaxAgeSeconds = 3600;

/** Answers 304 when the reader has it already. */
function answerCached(
  c: Request,
  body: string,
  options: { etag: string; mediaType: string; maxAgeSeconds: number },
) {
  const { etag, mediaType, maxAgeSeconds } = options;
  const shared = {
    ETag: etag,
    'Cache-Control': `public, max-age=${maxAgeSeconds}`,
    'Access-Control-Allow-Origin': '*',
  };
  const known = c.req
    .header('If-None-Match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag) || known?.includes('*')) return c.body(null, 304, shared);
  return c.body(body, 200, { ...shared, 'Content-Type': mediaType });
}

/** Documents that other people's software looks for, readable from any origin. */
export function createWellKnown() {
  const open = (maxAgeSeconds: number) => ({
    'Cache-Control': `public, max-age=${maxAgeSeconds}`,
    'Access-Control-Allow-Origin': '*',
  });
  return new Hono<Env>()
    .get('/.well-known/did.json', async (c) =>
      c.json(await readDidDocument(c.get('ctx')), 200, open(didMaxAgeSeconds)),
    )
    .get('/.well-known/jwks.json', (c) =>
      c.json(readKeySet(c.get('ctx')), 200, open(didMaxAgeSeconds)),
    )
    .get('/.well-known/did-configuration.json', async (c) =>
      c.json(await readDidConfiguration(c.get('ctx')), 200, open(didMaxAgeSeconds)),
    )
    .get('/status/:list', async (c) => {
      const id = parseId('statusList', c.req.param('list'));
      const { body, mediaType, etag } = await readStatusList(c.get('ctx'), id);
      return answerCached(c, body, {
        etag,
        mediaType,
        maxAgeSeconds: statusMaxAgeSeconds,
      });
    })
    .get('/healthz', async (c) => {
      const health = await readHealth(c.get('ctx'));
      return c.json(health, health.healthy ? 200 : 503, { 'Cache-Control': 'no-store' });
    });
}
