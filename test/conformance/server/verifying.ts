import { createEffort } from '#domain/proof/entanglement.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { listProofs, type ProofOutcome, verifyProofs } from '#domain/proof/verify.ts';
import { asList, asObject, asString, type Loose, parseInstant } from '#domain/reading.ts';
import { compareResource } from '#domain/related-resource.ts';
import { checkIssuer } from '#domain/verify/issuer.ts';
import type { Examined, VerifyContext } from '#domain/verify/context.ts';
import { credentialRules, type Rule } from '#domain/verify/data-model.ts';
import { checkStatus } from '#domain/verify/status/status.ts';
import { checkValidity } from '#domain/verify/validity.ts';
import type { Bench } from './bench.ts';

/** What the request's `options` ask of the verifier. */
export interface Asked {
  /** Whether the proof alone is checked, and not who made it, when, or what became of it. */
  readonly proofAlone: boolean;
  readonly challenge?: string | undefined;
  readonly domain?: string | undefined;
  readonly purpose?: string | undefined;
}

/** Reads the options of a request; what is not asked for in so many words is checked. */
export function readAsked(options: unknown): Asked {
  const { checks, challenge, domain, expectedProofPurpose } = asObject(options) ?? {};
  return {
    proofAlone: Array.isArray(checks) && checks.length === 1 && checks[0] === 'proof',
    challenge: asString(challenge),
    domain: asString(domain),
    purpose: asString(expectedProofPurpose),
  };
}

/** One thing that was checked, and what is wrong with it, if anything. */
export interface Finding {
  readonly check: string;
  readonly flaw?: string | undefined;
}

export const findBroken = (rules: readonly Rule[], document: Loose): string | undefined =>
  rules.find(([, holds]) => !holds(document))?.[0];

/** Everything but a good answer is a flaw: what could not be checked is not verified. */
const flawOf = ({ outcome, reason }: { outcome: string; reason: string }): string | undefined =>
  outcome === 'passed' ? undefined : reason;

/**
 * A time without a zone is meant in UTC.
 *
 * @source Data Integrity 1.0, section 2.1 https://www.w3.org/TR/vc-data-integrity/#proofs
 */
const isReadable = (time: unknown): boolean =>
  time === undefined ||
  parseInstant(time) !== undefined ||
  (typeof time === 'string' && parseInstant(`${time}Z`) !== undefined);

/** What the proofs say of themselves, held against what was asked for. */
function findMismatch(document: JsonObject, asked: Asked): string | undefined {
  for (const proof of listProofs(document)) {
    if (!asObject(proof)) return 'A proof must be an object.';
    if (!isReadable(proof.created)) return 'The proof was made at no time that can be read.';
    if (asked.purpose !== undefined && proof.proofPurpose !== asked.purpose)
      return 'The proof was made for another purpose.';
    if (asked.domain !== undefined && !asList(proof.domain).includes(asked.domain))
      return 'The proof was made for another domain.';
    if (asked.challenge !== undefined && proof.challenge !== asked.challenge)
      return 'The proof answers another challenge.';
  }
  return undefined;
}

/** Checks every proof of a document: all must be sound, and there must be one. */
export async function checkProofs(
  document: JsonObject,
  asked: Asked,
  bench: Bench,
): Promise<{ readonly finding: Finding; readonly outcomes: readonly ProofOutcome[] }> {
  const mismatch = findMismatch(document, asked);
  if (mismatch) return { finding: { check: 'proof', flaw: mismatch }, outcomes: [] };
  const { documentLoader, resolve, clock } = bench;
  const outcomes = await verifyProofs(document, documentLoader, clock(), {
    resolve,
    challenge: asked.challenge,
    domain: asked.domain,
    anyController: asked.proofAlone,
    anySpelling: true,
  });
  const bad = outcomes.find(({ outcome }) => outcome !== 'passed');
  const flaw = outcomes.length === 0 ? 'There is no proof.' : bad?.reason;
  return { finding: { check: 'proof', flaw }, outcomes };
}

function createContext(bench: Bench): VerifyContext {
  const verifyContained = () => Promise.reject(new Error('Nothing is contained here.'));
  return {
    ...bench,
    now: bench.clock(),
    depth: 0,
    allowance: { left: 0 },
    effort: createEffort(),
    verifyContained,
  };
}

/** Verifies a credential of either version of the data model. */
export async function verifyCredential(
  document: JsonObject,
  asked: Asked,
  bench: Bench,
): Promise<readonly Finding[]> {
  const broken = findBroken(credentialRules, document);
  if (broken) return [{ check: 'model', flaw: broken }];
  const { finding, outcomes } = await checkProofs(document, asked, bench);
  if (asked.proofAlone || finding.flaw !== undefined) return [finding];
  const context = createContext(bench);
  const examined: Examined = { document, kind: 'credential', verifyProofs: async () => outcomes };
  const unpinned = asList(document['relatedResource']).some(
    (resource) => compareResource(resource) !== 'same',
  );
  return [
    finding,
    { check: 'issuer', flaw: flawOf(await checkIssuer(examined, context)) },
    { check: 'validity', flaw: flawOf(await checkValidity(examined, context)) },
    { check: 'credentialStatus', flaw: flawOf(await checkStatus(examined, context)) },
    ...(unpinned
      ? [{ check: 'relatedResource', flaw: 'A related resource cannot be compared here.' }]
      : []),
  ];
}
