import { Hono } from 'hono';
import { type Picture, readAchievementCard, readCredentialCard, readQr } from '#services/cards.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';

/** Caches keep what is public, but ask each time: a credential can be hidden at any moment. */
const cacheControl = { shared: 'public, no-cache', own: 'private, no-store' } as const;

async function sendPicture(c: Request, picture: Picture) {
  const etag = `"${picture.tag}"`;
  const headers = {
    ETag: etag,
    Vary: 'Cookie',
    'Cache-Control': picture.isPublic ? cacheControl.shared : cacheControl.own,
  };
  const known = c.req
    .header('If-None-Match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) return c.body(null, 304, headers);
  const bytes = await picture.read();
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': picture.mediaType });
}

const awardOf = (c: Request) => parseId('award', c.req.param('id'));

/** The pictures of link previews, and QR codes. */
export const cardPages = new Hono<Env>()
  .get('/credentials/:id/card.png', async (c) =>
    sendPicture(c, await readCredentialCard(c.get('ctx'), awardOf(c))),
  )
  .get('/credentials/:id/qr.svg', async (c) =>
    sendPicture(c, await readQr(c.get('ctx'), awardOf(c))),
  )
  .get('/achievements/:id/card.png', async (c) =>
    sendPicture(
      c,
      await readAchievementCard(c.get('ctx'), parseId('achievement', c.req.param('id'))),
    ),
  );
