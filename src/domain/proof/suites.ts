import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { contextUrls } from '#contexts/loader.ts';
import { createDataIntegrity, cryptosuites } from './cryptosuites.ts';
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
  readonly '@context'?: unknown;
  readonly id?: string;
  readonly type: string;
  readonly cryptosuite?: string;
  readonly proofPurpose?: string;
  readonly verificationMethod?: string;
  readonly created?: string;
  readonly expires?: string;
  readonly previousProof?: string | readonly string[];
  readonly proofValue?: string;
  readonly challenge?: string;
  readonly domain?: string | readonly string[];
}

interface SuiteRow {
  /** Where the suite is specified. */
  readonly specification: string;
  /** A context that the document must name while it carries such a proof. */
  readonly context?: string;
  /** Signs the JSON as it stands, so that the proof may name fewer contexts than the document. */
  readonly overJson?: true;
  /** How long a proof value can be, in characters; decoding costs the square of the length of base 58. */
  readonly maxProofLength: number;
  /** What is wrong with a proof value that no verifier should be given; the rest of a sentence. */
  readonly findMisuse?: (proofValue: string) => string | undefined;
  readonly matches: (proof: Proof) => boolean;
  readonly createVerifying: (canonize: Canonize) => SigningSuite;
  /** `canonize` is what the suites would do by themselves, so that they can do it once; absent where Laurel only verifies. */
  readonly createSigning?: (options: SigningOptions) => SigningSuite;
}

interface SigningOptions {
  readonly signer: Signer;
  /** `created` of the proof, to the second. */
  readonly created: string;
  readonly canonize: Canonize;
}

const matchesSuite = (name: string) => (proof: Proof) =>
  proof.type === 'DataIntegrityProof' && proof.cryptosuite === name;

/** A signature of 64 or 96 bytes in base 58. */
const signatureLength = 140;
/** A signature of 64 bytes for each of a thousand statements. */
const disclosureLength = 100_000;

/** The base proof of selective disclosure begins with the bytes 0xd9 0x5d 0x00, a derived one with 0xd9 0x5d 0x01. */
const findBaseProof = (proofValue: string): string | undefined =>
  proofValue.startsWith('u2V0A')
    ? 'is the base proof of selective disclosure, which stays with the holder: what is shown is derived from it'
    : undefined;

/** Every proof suite Laurel makes or checks: adding one adds a row. */
export const suites = {
  'eddsa-rdfc-2022': {
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
    maxProofLength: signatureLength,
    matches: matchesSuite('eddsa-rdfc-2022'),
    createVerifying: createDataIntegrity('eddsa-rdfc-2022'),
    createSigning: ({ signer, created, canonize }) =>
      new DataIntegrityProof({
        signer,
        date: created,
        cryptosuite: cryptosuites['eddsa-rdfc-2022'](canonize),
      }),
  },
  'eddsa-jcs-2022': {
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022',
    overJson: true,
    maxProofLength: signatureLength,
    matches: matchesSuite('eddsa-jcs-2022'),
    createVerifying: createDataIntegrity('eddsa-jcs-2022'),
  },
  'ecdsa-rdfc-2019': {
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019',
    maxProofLength: signatureLength,
    matches: matchesSuite('ecdsa-rdfc-2019'),
    createVerifying: createDataIntegrity('ecdsa-rdfc-2019'),
  },
  'ecdsa-jcs-2019': {
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019',
    overJson: true,
    maxProofLength: signatureLength,
    matches: matchesSuite('ecdsa-jcs-2019'),
    createVerifying: createDataIntegrity('ecdsa-jcs-2019'),
  },
  'ecdsa-sd-2023': {
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023',
    maxProofLength: disclosureLength,
    findMisuse: findBaseProof,
    matches: matchesSuite('ecdsa-sd-2023'),
    createVerifying: createDataIntegrity('ecdsa-sd-2023'),
  },
  Ed25519Signature2020: {
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020',
    context: contextUrls.ed25519Signature2020,
    maxProofLength: signatureLength,
    matches: (proof) => proof.type === 'Ed25519Signature2020',
    createVerifying: (canonize) => Object.assign(new Ed25519Signature2020({}), { canonize }),
    createSigning: ({ signer, created, canonize }) =>
      Object.assign(new Ed25519Signature2020({ signer, date: created }), { canonize }),
  },
} as const satisfies Record<string, SuiteRow>;

export type SuiteName = keyof typeof suites;

/** The suites that Laurel signs with. */
export type SigningSuiteName = {
  [Name in SuiteName]: (typeof suites)[Name] extends { createSigning: unknown } ? Name : never;
}[SuiteName];

/** The proof set every credential is issued with. */
export const issuedSuites: readonly SigningSuiteName[] = [
  'Ed25519Signature2020',
  'eddsa-rdfc-2022',
];

/** The row of a suite, with all that a row may have. */
export const rowOf = (name: SuiteName): SuiteRow => suites[name];

/** The row for a proof, or `undefined` when Laurel does not know the suite. */
export function findSuite(proof: Proof): SuiteName | undefined {
  return (Object.keys(suites) as SuiteName[]).find((name) => suites[name].matches(proof));
}
