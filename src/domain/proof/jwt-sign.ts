import { encodeBase64Url } from '../bytes.ts';
import { LaurelError } from '../errors.ts';
import { asObject, asString, idOf, type Loose, parseInstant } from '../reading.ts';
import type { JwtAlgorithm } from '../ring-key.ts';
import { findModelFlaw } from '../verify/data-model.ts';
import { dateMembers } from './jwt.ts';
import type { JsonObject } from './sign.ts';
import type { Signer } from './suites.ts';

const msPerSecond = 1000;

/** A key that signs JSON Web Tokens; the private half never leaves whoever made it. */
export interface JwtSigner {
  /** The verification method: a DID URL. */
  readonly id: string;
  /** The DID that controls the key: the issuer's identity in what it signs. */
  readonly controller: string;
  readonly algorithm: JwtAlgorithm;
  /** The public half, with the members that make it the key and no others. */
  readonly publicJwk: Readonly<Record<string, string>>;
  sign(input: { data: Uint8Array }): Promise<Uint8Array>;
}

/** Whether a key signs JSON Web Tokens, and not proofs. */
export const isJwtSigner = (signer: JwtSigner | Signer): signer is JwtSigner =>
  'publicJwk' in signer;

/**
 * How a JWT names its key, one row each. `jwk` brings it along, which 1EdTech's validator reads by itself; a
 * `kid` it would fetch. Wallets go by the `kid`, which is a DID URL. Never both.
 */
const keyHeaders = {
  jwk: ({ publicJwk }: JwtSigner) => ({ jwk: publicJwk }),
  kid: ({ id }: JwtSigner) => ({ kid: id }),
} as const;

export type KeyHeader = keyof typeof keyHeaders;

const encodePart = (value: unknown): string =>
  encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));

/** A compact JWT of any claims. @source RFC 7515, section 7.1 https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
export async function signJwt(
  claims: JsonObject,
  { signer, header }: { readonly signer: JwtSigner; readonly header: JsonObject },
): Promise<string> {
  const data = `${encodePart({ alg: signer.algorithm, ...header })}.${encodePart(claims)}`;
  const signature = await signer.sign({ data: new TextEncoder().encode(data) });
  return `${data}.${encodeBase64Url(signature)}`;
}

/** Whole seconds since 1970, which is all that is written; `undefined` where there is no date. */
export function toNumericDate(date: unknown): number | undefined {
  const instant = parseInstant(date);
  return instant === undefined ? undefined : Math.floor(instant / msPerSecond);
}

const subjectOf = (document: Loose): string | undefined =>
  asString(asObject(document['credentialSubject'])?.['id']);

/**
 * Signs a credential as a JWT: the credential itself is the payload, and what it says of its issuer, id, dates
 * and subject is said again as claims.
 *
 * @param unsigned - without proofs; it needs a `credentialSubject.id`, as `sub` is required
 * @throws `credential_malformed` for a document that breaks a rule of the data model, or lacks what the claims need
 * @source Open Badges 3.0, section 8.2 https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof
 */
export async function signCredentialJwt(
  unsigned: JsonObject,
  {
    signer,
    created,
    keyHeader = 'jwk',
  }: {
    readonly signer: JwtSigner;
    /** When it is signed; to the second in the JWT. */
    readonly created: Date;
    readonly keyHeader?: KeyHeader;
  },
): Promise<string> {
  const [from, until] = dateMembers(unsigned);
  const claims = {
    iss: idOf(unsigned['issuer']),
    sub: subjectOf(unsigned),
    jti: asString(unsigned['id']),
    nbf: toNumericDate(unsigned[from]),
  };
  const flaw =
    findModelFlaw(unsigned) ??
    Object.entries(claims)
      .filter(([, value]) => value === undefined)
      .map(([name]) => `There is nothing for the claim "${name}"`)[0];
  if (flaw) throw new LaurelError('credential_malformed', { detail: `${flaw}.` });
  const exp = toNumericDate(unsigned[until]);
  return signJwt(
    {
      ...unsigned,
      ...claims,
      iat: toNumericDate(created.toISOString()),
      ...(exp === undefined ? {} : { exp }),
    },
    { signer, header: { typ: 'JWT', ...keyHeaders[keyHeader](signer) } },
  );
}
