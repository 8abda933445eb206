import { encodeBase64Url } from '#domain/bytes.ts';
import { readSecretMultikey } from '#domain/did/multikey.ts';
import { toJwk } from '#domain/did/public-key.ts';
import { LaurelError } from '#domain/errors.ts';
import { findSigningKey, type KeyRing, publicRing, type RingKey } from '#domain/key-ring.ts';
import { isJwtSigner, type JwtSigner } from '#domain/proof/jwt-sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import {
  algorithmOf,
  didOf,
  jwtAlgorithms,
  keyIdOf,
  methodOf,
  publicKeyOf,
  type SigningAlgorithm,
} from '#domain/ring-key.ts';

export { generateFirstKeys, generateRingKey } from './generate-key.ts';

/** The issuer's keys, ready to sign. Private halves are inside WebCrypto and cannot be read back. */
export interface Keychain {
  /** The public ring: every key with its history. */
  readonly ring: KeyRing;
  /** The signer of proofs for new credentials of an issuer, if it has a key in use. */
  findSigner(issuer: string, now: Date): Signer | undefined;
  /** The signer of JSON Web Tokens of an issuer, if it has a key in use. */
  findJwtSigner(issuer: string, now: Date): JwtSigner | undefined;
  /** The signer of one key, retired ones too, as long as its private half is here. */
  findSignerOf(keyId: string): JwtSigner | Signer | undefined;
}

interface AlgorithmRow {
  readonly key: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams;
  readonly signature: AlgorithmIdentifier | EcdsaParams;
}

/** What WebCrypto calls each algorithm. */
const parameters: Readonly<Record<SigningAlgorithm, AlgorithmRow>> = {
  EdDSA: { key: 'Ed25519', signature: 'Ed25519' },
  ES256: {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    signature: { name: 'ECDSA', hash: 'SHA-256' },
  },
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signature: 'RSASSA-PKCS1-v1_5' },
};

/** The private half as WebCrypto takes it, or `undefined` where the ring does not have it. */
function readPrivateJwk(key: RingKey): JsonWebKey | undefined {
  if (key.publicKeyJwk) return key.secretKeyJwk;
  if (key.secretKeyMultibase === undefined) return undefined;
  const { bytes } = readSecretMultikey(key.secretKeyMultibase);
  return { ...toJwk(publicKeyOf(key)), d: encodeBase64Url(bytes) };
}

/** Makes sure that the two halves belong together: else everything that is signed would be worthless. */
async function requirePair(
  key: RingKey,
  { key: imported, signature: parameter }: AlgorithmRow,
  sign: Signer['sign'],
): Promise<void> {
  const data = new Uint8Array([1]);
  const jwk = toJwk(publicKeyOf(key));
  const publicKey = await crypto.subtle.importKey('jwk', jwk, imported, false, ['verify']);
  const signature = (await sign({ data })) as BufferSource;
  if (!(await crypto.subtle.verify(parameter, publicKey, signature, data)))
    throw new LaurelError('input_invalid', {
      detail: `The private half in the ring is not that of ${didOf(key)}.`,
    });
}

async function importSigner(key: RingKey, jwk: JsonWebKey): Promise<JwtSigner | Signer> {
  const algorithm = algorithmOf(key);
  const row = parameters[algorithm];
  const privateKey = await crypto.subtle.importKey('jwk', jwk, row.key, false, ['sign']);
  const sign: Signer['sign'] = async ({ data }) =>
    new Uint8Array(await crypto.subtle.sign(row.signature, privateKey, data as BufferSource));
  await requirePair(key, row, sign);
  const named = { id: methodOf(key), controller: didOf(key), sign };
  return algorithm === 'EdDSA'
    ? { ...named, algorithm: 'Ed25519' }
    : { ...named, algorithm, publicJwk: toJwk(publicKeyOf(key)) };
}

/** Imports a key ring; afterwards nothing holds the private halves as text. */
export async function createKeychain(ring: KeyRing): Promise<Keychain> {
  const signers = new Map<string, JwtSigner | Signer>();
  for (const key of ring.keys) {
    const jwk = readPrivateJwk(key);
    if (jwk) signers.set(keyIdOf(key), await importSigner(key, jwk));
  }
  const known = publicRing(ring);
  const withSecret = { keys: known.keys.filter((key) => signers.has(keyIdOf(key))) };
  const find = (issuer: string, now: Date, algorithm: SigningAlgorithm) => {
    const key = findSigningKey(withSecret, issuer, now, algorithm);
    return key && signers.get(keyIdOf(key));
  };
  return {
    ring: known,
    findSigner: (issuer, now) => {
      const signer = find(issuer, now, 'EdDSA');
      return signer && !isJwtSigner(signer) ? signer : undefined;
    },
    findJwtSigner: (issuer, now) =>
      jwtAlgorithms
        .map((algorithm) => find(issuer, now, algorithm))
        .find((signer) => signer !== undefined && isJwtSigner(signer)),
    findSignerOf: (keyId) => signers.get(keyId),
  };
}
