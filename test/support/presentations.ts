/** Presentations, as wallets make them. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { formatDateTime, type JsonObject } from '#domain/proof/sign.ts';
import { shareWork } from '#domain/proof/shared-work.ts';
import { type Signer, suites } from '#domain/proof/suites.ts';
import { sceneNow } from './scene.ts';

/** A presentation that nobody has signed. */
export const wrapCredentials = (
  contents: readonly unknown[],
  members: JsonObject = {},
): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  type: ['VerifiablePresentation'],
  verifiableCredential: contents,
  ...members,
});

interface PresentOptions {
  readonly signer: Signer;
  readonly challenge?: string;
  readonly domain?: string;
}

/** Signs a presentation for an occasion. */
export async function present(
  presentation: JsonObject,
  { signer, challenge = 'challenge-1', domain }: PresentOptions,
): Promise<JsonObject> {
  const { canonize, documentLoader } = shareWork(createDocumentLoader(createResolver()));
  return jsigs.sign(presentation, {
    suite: suites.Ed25519Signature2020.createSigning({
      signer,
      created: formatDateTime(sceneNow),
      canonize,
    }),
    purpose: new jsigs.purposes.AuthenticationProofPurpose({
      challenge,
      ...(domain === undefined ? {} : { domain }),
    }),
    documentLoader,
  });
}

/** Signs a document whose contexts are not pinned here: its JSON, and not what it means. */
export async function signJson(document: JsonObject, signer: Signer): Promise<JsonObject> {
  return jsigs.sign(document, {
    suite: new DataIntegrityProof({
      signer,
      date: formatDateTime(sceneNow),
      cryptosuite: createSignCryptosuite(),
    }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: createDocumentLoader(createResolver()),
  });
}
