import type { FetchOutside } from './fetcher.ts';

/** Who asks. It names the product alone: neither the site nor the person who verifies. */
export const userAgent = 'Laurel-verifier';

/**
 * Fetches on Cloudflare Workers, whose `fetch` reaches public addresses only, keeps no cookies and sends
 * no referrer.
 */
export const fetchFromWorker: FetchOutside = (url, init) =>
  fetch(url, { ...init, headers: { ...init.headers, 'User-Agent': userAgent } });

/** What browsers need to be told; elsewhere it is so already. */
const discretion: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/**
 * Fetches wherever there is a `fetch`. A browser does not show where a redirect leads; it follows by
 * itself, and tells where it came to.
 */
export const fetchFromPlatform: FetchOutside = async (url, init) => {
  const response = await fetch(url, { ...init, ...discretion });
  return response.type === 'opaqueredirect'
    ? fetch(url, { ...init, ...discretion, redirect: 'follow' })
    : response;
};
