import { Hono } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { findArt } from '#services/badge-art.ts';
import type { Assets, Env } from '../env.ts';

const forever = 'public, max-age=31536000, immutable';
/** Even opened by itself, an image runs nothing and loads nothing. */
export const imagePolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/** Badge art and the style sheet: both named by their content, so they never change. */
export function createFiles(assets: Assets) {
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
      return c.body(file.body, 200, { 'Content-Type': file.mediaType, 'Cache-Control': forever });
    });
}
