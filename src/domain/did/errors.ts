import { isLaurelError, LaurelError } from '#domain/errors.ts';

/**
 * Why a DID does not resolve.
 *
 * @source DID Resolution, section 11 https://www.w3.org/TR/did-resolution/#errors; did:key, section 3
 *   https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm
 */
export type DidErrorCode =
  | 'invalidDid'
  | 'invalidId'
  | 'invalidPublicKey'
  | 'invalidPublicKeyLength'
  | 'unsupportedPublicKeyType'
  | 'methodNotSupported'
  | 'notFound'
  | 'internalError';

/** The one failure of resolution, with the standard's code as its cause. */
export function unresolvable(code: DidErrorCode, detail: string): LaurelError {
  return new LaurelError('did_unresolvable', { detail, cause: { didErrorCode: code } });
}

/** The standard's code of a failure of resolution. */
export function didErrorCodeOf(error: unknown): DidErrorCode {
  const cause = isLaurelError(error) ? (error.cause as { didErrorCode?: DidErrorCode }) : undefined;
  return cause?.didErrorCode ?? 'internalError';
}

/** Whether a failure speaks against the key itself: it cannot be right, wherever and whenever it is looked for. */
export function isFalseKey(error: unknown): boolean {
  return (
    isLaurelError(error, 'did_unresolvable') && /^invalid(Id|PublicKey)/.test(didErrorCodeOf(error))
  );
}
