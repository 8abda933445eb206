/**
 * Issuers that are not Laurel: their keys, and documents signed by the libraries of others. The verifier is
 * held to what these make.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as createEcdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite as createEcdsaSd,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createSignCryptosuite as createEddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { createDocumentLoader, createResolver, type ResolveDid } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { type ProofOptions, verifyProofs } from '#domain/proof/verify.ts';
import { sceneNow } from './scene.ts';

export interface ForeignKey {
  readonly did: string;
  /** The verification method. */
  readonly id: string;
  readonly multibase: string;
  readonly signer: LibrarySigner;
}

export type DataIntegrityCurve = 'Ed25519' | 'P-256' | 'P-384';

/** A new key, as its own `did:key`. */
export async function createForeignKey(curve: DataIntegrityCurve): Promise<ForeignKey> {
  const pair =
    curve === 'Ed25519'
      ? await ed25519Multikey.generate()
      : await ecdsaMultikey.generate({ curve });
  const multibase = pair.publicKeyMultibase;
  const did = `did:key:${multibase}`;
  const id = `${did}#${multibase}`;
  return { did, id, multibase, signer: { ...pair.signer(), id } };
}

/** The suites that others sign with, each with the curve it takes. */
export const foreignSuites = {
  'eddsa-rdfc-2022': { curves: ['Ed25519'], cryptosuite: () => eddsaRdfc },
  'eddsa-jcs-2022': { curves: ['Ed25519'], cryptosuite: () => createEddsaJcs() },
  'ecdsa-rdfc-2019': { curves: ['P-256', 'P-384'], cryptosuite: () => ecdsaRdfc },
  'ecdsa-jcs-2019': { curves: ['P-256', 'P-384'], cryptosuite: () => createEcdsaJcs() },
  'ecdsa-sd-2023': {
    curves: ['P-256'],
    cryptosuite: () =>
      createEcdsaSd({ mandatoryPointers: ['/issuer', '/credentialSubject/achievement/name'] }),
  },
  Ed25519Signature2020: { curves: ['Ed25519'], cryptosuite: undefined },
} as const satisfies Record<
  string,
  { curves: readonly DataIntegrityCurve[]; cryptosuite: (() => unknown) | undefined }
>;

export type ForeignSuite = keyof typeof foreignSuites;

/** A badge that somebody else issues, before it is signed. */
export const buildForeignBadge = (issuer: string): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  id: 'urn:uuid:6e1b0c4a-6f3f-4d8c-9d53-8f1f3d9a7b10',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Foreign Academy' },
  validFrom: '2026-10-01T00:00:00Z',
  name: 'Weaving',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0c7f2f4e-1c05-4d0e-8f2a-3b2d8a4f6a01',
      type: ['Achievement'],
      name: 'Weaving',
      description: 'Can weave.',
      criteria: { narrative: 'Weave six baskets.' },
    },
  },
});

export interface ForeignSigning {
  readonly suite: ForeignSuite;
  readonly key: ForeignKey;
  readonly purpose?: 'assertionMethod' | { readonly challenge: string; readonly domain?: string };
  /** Members of the proof besides those the suite writes, such as `id` and `previousProof`. */
  readonly members?: JsonObject;
}

const staticLoader = createDocumentLoader(createResolver());

/** Signs by the library; of a document that is signed already the new proof is added to the others. */
export async function signForeign(
  document: JsonObject,
  { suite: name, key, purpose = 'assertionMethod', members }: ForeignSigning,
): Promise<JsonObject> {
  const { signer } = key;
  const date = '2026-10-02T00:00:00Z';
  const make = foreignSuites[name].cryptosuite;
  const suite = make
    ? new DataIntegrityProof({ signer, date, cryptosuite: make() })
    : new Ed25519Signature2020({ signer, date });
  const { AssertionProofPurpose, AuthenticationProofPurpose } = jsigs.purposes;
  return jsigs.sign(structuredClone(document), {
    suite: Object.assign(suite, members ? { proof: members } : {}),
    purpose:
      purpose === 'assertionMethod'
        ? new AssertionProofPurpose()
        : new AuthenticationProofPurpose(purpose),
    documentLoader: staticLoader,
  });
}

/** What a holder shows of a credential that was signed for selective disclosure. */
export const discloseForeign = (
  document: JsonObject,
  selectivePointers: readonly string[],
): Promise<JsonObject> =>
  jsigs.derive(structuredClone(document), {
    suite: new DataIntegrityProof({
      cryptosuite: createDiscloseCryptosuite({ selectivePointers }),
    }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: staticLoader,
  });

/** What our verifier makes of each proof. */
export const verifyForeign = (
  document: JsonObject,
  resolve: ResolveDid = createResolver(),
  options: ProofOptions = {},
) => verifyProofs(document, createDocumentLoader(resolve), sceneNow, { resolve, ...options });

export const proofsOf = (document: JsonObject): readonly JsonObject[] =>
  [document['proof']].flat() as readonly JsonObject[];

/** The document with one of its proofs changed. */
export function editProof(
  document: JsonObject,
  edit: (proof: JsonObject) => JsonObject,
  at = 0,
): JsonObject {
  const proofs = proofsOf(document).map((proof, index) => (index === at ? edit(proof) : proof));
  return { ...document, proof: proofs };
}
