import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { parseInstant } from '#domain/reading.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { didWebOf } from './web.ts';
import type { Multikey } from './multikey.ts';

const linkageYears = 1;

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

/**
 * The `did:web` document of an origin: its keys, each also known as its `did:key`.
 *
 * @param assertionKeys - keys that sign now; `others` are retired and kept so that what they signed can be read
 */
export function buildDidWebDocument(
  origin: string,
  assertionKeys: readonly Multikey[],
  others: readonly Multikey[],
): JsonObject {
  const did = didWebOf(origin);
  const method = (key: Multikey) => ({
    id: `${did}#${key.publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.publicKeyMultibase,
  });
  const all = [...assertionKeys, ...others];
  return {
    '@context': [contextUrls.did, contextUrls.multikey],
    id: did,
    alsoKnownAs: all.map((key) => key.controller),
    verificationMethod: all.map(method),
    assertionMethod: assertionKeys.map((key) => method(key).id),
    authentication: assertionKeys.map((key) => method(key).id),
  };
}

/** Whether one entry of `linked_dids` ties this DID to this origin, now. */
export async function verifyDomainLinkage(
  entry: JsonObject,
  expected: { readonly did: string; readonly origin: string },
  options: { readonly now: Date; readonly documentLoader: DocumentLoader },
): Promise<boolean> {
  const subject = entry['credentialSubject'] as JsonObject | undefined;
  const expires = parseInstant(entry['expirationDate'] ?? entry['validUntil']) ?? -Infinity;
  const claims =
    entry['issuer'] === expected.did &&
    subject?.['id'] === expected.did &&
    subject['origin'] === expected.origin &&
    expires > options.now.getTime();
  if (!claims) return false;
  const outcomes = await verifyProofs(entry, options.documentLoader, options.now);
  return outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'passed');
}
