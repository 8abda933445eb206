import jsigs from 'jsonld-signatures';
import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';
import { addProofContexts, formatDateTime, type JsonObject } from './proof/sign.ts';
import { shareWork } from './proof/shared-work.ts';
import { issuedSuites, type Signer, suites } from './proof/suites.ts';

interface PresentationInput {
  /** A URL that nothing else has, such as a `urn:uuid:`. */
  readonly id: string;
  /** The DID of whoever hands the credentials out and signs; that need not be whom they are about. */
  readonly holder: string;
  /** The credentials as they were signed. */
  readonly credentials: readonly JsonObject[];
}

/**
 * Builds an unsigned presentation of credentials, without the contexts that proofs add.
 *
 * @source VC Data Model 2.0, section 4.13 https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
 */
export const buildPresentation = ({ id, holder, credentials }: PresentationInput): JsonObject => ({
  '@context': [contextUrls.credentialsV2],
  id,
  type: ['VerifiablePresentation'],
  holder,
  verifiableCredential: credentials,
});

interface SignOptions {
  readonly signer: Signer;
  /** When the proof is made; to the second in the document. */
  readonly created: Date;
  /** What the proofs repeat: a reader who asked for another one refuses them. */
  readonly challenge: string;
  readonly documentLoader: DocumentLoader;
}

/**
 * Signs a presentation with the proof set, each proof over the same unsecured document, for authentication.
 *
 * @source Data Integrity 1.0, section 2.1.1 https://www.w3.org/TR/vc-data-integrity/#proof-sets
 */
export async function signPresentation(
  unsigned: JsonObject,
  { signer, created, challenge, ...options }: SignOptions,
): Promise<JsonObject> {
  const { canonize, documentLoader } = shareWork(options.documentLoader);
  const document = {
    ...unsigned,
    '@context': addProofContexts(unsigned['@context'] as readonly unknown[], issuedSuites),
  };
  const proofs: unknown[] = [];
  for (const name of issuedSuites) {
    const signed = await jsigs.sign(
      { ...document },
      {
        suite: suites[name].createSigning({ signer, created: formatDateTime(created), canonize }),
        purpose: new jsigs.purposes.AuthenticationProofPurpose({ challenge }),
        documentLoader,
      },
    );
    proofs.push(signed['proof']);
  }
  return { ...document, proof: proofs };
}
