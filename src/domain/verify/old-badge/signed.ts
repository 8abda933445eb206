import { readJwk } from '#domain/did/public-key.ts';
import { LaurelError } from '#domain/errors.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { findAlgorithm } from '#domain/proof/jwt-algorithms.ts';
import { decodeBase64 } from '../../bytes.ts';
import { asList, asObject, asString, idOf, type Loose } from '../../reading.ts';
import type { VerifyContext } from '../context.ts';
import { creatorOf, fetchOwn, type OldBadge } from './badge.ts';

/** The one algorithm that the standard names. A header that names another is not followed. */
const algorithm = 'RS256';

/** The id of the key that a signed badge names, or the one key of its issuer. */
export const findSigningKeyId = ({ assertion, issuer }: OldBadge): string | undefined =>
  idOf(creatorOf(assertion)) ?? idOf(asList(issuer['publicKey'])[0]);

/** Whether the issuer's profile lists a key as its own. */
export const listsKey = ({ issuer }: OldBadge, id: string): boolean =>
  asList(issuer['publicKey']).some((key) => idOf(key) === id);

async function loadKey(old: OldBadge, context: VerifyContext): Promise<Loose> {
  const id = findSigningKeyId(old) ?? '';
  const written = asList(old.issuer['publicKey'])
    .map(asObject)
    .find((key) => key?.['id'] === id);
  return written?.['publicKeyPem'] === undefined ? fetchOwn(id, context) : written;
}

async function readPem(pem: string) {
  const [, base64 = ''] =
    /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem.trim()) ??
    [];
  try {
    const key = await crypto.subtle.importKey(
      'spki',
      decodeBase64(base64.replace(/\s/g, '')),
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['verify'],
    );
    const { kty, n, e } = await crypto.subtle.exportKey('jwk', key);
    return readJwk({ kty, n, e });
  } catch (cause) {
    throw new LaurelError('fetch_failed', { detail: 'The key is not an RSA key in PEM.', cause });
  }
}

/**
 * Whether the signature of a signed badge is that of the key it names.
 *
 * @throws `fetch_failed`, `url_refused`, `credential_unreadable` when the key cannot be had
 * @source Open Badges 2.0, section 5.2 https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge
 */
export async function verifyOldSignature(
  jws: string,
  old: OldBadge,
  context: VerifyContext,
): Promise<'sound' | 'altered' | 'unknown-algorithm'> {
  const row = findAlgorithm(algorithm);
  if (decodeJwt(jws).header['alg'] !== algorithm || 'flaw' in row) return 'unknown-algorithm';
  const key = await readPem(asString((await loadKey(old, context))['publicKeyPem']) ?? '');
  return (await row.verify(jws, key, algorithm)) ? 'sound' : 'altered';
}
