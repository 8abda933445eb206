import type { DIDDocument, DIDResolutionResult } from 'did-resolver';
import { isLaurelError } from '#domain/errors.ts';
import { type DidErrorCode, didErrorCodeOf } from './errors.ts';

/** A DID that does not resolve, as the resolver's interface puts it. */
export function buildFailure(error: DidErrorCode, message: string): DIDResolutionResult {
  return { didResolutionMetadata: { error, message }, didDocument: null, didDocumentMetadata: {} };
}

/** Puts what a method of ours finds, or throws, into the shape the resolver's interface has. */
export async function asOutcome(find: () => Promise<DIDDocument>): Promise<DIDResolutionResult> {
  try {
    return {
      didResolutionMetadata: { contentType: 'application/did+ld+json' },
      didDocument: await find(),
      didDocumentMetadata: {},
    };
  } catch (error) {
    if (isLaurelError(error, 'did_unresolvable'))
      return buildFailure(didErrorCodeOf(error), error.message);
    return buildFailure('notFound', isLaurelError(error) ? error.message : 'There is no document.');
  }
}
