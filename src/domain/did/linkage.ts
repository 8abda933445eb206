import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { asObject, asString, hasType, idOf, type Loose, parseInstant } from '#domain/reading.ts';
import { didWebOf } from './web.ts';
import type { Multikey } from './multikey.ts';

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
  const expires = new Date(now);
  expires.setUTCFullYear(expires.getUTCFullYear() + linkageYears);
  return signCredential(
    {
      '@context': [contextUrls.credentialsV1, contextUrls.didConfiguration],
      type: ['VerifiableCredential', 'DomainLinkageCredential'],
      issuer: signer.controller,
      issuanceDate: formatDateTime(now),
      expirationDate: formatDateTime(expires),
      credentialSubject: { id: signer.controller, origin },
    },
    { signer, created: now, documentLoader, suiteNames: ['Ed25519Signature2020'] },
  );
}

/** The document at `/.well-known/did-configuration.json`. */
export function buildDidConfiguration(linkages: readonly JsonObject[]): JsonObject {
  return { '@context': contextUrls.didConfiguration, linked_dids: linkages };
}

/** A key of an origin, and until when it is to be believed. */
export interface PublishedKey extends Multikey {
  /** Signatures made from then on are not the issuer's. */
  readonly expires?: Date;
  /** The key fell into other hands then, as far as is known; nothing it signed is to be believed. */
  readonly revoked?: Date;
}

/**
 * The `did:web` document of an origin: its keys, each also known as its `did:key`, which by itself could
 * not say that its time is over.
 *
 * @param assertionKeys - keys that sign now; `others` stay so that what they signed can be judged
 * @source Controlled Identifiers 1.0, section 2.2: `expires`, `revoked`
 *   https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function buildDidWebDocument(
  origin: string,
  assertionKeys: readonly PublishedKey[],
  others: readonly PublishedKey[],
): JsonObject {
  const did = didWebOf(origin);
  const nameOf = (key: Multikey) => `${did}#${key.publicKeyMultibase}`;
  const method = (key: PublishedKey) => ({
    id: nameOf(key),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.publicKeyMultibase,
    ...(key.expires ? { expires: formatDateTime(key.expires) } : {}),
    ...(key.revoked ? { revoked: formatDateTime(key.revoked) } : {}),
  });
  const all = [...assertionKeys, ...others];
  return {
    '@context': [contextUrls.did, contextUrls.multikey],
    id: did,
    alsoKnownAs: all.filter(({ revoked }) => !revoked).map((key) => key.controller),
    verificationMethod: all.map(method),
    assertionMethod: assertionKeys.map(nameOf),
    authentication: assertionKeys.map(nameOf),
  };
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
