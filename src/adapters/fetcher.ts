import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument, FetchPurpose } from '#domain/fetching.ts';
import { maxJsonBytes } from '#domain/json.ts';
import { readStream, TooLargeError } from '#domain/stream.ts';
import { waitFor } from '#domain/waiting.ts';
import { requirePublicUrl } from './public-url.ts';

/** What one document may cost, whoever serves it. */
export const fetchLimits = {
  /** From the first question to the last byte, redirects included. */
  totalMs: 8_000,
  maxRedirects: 3,
  /** After unpacking; what is packed is held to the same. */
  maxBytes: 2 * 1024 * 1024,
  /** The same for what may hold a picture. */
  maxCarrierBytes: maxJsonBytes,
} as const;

const carriers: ReadonlySet<FetchPurpose> = new Set(['credential', 'hosted-badge', 'refresh']);

const maxBytesOf = (purpose: FetchPurpose): number =>
  carriers.has(purpose) ? fetchLimits.maxCarrierBytes : fetchLimits.maxBytes;

/** Answers a request for what lies under an origin of our own. */
export type Answer = (request: Request) => Promise<Response>;

/** Fetches without following redirects, without cookies, and from the public internet only where it can tell. */
export type FetchOutside = (url: string, init: RequestInit) => Promise<Response>;

/** What a fetcher is made of. */
export interface FetcherOptions {
  /** What lies under these origins is answered here, without a network. */
  readonly own?: ReadonlyMap<string, Answer> | undefined;
  readonly fetchOutside: FetchOutside;
  /** From the first question to the last byte of a document; {@link fetchLimits} unless told. */
  readonly totalMs?: number | undefined;
}

/**
 * What is asked for; the first is what a server of both pages and credentials should answer with. Short
 * enough that a browser asks other sites without asking for leave first.
 */
const accept =
  'application/vc, application/vc+jwt, application/ld+json, application/json, image/png, image/*;q=0.9, */*;q=0.1';

const headers = { Accept: accept };

const failed = (detail: string, cause?: unknown) =>
  new LaurelError('fetch_failed', { detail, cause });

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

interface Hop {
  readonly response: Response;
  readonly url: URL;
  /** The addresses that redirects led to, in order. */
  readonly via: readonly string[];
}

/**
 * Fetches documents on behalf of a verifier: public https only, also after a redirect, with caps on
 * size, time and redirects, without cookies.
 *
 * Every refusal and failure is a `LaurelError`: `url_refused` or `fetch_failed`.
 */
export function createFetcher(options: FetcherOptions): FetchDocument {
  const ask = async (url: URL, signal: AbortSignal): Promise<Response> => {
    const answerOwn = options.own?.get(url.origin);
    if (answerOwn) return answerOwn(new Request(url, { headers, signal }));
    requirePublicUrl(url);
    return options.fetchOutside(url.href, { headers, redirect: 'manual', signal });
  };
  const follow = async (
    url: URL,
    signal: AbortSignal,
    via: readonly string[] = [],
  ): Promise<Hop> => {
    const response = await waitFor(ask(url, signal), signal);
    if (response.redirected) {
      // A browser follows by itself. Whose word an answer is depends on where it came from in the end.
      const landed = new URL(response.url);
      if (!options.own?.has(landed.origin)) requirePublicUrl(landed);
      return { response, url: landed, via: [...via, landed.href] };
    }
    const location = response.headers.get('location');
    if (!isRedirect(response.status) || location === null) return { response, url, via };
    await response.body?.cancel();
    if (via.length >= fetchLimits.maxRedirects) throw failed('There were too many redirects.');
    if (!URL.canParse(location, url.href))
      throw failed(`${url.host} led on to what is not an address.`);
    const next = new URL(location, url);
    return follow(next, signal, [...via, next.href]);
  };
  return async (text, purpose) => {
    if (!URL.canParse(text))
      throw new LaurelError('url_refused', { detail: 'The URL is not well-formed.' });
    const { host } = new URL(text);
    const signal = AbortSignal.timeout(options.totalMs ?? fetchLimits.totalMs);
    try {
      const { response, url, via } = await follow(new URL(text), signal);
      if (!response.ok) {
        await response.body?.cancel();
        throw failed(`${host} answered ${response.status}.`);
      }
      return {
        url: url.href,
        mediaType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
        bytes: response.body
          ? await readStream(response.body, maxBytesOf(purpose), signal)
          : new Uint8Array(),
        ...(via.length > 0 ? { via } : {}),
      };
    } catch (cause) {
      if (cause instanceof LaurelError) throw cause;
      if (cause instanceof TooLargeError)
        throw failed(`The document is larger than ${maxBytesOf(purpose)} bytes.`, cause);
      throw signal.aborted
        ? failed(`${host} took too long to answer.`, cause)
        : failed(`${host} could not be reached.`, cause);
    }
  };
}
