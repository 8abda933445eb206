import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { DocumentLoader, LoadedDocument } from '#contexts/loader.ts';
import {
  createBudget,
  createEffort,
  type Effort,
  isTooEntangled,
  spendNodes,
} from './entanglement.ts';

/** Brings a JSON-LD document to the N-Quads of RDFC-1.0: no base, safe mode, nothing dropped. */
export type Canonize = (
  input: object,
  options: {
    readonly documentLoader: DocumentLoader;
    /** SHA-256 unless told; a suite with longer keys takes a longer one. */
    readonly messageDigestAlgorithm?: string;
  },
) => Promise<string>;

/** What the proofs of one document have in common. */
export interface SharedWork {
  readonly canonize: Canonize;
  readonly documentLoader: DocumentLoader;
}

/** Asked twice for one key, also while the first is under way, `make` works once. */
function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/**
 * Lets the proofs of one document share the work that is the same for each: bringing the unsecured
 * document to its canonical form, most of the cost of a proof, and loading the keys.
 *
 * Made for one act of signing or verifying and forgotten with it; nothing outlives the call.
 * Canonical forms are kept by the *text* of the document: every suite hands in its own copy.
 *
 * @param effort - what is left of the work that a report may make, where this is a part of one
 * @source Data Integrity EdDSA Cryptosuites 1.0: both suites transform by RDFC-1.0, sections 3.2.3
 *   and A.1 https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022
 */
export function shareWork(
  documentLoader: DocumentLoader,
  effort: Effort = createEffort(),
): SharedWork {
  const canonicalForms = new Map<string, Promise<string>>();
  const loads = new Map<string, Promise<LoadedDocument>>();
  let entanglement: unknown;
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other, so that what is too entangled for one proof is not begun for the next. */
  const inTurn = (work: () => Promise<string>): Promise<string> => {
    const done = turn.then(() => {
      if (entanglement) throw entanglement;
      return work();
    });
    turn = done.catch((error: unknown) => {
      if (isTooEntangled(error)) entanglement = error;
    });
    return done;
  };
  return {
    canonize: (input, { documentLoader: load, messageDigestAlgorithm = 'SHA-256' }) => {
      const text = JSON.stringify(input);
      return once(canonicalForms, `${messageDigestAlgorithm} ${text}`, () =>
        inTurn(() => {
          spendNodes(effort, input);
          return eddsaRdfc2022.canonize(input, {
            documentLoader: load,
            base: null,
            safe: true,
            ...createBudget(messageDigestAlgorithm, effort),
          });
        }),
      );
    },
    documentLoader: (url) => once(loads, url, () => documentLoader(url)),
  };
}
