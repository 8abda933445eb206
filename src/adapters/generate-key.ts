import { decodeBase64 } from '#domain/bytes.ts';
import {
  encodeP256SecretKey,
  encodePublicKey,
  encodeSecretKey,
  toMultibase,
} from '#domain/did/multikey.ts';
import { readJwk, toJwk } from '#domain/did/public-key.ts';
import type { RingKey } from '#domain/key-ring.ts';
import type { CurveRingKey, RsaJwk, RsaRingKey, SigningAlgorithm } from '#domain/ring-key.ts';

const rsaBits = 2048;

async function generateEd25519() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return {
    publicKeyMultibase: encodePublicKey(publicKey),
    secretKeyMultibase: encodeSecretKey(decodeBase64(d), publicKey),
  };
}

async function generateP256() {
  const parameters = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const { d = '', kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return {
    publicKeyMultibase: toMultibase(readJwk({ kty, crv, x, y })),
    secretKeyMultibase: encodeP256SecretKey(decodeBase64(d)),
  };
}

async function generateRsa() {
  const parameters = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: rsaBits,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  };
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const { d, p, q, dp, dq, qi, n, e } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const publicKeyJwk: RsaJwk = toJwk(readJwk({ kty: 'RSA', n, e }));
  return { publicKeyJwk, secretKeyJwk: { ...publicKeyJwk, d, p, q, dp, dq, qi } as RsaJwk };
}

/** How keys are made, one row for each algorithm. */
const generators = {
  EdDSA: generateEd25519,
  ES256: generateP256,
  RS256: generateRsa,
} as const satisfies Readonly<Record<SigningAlgorithm, () => Promise<object>>>;

/**
 * Makes a new key for an issuer, in use from `now`.
 *
 * @param algorithm - what it will sign by; `EdDSA` unless told
 */
export function generateRingKey(
  issuer: string,
  now: Date,
  algorithm?: 'EdDSA' | 'ES256',
): Promise<CurveRingKey>;
export function generateRingKey(issuer: string, now: Date, algorithm: 'RS256'): Promise<RsaRingKey>;
export function generateRingKey(
  issuer: string,
  now: Date,
  algorithm: SigningAlgorithm,
): Promise<RingKey>;
export async function generateRingKey(
  issuer: string,
  now: Date,
  algorithm: SigningAlgorithm = 'EdDSA',
): Promise<RingKey> {
  return { ...(await generators[algorithm]()), issuer, notBefore: now.toISOString() };
}

/** What a deployment begins with: a key for proof sets, and one for JSON Web Tokens. */
export const generateFirstKeys = (issuer: string, now: Date): Promise<readonly RingKey[]> =>
  Promise.all([generateRingKey(issuer, now), generateRingKey(issuer, now, 'ES256')]);
