import { Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { LaurelError } from '#domain/errors.ts';
import { type CredentialFileKind, credentialFiles } from '#services/credential-files.ts';
import { readCredentialJwt } from '#services/credential-jwt.ts';
import { type CredentialView, viewCredential } from '#services/credentials.ts';
import { writeDisposition } from '../disposition.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { imagePolicy } from './files.ts';
import { jwtType } from './negotiate.ts';

const ending = /\.(png|svg|pdf|jwt)$/;

/** Which form of the credential a picture carries, by `?proof=`. @throws `input_invalid` */
function readProof(c: Request): 'jwt' | undefined {
  const proof = c.req.query('proof');
  if (proof === undefined || proof === 'jwt') return proof;
  throw new LaurelError('input_invalid', {
    detail: 'The parameter "proof" can only be "jwt": then the picture carries a JSON Web Token.',
  });
}

/** The PDF has the JSON attached, whatever is asked. */
const takesJwt = (kind: CredentialFileKind): boolean => kind !== 'pdf';

/** The credential as a JWT, by its own address or by `Accept`, for whoever may see that credential. */
export async function sendJwt(c: Request, view: CredentialView) {
  const jwt = await readCredentialJwt(c.get('ctx'), view);
  c.header('Vary', 'Accept, Cookie');
  c.header('Cache-Control', 'private, no-cache');
  c.header('Access-Control-Allow-Origin', '*');
  return c.body(jwt, 200, { 'Content-Type': jwtType });
}

/** A file with the signed credential inside, for whoever may see that credential. */
async function sendFile(c: Request) {
  const ctx = c.get('ctx');
  const name = c.req.param('file') ?? '';
  const kind = ending.exec(name)?.[1] as CredentialFileKind | 'jwt';
  const proof = readProof(c);
  const view = await viewCredential(ctx, parseId('award', name.replace(ending, '')));
  if (kind === 'jwt') {
    c.header('Content-Disposition', writeDisposition(view.detail.achievement.name, kind));
    return sendJwt(c, view);
  }
  const { mediaType, hasWords, make } = credentialFiles[kind];
  const { locale } = c.get('texts');
  const body = proof === 'jwt' && takesJwt(kind) ? await readCredentialJwt(ctx, view) : view.body;
  const bytes = await make(ctx, { ...view, body }, locale);
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

/** The badge with the credential baked in, the certificate, and the JWT: /credentials/ID.png, .svg, .pdf, .jwt. */
export const credentialFilePages = new Hono<Env>().get(
  '/credentials/:file{awd_[0-9a-z]+[.](?:png|svg|pdf|jwt)}',
  withEtag,
  sendFile,
);
