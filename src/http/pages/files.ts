import { Hono } from 'hono';
import { decodeBase64 } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { findArt } from '#services/badge-art.ts';
import type { Assets, Env } from '../env.ts';
import { workerPolicy } from './verify-policy.ts';

const forever = 'public, max-age=31536000, immutable';
/** Even opened by itself, an image runs nothing and loads nothing. */
export const imagePolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/** Badge art, style sheets, scripts and icons: all named by their content, so they never change. */
export function createFiles(assets: Assets) {
  const workers = new Set(Object.values(assets.workers));
  return new Hono<Env>()
    .get('/images/:digest', async (c) => {
      const image = await findArt(c.get('ctx'), c.req.param('digest'));
      c.header('Access-Control-Allow-Origin', '*');
      c.header('Content-Security-Policy', imagePolicy);
      return c.body(new Uint8Array(image.bytes), 200, {
        'Content-Type': image.mediaType,
        'Cache-Control': forever,
      });
    })
    .get('/assets/:name', (c) => {
      const file = assets.files[c.req.path];
      if (!file) throw new LaurelError('not_found');
      if (workers.has(c.req.path)) c.header('Content-Security-Policy', workerPolicy);
      const body = file.encoding === 'base64' ? decodeBase64(file.body) : file.body;
      return c.body(body, 200, { 'Content-Type': file.mediaType, 'Cache-Control': forever });
    });
}
