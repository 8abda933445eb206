/** `laurel/verify`: the verifier for other programs and other sites. It needs no Node and no server of ours. */
import { createFetcher } from '#adapters/fetcher.ts';
import { fetchFromPlatform } from '#adapters/platform-fetch.ts';
import { type FetchDocument, reportLimits } from '#domain/fetching.ts';
import type { KnownIssuer, Registry, VerifyOptions } from '#domain/verify/options.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import {
  type CredentialInput,
  verifyCredential as verify,
} from '#domain/verify/verify-credential.ts';

export { LaurelError, isLaurelError } from '#domain/errors.ts';
export { type Contact, fetchNothing } from '#domain/fetching.ts';
export type { Fetched, FetchPurpose } from '#domain/fetching.ts';
export type {
  Check,
  CheckId,
  Kind,
  Outcome,
  Summary,
  VerificationReport,
} from '#domain/verify/report.ts';
export type { CredentialInput, FetchDocument, KnownIssuer, Registry };

/** How to verify; every member has a default. */
export interface Options extends Partial<VerifyOptions> {}

/**
 * Fetches from public https addresses, with bounds on size, time and redirects, without cookies. On a
 * server of Node's, use the one of `laurel/verify/node`: this one cannot see where a name leads.
 */
export const fetchDocument: FetchDocument = createFetcher({ fetchOutside: fetchFromPlatform });

/**
 * Verifies a credential in any form, of any issuer: by default as of now, asking the addresses that it
 * names, for at most 20 seconds.
 *
 * @param input - a file's bytes; text, which may be JSON, a JWT or an https address; a URL; a parsed document
 * @throws LaurelError `credential_unreadable`, `url_refused` or `fetch_failed` when there is nothing to
 *   verify; a bad credential is a report
 */
export function verifyCredential(
  input: CredentialInput,
  options: Options = {},
): Promise<VerificationReport> {
  return verify(input, {
    ...options,
    now: options.now ?? new Date(),
    fetchDocument: options.fetchDocument ?? fetchDocument,
    signal: options.signal ?? AbortSignal.timeout(reportLimits.totalMs),
  });
}
