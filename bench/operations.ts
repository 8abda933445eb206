/**
 * What is measured, on Node and in workerd alike: Laurel's own code, and `@digitalbazaar/vc` called
 * directly with the same suites, keys, contexts and documents.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { buildBadge } from './badge.ts';
import { createParts, insist, type Operations } from './parts.ts';

const now = new Date('2026-11-23T09:30:00Z');

/** Ours, and the library's: `issue/ours`, `issue/library`. */
export const comparisonNames = [
  'issue',
  'issue-own-key',
  'verify-proofs',
  'verify-document',
] as const;

/** A proof set as somebody makes it who has the library only: one call for each suite. */
async function issueByLibrary(badge: JsonObject, signer: Signer, documentLoader: DocumentLoader) {
  const contexts = badge['@context'] as readonly string[];
  const document = { ...badge, '@context': [...contexts, contextUrls.ed25519Signature2020] };
  const date = formatDateTime(now);
  const suites = [
    new Ed25519Signature2020({ signer, date }),
    new DataIntegrityProof({ signer, date, cryptosuite }),
  ];
  const proof: unknown[] = [];
  for (const suite of suites) {
    const signed = await issue({ credential: { ...document }, suite, documentLoader, now });
    proof.push(signed['proof']);
  }
  return { ...document, proof };
}

/** Makes a key, and everything that is measured with it. */
export async function createOperations(): Promise<Operations> {
  const key = await generateRingKey('main', new Date(0));
  const signer = (await createKeychain({ keys: [key] })).findSigner('main', now)!;
  const { id, controller } = signer;
  const { publicKeyMultibase, secretKeyMultibase } = key;
  const librarySigner = (
    await Ed25519Multikey.from({
      id,
      controller,
      type: 'Multikey',
      publicKeyMultibase,
      secretKeyMultibase,
    })
  ).signer();
  const resolve = createResolver();
  const documentLoader = createDocumentLoader(resolve);
  const document = await signCredential(await buildBadge(signer), {
    signer,
    created: now,
    documentLoader,
  });

  const issueOurs = async () => {
    const signed = await signCredential(await buildBadge(signer), {
      signer,
      created: now,
      documentLoader,
    });
    insist((signed['proof'] as unknown[]).length === 2, 'a proof is missing');
  };
  const issueTheirs = (by: Signer) => async () => {
    const signed = await issueByLibrary(await buildBadge(signer), by, documentLoader);
    insist(signed.proof.length === 2, 'a proof is missing');
  };
  const verifyTheirs = async () => {
    const suite = [new Ed25519Signature2020({}), new DataIntegrityProof({ cryptosuite })];
    const result = await verifyCredential({
      credential: document,
      suite,
      documentLoader,
      now,
      checkStatus: async () => ({ verified: true }),
    });
    insist(result.verified && result.results?.length === 2, 'the library refused the credential');
  };
  return {
    // By our signer on both sides: the difference is what the proofs share.
    'issue/ours': issueOurs,
    'issue/library': issueTheirs(signer),
    // By the library's own key, as its documentation shows it.
    'issue-own-key/ours': issueOurs,
    'issue-own-key/library': issueTheirs(librarySigner),
    'verify-proofs/ours': async () => {
      const outcomes = await verifyProofs(document, documentLoader, now);
      insist(
        outcomes.length === 2 && outcomes.every(({ outcome }) => outcome === 'passed'),
        'a proof was refused',
      );
    },
    'verify-proofs/library': verifyTheirs,
    'verify-document/ours': async () => {
      const { checks } = await verifyDocument(document, { now });
      insist(
        checks.find((check) => check.id === 'unaltered')?.outcome === 'passed',
        'the credential was refused',
      );
    },
    'verify-document/library': verifyTheirs,
    ...(await createParts(document, signer, documentLoader)),
  };
}
