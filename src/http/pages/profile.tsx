import { Hono } from 'hono';
import { viewPortrait } from '#services/portraits.ts';
import { viewProfile } from '#services/profiles.ts';
import type { Portrait } from '#store/profiles.ts';
import { ProfilePage } from '#views/profile-page.tsx';
import type { Env, Request } from '../env.ts';
import { accepts } from './negotiate.ts';
import { presentPerson, presentProfile } from './present-profile.ts';
import { sendPage } from './send.ts';

async function showProfile(c: Request) {
  const ctx = c.get('ctx');
  const asked = c.req.param('handle') ?? '';
  const view = await viewProfile(ctx, asked);
  // It can be switched off at any moment, and an old handle taken up again.
  c.header('Cache-Control', 'private, no-cache');
  if (view.handle !== asked)
    return c.redirect(`/people/${view.handle}${new URL(c.req.url).search}`, 308);
  const person = presentPerson(ctx, view);
  c.header('Vary', 'Accept, Accept-Language, Cookie');
  if (accepts(c) === 'json') return c.json(person.data);
  const isOwn = ctx.actor.kind === 'learner' && ctx.actor.id === view.learner.id;
  return sendPage(
    c,
    <ProfilePage
      frame={{ ...c.get('frame'), canonical: person.url }}
      {...presentProfile(ctx, view, `/people/${view.handle}`)}
      own={isOwn ? 'profile.own' : undefined}
      preview={person}
    />,
  );
}

/** A portrait, for a browser that asks each time whether it may still show it. */
export function sendPortrait(c: Request, { mediaType, bytes, createdAt }: Portrait) {
  const etag = `"${createdAt.getTime().toString(36)}"`;
  const headers = { ETag: etag, Vary: 'Cookie', 'Cache-Control': 'private, no-cache' };
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': mediaType });
}

export const profilePages = new Hono<Env>()
  .get('/people/:handle', showProfile)
  .get('/people/:handle/picture', async (c) =>
    sendPortrait(c, await viewPortrait(c.get('ctx'), c.req.param('handle'))),
  );
