/**
 * A VC-JWT before somebody else's eyes: the steps of 1EdTech's public validator (the key out of the header, RS256
 * or ES256 and nothing else, then the claims) by node:crypto, and jose, which knows JWTs and nothing of
 * credentials. DIDKit 0.2.28 and DCC verifier-core take no credential in a JWT.
 */
import {
  createLocalJWKSet,
  EmbeddedJWK,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { World } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

export const decodeJwtPart = (jwt: string, part: 0 | 1): Json =>
  JSON.parse(Buffer.from(jwt.split('.')[part] ?? '', 'base64url').toString()) as Json;

const hashes: Readonly<Record<string, string>> = { ES256: 'sha256', RS256: 'sha256' };

/** @returns what is wrong with it, or `undefined` */
export function findJwtFlaw(jwt: string, findKey?: (kid: string) => JsonWebKey | undefined) {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const { alg, typ, jwk, kid } = decodeJwtPart(jwt, 0);
  const hash = hashes[String(alg)];
  if (!hash) return 'alg must be RS256 or ES256';
  if (typ !== undefined && typ !== 'JWT') return 'typ must be JWT';
  const key = kid === undefined ? (jwk as JsonWebKey | undefined) : findKey?.(kid as string);
  if (!key) return 'no key';
  if ('d' in key) return 'a private key';
  const isSound = verify(
    hash,
    Buffer.from(`${header}.${payload}`),
    {
      key: createPublicKey({ key, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSound) return 'the signature is not sound';
  return findClaimFlaw(decodeJwtPart(jwt, 1));
}

/** Open Badges 3.0, section 8.2.5: the claims are those of the credential. */
function findClaimFlaw(claims: Json): string | undefined {
  const { iss, sub, jti, nbf, exp, validFrom, validUntil } = claims;
  const subject = claims['credentialSubject'] as Json;
  const seconds = (date: unknown) => Date.parse(String(date)) / 1000;
  if (iss === undefined || iss !== (claims['issuer'] as Json)['id']) return 'iss';
  if (sub === undefined || sub !== subject['id']) return 'sub';
  if (jti === undefined || jti !== claims['id']) return 'jti';
  if (nbf !== seconds(validFrom)) return 'nbf';
  if (validUntil !== undefined && exp !== seconds(validUntil)) return 'exp';
  return undefined;
}

const jwtOptions = {
  algorithms: Object.keys(hashes),
  requiredClaims: ['iss', 'sub', 'jti', 'nbf'],
};

/** What jose reads out of a JWT by the key in its header. @throws whatever it finds wrong */
export const readByHeader = async (jwt: string, currentDate = new Date()): Promise<JWTPayload> =>
  (await jwtVerify(jwt, EmbeddedJWK, { ...jwtOptions, currentDate })).payload;

/** The same by the keys that the issuer publishes. @throws whatever it finds wrong */
export const readByKeySet = async (
  jwt: string,
  keySet: JSONWebKeySet,
  currentDate = new Date(),
): Promise<JWTPayload> =>
  (await jwtVerify(jwt, createLocalJWKSet(keySet), { ...jwtOptions, currentDate })).payload;

export const readKeySet = async (world: World): Promise<JSONWebKeySet> =>
  (await (await world.request('/.well-known/jwks.json')).json()) as JSONWebKeySet;

/** What another reader finds in the picture: the chunk of a PNG is for `readTextChunks`. */
export const findInSvg = (svg: string): string =>
  /<openbadges:credential[^>]* verify="([^"]*)"/.exec(svg)?.[1] ?? '';

/** The JWT with one bit of its payload flipped, or of its signature. */
export function flipBit(jwt: string, part: 1 | 2): string {
  const parts = jwt.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  // Within a text, so that the payload still is JSON.
  const at = part === 1 ? bytes.indexOf('"name":"') + '"name":"'.length : 0;
  bytes[at] = bytes[at]! ^ 1;
  return parts.with(part, bytes.toString('base64url')).join('.');
}
