/** `laurel/verify/node`: fetching for those who verify on a server of Node's. */
import { createFetcher } from '#adapters/fetcher.ts';
import { createNodeFetch } from '#adapters/node-fetch.ts';
import type { FetchDocument } from '#domain/fetching.ts';

/**
 * Fetches from public https addresses, and connects to exactly the addresses that it has judged, so that
 * nobody can make the server ask inside its own network.
 */
export const fetchDocument: FetchDocument = createFetcher({ fetchOutside: createNodeFetch() });
