/** Keys of wallets, and the proofs they sign. */
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { readJwk } from '#domain/did/public-key.ts';
import { toMultibase } from '#domain/did/multikey.ts';

export interface WalletKey {
  readonly alg: 'EdDSA' | 'ES256';
  readonly jwk: JWK;
  /** `did:key` of the key. */
  readonly did: string;
  /** Its verification method. */
  readonly kid: string;
  sign(header: object, payload: object): Promise<string>;
}

export async function createWalletKey(alg: WalletKey['alg'] = 'EdDSA'): Promise<WalletKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const jwk = Object.fromEntries(
    Object.entries({ kty, crv, x, y }).filter(([, value]) => value !== undefined),
  ) as JWK;
  const multibase = toMultibase(readJwk(jwk));
  const did = `did:key:${multibase}`;
  return {
    alg,
    jwk,
    did,
    kid: `${did}#${multibase}`,
    sign: (header, payload) =>
      new SignJWT({ ...payload })
        .setProtectedHeader({ alg, ...header })
        // What a test calls critical, so that it can be signed at all.
        .sign(privateKey, { crit: { 'exp-after': true } }),
  };
}

/** The `did:jwk` of the key, with whatever else is put into it. */
export const didJwkOf = ({ jwk }: WalletKey, more: object = {}): string =>
  `did:jwk:${Buffer.from(JSON.stringify({ ...jwk, ...more })).toString('base64url')}`;

interface ProofOptions {
  readonly audience: string;
  readonly nonce: string | undefined;
  readonly now: Date;
  readonly header?: object;
  readonly claims?: object;
}

/** A key proof by hand, so that anything in it can be wrong. @source OpenID4VCI 1.0, appendix F.1 */
export const signProof = (key: WalletKey, options: ProofOptions): Promise<string> =>
  key.sign(
    { typ: 'openid4vci-proof+jwt', kid: key.kid, ...options.header },
    {
      aud: options.audience,
      iat: Math.floor(options.now.getTime() / 1000),
      nonce: options.nonce,
      ...options.claims,
    },
  );
