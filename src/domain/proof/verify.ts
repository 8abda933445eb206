import type { DocumentLoader } from '#contexts/loader.ts';
import { isFalseKey } from '#domain/did/errors.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import { type ErrorCode, isLaurelError } from '#domain/errors.ts';
import { listCauses } from './causes.ts';
import { bindPrevious, findPrevious } from './chain.ts';
import type { Effort } from './entanglement.ts';
import { findFlaw } from './flaw.ts';
import { loadKeysToo } from './keys.ts';
import { findExcess, findObscurity } from '../plain.ts';
import { asList, asObject, asString, idOf, parseInstant } from '../reading.ts';
import { conclude, type ProofOutcome } from './outcome.ts';
import { findPurpose, type Occasion } from './purpose.ts';
import { isTooEntangled } from './entanglement.ts';
import { shareWork, type SharedWork } from './shared-work.ts';
import type { JsonObject } from './sign.ts';
import { findSuite, type Proof, rowOf, type SuiteName } from './suites.ts';

export type { ProofOutcome };

export interface ProofOptions extends Occasion {
  /** Finds keys at https URLs; without it only those of DIDs are found. */
  readonly resolve?: ResolveDid | undefined;
  /** What is left of the work that the report as a whole may make. */
  readonly effort?: Effort | undefined;
}

/** The proofs of a document, in order; a single one need not be in an array. */
export function listProofs(document: JsonObject): readonly Proof[] {
  return asList(document['proof']) as readonly Proof[];
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
  options: ProofOptions = {},
): Promise<readonly ProofOutcome[]> {
  const obscure = (options.anySpelling ? findExcess : findObscurity)(document);
  if (obscure) return [conclude('failed', 'any', `The document ${obscure}.`)];
  const proofs = listProofs(document);
  if (proofs.length > maxProofs)
    return [conclude('failed', 'any', `There are more than ${maxProofs} proofs.`)];
  const work = shareWork(documentLoader, options.effort);
  // Whatever else stands in the list is judged too, and is nobody's previous proof.
  const named = proofs.filter((proof) => asObject(proof) !== undefined);
  return Promise.all(
    proofs.map(async (proof) => ({
      ...describe(proof),
      ...(await verifyProof(proof, { document, proofs: named, work, now, options })),
    })),
  );
}

/** What a proof says of itself, whatever comes of it. */
function describe(proof: unknown): Pick<ProofOutcome, 'verificationMethod' | 'created'> {
  const { verificationMethod, created } = asObject(proof) ?? {};
  const instant = parseInstant(created);
  return {
    verificationMethod: idOf(verificationMethod),
    created: instant === undefined ? undefined : new Date(instant),
  };
}

interface Surroundings {
  readonly document: JsonObject;
  readonly proofs: readonly Proof[];
  readonly work: SharedWork;
  readonly now: Date;
  readonly options: ProofOptions;
}

async function verifyProof(proof: Proof, around: Surroundings): Promise<ProofOutcome> {
  const name = asObject(proof) ? findSuite(proof) : undefined;
  if (!name) {
    const suite = asString(proof?.cryptosuite) ?? asString(proof?.type) ?? 'none';
    return conclude('unknown', suite, `The proof suite ${suite} is not known here.`);
  }
  const flaw = findFlaw(name, proof, around.document, around.now);
  if (flaw) return conclude('failed', name, flaw);
  const previous = findPrevious(proof, around.proofs);
  const purpose = findPurpose(around.document);
  if ('flaw' in previous) return conclude('failed', name, previous.flaw);
  if (!purpose)
    return conclude('failed', name, 'The document is a credential and a presentation at once.');
  if (proof.proofPurpose !== purpose.purpose)
    return conclude('failed', name, `The signature was not made for "${purpose.purpose}".`);
  const { work, now, options } = around;
  const document = { ...around.document, proof };
  const methodUrl = idOf(proof.verificationMethod) ?? '';
  const result = await purpose.verify({
    ...options,
    document,
    proof,
    now,
    suite: bindPrevious(rowOf(name).createVerifying(work.canonize), previous.proofs),
    documentLoader: loadKeysToo(work.documentLoader, options.resolve, { document, methodUrl }),
  });
  return result.verified
    ? conclude('sound', name, 'The signature matches the document.')
    : explain(name, listErrors(result));
}

/** What cannot be had says nothing about the signature, neither good nor bad. */
const unloadable = new Set<ErrorCode>([
  'did_unresolvable',
  'fetch_failed',
  'url_refused',
  'context_unknown',
]);

const leavesOpen = (error: unknown): boolean =>
  (isLaurelError(error) && unloadable.has(error.code) && !isFalseKey(error)) ||
  isTooEntangled(error);

function listErrors(result: ProofResult): readonly unknown[] {
  const rows = (result.results ?? []).flatMap((row) => [row.error, row.purposeResult?.error]);
  return [result.error, ...rows].flatMap(listCauses);
}

function explain(suite: SuiteName, causes: readonly unknown[]): ProofOutcome {
  if (causes.some(isTooEntangled))
    return conclude('unknown', suite, 'The document is too entangled to be checked.');
  const telling = causes.find(
    (error): error is Error =>
      isLaurelError(error) ||
      (error instanceof Error && error.message !== '' && error.name !== 'VerificationError'),
  );
  const reason = telling?.message ?? 'The signature does not match the document.';
  if (causes.some(leavesOpen)) return conclude('unknown', suite, reason);
  return conclude(reason === 'Invalid signature.' ? 'altered' : 'failed', suite, reason);
}
