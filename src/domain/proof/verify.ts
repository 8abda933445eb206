import { verifyCredential } from '@digitalbazaar/vc';
import type { DocumentLoader } from '#contexts/loader.ts';
import { type ErrorCode, isLaurelError } from '#domain/errors.ts';
import { listCauses } from './causes.ts';
import { findObscurity } from '../plain.ts';
import { asString, parseInstant } from '../reading.ts';
import { shareWork, type SharedWork } from './shared-work.ts';
import type { JsonObject } from './sign.ts';
import { findSuite, type Proof, suites } from './suites.ts';

/** What came of one proof of a proof set. */
export interface ProofOutcome {
  readonly suite: string;
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly reason: string;
}

/** The proofs of a document, in order; a single one need not be in an array. */
export function listProofs(document: JsonObject): readonly Proof[] {
  const proof = document['proof'];
  if (proof === undefined || proof === null) return [];
  return (Array.isArray(proof) ? proof : [proof]) as Proof[];
}

/** More proofs than this no document needs, and each costs a signature check. */
const maxProofs = 10;

/**
 * Checks every proof of a document, each by itself: the library calls a set good when *one*
 * proof is, and a verifier must know of the others too. Dates and status are not looked at.
 */
export async function verifyProofs(
  document: JsonObject,
  documentLoader: DocumentLoader,
  now: Date,
): Promise<readonly ProofOutcome[]> {
  const obscure = findObscurity(document);
  if (obscure) return [{ suite: 'any', outcome: 'failed', reason: `The document ${obscure}.` }];
  const proofs = listProofs(document);
  if (proofs.length > maxProofs) {
    return [
      { suite: 'any', outcome: 'failed', reason: `There are more than ${maxProofs} proofs.` },
    ];
  }
  const work = shareWork(documentLoader);
  return Promise.all(proofs.map((proof) => verifyProof({ ...document, proof }, proof, work, now)));
}

async function verifyProof(
  document: JsonObject,
  proof: Proof,
  { canonize, documentLoader }: SharedWork,
  now: Date,
): Promise<ProofOutcome> {
  const name = proof && typeof proof === 'object' ? findSuite(proof) : undefined;
  if (!name) {
    const suite = asString(proof?.cryptosuite) ?? asString(proof?.type) ?? 'none';
    return { suite, outcome: 'unknown', reason: `The proof suite ${suite} is not known here.` };
  }
  if (hasExpired(proof, now)) {
    return { suite: name, outcome: 'failed', reason: 'The signature has expired.' };
  }
  const result = await verifyCredential({
    credential: document,
    suite: suites[name].createVerifying(canonize),
    documentLoader,
    now: inForce(document, now),
    checkStatus: async () => ({ verified: true }),
  });
  if (result.verified) {
    return { suite: name, outcome: 'passed', reason: 'The signature matches the document.' };
  }
  const causes = listErrors(result);
  return {
    suite: name,
    outcome: causes.some(isUnloadable) ? 'unknown' : 'failed',
    reason: explain(causes),
  };
}

/** A key that cannot be had says nothing about the signature, neither good nor bad. */
const unloadable = new Set<ErrorCode>(['did_unresolvable', 'fetch_failed', 'url_refused']);

const isUnloadable = (error: unknown): boolean =>
  isLaurelError(error) && unloadable.has(error.code);

function listErrors(result: ProofResult): readonly unknown[] {
  const rows = (result.results ?? []).flatMap((row) => [row.error, row.purposeResult?.error]);
  return [result.error, ...rows].flatMap(listCauses);
}

/** The libraries look at the form of `expires` and not at the calendar. */
function hasExpired(proof: Proof, now: Date): boolean {
  if (proof.expires === undefined) return false;
  return (parseInstant(proof.expires) ?? -Infinity) <= now.getTime();
}

/** A moment at which the document is in date: whether it is *today* is a check of its own. */
function inForce(document: JsonObject, now: Date): Date {
  const from = parseInstant(document['validFrom'] ?? document['issuanceDate']);
  return from === undefined ? now : new Date(from);
}

function explain(causes: readonly unknown[]): string {
  for (const error of causes) {
    if (isLaurelError(error)) return error.message;
    if (error instanceof Error && error.message && error.name !== 'VerificationError')
      return error.message;
  }
  return 'The signature does not match the document.';
}
