/** Signing by the libraries themselves, so that what is mutated was not made by the code under test. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd2023 from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { createSignCryptosuite as createEddsaJcs2022 } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { derive, issue, signPresentation } from '@digitalbazaar/vc';
import { contextUrls, loadContext } from '#contexts/loader.ts';
import { encodeBase64Url } from '#domain/bytes.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { campaignNow } from './base.ts';
import type { JsonRecord } from './paths.ts';

const date = '2026-10-01T12:00:00Z';

/** The suites a document is signed with, by name. */
const suites = {
  Ed25519Signature2020: (signer: LibrarySigner) => new Ed25519Signature2020({ signer, date }),
  'eddsa-rdfc-2022': (signer: LibrarySigner) =>
    new DataIntegrityProof({ signer, date, cryptosuite: eddsaRdfc2022 }),
  'eddsa-jcs-2022': (signer: LibrarySigner) =>
    new DataIntegrityProof({ signer, date, cryptosuite: createEddsaJcs2022() }),
  'ecdsa-rdfc-2019': (signer: LibrarySigner) =>
    new DataIntegrityProof({ signer, date, cryptosuite: ecdsaRdfc2019 }),
} as const;

export type SigningSuiteName = keyof typeof suites;

const documentLoader = loadContext;

/** A copy as it arrives: what JSON can carry, and nothing that is shared with another document. */
export const arrive = (document: unknown): JsonRecord =>
  JSON.parse(JSON.stringify(document)) as JsonRecord;

/** Signs with each suite, over the same unsecured document. */
export async function signWith(
  unsigned: JsonObject,
  signer: LibrarySigner,
  names: readonly SigningSuiteName[],
): Promise<JsonRecord> {
  const contexts = unsigned['@context'] as readonly string[];
  const older = names.includes('Ed25519Signature2020') || contexts[0] === contextUrls.credentialsV1;
  const extra = !older
    ? []
    : names.includes('Ed25519Signature2020')
      ? [contextUrls.ed25519Signature2020]
      : [contextUrls.dataIntegrityV2];
  const document = { ...unsigned, '@context': [...contexts, ...extra] };
  const proof: unknown[] = [];
  for (const name of names) {
    const signed = await issue({
      credential: { ...document },
      suite: suites[name](signer),
      documentLoader,
      now: campaignNow,
    });
    proof.push(signed['proof']);
  }
  return arrive({ ...document, proof });
}

/** A credential of which its holder shows everything but one piece of evidence. */
export async function deriveSelectively(
  unsigned: JsonObject,
  signer: LibrarySigner,
  pointers: { readonly mandatory: readonly string[]; readonly selective: readonly string[] },
): Promise<JsonRecord> {
  const cryptosuite = ecdsaSd2023.createSignCryptosuite({ mandatoryPointers: pointers.mandatory });
  const credential = await issue({
    credential: { ...unsigned },
    suite: new DataIntegrityProof({ signer, date, cryptosuite }),
    documentLoader,
    now: campaignNow,
  });
  const derived = await derive({
    verifiableCredential: credential,
    suite: new DataIntegrityProof({
      cryptosuite: ecdsaSd2023.createDiscloseCryptosuite({ selectivePointers: pointers.selective }),
    }),
    documentLoader,
  });
  return arrive(derived);
}

export async function signAsHolder(
  presentation: JsonObject,
  signer: LibrarySigner,
): Promise<JsonRecord> {
  const signed = await signPresentation({
    presentation,
    suite: suites['eddsa-rdfc-2022'](signer),
    challenge: 'challenge-1',
    domain: 'verifier.example.org',
    documentLoader,
  });
  return arrive(signed);
}

const encodeJson = (value: unknown) =>
  encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));

/** A compact JWT by any key that signs bytes. */
export async function signJwt(
  header: JsonObject,
  claims: JsonObject,
  sign: (data: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<string> {
  const signed = `${encodeJson(header)}.${encodeJson(claims)}`;
  return `${signed}.${encodeBase64Url(await sign(new TextEncoder().encode(signed)))}`;
}
