import type { FetchDocument, Fetched } from '#domain/fetching.ts';

/** What is kept at once; the oldest goes first. */
const limits = { entries: 1_000, bytes: 64 * 1024 * 1024 } as const;

interface Entry {
  readonly found: Promise<Fetched>;
  bytes: number;
}

/**
 * Asks for each address once, also when it did not answer: for whoever verifies a thousand credentials of
 * one issuer in one run. Credentials themselves are not remembered.
 */
export function rememberFetched(fetchDocument: FetchDocument): FetchDocument {
  const remembered = new Map<string, Entry>();
  let bytes = 0;
  const forget = (url: string) => {
    bytes -= remembered.get(url)?.bytes ?? 0;
    remembered.delete(url);
  };
  const keepWithin = () => {
    for (const url of remembered.keys()) {
      if (remembered.size <= limits.entries && bytes <= limits.bytes) return;
      forget(url);
    }
  };
  const weigh = async (url: string, entry: Entry) => {
    // An address that did not answer weighs nothing; whoever asked is told.
    const found = await entry.found.catch(() => undefined);
    if (remembered.get(url) !== entry) return;
    entry.bytes = found?.bytes.length ?? 0;
    bytes += entry.bytes;
    keepWithin();
  };
  return (url, purpose) => {
    if (purpose === 'credential') return fetchDocument(url, purpose);
    const known = remembered.get(url);
    if (known) return known.found;
    const entry: Entry = { found: fetchDocument(url, purpose), bytes: 0 };
    remembered.set(url, entry);
    void weigh(url, entry);
    keepWithin();
    return entry.found;
  };
}
