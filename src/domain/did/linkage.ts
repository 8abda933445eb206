import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { type JwtSigner, signJwt, toNumericDate } from '#domain/proof/jwt-sign.ts';
import { asObject, asString, hasType, idOf, type Loose, parseInstant } from '#domain/reading.ts';

const linkageYears = 1;
/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;

/**
 * A credential in which the key says: this origin is mine.
 *
 * @source DIF Well Known DID Configuration https://identity.foundation/.well-known/resources/did-configuration/
 */
export async function signDomainLinkage(
  origin: string,
  signer: Signer,
  options: { readonly now: Date; readonly documentLoader: DocumentLoader },
): Promise<JsonObject> {
  const { now, documentLoader } = options;
  return signCredential(buildLinkage(origin, signer.controller, now), {
    signer,
    created: now,
    documentLoader,
    suiteNames: ['Ed25519Signature2020'],
  });
}

function buildLinkage(origin: string, did: string, now: Date): JsonObject {
  const expires = new Date(now);
  expires.setUTCFullYear(expires.getUTCFullYear() + linkageYears);
  return {
    '@context': [contextUrls.credentialsV1, contextUrls.didConfiguration],
    type: ['VerifiableCredential', 'DomainLinkageCredential'],
    issuer: did,
    issuanceDate: formatDateTime(now),
    expirationDate: formatDateTime(expires),
    credentialSubject: { id: did, origin },
  };
}

/**
 * The same by a key that signs JSON Web Tokens.
 *
 * @source DIF Well Known DID Configuration, section JSON Web Token Proof Format: these claims and headers, and no others
 *   https://identity.foundation/.well-known/resources/did-configuration/#json-web-token-proof-format
 */
export function signDomainLinkageJwt(
  origin: string,
  signer: JwtSigner,
  { now }: { readonly now: Date },
): Promise<string> {
  const linkage = buildLinkage(origin, signer.controller, now);
  return signJwt(
    {
      iss: signer.controller,
      sub: signer.controller,
      nbf: toNumericDate(linkage['issuanceDate']),
      exp: toNumericDate(linkage['expirationDate']),
      vc: linkage,
    },
    { signer, header: { kid: signer.id } },
  );
}

/** The document at `/.well-known/did-configuration.json`. */
export function buildDidConfiguration(linkages: readonly (JsonObject | string)[]): JsonObject {
  return { '@context': contextUrls.didConfiguration, linked_dids: linkages };
}

/** What a linkage must say: this DID, of this origin. */
export interface ExpectedLinkage {
  readonly did: string;
  readonly origin: string;
}

/**
 * Whether the claims of a linkage are the expected ones, and in force now; who signed it is a question of
 * its own. An origin is compared as it is written, so that `www.` is another one.
 *
 * @param claims - the linkage as a document, also where it came as a JWT
 * @source DIF Well Known DID Configuration, section Verification
 *   https://identity.foundation/.well-known/resources/did-configuration/#did-configuration-resource-verification
 */
export function matchesLinkage(
  claims: Loose,
  { did, origin }: ExpectedLinkage,
  now: Date,
): boolean {
  const subject = asObject(claims['credentialSubject']);
  const claimed = asString(subject?.['origin']);
  const from = parseInstant(claims['issuanceDate'] ?? claims['validFrom']) ?? -Infinity;
  const until = parseInstant(claims['expirationDate'] ?? claims['validUntil']) ?? -Infinity;
  return (
    hasType(claims, 'DomainLinkageCredential') &&
    idOf(claims['issuer']) === did &&
    subject?.['id'] === did &&
    (claimed === origin || claimed === `${origin}/`) &&
    from <= now.getTime() + maxClockSkewMs &&
    until > now.getTime()
  );
}
