import { issue } from '@digitalbazaar/vc';
import type { DocumentLoader } from '#contexts/loader.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { listCauses } from './causes.ts';
import { findModelFlaw } from '../verify/data-model.ts';
import { shareWork } from './shared-work.ts';
import { issuedSuites, type Signer, type SigningSuiteName, suites } from './suites.ts';

/** A JSON-LD document as it is signed, sent and stored; never a parsed copy of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

interface SignOptions {
  readonly signer: Signer;
  /** When the proof is made; to the second in the document. */
  readonly created: Date;
  readonly documentLoader: DocumentLoader;
  /** Which proofs; the whole set unless told. */
  readonly suiteNames?: readonly SigningSuiteName[];
}

/** The `@context` array a document needs while it carries proofs of these suites. */
export function addProofContexts(
  contexts: readonly unknown[],
  suiteNames: readonly SigningSuiteName[] = issuedSuites,
): readonly unknown[] {
  const wanted = suiteNames.flatMap((name) => {
    const row = suites[name];
    return 'context' in row ? [row.context] : [];
  });
  return [...contexts, ...wanted.filter((context) => !contexts.includes(context))];
}

/** `2026-11-23T09:30:00Z`: XML Schema dateTimeStamp to the second. */
export function formatDateTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/**
 * Signs a credential with a proof set: each proof is over the same unsecured document.
 *
 * The proofs come in the order of `suiteNames`, always in an array, as Open Badges 3.0 asks.
 *
 * @throws `credential_malformed` for a document that breaks a rule of the data model; `context_unknown`, and
 *   whatever the library says of one that JSON-LD cannot read without loss
 * @source Data Integrity 1.0, section 2.1.1 https://www.w3.org/TR/vc-data-integrity/#proof-sets
 */
export async function signCredential(
  unsigned: JsonObject,
  options: SignOptions,
): Promise<JsonObject> {
  const { signer, suiteNames = issuedSuites } = options;
  const flaw = findModelFlaw(unsigned);
  if (flaw) throw new LaurelError('credential_malformed', { detail: `${flaw}.` });
  const created = formatDateTime(options.created);
  const { canonize, documentLoader } = shareWork(options.documentLoader);
  const contexts = unsigned['@context'];
  const document = {
    ...unsigned,
    '@context': addProofContexts(Array.isArray(contexts) ? contexts : [contexts], suiteNames),
  };
  const proofs: unknown[] = [];
  for (const name of suiteNames) {
    const suite = suites[name].createSigning({ signer, created, canonize });
    const signed = await issue({
      credential: { ...document },
      suite,
      documentLoader,
      now: options.created,
    }).catch((error: unknown) => {
      throw listCauses(error).find((cause) => isLaurelError(cause)) ?? error;
    });
    proofs.push(signed['proof']);
  }
  return { ...document, proof: proofs };
}
