import { didWebUrl } from '#domain/did/web.ts';
import { LaurelError } from '#domain/errors.ts';
import { type FetchDocument, fetchNothing, recordContacts } from '#domain/fetching.ts';
import { asObject, idOf } from '#domain/reading.ts';
import type { CheckId, VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import type { Context } from './context.ts';

/** Methods of the DIDs that credentials are bound to, and the form of each. */
const holderMethods = {
  key: /^did:key:z[1-9A-HJ-NP-Za-km-z]+$/,
  jwk: /^did:jwk:[\w-]+$/,
  web: /^did:web:[A-Za-z0-9.-]+(?:%3A\d{1,5})?(?::[\w.~-]+)*$/,
} as const satisfies Record<string, RegExp>;

/** @source Verifiable Presentation Request, DIDAuthentication https://w3c-ccg.github.io/vp-request-spec/#did-authentication-request */
export const acceptedMethods = Object.keys(holderMethods);

/** A longer DID is no key of anybody's wallet, and would stand in every credential. */
const maxHolderLength = 2048;
/** How long the website of a `did:web` may take. */
const maxFetchMs = 8_000;

/** What a presentation has to answer well; what else it holds is not asked for, and not looked at. */
const decisive: readonly CheckId[] = ['well-formed', 'unaltered', 'holder', 'occasion'];

/** What a wallet was given to sign. */
interface Occasion {
  readonly challenge: string;
  /** For whom it has to be signed; left out for wallets that sign for nobody in particular. */
  readonly domain?: string | undefined;
}

/** Fetches the DID document of the holder that the presentation names, where it lies on a website, and nothing else. */
function fetchHolder(ctx: Context, presentation: unknown): FetchDocument {
  const holder = idOf(asObject(presentation)?.['holder']) ?? '';
  if (!holderMethods.web.test(holder)) return fetchNothing;
  const own = didWebUrl(holder);
  return (url, purpose) => (url === own ? ctx.fetchDocument : fetchNothing)(url, purpose);
}

const refuse = (detail: string): LaurelError => new LaurelError('holder_unproved', { detail });

/**
 * The DID that a presentation proves to be that of whoever presents it, by the report on it.
 *
 * @throws `holder_unproved`, saying why
 */
export function requireHolder({ kind, checks }: VerificationReport): string {
  if (kind !== 'presentation') throw refuse('What was sent is not a presentation.');
  const unmet = decisive
    .map((wanted) => checks.find(({ id }) => id === wanted))
    .find((check) => check?.outcome !== 'passed');
  if (unmet) throw refuse(unmet.reason);
  const outdated = checks.find(({ id, outcome }) => id === 'validity' && outcome === 'failed');
  if (outdated) throw refuse(outdated.reason);
  const holder = String(checks.find(({ id }) => id === 'holder')?.values['holder'] ?? '');
  const isKnown = Object.values(holderMethods).some((form) => form.test(holder));
  if (!isKnown || holder.length > maxHolderLength)
    throw refuse(
      `Credentials are bound to DIDs of the methods ${acceptedMethods.join(', ')} only.`,
    );
  return holder;
}

/** Whose key a proof names says who signed, and not whom the wallet speaks for. */
function requireNamed(presentation: unknown): void {
  const { proof, holder } = asObject(presentation) ?? {};
  if (proof !== undefined && idOf(holder) === undefined)
    throw refuse('The presentation does not name its holder.');
}

/**
 * The DID that a wallet has proved to be its own, by a presentation signed for this occasion.
 *
 * @param presentation - as it was received: a document with its proofs, a compact JWT, or either in an envelope
 * @returns the DID, without fragment
 * @throws `holder_unproved`, with the reason
 * @source VC Data Integrity, section 4.4 https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export async function proveHolder(
  ctx: Context,
  presentation: unknown,
  { challenge, domain }: Occasion,
): Promise<string> {
  requireNamed(presentation);
  const { fetchDocument } = recordContacts(
    fetchHolder(ctx, presentation),
    AbortSignal.timeout(maxFetchMs),
  );
  const report = await verifyDocument(presentation, {
    now: ctx.clock(),
    fetchDocument,
    challenge,
    domain,
  });
  return requireHolder(report);
}
