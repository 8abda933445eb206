import { isLaurelError, LaurelError } from './errors.ts';
import { parseJson } from './json.ts';
import { waitFor } from './waiting.ts';

/** Why something is fetched for whoever verifies; shown beside every address that was asked. */
export type FetchPurpose =
  | 'credential'
  | 'did-document'
  | 'key'
  | 'domain-linkage'
  | 'status-list'
  | 'registry'
  | 'refresh'
  | 'schema'
  | 'hosted-badge';

/** A document as it was found, before anybody has read it. */
export interface Fetched {
  /** Where it was found in the end, after any redirect. */
  readonly url: string;
  /** In lower case and without parameters; empty when the answer did not say. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The addresses that redirects led to, in order; absent when there was none. */
  readonly via?: readonly string[];
}

/** Fetches a document from an https URL. @throws `url_refused`, `fetch_failed` */
export type FetchDocument = (url: string, purpose: FetchPurpose) => Promise<Fetched>;

/** Whether the answer was that the document was there once and is withdrawn: every fetcher says so in these words. */
export const isGone = (error: unknown): boolean =>
  isLaurelError(error, 'fetch_failed') && error.message.endsWith(' answered 410.');

/** Fetches nothing: for whoever verifies offline. @throws `fetch_failed` */
export const fetchNothing: FetchDocument = async () => {
  throw new LaurelError('fetch_failed', { detail: 'Nothing is fetched here.' });
};

/**
 * Fetches a JSON document.
 *
 * @throws `url_refused`, `fetch_failed`, also when what was found is not JSON that can be read safely
 */
export async function fetchJson(
  fetchDocument: FetchDocument,
  url: string,
  purpose: FetchPurpose,
): Promise<unknown> {
  const { bytes } = await fetchDocument(url, purpose);
  try {
    return parseJson(bytes);
  } catch (cause) {
    if (!isLaurelError(cause)) throw cause;
    throw new LaurelError('fetch_failed', {
      detail: `${new URL(url).host} did not answer with JSON that can be read. ${cause.message}`,
      cause,
    });
  }
}

/** An address that was asked while verifying. */
export interface Contact {
  readonly url: string;
  readonly purpose: FetchPurpose;
  readonly answered: boolean;
}

/** What one report may ask of the world, so that a document cannot make its verifier ask for ever. */
export const reportLimits = {
  maxFetches: 50,
  maxBytes: 32 * 1024 * 1024,
  totalMs: 20_000,
} as const;

/**
 * Whatever a fetcher of somebody else's throws is a failure to fetch, and no fault of the verifier. One that
 * was bundled apart from this has a `LaurelError` of its own, of which the code counts.
 */
function toFailure(error: unknown): LaurelError {
  if (isLaurelError(error)) return error;
  if (!(error instanceof Error)) return refuse('The document could not be fetched.', error);
  const isRefusal = 'code' in error && error.code === 'url_refused';
  return new LaurelError(isRefusal ? 'url_refused' : 'fetch_failed', {
    detail: error.message,
    cause: error,
  });
}

/** Why nothing more is fetched for this report. */
const refuse = (detail: string, cause?: unknown) =>
  new LaurelError('fetch_failed', { detail, cause });

/** An address up to its fragment, which is never sent to anybody. */
const addressOf = (url: string): string => url.split('#', 1)[0]!;

/**
 * Fetches the same document once, and remembers whom it asked; made for one report and forgotten with it.
 *
 * What one report may fetch is bounded by {@link reportLimits}.
 *
 * @param signal - ends all fetching for this report
 */
export function recordContacts(
  fetchDocument: FetchDocument,
  signal?: AbortSignal,
): {
  readonly fetchDocument: FetchDocument;
  readonly contacts: readonly Contact[];
} {
  const contacts: Contact[] = [];
  const under = new Map<string, Promise<Fetched>>();
  let received = 0;
  const ask: FetchDocument = async (url, purpose) => {
    if (under.size >= reportLimits.maxFetches)
      throw refuse(`More than ${reportLimits.maxFetches} addresses would have to be asked.`);
    if (signal?.aborted) throw refuse('The time for this report is over.');
    if (received > reportLimits.maxBytes)
      throw refuse(`More than ${reportLimits.maxBytes} bytes were fetched already.`);
    try {
      const found = await waitFor(fetchDocument(url, purpose), signal);
      received += found.bytes.length;
      for (const asked of [url, ...(found.via ?? [])])
        contacts.push({ url: asked, purpose, answered: true });
      return found;
    } catch (error) {
      contacts.push({ url, purpose, answered: false });
      throw signal?.aborted ? refuse('The time for this report is over.', error) : toFailure(error);
    }
  };
  return {
    contacts,
    fetchDocument: (url, purpose) => {
      const address = addressOf(url);
      const asked = under.get(address) ?? ask(address, purpose);
      under.set(address, asked);
      return asked;
    },
  };
}
