import { joinBytes } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';

const maxBytes = 2 * 1024 * 1024;
const timeoutMs = 5_000;
const maxRedirects = 3;

/** Names that are never public, whatever they resolve to. */
const privateNames = /(^|\.)(localhost|local|internal|lan|home|corp|test|invalid|onion|arpa)$/;
const privateIpv4 =
  /^(0|10|127)\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.0\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^198\.1[89]\.|^(22[4-9]|2[3-5]\d)\./;

/** Whether an address literal lies outside the public internet. IPv6 is public only in 2000::/3, without embedded IPv4. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').toLowerCase();
  if (!bare.includes(':')) return privateIpv4.test(bare);
  return !/^[23][0-9a-f]{3}:/.test(bare) || /^(2001:0?0?0?0?:|2002:|64:ff9b)/.test(bare);
}

/** @throws `url_refused` unless the URL is https, to a public name or address, on the usual port, without credentials */
export function requirePublicUrl(url: URL): void {
  const host = url.hostname.replace(/\.$/, '');
  const isAddress = host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
  const reason =
    url.protocol !== 'https:'
      ? 'it is not https'
      : url.username || url.password || url.port
        ? 'it contains credentials or a port'
        : (isAddress ? isPrivateAddress(host) : privateNames.test(host) || !host.includes('.'))
          ? 'it does not lead to the public internet'
          : undefined;
  if (reason)
    throw new LaurelError('url_refused', { detail: `The URL is not fetched: ${reason}.` });
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes)
      throw new LaurelError('fetch_failed', {
        detail: `The document is larger than ${maxBytes} bytes.`,
      });
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

export interface FetcherOptions {
  /** What lies under this origin is answered by `answerOwn`, without a network. */
  readonly ownOrigin: string;
  readonly answerOwn: (request: Request) => Promise<Response>;
  /** Fetches without following redirects, and refuses names that resolve to private addresses where it can. */
  readonly fetchOutside: (url: string, init: RequestInit) => Promise<Response>;
}

/** What is asked for; the first is what a server of both pages and credentials should answer with. */
const accept =
  'application/vc, application/vc+jwt, application/ld+json, application/json, image/png, image/svg+xml, application/pdf;q=0.9, */*;q=0.1';

/**
 * Fetches documents on behalf of a verifier: public https only, also after a redirect, with caps on
 * size, time and redirects, without cookies.
 *
 * Every refusal and failure is a `LaurelError`: `url_refused` or `fetch_failed`.
 */
export function createFetcher(options: FetcherOptions): FetchDocument {
  const headers = { Accept: accept };
  const get = async (url: URL, redirects: number): Promise<[Response, URL]> => {
    if (url.origin === options.ownOrigin)
      return [await options.answerOwn(new Request(url, { headers })), url];
    requirePublicUrl(url);
    const response = await options.fetchOutside(url.href, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return [response, url];
    if (redirects >= maxRedirects)
      throw new LaurelError('fetch_failed', { detail: 'There were too many redirects.' });
    return get(new URL(location, url), redirects + 1);
  };
  return async (text) => {
    if (!URL.canParse(text))
      throw new LaurelError('url_refused', { detail: 'The URL is not well-formed.' });
    try {
      const [response, url] = await get(new URL(text), 0);
      if (!response.ok)
        throw new LaurelError('fetch_failed', {
          detail: `${new URL(text).host} answered ${response.status}.`,
        });
      return {
        url: url.href,
        mediaType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
        bytes: await readBounded(response),
      };
    } catch (cause) {
      if (cause instanceof LaurelError) throw cause;
      throw new LaurelError('fetch_failed', {
        detail: `${new URL(text).host} could not be reached.`,
        cause,
      });
    }
  };
}
