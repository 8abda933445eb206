/**
 * Stands in for the HTTP client that the JSON-LD libraries bring along, in the Worker's bundle.
 * Contexts are pinned; whoever tries to fetch one has found a bug.
 */
const refuse = async (): Promise<never> => {
  throw new Error('JSON-LD documents are never fetched.');
};

export const httpClient = Object.assign(refuse, { get: refuse, post: refuse });
export const kyPromise = Promise.resolve(httpClient);
export const DEFAULT_HEADERS = {};
