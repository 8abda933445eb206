import { LaurelError } from '#domain/errors.ts';
import { type Content, type Opened, openCarrier } from '../carrier/open.ts';
import { fetchNothing, recordContacts } from '../fetching.ts';
import type { VerifyOptions } from './options.ts';
import type { VerificationReport } from './report.ts';
import { verifyDocument } from './verify.ts';

/**
 * What is verified: a file's bytes; text, which may be JSON, a JWT or an address; a URL; or a document that
 * was parsed from JSON and not touched since.
 */
export type CredentialInput = Uint8Array | string | URL | object;

async function open(input: CredentialInput): Promise<Opened> {
  if (input instanceof URL) return { url: input.href, carrier: 'url' };
  return typeof input === 'string' || input instanceof Uint8Array
    ? openCarrier(input)
    : { document: input, carrier: 'json' };
}

/**
 * Verifies a credential in any form, of any issuer.
 *
 * @throws `credential_unreadable`, `url_refused`, `fetch_failed` when there is nothing to verify; a bad
 *   credential is a report
 */
export async function verifyCredential(
  input: CredentialInput,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const { fetchDocument, contacts } = recordContacts(
    options.fetchDocument ?? fetchNothing,
    options.signal,
  );
  let opened = await open(input);
  const { carrier } = opened;
  if ('url' in opened) {
    const found = await fetchDocument(opened.url, 'credential');
    opened = await openCarrier(found.bytes);
    if ('url' in opened)
      throw new LaurelError('credential_unreadable', {
        detail: 'The address leads to another address, and not to a credential.',
      });
  }
  const report = await verifyDocument(contentOf(opened), { ...options, fetchDocument });
  return { ...report, carrier, contacts };
}

const contentOf = (content: Exclude<Content, { readonly url: string }>): unknown =>
  'jwt' in content ? content.jwt : content.document;
