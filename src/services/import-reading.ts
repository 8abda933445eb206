import { digestHex } from '#domain/bytes.ts';
import { type Carrier, type Content, openCarrier, type Opened } from '#domain/carrier/open.ts';
import { LaurelError } from '#domain/errors.ts';
import { type Fetched, recordContacts, reportLimits } from '#domain/fetching.ts';
import { importedFiles, importLimits } from '#domain/imported-badge.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import type { Context } from './context.ts';
import { findTrust } from './verification.ts';

type Held = Exclude<Content, { readonly url: string }> & {
  readonly carrier: Exclude<Carrier, 'url'>;
};

/** A badge as it came, and what was found out about it. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The JSON, or the compact JWT, that was in the file. */
  readonly document: string;
  /** SHA-256 of the document. */
  readonly digest: string;
  readonly sourceUrl: string | null;
  readonly report: VerificationReport;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** @throws `badge_too_large` */
function requireSize(size: number, max: number): void {
  if (size > max)
    throw new LaurelError('badge_too_large', {
      detail: `The badge has ${size} bytes, and at most ${max} are kept. Bring in a smaller file of it, such as its JSON.`,
    });
}

/** Fetches what lies at an address. */
type FetchBadge = (url: string) => Promise<Fetched>;

/** A badge that a program hands over is itself there: nothing is fetched on its word. */
const refuseAddress: FetchBadge = async () => {
  throw new LaurelError('credential_unreadable', {
    detail: 'This is an address, and not a badge.',
  });
};

/** What came, and where from: text may be an address. */
async function open(fetchBadge: FetchBadge, given: Uint8Array | string) {
  requireSize(given.length, importLimits.maxBytes);
  const opened = await openCarrier(given);
  if (!('url' in opened)) {
    const bytes = typeof given === 'string' ? encode(given) : given;
    return { bytes, sourceUrl: null, opened };
  }
  const { bytes, url } = await fetchBadge(opened.url);
  requireSize(bytes.length, importLimits.maxBytes);
  return { bytes, sourceUrl: url, opened: await openCarrier(bytes) };
}

/** @throws `credential_unreadable` for an address behind an address */
function requireHeld(opened: Opened): Held {
  const { carrier } = opened;
  if ('url' in opened || carrier === 'url')
    throw new LaurelError('credential_unreadable', {
      detail: 'The address leads to another address, and not to a badge.',
    });
  return { ...opened, carrier };
}

/**
 * Opens and verifies a badge. The carrier is opened once: what is verified is what is kept. Whatever comes of
 * the checks is in the report.
 *
 * @param given - a file, or text, which may be an address unless a program sends it
 * @throws `credential_unreadable`, `url_refused`, `fetch_failed`, `badge_too_large`
 */
export async function receiveBadge(ctx: Context, given: Uint8Array | string): Promise<Received> {
  const signal = AbortSignal.timeout(reportLimits.totalMs);
  const { fetchDocument, contacts } = recordContacts(ctx.fetchDocument, signal);
  const { bytes, sourceUrl, opened } = await open(
    ctx.actor.kind === 'client' ? refuseAddress : (url) => fetchDocument(url, 'credential'),
    given,
  );
  const held = requireHeld(opened);
  const document = 'jwt' in held ? held.jwt : JSON.stringify(held.document);
  requireSize(encode(document).length, importLimits.maxDocumentBytes);
  const report = await verifyDocument('jwt' in held ? held.jwt : held.document, {
    ...(await findTrust(ctx)),
    now: ctx.clock(),
    fetchDocument,
    signal,
  });
  return {
    bytes,
    mediaType: importedFiles[held.carrier].mediaType,
    document,
    digest: await digestHex(document),
    sourceUrl,
    report: { ...report, carrier: held.carrier, contacts },
  };
}
