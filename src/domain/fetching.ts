import { LaurelError } from './errors.ts';

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
}

/** Fetches a document from an https URL. @throws `url_refused`, `fetch_failed` */
export type FetchDocument = (url: string, purpose: FetchPurpose) => Promise<Fetched>;

/** Fetches nothing: for whoever verifies offline. @throws `fetch_failed` */
export const fetchNothing: FetchDocument = async () => {
  throw new LaurelError('fetch_failed', { detail: 'Nothing is fetched here.' });
};

/**
 * Fetches a JSON document.
 *
 * @throws `url_refused`, `fetch_failed`, also when what was found is not JSON in UTF-8
 */
export async function fetchJson(
  fetchDocument: FetchDocument,
  url: string,
  purpose: FetchPurpose,
): Promise<unknown> {
  const { bytes } = await fetchDocument(url, purpose);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new LaurelError('fetch_failed', {
      detail: `${new URL(url).host} did not answer with JSON.`,
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

/** Fetches the same document once, and remembers whom it asked; made for one report and forgotten with it. */
export function recordContacts(fetchDocument: FetchDocument): {
  readonly fetchDocument: FetchDocument;
  readonly contacts: readonly Contact[];
} {
  const contacts: Contact[] = [];
  const under = new Map<string, Promise<Fetched>>();
  const ask: FetchDocument = async (url, purpose) => {
    try {
      const found = await fetchDocument(url, purpose);
      contacts.push({ url, purpose, answered: true });
      return found;
    } catch (error) {
      contacts.push({ url, purpose, answered: false });
      throw error;
    }
  };
  return {
    contacts,
    fetchDocument: (url, purpose) => {
      const asked = under.get(url) ?? ask(url, purpose);
      under.set(url, asked);
      return asked;
    },
  };
}
