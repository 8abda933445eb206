import { contextUrls } from '#contexts/loader.ts';
import { decodeBase64, encodeBase64Url } from '../bytes.ts';
import { asList, asString, parseInstant } from '../reading.ts';
import type { JsonObject } from './sign.ts';
import { type Proof, rowOf, type SuiteName } from './suites.ts';

/** What is wrong with a proof before any of it is worked out; `undefined` when nothing is. */
export function findFlaw(
  name: SuiteName,
  proof: Proof,
  document: JsonObject,
  now: Date,
): string | undefined {
  const { maxProofLength, findMisuse, overJson } = rowOf(name);
  const proofValue = asString(proof.proofValue);
  if (proofValue === undefined) return 'The proof has no proofValue.';
  if (proofValue.length > maxProofLength)
    return 'The proofValue is longer than a signature can be.';
  if (!isMultibase(proofValue)) return 'The proofValue is not written in base 58 or base64url.';
  const misuse = findMisuse?.(proofValue);
  if (misuse) return `The proof ${misuse}.`;
  const stray = otherValues.find((member) => Object.hasOwn(proof, member));
  if (stray) return `The proof has a ${stray} beside its proofValue.`;
  if (hasExpired(proof, now)) return 'The signature has expired.';
  if (overJson && !coversContexts(proof, document))
    return 'The document names contexts that the signature does not cover.';
  return undefined;
}

/** Where suites that came before kept their signature: the library leaves these out of what is signed. */
const otherValues = ['jws', 'signatureValue'] as const;

/** The libraries overlook white space, and other characters that are no digits: one signature, one spelling. */
function isMultibase(text: string): boolean {
  if (/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return true;
  const [, digits = ''] = /^u([\w-]+)$/.exec(text) ?? [];
  return (
    digits.length % 4 !== 1 && encodeBase64Url(decodeBase64(digits)) === digits && digits !== ''
  );
}

/** Contexts that a later proof of another suite may have added: they define nothing but proofs. */
const proofContexts = new Set<unknown>([
  contextUrls.ed25519Signature2020,
  contextUrls.dataIntegrityV2,
]);

/** Suites over JSON sign the contexts that the proof names, with which those of the document must begin. */
function coversContexts(proof: Proof, document: JsonObject): boolean {
  if (proof['@context'] === undefined) return true;
  return asList(document['@context'])
    .slice(asList(proof['@context']).length)
    .every((context) => proofContexts.has(context));
}

/** The libraries look at the form of `expires` and not at the calendar. */
function hasExpired(proof: Proof, now: Date): boolean {
  if (proof.expires === undefined) return false;
  return (parseInstant(proof.expires) ?? -Infinity) <= now.getTime();
}
