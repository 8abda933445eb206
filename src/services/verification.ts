import { LaurelError } from '#domain/errors.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import {
  type CredentialInput,
  verifyCredential as verify,
} from '#domain/verify/verify-credential.ts';
import type { Context } from './context.ts';

interface VerificationInput {
  /** A file, or what somebody pasted or sent; where there is nothing, `undefined`. */
  readonly credential: CredentialInput | undefined;
  readonly recipient?: string | undefined;
}

/**
 * Verifies anybody's credential. Needs no account, keeps nothing.
 *
 * @throws `credential_unreadable`, `url_refused`, `fetch_failed`: the request was bad; a bad
 *   credential is a report
 */
export async function verifyCredential(
  ctx: Context,
  { credential, recipient }: VerificationInput,
): Promise<VerificationReport> {
  if (credential === undefined) throw new LaurelError('credential_unreadable');
  return verify(credential, {
    now: ctx.clock(),
    fetchDocument: ctx.fetchDocument,
    recipient,
  });
}
