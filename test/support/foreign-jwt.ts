/** JSON Web Tokens as others make them: by node:crypto, so that the verifier's library has no say in them. */
import {
  constants,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import type { JsonObject } from '#domain/proof/sign.ts';

export const encodePart = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

type Sign = (data: Buffer, key: KeyObject) => Buffer;

const signEcdsa =
  (hash: string): Sign =>
  (data, key) =>
    signBytes(hash, data, { key, dsaEncoding: 'ieee-p1363' });
const signPss =
  (hash: string): Sign =>
  (data, key) =>
    signBytes(hash, data, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    });

const generateEc = (namedCurve: string) => () => generateKeyPairSync('ec', { namedCurve });
const generateRsa = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength });

/** Algorithms, with the keys they take. */
export const jwtAlgorithms = {
  ES256: { generate: generateEc('P-256'), sign: signEcdsa('sha256') },
  ES384: { generate: generateEc('P-384'), sign: signEcdsa('sha384') },
  ES256K: { generate: generateEc('secp256k1'), sign: signEcdsa('sha256') },
  EdDSA: {
    generate: () => generateKeyPairSync('ed25519'),
    sign: (data, key) => signBytes(null, data, key),
  },
  RS256: { generate: () => generateRsa(), sign: (data, key) => signBytes('sha256', data, key) },
  RS384: { generate: () => generateRsa(), sign: (data, key) => signBytes('sha384', data, key) },
  RS512: { generate: () => generateRsa(), sign: (data, key) => signBytes('sha512', data, key) },
  PS256: { generate: () => generateRsa(), sign: signPss('sha256') },
} as const satisfies Record<
  string,
  { generate: () => { publicKey: KeyObject; privateKey: KeyObject }; sign: Sign }
>;

export type JwtAlgorithm = keyof typeof jwtAlgorithms;

export interface JwtSigner {
  readonly algorithm: JwtAlgorithm;
  readonly jwk: JsonWebKey;
  /** `did:jwk`, and its key. */
  readonly did: string;
  readonly kid: string;
  sign(header: JsonObject, claims: unknown): string;
}

const signers = new Map<string, JwtSigner>();

/** A signer with a key of its own; `name` tells apart those of one algorithm. Keys are kept, as RSA takes long. */
export function getJwtSigner(algorithm: JwtAlgorithm, name = 'issuer'): JwtSigner {
  const known = signers.get(`${algorithm} ${name}`);
  if (known) return known;
  const { generate, sign } = jwtAlgorithms[algorithm];
  const { publicKey, privateKey } = generate();
  const jwk = publicKey.export({ format: 'jwk' });
  const did = `did:jwk:${encodePart(jwk)}`;
  const signer: JwtSigner = {
    algorithm,
    jwk,
    did,
    kid: `${did}#0`,
    sign: (header, claims) => {
      const data = `${encodePart(header)}.${encodePart(claims)}`;
      return `${data}.${sign(Buffer.from(data), privateKey).toString('base64url')}`;
    },
  };
  signers.set(`${algorithm} ${name}`, signer);
  return signer;
}
