import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contextUrls } from '#contexts/loader.ts';
import type { Canonize } from './shared-work.ts';

/**
 * A key that signs; the private half never leaves whoever made it.
 * `sign` takes and gives raw bytes (an Ed25519 signature is 64 of them).
 */
export interface Signer {
  /** The verification method, `did:key:z6Mk…#z6Mk…`. */
  readonly id: string;
  /** The DID that controls the key: the issuer's identity. */
  readonly controller: string;
  readonly algorithm: 'Ed25519';
  sign(input: { data: Uint8Array }): Promise<Uint8Array>;
}

/** The members of a proof that are looked at before anything is verified. */
export interface Proof {
  readonly type: string;
  readonly cryptosuite?: string;
  readonly proofPurpose?: string;
  readonly verificationMethod?: string;
  readonly created?: string;
  readonly expires?: string;
}

interface SuiteRow {
  /** Where the suite is specified. */
  readonly specification: string;
  /** A context that the document must name while it carries such a proof. */
  readonly context?: string;
  readonly matches: (proof: Proof) => boolean;
  /** `canonize` is what both suites would do by themselves, so that they can do it once. */
  readonly createSigning: (options: SigningOptions) => SigningSuite;
  readonly createVerifying: (canonize: Canonize) => SigningSuite;
}

interface SigningOptions {
  readonly signer: Signer;
  /** `created` of the proof, to the second. */
  readonly created: string;
  readonly canonize: Canonize;
}

/** The library's cryptosuite, with canonical forms that come from outside. */
const withCanonize = (canonize: Canonize) => ({ ...eddsaRdfc2022, canonize });

/** Every proof suite Laurel makes or checks: adding one adds a row. */
export const suites = {
  'eddsa-rdfc-2022': {
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
    matches: (proof) =>
      proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022',
    createSigning: ({ signer, created, canonize }) =>
      new DataIntegrityProof({ signer, date: created, cryptosuite: withCanonize(canonize) }),
    createVerifying: (canonize) => new DataIntegrityProof({ cryptosuite: withCanonize(canonize) }),
  },
  Ed25519Signature2020: {
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020',
    context: contextUrls.ed25519Signature2020,
    matches: (proof) => proof.type === 'Ed25519Signature2020',
    createSigning: ({ signer, created, canonize }) =>
      Object.assign(new Ed25519Signature2020({ signer, date: created }), { canonize }),
    createVerifying: (canonize) => Object.assign(new Ed25519Signature2020({}), { canonize }),
  },
} as const satisfies Record<string, SuiteRow>;

export type SuiteName = keyof typeof suites;

/** The proof set every credential is issued with. */
export const issuedSuites: readonly SuiteName[] = ['Ed25519Signature2020', 'eddsa-rdfc-2022'];

/** The row for a proof, or `undefined` when Laurel does not know the suite. */
export function findSuite(proof: Proof): SuiteName | undefined {
  return (Object.keys(suites) as SuiteName[]).find((name) => suites[name].matches(proof));
}
