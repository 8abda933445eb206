/** What is mutated, and how it is verified: offline, at one moment, with the web that the base brings. */
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { CheckId, Outcome, VerificationReport } from '#domain/verify/report.ts';
import { type CredentialInput, verifyCredential } from '#domain/verify/verify-credential.ts';
import type { JsonRecord } from './paths.ts';

export const campaignNow = new Date('2026-11-23T09:30:00Z');

/** How a signature covers its document, which decides what "means the same" is. */
export type Secured = 'rdfc' | 'jcs' | 'jwt';

/** What is mutated: a JSON document, a compact JWT, a file, or something the verifier fetches. */
export type Subject =
  | { readonly form: 'document'; readonly document: JsonRecord }
  | { readonly form: 'jwt'; readonly jwt: string }
  | { readonly form: 'file'; readonly bytes: Uint8Array }
  | { readonly form: 'fetched'; readonly url: string; readonly document: JsonRecord };

export interface Base {
  readonly name: string;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  readonly secured: Secured;
  readonly subject: Subject;
  /** What is handed to the verifier when nothing was mutated. */
  readonly input: CredentialInput;
  /** What can be fetched, by URL. */
  readonly web: ReadonlyMap<string, unknown>;
  /** What the verifier makes of it untouched; a base that is `failed` may never pass. */
  readonly verdict: Outcome;
  /** The check in which a mutation of something fetched must show. */
  readonly tells?: CheckId;
}

export interface Mutant {
  readonly input: CredentialInput;
  /** What is served instead of the base's own. */
  readonly web?: ReadonlyMap<string, unknown>;
  /** What was done, for whoever reads a failure. */
  readonly detail: string;
}

const serve =
  (web: ReadonlyMap<string, unknown>): FetchDocument =>
  async (url) => {
    if (!web.has(url)) throw new LaurelError('fetch_failed', { detail: 'there is nothing.' });
    const found = web.get(url);
    const bytes =
      found instanceof Uint8Array ? found : new TextEncoder().encode(JSON.stringify(found));
    return { url, mediaType: '', bytes };
  };

export const verifyMutant = (base: Base, { input, web }: Mutant): Promise<VerificationReport> =>
  verifyCredential(input, { now: campaignNow, fetchDocument: serve(web ?? base.web) });

export const untouched = (base: Base): Mutant => ({ input: base.input, detail: 'untouched' });
