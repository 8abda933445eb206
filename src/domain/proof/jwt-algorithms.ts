import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { compactVerify } from 'jose/jws/compact/verify';
import { importJWK } from 'jose/key/import';
import { type PublicKey, toJwk } from '#domain/did/public-key.ts';
import { decodeBase64 } from '../bytes.ts';

type VerifyJws = (jws: string, key: PublicKey, algorithm: string) => Promise<boolean>;

/** By jose, which in turn leaves the signature to WebCrypto. */
const verifyByJose: VerifyJws = async (jws, key, algorithm) => {
  try {
    const imported = await importJWK(toJwk(key), algorithm);
    await compactVerify(jws, imported, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
};

type Check = (signature: Uint8Array, signed: Uint8Array, publicKey: Uint8Array) => boolean;

/** By noble, for curves that WebCrypto does not know at all, or not in every browser. */
const verifyByNoble =
  (check: Check): VerifyJws =>
  async (jws, key) => {
    const at = jws.lastIndexOf('.');
    if (key.type === 'RSA') return false;
    try {
      const signature = decodeBase64(jws.slice(at + 1));
      return check(signature, new TextEncoder().encode(jws.slice(0, at)), key.bytes);
    } catch {
      return false;
    }
  };

/** As RFC 8032 has it, with no key or point that is not canonical. */
const onEd25519 = verifyByNoble((signature, signed, publicKey) =>
  ed25519.verify(signature, signed, publicKey, { zip215: false }),
);

/** Either half of a signature is good: JWS does not ask for the lower one. */
const onSecp256k1 = verifyByNoble((signature, signed, publicKey) =>
  secp256k1.verify(signature, signed, publicKey, { lowS: false, prehash: true, format: 'compact' }),
);

interface AlgorithmRow {
  /** The only type of key that it takes, so that no key can be passed off as another. */
  readonly keyType: PublicKey['type'];
  readonly verify: VerifyJws;
}

const byJose = (keyType: PublicKey['type']): AlgorithmRow => ({ keyType, verify: verifyByJose });

/** Every algorithm of a JWT that is checked; none that is symmetric, nor `none`. Adding one adds a row. */
const algorithms: Readonly<Record<string, AlgorithmRow>> = {
  ES256: byJose('P-256'),
  ES384: byJose('P-384'),
  EdDSA: { keyType: 'Ed25519', verify: onEd25519 },
  Ed25519: { keyType: 'Ed25519', verify: onEd25519 },
  RS256: byJose('RSA'),
  RS384: byJose('RSA'),
  RS512: byJose('RSA'),
  PS256: byJose('RSA'),
  PS384: byJose('RSA'),
  PS512: byJose('RSA'),
  ES256K: { keyType: 'secp256k1', verify: onSecp256k1 },
};

/** Algorithms without a secret of one's own: whoever can check could have signed, or anybody could. */
const worthless = /^(none|HS\d+)$/i;

/** The row of an algorithm, or what is wrong with it. */
export function findAlgorithm(
  name: string,
): AlgorithmRow | { readonly flaw: string; readonly known: boolean } {
  const row = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
  if (row) return row;
  return worthless.test(name)
    ? { flaw: `The algorithm ${name} signs nothing.`, known: true }
    : { flaw: `The algorithm ${name} is not known here.`, known: false };
}
