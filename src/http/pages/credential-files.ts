import { Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { type CredentialFileKind, credentialFiles } from '#services/credential-files.ts';
import { viewCredential } from '#services/credentials.ts';
import { writeDisposition } from '../disposition.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { imagePolicy } from './files.ts';

const ending = /\.(png|svg|pdf)$/;

/** A file with the signed credential inside, for whoever may see that credential. */
async function sendFile(c: Request) {
  const ctx = c.get('ctx');
  const name = c.req.param('file') ?? '';
  const kind = ending.exec(name)?.[1] as CredentialFileKind;
  const view = await viewCredential(ctx, parseId('award', name.replace(ending, '')));
  const { mediaType, hasWords, make } = credentialFiles[kind];
  const { locale } = c.get('texts');
  const bytes = await make(ctx, view, locale);
  c.header('Vary', hasWords ? 'Accept-Language, Cookie' : 'Cookie');
  c.header('Cache-Control', 'private, no-cache');
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Content-Security-Policy', imagePolicy);
  c.header('Content-Disposition', writeDisposition(view.detail.achievement.name, kind));
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mediaType });
}

const withEtag = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'],
});

/** The badge with the credential baked in, and the certificate: /credentials/ID.png, .svg, .pdf. */
export const credentialFilePages = new Hono<Env>().get(
  '/credentials/:file{awd_[0-9a-z]+[.](?:png|svg|pdf)}',
  withEtag,
  sendFile,
);
