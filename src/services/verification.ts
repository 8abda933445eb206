import { LaurelError } from '#domain/errors.ts';
import { recordContacts, reportLimits } from '#domain/fetching.ts';
import { didOf, listVouchedKeys } from '#domain/key-ring.ts';
import type { VerifyOptions } from '#domain/verify/options.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
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

/** Whom this site listens to when it is asked whether an issuer is known: itself, and the registries it names. */
export async function findTrust(
  ctx: Context,
): Promise<Required<Pick<VerifyOptions, 'registries' | 'knownIssuers'>>> {
  const keys = listVouchedKeys(ctx.keychain.ring, ctx.clock());
  const handles = [...new Set(keys.map(({ issuer }) => issuer))];
  const issuers = await Promise.all(
    handles.map((handle) => ctx.store.issuers.findByHandle(handle)),
  );
  const names = new Map(handles.map((handle, at) => [handle, issuers[at]?.name]));
  return {
    registries: ctx.config.issuerRegistries,
    knownIssuers: keys.map((key) => ({
      did: didOf(key),
      name: names.get(key.issuer) ?? ctx.config.issuerName,
    })),
  };
}

/**
 * Verifies anybody's credential. Needs no account, keeps nothing, and asks other people's servers for 20
 * seconds at most.
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
    ...(await findTrust(ctx)),
    now: ctx.clock(),
    fetchDocument: ctx.fetchDocument,
    signal: AbortSignal.timeout(reportLimits.totalMs),
    recipient,
  });
}

/** For what a presentation had to be signed. */
export interface Occasion {
  readonly challenge: string;
  readonly domain: string;
}

/**
 * Verifies a presentation that was asked for: whether it was made for this occasion, and whether what is in it was
 * awarded to whoever presents it.
 *
 * @param presentation - a parsed document or a compact JWT; an address is none
 */
export async function verifyPresentation(
  ctx: Context,
  presentation: unknown,
  occasion: Occasion,
): Promise<VerificationReport> {
  const { fetchDocument, contacts } = recordContacts(
    ctx.fetchDocument,
    AbortSignal.timeout(reportLimits.totalMs),
  );
  const report = await verifyDocument(presentation, {
    ...(await findTrust(ctx)),
    ...occasion,
    ofPresenter: true,
    now: ctx.clock(),
    fetchDocument,
  });
  return { ...report, contacts };
}
