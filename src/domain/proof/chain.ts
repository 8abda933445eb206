import type { JsonObject } from './sign.ts';
import type { Proof } from './suites.ts';

/** The proofs that a proof builds on, in the order of the document; or what is wrong with them. */
export type Previous = { readonly proofs: readonly Proof[] } | { readonly flaw: string };

/** The ids of the proofs that a proof names as its previous ones; `undefined` when it does not name them by text. */
function listPreviousIds({ previousProof }: Proof): readonly string[] | undefined {
  if (previousProof === undefined) return [];
  const ids = typeof previousProof === 'string' ? [previousProof] : previousProof;
  return Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string')
    ? ids
    : undefined;
}

const findById = (proofs: readonly Proof[], wanted: string): readonly Proof[] =>
  proofs.filter(({ id }) => id === wanted);

/** Whether the proofs that this one rests on rest on it in turn. */
function isCyclic(proof: Proof, proofs: readonly Proof[]): boolean {
  const seen = new Set<Proof>();
  const open = [...(listPreviousIds(proof) ?? [])];
  while (open.length > 0) {
    for (const found of findById(proofs, open.pop()!)) {
      if (found === proof) return true;
      if (seen.has(found)) continue;
      seen.add(found);
      open.push(...(listPreviousIds(found) ?? []));
    }
  }
  return false;
}

/**
 * The proofs that stand in the document while this one is made: those it names as previous.
 *
 * @source Data Integrity 1.0, section 4.5 https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
 */
export function findPrevious(proof: Proof, proofs: readonly Proof[]): Previous {
  const ids = listPreviousIds(proof);
  if (!ids) return { flaw: 'The previous proof is not named by its id.' };
  const missing = ids.find((id) => findById(proofs, id).length !== 1);
  if (missing !== undefined) {
    return {
      flaw:
        findById(proofs, missing).length > 1
          ? `Several proofs have the id ${missing}.`
          : `The previous proof ${missing} is missing.`,
    };
  }
  if (isCyclic(proof, proofs)) return { flaw: 'The proofs build on each other in a circle.' };
  return { proofs: proofs.filter(({ id }) => id !== undefined && ids.includes(id)) };
}

/**
 * Makes a suite verify over the document with its previous proofs in it: the libraries take every proof
 * out of the document first, and so would let a chain be cut.
 */
export function bindPrevious(suite: SigningSuite, previous: readonly Proof[]): SigningSuite {
  const verifyAlone = suite.verifyProof?.bind(suite);
  if (previous.length === 0 || !verifyAlone) return suite;
  return Object.assign(suite, {
    verifyProof: (options: { document: JsonObject }) =>
      verifyAlone({ ...options, document: { ...options.document, proof: previous } }),
  });
}
