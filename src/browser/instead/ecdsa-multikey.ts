/**
 * Stands in for `@digitalbazaar/ecdsa-multikey`, which hands WebCrypto the compressed point: not every
 * browser takes it. The key goes in as a JWK here, which every browser does take.
 */
import { readMultikey } from '#domain/did/multikey.ts';
import { toJwk } from '#domain/did/public-key.ts';

/** The curves of the ECDSA suites, each with its hash. */
const hashes: Readonly<Record<string, string>> = { 'P-256': 'SHA-256', 'P-384': 'SHA-384' };

interface Verification {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The key of a Multikey, as far as verifying needs it. */
export async function from(key: { readonly id?: string; readonly publicKeyMultibase: string }) {
  const publicKey = readMultikey(key.publicKeyMultibase);
  const hash = Object.hasOwn(hashes, publicKey.type) ? hashes[publicKey.type] : undefined;
  if (!hash) throw new TypeError('Unsupported public multikey header.');
  const namedCurve = publicKey.type;
  const imported = await crypto.subtle.importKey(
    'jwk',
    toJwk(publicKey),
    { name: 'ECDSA', namedCurve },
    false,
    ['verify'],
  );
  return {
    verifier: () => ({
      algorithm: namedCurve,
      id: key.id,
      verify: ({ data, signature }: Verification) =>
        crypto.subtle.verify({ name: 'ECDSA', hash }, imported, signature, data),
    }),
  };
}
