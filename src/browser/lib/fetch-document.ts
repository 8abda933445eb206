import { createFetcher } from '#adapters/fetcher.ts';
import { fetchFromPlatform } from '#adapters/platform-fetch.ts';
import type { FetchDocument } from '#domain/fetching.ts';

interface FetcherOptions {
  /** The site's own origin, which is asked whatever its scheme. */
  readonly ownOrigin: string;
  /** Told before an address is asked. */
  readonly onAsk: (url: URL) => void;
}

/** Fetches documents from a browser, by the fetcher of every other verifier. What another site does not let browsers read is a failure. */
export function createBrowserFetch({ ownOrigin, onAsk }: FetcherOptions): FetchDocument {
  const ask = (url: string, init: RequestInit) => {
    onAsk(new URL(url));
    return fetchFromPlatform(url, init);
  };
  const askOwn = ({ url, headers, signal }: Request) => ask(url, { headers, signal });
  return createFetcher({ own: new Map([[ownOrigin, askOwn]]), fetchOutside: ask });
}
