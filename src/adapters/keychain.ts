import { decodeBase64, encodeBase64Url } from '#domain/bytes.ts';
import { multikeyOf } from '#domain/did/key.ts';
import {
  decodePublicKey,
  decodeSecretKey,
  encodePublicKey,
  encodeSecretKey,
} from '#domain/did/multikey.ts';
import { findSigningKey, type KeyRing, publicRing, type RingKey } from '#domain/key-ring.ts';
import type { Signer } from '#domain/proof/suites.ts';

/** The issuer's keys, ready to sign. Private halves are inside WebCrypto and cannot be read back. */
export interface Keychain {
  /** The public ring: every key with its history. */
  readonly ring: KeyRing;
  /** The signer for new credentials of an issuer, if it has a key in use. */
  findSigner(issuer: string, now: Date): Signer | undefined;
  /** The signer of one key, retired ones too, as long as its private half is here. */
  findSignerOf(publicKeyMultibase: string): Signer | undefined;
}

async function importSigner(key: RingKey, secret: string): Promise<Signer> {
  const jwk = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: encodeBase64Url(decodeSecretKey(secret)),
    x: encodeBase64Url(decodePublicKey(key.publicKeyMultibase)),
  };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const { id, controller } = multikeyOf(key.publicKeyMultibase);
  return {
    id,
    controller,
    algorithm: 'Ed25519',
    sign: async ({ data }) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, data as BufferSource)),
  };
}

/** Imports a key ring; afterwards nothing holds the private halves as text. */
export async function createKeychain(ring: KeyRing): Promise<Keychain> {
  const signers = new Map<string, Signer>();
  for (const key of ring.keys) {
    if (key.secretKeyMultibase)
      signers.set(key.publicKeyMultibase, await importSigner(key, key.secretKeyMultibase));
  }
  const known = publicRing(ring);
  return {
    ring: known,
    findSigner: (issuer, now) => {
      const withSecret = { keys: known.keys.filter((key) => signers.has(key.publicKeyMultibase)) };
      const key = findSigningKey(withSecret, issuer, now);
      return key && signers.get(key.publicKeyMultibase);
    },
    findSignerOf: (publicKeyMultibase) => signers.get(publicKeyMultibase),
  };
}

/** Makes a new Ed25519 key for an issuer, in use from `now`. */
export async function generateRingKey(issuer: string, now: Date): Promise<RingKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return {
    publicKeyMultibase: encodePublicKey(publicKey),
    secretKeyMultibase: encodeSecretKey(decodeBase64(d), publicKey),
    issuer,
    notBefore: now.toISOString(),
  };
}
