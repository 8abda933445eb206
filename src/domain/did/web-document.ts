import { contextUrls } from '#contexts/loader.ts';
import { formatDateTime, type JsonObject } from '#domain/proof/sign.ts';
import type { Multikey } from './multikey.ts';
import { didWebOf } from './web.ts';

/** What `JsonWebKey` means in JSON-LD; nothing here reads it, so it is not among the pinned ones. */
const jwkContext = 'https://w3id.org/security/jwk/v1';

/** A verification method that holds a JWK. @source Controlled Identifiers 1.0, section 2.2.3 https://www.w3.org/TR/cid-1.0/#JsonWebKey */
interface JwkMethod {
  readonly type: 'JsonWebKey';
  readonly controller: string;
  readonly publicKeyJwk: Readonly<Record<string, string>>;
  /** What it is called within the document: the fragment of its URL. */
  readonly name: string;
}

/** A key of an origin, with the DID that is the key itself, and until when it is to be believed. */
export type PublishedKey = (JwkMethod | Multikey) & {
  /** Signatures made from then on are not the issuer's. */
  readonly expires?: Date;
  /** The key fell into other hands then, as far as is known; nothing it signed is to be believed. */
  readonly revoked?: Date;
};

const nameOf = (key: PublishedKey): string =>
  key.type === 'Multikey' ? key.publicKeyMultibase : key.name;

const materialOf = (key: PublishedKey): JsonObject =>
  key.type === 'Multikey'
    ? { publicKeyMultibase: key.publicKeyMultibase }
    : { publicKeyJwk: key.publicKeyJwk };

/**
 * The `did:web` document of an origin: its keys, each also known as the DID that is the key itself, which
 * by itself could not say that its time is over.
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
  const urlOf = (key: PublishedKey) => `${did}#${nameOf(key)}`;
  const method = (key: PublishedKey) => ({
    id: urlOf(key),
    type: key.type,
    controller: did,
    ...materialOf(key),
    ...(key.expires ? { expires: formatDateTime(key.expires) } : {}),
    ...(key.revoked ? { revoked: formatDateTime(key.revoked) } : {}),
  });
  const all = [...assertionKeys, ...others];
  const withJwk = all.some(({ type }) => type === 'JsonWebKey');
  return {
    '@context': [contextUrls.did, contextUrls.multikey, ...(withJwk ? [jwkContext] : [])],
    id: did,
    alsoKnownAs: all.filter(({ revoked }) => !revoked).map((key) => key.controller),
    verificationMethod: all.map(method),
    assertionMethod: assertionKeys.map(urlOf),
    authentication: assertionKeys.map(urlOf),
  };
}
