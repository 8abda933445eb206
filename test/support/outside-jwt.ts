/**
 * A VC-JWT before somebody else's eyes: the steps of 1EdTech's public validator (the key out of the header, RS256
 * or ES256 and nothing else, then the claims), by node:crypto. DIDKit 0.2.28 and DCC verifier-core take no
 * credential in a JWT.
 */
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

export const decodeJwtPart = (jwt: string, part: 0 | 1): Json =>
  JSON.parse(Buffer.from(jwt.split('.')[part] ?? '', 'base64url').toString()) as Json;

const hashes: Readonly<Record<string, string>> = { ES256: 'sha256', RS256: 'sha256' };

/** @returns what is wrong with it, or `undefined` */
export function findJwtFlaw(jwt: string, findKey?: (kid: string) => Json | undefined) {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const { alg, typ, jwk, kid } = decodeJwtPart(jwt, 0);
  const hash = hashes[String(alg)];
  if (!hash) return 'alg must be RS256 or ES256';
  if (typ !== undefined && typ !== 'JWT') return 'typ must be JWT';
  const key = kid === undefined ? (jwk as Json | undefined) : findKey?.(String(kid));
  if (!key) return 'no key';
  if ('d' in key) return 'a private key';
  const isSound = verify(
    hash,
    Buffer.from(`${header}.${payload}`),
    {
      key: createPublicKey({ key: key as JsonWebKey, format: 'jwk' }),
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

/** The JWT with one bit of its payload flipped, or of its signature. */
export function flipBit(jwt: string, part: 1 | 2): string {
  const parts = jwt.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  // Within a text, so that the payload still is JSON.
  const at = part === 1 ? bytes.indexOf('"name":"') + '"name":"'.length : 0;
  bytes[at] = bytes[at]! ^ 1;
  return parts.with(part, bytes.toString('base64url')).join('.');
}
