import { CredentialIssuancePurpose, verifyCredential } from '@digitalbazaar/vc';
import jsigs from 'jsonld-signatures';
import type { DocumentLoader } from '#contexts/loader.ts';
import { asList, asString, hasType, parseInstant } from '../reading.ts';
import type { JsonObject } from './sign.ts';
import type { Proof } from './suites.ts';

/** What a proof must have been made for. */
export interface Occasion {
  /** What the proof of a presentation must repeat; where it is not given, the proof's own is taken. */
  readonly challenge?: string | undefined;
  /** For whom a presentation must have been made; where it is not given, the proof's own is taken. */
  readonly domain?: string | undefined;
  /** Lets a credential be signed by a key of somebody other than its issuer; never outside a test bed. */
  readonly anyController?: boolean | undefined;
  /** Lets a document define terms of its own, so that its JSON need not mean what it says; never outside a test bed. */
  readonly anySpelling?: boolean | undefined;
}

/** One proof that is to be verified, with its document. */
export interface Attempt extends Occasion {
  readonly document: JsonObject;
  readonly proof: Proof;
  readonly suite: SigningSuite;
  readonly documentLoader: DocumentLoader;
  readonly now: Date;
}

interface PurposeRow {
  readonly purpose: 'assertionMethod' | 'authentication';
  readonly verify: (attempt: Attempt) => Promise<ProofResult>;
}

/** A moment at which the document is in date: whether it is *today* is a check of its own. */
function inForce(document: JsonObject, now: Date): Date {
  const from = parseInstant(document['validFrom'] ?? document['issuanceDate']);
  const until = parseInstant(document['validUntil'] ?? document['expirationDate']);
  return new Date(from ?? Math.min(until ?? Infinity, now.getTime()));
}

/** The purposes by what is signed: no proof is good for the other one. */
const purposes = {
  credential: {
    purpose: 'assertionMethod',
    verify: ({ document, suite, documentLoader, now, anyController }) =>
      verifyCredential({
        credential: document,
        suite,
        purpose: anyController
          ? new jsigs.purposes.AssertionProofPurpose()
          : new CredentialIssuancePurpose(),
        documentLoader,
        now: inForce(document, now),
        checkStatus: async () => ({ verified: true }),
      }),
  },
  presentation: {
    purpose: 'authentication',
    verify: ({ document, proof, suite, documentLoader, challenge, domain }) => {
      const { AuthenticationProofPurpose } = jsigs.purposes;
      const wantedDomain = domain ?? asString(asList(proof.domain)[0]);
      return jsigs.verify(document, {
        suite,
        documentLoader,
        purpose: new AuthenticationProofPurpose({
          challenge: challenge ?? asString(proof.challenge) ?? '',
          ...(wantedDomain === undefined ? {} : { domain: wantedDomain }),
        }),
      });
    },
  },
} as const satisfies Record<string, PurposeRow>;

/** The purpose that a document calls for; `undefined` when it says that it is both. */
export function findPurpose(document: JsonObject): PurposeRow | undefined {
  const presents = hasType(document, 'VerifiablePresentation');
  if (presents && hasType(document, 'VerifiableCredential')) return undefined;
  return presents ? purposes.presentation : purposes.credential;
}
