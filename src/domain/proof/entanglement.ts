/**
 * How much work a document may make for RDFC-1.0: graphs exist whose canonical form takes longer than
 * anybody lives. Work is counted, so that no clock decides whether a document can be checked.
 *
 * @source RDF Dataset Canonicalization, section 7.1 https://www.w3.org/TR/rdf-canon/#dataset-poisoning
 */
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** How often nodes that look alike may be told apart; a credential with a thousand alike stays below. */
const maxDeepIterations = 1_000;
/** The orders that may be tried besides, in batches of three. */
const maxBatchesOfOrders = 300;
/** What may be hashed on the way: one for each node without a name, and one for each of their ties that is looked at. */
const maxDigests = 30_000;

class Entangled extends Error {}

/** What is left of the work that all the documents of one report may make together. */
export interface Effort {
  digests: number;
  /** Objects, lists and values that are brought to a canonical form. */
  nodes: number;
}

/** Twice what a learner record of two hundred badges takes; all of it is about three seconds. */
export const createEffort = (): Effort => ({ digests: 15_000, nodes: 80_000 });

function countNodes(document: object): number {
  const open: unknown[] = [document];
  let nodes = 0;
  for (; open.length > 0; nodes++) {
    const item = open.pop();
    if (item !== null && typeof item === 'object') open.push(...Object.values(item));
  }
  return nodes;
}

/** Takes a document from what is left. @throws an error of which {@link isTooEntangled} is true */
export function spendNodes(effort: Effort, document: object): void {
  effort.nodes -= countNodes(document);
  if (effort.nodes < 0) throw new Entangled('too much in all');
}

const hashes: Readonly<Record<string, typeof sha256>> = { 'SHA-256': sha256, 'SHA-384': sha384 };

/**
 * The bounds of one canonicalisation, as the library takes them.
 *
 * @param digestName - of the hash that RDFC-1.0 uses inside
 * @param effort - what is left for the report as a whole
 */
export function createBudget(digestName: string, effort: Effort) {
  const hash = hashes[digestName];
  if (!hash) throw new TypeError(`Unknown digest ${digestName}.`);
  let digests = 0;
  let batches = 0;
  return {
    maxDeepIterations,
    createMessageDigest: () => {
      digests += 1;
      effort.digests -= 1;
      if (digests > maxDigests || effort.digests < 0) throw new Entangled('too many ties');
      const state = hash.create();
      return {
        update: (text: string) => void state.update(utf8ToBytes(text)),
        digest: () => bytesToHex(state.digest()),
      };
    },
    /** An `AbortSignal` as far as the library reads it, which aborts when it was asked too often. */
    signal: {
      get aborted() {
        batches += 1;
        return batches > maxBatchesOfOrders;
      },
      reason: 'too many orders',
    },
  };
}

/** Whether an error says that canonicalisation was given up, and nothing of the signature. */
export function isTooEntangled(error: unknown): boolean {
  if (error instanceof Entangled) return true;
  return (
    error instanceof Error &&
    /^(Maximum deep iterations exceeded|Abort signal received)/.test(error.message)
  );
}
