/** Keys by which somebody proves to be a holder, and presentations that can be wrong in any way. */
import { toJwk } from '#domain/did/public-key.ts';
import { readMultikey } from '#domain/did/multikey.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  createForeignKey,
  type DataIntegrityCurve,
  type ForeignKey,
  type ForeignSuite,
  signForeign,
} from '#test/support/foreign.ts';
import type { PresentationRequest } from './vc-api.ts';

export const createHolderKey = (curve: DataIntegrityCurve = 'Ed25519'): Promise<ForeignKey> =>
  createForeignKey(curve);

/** The same key under another DID of its own. */
export const named = (key: ForeignKey, did: string, fragment: string): ForeignKey => {
  const id = `${did}#${fragment}`;
  return { ...key, did, id, signer: { ...key.signer, id } };
};

export const asDidJwk = (key: ForeignKey): ForeignKey =>
  named(
    key,
    `did:jwk:${Buffer.from(JSON.stringify(toJwk(readMultikey(key.multibase)))).toString('base64url')}`,
    '0',
  );

interface Presenting {
  readonly asked: Pick<PresentationRequest, 'challenge' | 'domain'>;
  readonly suite?: ForeignSuite;
  readonly purpose?: 'assertionMethod';
  /** Members of the document besides those it needs, or instead of them. */
  readonly members?: JsonObject;
}

/** A presentation without credentials, which proves that the key is there. */
export function presentKey(
  key: ForeignKey,
  { asked, suite = 'Ed25519Signature2020', purpose, members = {} }: Presenting,
): Promise<JsonObject> {
  const { challenge, domain } = asked;
  const document: JsonObject = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    type: ['VerifiablePresentation'],
    holder: key.did,
    ...members,
  };
  return signForeign(document, {
    suite,
    key,
    purpose: purpose ?? { challenge, ...(domain === undefined ? {} : { domain }) },
  });
}
