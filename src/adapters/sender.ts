import { LaurelError } from '#domain/errors.ts';
import type { SendRequest } from '#domain/sending.ts';
import { readStream, TooLargeError } from '#domain/stream.ts';
import { waitFor } from '#domain/waiting.ts';
import type { FetchOutside } from './fetcher.ts';
import { refuseUrl, requirePublicUrl } from './public-url.ts';

/** What one request to another server may cost. */
const sendLimits = { totalMs: 10_000, maxBytes: 1024 * 1024 } as const;

interface SenderOptions {
  /** Our own origin: nothing is sent from here to here. */
  readonly ownOrigin: string;
  readonly fetchOutside: FetchOutside;
}

const kept = ['content-type', 'www-authenticate', 'retry-after'] as const;
const bodiless: ReadonlySet<number> = new Set([101, 204, 205, 304]);

const failed = (detail: string, cause?: unknown) =>
  new LaurelError('fetch_failed', { detail, cause });

async function readAnswer(answer: Response, signal: AbortSignal): Promise<Response> {
  const headers = new Headers();
  for (const name of kept) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const bytes = answer.body ? await readStream(answer.body, sendLimits.maxBytes, signal) : null;
  const body = bodiless.has(answer.status) || !bytes ? null : new Uint8Array(bytes);
  return new Response(body, { status: answer.status, headers });
}

/**
 * Makes what sends: public https only, with caps on size and time. What is sent may be secret, so it goes
 * nowhere but to the address that was named: a redirect is a failure.
 */
export function createSender({ ownOrigin, fetchOutside }: SenderOptions): SendRequest {
  return async (text, { method, headers, body }) => {
    if (!URL.canParse(text)) throw refuseUrl('it is not well-formed');
    const url = new URL(text);
    if (url.origin === ownOrigin) throw refuseUrl('it is of this very site');
    requirePublicUrl(url);
    const signal = AbortSignal.timeout(sendLimits.totalMs);
    const init = { method, headers, redirect: 'manual', signal } as const;
    try {
      const sent = fetchOutside(url.href, body === undefined ? init : { ...init, body });
      const answer = await waitFor(sent, signal);
      const isRedirect = answer.redirected || (answer.status >= 300 && answer.status < 400);
      if (isRedirect && answer.status !== 304) {
        await answer.body?.cancel();
        throw failed(`${url.host} sends on to another address, which is not followed.`);
      }
      return await readAnswer(answer, signal);
    } catch (cause) {
      if (cause instanceof LaurelError) throw cause;
      if (cause instanceof TooLargeError)
        throw failed(`${url.host} answered with more than ${sendLimits.maxBytes} bytes.`, cause);
      throw signal.aborted
        ? failed(`${url.host} took too long to answer.`, cause)
        : failed(`${url.host} could not be reached.`, cause);
    }
  };
}
